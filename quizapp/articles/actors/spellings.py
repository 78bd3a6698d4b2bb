"""Spell out what else a name may be called: "King John", "Cavour, Count of Cavour", "Two Sicilies"."""

from collections.abc import Iterator

from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.gazetteer import gazetteer, known_name
from quizapp.articles.actors.shape import is_lordship
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import kinds_of, words

_REALMS = ("Kingdom", "Duchy", "Republic", "Principality", "Sultanate", "Emirate", "Empire", "Grand Duchy")


def titled(figure: Figure) -> Iterator[str]:
    """Yield "King John" and "Sir Harry Luke", which are names rather than an office and a name."""
    for text, listed in figure.seen.items():
        for seen in listed:
            if seen.doc[seen.end - 1].text.strip("IVX") == "" and (realm := _realm(seen)):
                yield str(seen.doc[seen.start : realm].text)
            if not seen.titled:
                continue
            royal = seen.doc[seen.title].lower_ in (words("titles", "royal") | {"crown"})
            ranked = seen.doc[seen.title].lower_ in words("titles", "ranks") and " " not in text
            if (royal or ranked) and seen.doc[seen.title].text.istitle():
                yield from _under(seen)
            elif seen.doc[seen.start - 1].lower_ in words("titles", "address"):
                yield str(seen.doc[seen.start - 1 : seen.end].text)


def _under(seen: Sighting) -> Iterator[str]:
    """Yield "King Alfonso of Castile" and "King Alfonso"."""
    parts = [token.text for token in seen.doc[seen.start : seen.end]]
    yield str(seen.doc[seen.title : seen.end].text)
    if "of" in parts[1:] and seen.doc[seen.title].lower_ not in words("titles", "lordships"):
        yield str(seen.doc[seen.title : seen.start + parts.index("of")].text)


def _realm(seen: Sighting) -> int:
    """Return where "of Scotland" behind "James IV" ends, 0 when no realm follows."""
    following = seen.doc[seen.end : seen.end + 2]
    return known_name(seen.doc, seen.end + 1) if len(following) == 2 and following[0].text == "of" else 0


def lordships(figure: Figure) -> Iterator[str]:
    """Yield "Camillo Benso, Count of Cavour", where both stand side by side."""
    for text, listed in figure.seen.items():
        if figure.kind != "person" or not is_lordship(text):
            continue
        for seen in listed:
            for name in figure.seen:
                before = str(seen.doc[max(0, seen.start - 1 - len(name.split())) : seen.end].text)
                if before == f"{name}, {text}":
                    yield before


def bare(figure: Figure, name: str) -> Iterator[str]:
    """Yield what is left of "Sheikh Hasina", "Kingdom of the Two Sicilies", "Prussian General Staff"."""
    if figure.kind == "person":
        yield from _given(name)
    elif figure.kind == "state":
        head, _, realm = name.partition(" of ")
        if head in _REALMS:
            yield realm.removeprefix("the ")
    elif figure.kind == "organisation":
        first, _, rest = name.partition(" ")
        origin = any(each.use == "adjective" for each in gazetteer().get(first, ()))
        if origin and " " in rest and rest.split()[-1].lower() in kinds_of("heads"):
            yield rest


def _given(name: str) -> Iterator[str]:
    """Yield what is left of "Sheikh Hasina" and "Joan of Arc"."""
    parts = name.split()
    if len(parts) > 1 and parts[0].lower() in words("titles", "kept") and not is_lordship(name):
        yield " ".join(parts[1:])
    if "of" in parts[1:] and not is_lordship(name):
        yield " ".join(parts[: parts.index("of")])
