"""Join what small words and hyphens hold together: "Otto von Bismarck", "Lashkar-e-Taiba"."""

import re

from spacy.tokens import Doc

from quizapp.articles.actors.capitals import Usage, capital
from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.words import given_names, kinds_of, words

_DASHES = frozenset("-‑–")
_CLAN = re.compile(r"(?:ka|wa|mac|mc|[dlo]'?)[A-Z]")


def next_capital(doc: Doc, at: int, known: Usage) -> bool:
    """Tell whether a name may go on at a token."""
    return at < len(doc) and capital(doc[at], known)


def clan(doc: Doc, at: int) -> bool:
    """Tell whether a token is such as "kaMpande" and "d'Estaing"."""
    return at < len(doc) and _CLAN.match(doc[at].text) is not None


def prefix(doc: Doc, at: int) -> int:
    """Return how many tokens of a particle begin a name ("al-Assad", "bin Laden"), 0 when none do."""
    if doc[at].text in ("al", "el", "Al", "El") and hyphen(doc, at + 1) and doc[at + 2].text[0].isupper():
        return 2
    end = at
    while end + 1 < len(doc) and end < at + 3 and doc[end].text in words("", "leading", "junk"):
        end += 1
    return end - at if end > at and doc[end].is_title else 0


def hyphen(doc: Doc, at: int) -> bool:
    """Tell whether a token joins its neighbours without blanks."""
    return (
        at + 1 < len(doc)
        and doc[at].text in _DASHES
        and not doc[at - 1].whitespace_
        and not doc[at].whitespace_
    )


def joined_hyphen(doc: Doc, start: int, end: int, known: Usage) -> int:
    """Return where "Lashkar-e-Taiba" and "Kim Min-jae" end, 0 when the hyphen parts two names."""
    if not hyphen(doc, end):
        return 0
    if (
        len(doc[end + 1]) < 4
        and doc[end + 1].is_lower
        and hyphen(doc, end + 2)
        and next_capital(doc, end + 3, known)
    ):
        return end + 4
    if end - start == 2 and doc[end + 1].is_lower and _given(doc[end + 1].text):
        return end + 2
    if not next_capital(doc, end + 1, known):
        return 0
    left, right = doc[end - 1].text, doc[end + 1].text
    parted = left in gazetteer() and right in gazetteer()
    body = end + 2 < len(doc) and kinds_of("heads").get(doc[end + 2].lower_) == "organisation"
    return 0 if parted and not (body and doc[end + 2].is_title) else end + 2


def _given(text: str) -> bool:
    """Tell whether a small word may end a given name ("Min-jae") rather than a compound ("Soviet-led")."""
    return len(text) < 6 and not text.endswith(("ed", "ing")) and text not in words("", "compounds", "junk")


def joined_particle(doc: Doc, start: int, end: int, known: Usage) -> int:
    """Return where "Otto von Bismarck" ends."""
    if doc[end].text == "&" and next_capital(doc, end + 1, known):
        return end + 2
    at = end
    while (
        at < len(doc)
        and at < end + 3
        and (doc[at].text in words("", "particles", "junk") or doc[at].text == "-" or _elided(doc, at))
    ):
        at += 1
    if at == end or not next_capital(doc, at, known) or doc[end].text == "-":
        return 0
    return at + 1


def _elided(doc: Doc, at: int) -> bool:
    """Tell whether a token is the apostrophe of "de' Medici"."""
    return doc[at].text == "'" and doc[at - 1].text == "de" and not doc[at - 1].whitespace_


def joined_epithet(doc: Doc, start: int, end: int, known: Usage) -> int:
    """Return where "Henry the Lion" ends."""
    if doc[end].text != "the" or end + 1 >= len(doc) or doc[end - 1].text in gazetteer():
        return 0
    named = (
        doc[end - 1].text in given_names() and doc[end + 1].is_title and doc[end + 1].text not in gazetteer()
    )
    return end + 2 if named or doc[end + 1].text in words("", "epithets", "junk") else 0
