"""What one place in the text tells about the kind of a name: its own words and the words beside it."""

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.articles.actors.bearings import bearing
from quizapp.articles.actors.deeds import deed, first_of
from quizapp.articles.actors.descriptions import apposition, noun_kind
from quizapp.articles.actors.shape import guess, is_plural, shape
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import kinds_of, read, words

Points = Counter[str]
Found = Iterator[tuple[str, int]]
OWN = 8
"""The points of a name whose own words say what it is."""
_PLACING: dict[str, int] = read("words")["placing"]
_LABELS: dict[str, str] = read("words")["model"]


def evidence(seen: Sighting) -> Points:
    """Return the points that a sighting gives to each kind."""
    points: Points = Counter()
    for rule in (_own_words, _before, _of, _after, bearing, deed, _model):
        for kind, most in rule(seen):
            points[kind] += most
    return points


def _own_words(seen: Sighting) -> Found:
    if kind := shape(seen):
        yield kind, OWN
    elif found := guess(seen):
        yield found


def _before(seen: Sighting) -> Found:
    if seen.titled:
        yield "person", OWN
    if seen.article:
        yield "person", -3
    at = seen.title - 1 - seen.article
    while at >= 0 and seen.doc[at].is_quote:
        at -= 1
    if at >= 0:
        if not seen.article:
            yield from _described(seen, at)
        yield from _enumerated(seen)
        yield from _placed(seen, seen.doc[at])


def _described(seen: Sighting, at: int) -> Found:
    """Read "spokesman Dmitry Peskov" and "its chairman, Paris Tovan,"."""
    if kind := noun_kind(seen.doc[at]):
        yield ("group" if kind == "person" and is_plural(seen) else kind), 6
    elif seen.doc[at].text == "," and at and _closed(seen):
        if kind := noun_kind(seen.doc[at - 1]):
            yield kind, 4
        elif _holds_office(seen):
            yield "person", 5


def _enumerated(seen: Sighting) -> Found:
    """Read "two parties, the Blancos and the Colorados,"."""
    root = first_of(seen.doc[seen.start : seen.end].root)
    plural = root.dep_ in ("appos", "conj") and root.head.tag_ == "NNS" and root.head.i < root.i
    if plural and root.head.text.islower() and root.doc[root.head.i + 1].text in (",", ":", "-", "–", "—"):
        yield kinds_of("nouns").get(root.head.lemma_, ""), 5


def _holds_office(seen: Sighting) -> bool:
    """Tell whether a name stands beside an office with its place: "the Sultan of Zanzibar, Barghash,"."""
    root = seen.doc[seen.start : seen.end].root
    return root.dep_ == "appos" and root.head.lower_ in words("titles", "last")


def _closed(seen: Sighting) -> bool:
    """Tell whether a comma, a stop or a bracket follows, as after an apposition."""
    return seen.end >= len(seen.doc) or seen.doc[seen.end].text in (",", ".", ";", "-", "–", "—", "(", "'s")


def _placed(seen: Sighting, before: Token) -> Found:
    owning = seen.end < len(seen.doc) and seen.doc[seen.end].text in ("'s", "'")
    if before.lower_ in _PLACING and not owning:
        yield "territory", _PLACING[before.lower_] - seen.article
    if before.lemma_.lower() in words("beside", "joining") and before.pos_ == "VERB":
        yield "organisation", 1
    dealing = len(seen.words) == 1 and (
        before.lower_ in ("with", "between")
        and before.i
        and before.nbor(-1).lower_ in words("beside", "treating")
    )
    if dealing or before.lower_ in ("neighbouring", "neighboring"):
        yield "state", 3


def _of(seen: Sighting) -> Found:
    """Read "the town of X", "king of X", "member of X"."""
    at = seen.title - 1 - seen.article
    if at < 1 or seen.doc[at].lower_ != "of":
        return
    head = seen.doc[at - 1].lower_
    if head in words("beside", "ruling"):
        yield "state", 3
    elif head in words("beside", "holding"):
        yield "territory", 3
        yield "colony", int(head == "governor")
    elif head in words("beside", "belonging"):
        yield "organisation", 4
    elif (kind := kinds_of("nouns").get(head, "")) in ("territory", "state"):
        yield kind, 5
        yield "colony", int(head in words("beside", "ruled") and not seen.doc[at - 2].text[0].isupper())


def _after(seen: Sighting) -> Found:
    if seen.end + 1 >= len(seen.doc):
        return
    token, following = seen.doc[seen.end], seen.doc[seen.end + 1]
    if token.text in ("'s", "'"):
        yield from _owner(seen)
    elif token.text == ",":
        yield from _after_comma(seen, following)
    elif token.text == "(" and seen.words[-1].lower() in words("beside", "assemblies") and following.is_upper:
        yield "organisation", OWN + 2
    elif token.lower_ == "who":
        yield from _who(seen)
    elif (
        token.lemma_ in ("be", "become")
        and following.lower_ in ("a", "an", "the")
        and (noun := apposition(seen.doc, following.i))
    ):
        yield noun_kind(noun), 4


def _owner(seen: Sighting) -> Found:
    """Read what belongs to a name: a state's army, a firm's shares."""
    owned = {each.lower_ for each in seen.doc[seen.end + 1 : seen.end + 3]}
    if not owned.isdisjoint(words("beside", "of_states")):
        yield ("state" if len(seen.words) == 1 else "person"), 3
    elif not owned.isdisjoint(words("beside", "of_firms")):
        yield "organisation", 4


def _who(seen: Sighting) -> Found:
    """Read "who": after "the Pokomo" it tells of a people."""
    folk = seen.article and len(seen.words) == 1 and not seen.titled
    yield ("group", 4) if folk else ("person", 3)


def _after_comma(seen: Sighting, following: Token) -> Found:
    if following.lower_ == "who":
        yield from _who(seen)
    elif following.lower_ == "aged" or (following.like_num and len(following) < 3):
        yield "person", 3
    elif following.lower_ == "which":
        yield "person", -3
        yield "organisation", 3 if len(seen.words) > 1 else 1
    elif following.lower_ in ("owned", "based", "founded", "headquartered"):
        yield "organisation", 3
    elif noun := apposition(seen.doc, following.i):
        yield noun_kind(noun) or "person", 5


def _model(seen: Sighting) -> Found:
    labels = Counter(
        token.ent_type_ for token in seen.doc[seen.start : seen.end] if token.ent_type_ in _LABELS
    )
    for label, _ in labels.most_common(1):
        yield f"model {_LABELS[label]}", 2
