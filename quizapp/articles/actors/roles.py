"""Read the office or description of a person, before the name or behind it."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from quizapp.articles.actors.descriptions import apposition, noun_kind
from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.gazetteer import gazetteer, known_name
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import kinds_of

_PLAIN = frozenset(["mr", "mrs", "ms", "miss", "dr", "mr.", "mrs.", "ms.", "dr.", "sir", "lord", "lady"])
_LEADING = frozenset({"former", "acting", "then", "late", "interim", "deputy", "ex"})
_LONGEST = 12


def office(figure: Figure, figures: Sequence[Figure]) -> str | None:
    """Return the fullest role that the article gives to a person, None for others and when there is none."""
    if figure.kind != "person":
        return None
    places = sorted(
        (seen for listed in figure.seen.values() for seen in listed),
        key=lambda each: (each.passage, each.start),
    )
    found = [role for seen in places for role in _roles(seen) if role]
    return (
        max(found, key=lambda role: (" of " in role or "'s " in role or " for " in role, -found.index(role)))
        if found
        else None
    )


def _roles(seen: Sighting) -> Iterator[str]:
    yield _behind(seen)
    yield _title(seen)
    yield _described(seen)
    yield _from(seen)


def _title(seen: Sighting) -> str:
    """Return the title before a name with the country or body before it: "President of Russia"."""
    doc = seen.doc
    title = doc[seen.title : seen.start].text
    if not seen.titled or title.lower() in _PLAIN:
        return ""
    first = seen.title
    while first and doc[first - 1].lower_ in _LEADING:
        first -= 1
    title = doc[first : seen.start].text
    before = doc[first - 1] if first else None
    if before is None:
        return title
    owner = _owner(doc, first)
    if owner:
        return f"{title} of {owner}"
    realm = doc[seen.end : seen.end + 2]
    return (
        f"{title} {realm.text}" if len(realm) == 2 and realm[0].text == "of" and realm[1].is_title else title
    )


def _owner(doc: Doc, end: int) -> str:
    """Return the state or body whose adjective or name stands before a title."""
    end -= end > 1 and doc[end - 1].text in ("'s", "'")
    start = next((at for at in range(max(0, end - 4), end) if known_name(doc, at) == end), end - 1)
    name = doc[start:end].text
    entries = gazetteer().get(name, ())
    for entry in entries:
        if entry.use == "adjective" and entry.kind == "state":
            return _with_article(entry.name)
        if entry.use == "name":
            return _with_article(entry.name) if entry.kind == "state" else name
    return ""


def _with_article(state: str) -> str:
    article = state.split()[0] in (
        "United",
        "Soviet",
        "Ottoman",
        "Roman",
        "Czech",
        "Dominican",
        "Central",
    ) or state in (
        "Netherlands",
        "Philippines",
        "Gambia",
        "Bahamas",
        "Maldives",
    )
    return f"the {state}" if article else state


def _behind(seen: Sighting) -> str:
    """Return the description after a name: "X, a fellow at Chatham House,"."""
    doc, at = seen.doc, seen.end + 1
    if at >= len(doc) or doc[seen.end].text != ",":
        return ""
    noun = apposition(doc, at)
    if noun is None or (noun_kind(noun) != "person" and noun.text.islower()):
        return ""
    return _phrase(doc, at, noun)


def _phrase(doc: Doc, start: int, noun: Token) -> str:
    """Return a noun phrase with its "of" and "at", without "a" and "the"."""
    end = noun.i + 1
    while end < len(doc) and end < start + _LONGEST and not _ends(doc, end):
        end += 1
    while end > noun.i + 1 and doc[end - 1].pos_ in ("ADP", "DET", "CCONJ", "PUNCT", "AUX", "SCONJ"):
        end -= 1
    start += doc[start].lower_ in ("a", "an", "the")
    return str(doc[start:end].text)


def _from(seen: Sighting) -> str:
    """Return the body that "X, from University College London," names."""
    doc, at = seen.doc, seen.end + 2
    if at >= len(doc) or doc[seen.end].text != "," or doc[at - 1].lower_ != "from":
        return ""
    at += doc[at].lower_ == "the"
    end = at
    while end < len(doc) and (doc[end].is_title or (doc[end].text == "of" and end > at)):
        end += 1
    headed = any(kinds_of("heads").get(token.lower_) == "organisation" for token in doc[at:end])
    return f"from {doc[at - (doc[at - 1].lower_ == 'the') : end].text}" if headed else ""


def _ends(doc: Doc, at: int) -> bool:
    token = doc[at]
    if doc[at - 1].text == "-":
        return False
    return (
        token.text in ',.;:()—–"'
        or token.pos_ in ("VERB", "AUX", "SCONJ", "PRON")
        or token.is_sent_start
        or token.lower_ in ("who", "which", "that", "whose", "and")
    )


def _described(seen: Sighting) -> str:
    """Return the words right before a name: "Kremlin spokesman Dmitry Peskov"."""
    doc = seen.doc
    last = seen.title - 1
    if last >= 0 and doc[last].text == "," and last:
        last -= 1
    if last < 0 or seen.titled or noun_kind(doc[last]) != "person":
        return ""
    first = last
    while first and _describes(doc[first - 1]):
        first -= 1
    while (first < last and doc[first].pos_ in ("DET", "PRON", "PUNCT")) or doc[first].text in ("'s", "'"):
        first += 1
    return str(doc[first : last + 1].text)


def _describes(token: Token) -> bool:
    return (
        token.pos_ in ("ADJ", "NOUN", "PROPN")
        or token.text in ("'s", "'", "-")
        or (token.tag_ in ("VBG", "VBN") and token.dep_ == "amod")
    )
