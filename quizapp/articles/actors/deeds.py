"""What verbs tell about their subjects and objects: people die, governments invade, towns are besieged."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import words

_OWNED = frozenset({"dobj", "prep", "xcomp"})


def deed(seen: Sighting) -> Iterator[tuple[str, int]]:
    """Yield the points that the verb and the pronoun of the next sentence give."""
    root: Token = first_of(seen.doc[seen.start : seen.end].root)
    lemma = root.head.lemma_.lower()
    if root.dep_ == "dobj":
        yield from _suffered(lemma)
    if root.dep_ == "pobj" and root.head.dep_ == "agent":
        yield "agent", 1
    if root.dep_ in ("nsubj", "nsubjpass"):
        yield from _done(seen, lemma, active=root.dep_ == "nsubj")
        yield from _owning(root)
        if root.head.dep_ == "ROOT" and root.i >= seen.start:
            yield from _taken_up(root)
        if _as_many(seen, root):
            yield "organisation", 3
        elif root.head.tag_ == "VBZ" and root.i >= seen.start:
            yield "group", -4


def first_of(token: Token) -> Token:
    """Return the first of the names that a name is listed with: they share their verb."""
    while token.dep_ == "conj" and token.head.pos_ == "PROPN" and token.head.i < token.i:
        token = token.head
    return token


def _suffered(verb: str) -> Iterator[tuple[str, int]]:
    if verb in words("", "capture", "verbs"):
        yield "territory", 2
    elif verb in words("", "move", "verbs"):
        yield "agent", 1
    elif verb in words("", "harm", "verbs"):
        yield "person", 3


def _done(seen: Sighting, verb: str, *, active: bool) -> Iterator[tuple[str, int]]:
    if verb in words("", "live", "verbs"):
        yield "person", 3
    elif verb in ("say", "tell"):
        yield "person", 1
    elif verb in words("", "play", "verbs") and not seen.titled:
        yield "organisation", 3 if verb in words("", "beat", "verbs") and len(seen.words) > 1 else 2
        yield "play", 1
    elif verb in words("", "govern", "verbs") and active:
        yield "agent", 1
    elif verb in words("", "ruin", "verbs") and not active:
        yield "territory", 3


def _as_many(seen: Sighting, root: Token) -> bool:
    """Tell whether a single name has the verb of many ("Athletic were beaten"), as teams and firms have."""
    if (
        root.i < seen.start
        or any(child.dep_ in ("conj", "cc") for child in root.children)
        or root.text.endswith("s")
    ):
        return False
    verbs = [root.head, *(child for child in root.head.children if child.dep_ in ("aux", "auxpass"))]
    first = min((each for each in verbs if each.i > root.i), key=lambda each: each.i, default=None)
    return first is not None and first.i == seen.end and (first.tag_ == "VBP" or first.lower_ == "were")


def _owning(root: Token) -> Iterator[tuple[str, int]]:
    """Read "its" before a thing that the subject acts on: no person has it."""
    owned = [child for child in root.head.children if child.i > root.i and child.dep_ in _OWNED]
    words_owned = [each.lower_ for child in owned for each in child.subtree]
    if "its" in words_owned or "itself" in words_owned:
        yield "person", -4
        yield "owner", int(words("beside", "town_things").isdisjoint(words_owned))


def _taken_up(root: Token) -> Iterator[tuple[str, int]]:
    """Read the pronoun that begins the next sentence, when the name is the subject of this one."""
    end = root.sent.end
    if end + 1 >= len(root.doc):
        return
    following = root.doc[end + 1] if root.doc[end].is_quote else root.doc[end]
    if following.text in ("He", "She", "His", "Her"):
        yield "person", 2
    elif following.text in ("It", "Its"):
        yield "person", -1
        owned = {each.lower_ for each in root.doc[following.i + 1 : following.i + 4]}
        if following.text == "Its" and not owned.isdisjoint(words("beside", "of_firms")):
            yield "organisation", 4
