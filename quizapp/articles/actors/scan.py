"""Find runs of capitals that belong together: "Food and Drink Workers' Federation", "Otto von Bismarck"."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from quizapp.articles.actors.capitals import Usage, capital
from quizapp.articles.actors.gazetteer import gazetteer, known_name
from quizapp.articles.actors.letters import stands_for
from quizapp.articles.actors.of_phrases import joined_of
from quizapp.articles.actors.small_words import (
    clan,
    joined_epithet,
    joined_hyphen,
    joined_particle,
    next_capital,
    prefix,
)
from quizapp.articles.actors.words import kinds_of, words

Run = tuple[int, int]
_TELLING = frozenset({"(", "as", "or"})
_NUMERAL = re.compile(r"[IVX]+\.")


def runs(doc: Doc, known: Usage) -> Iterator[Run]:
    """Yield where each run of a passage begins and ends."""
    at = 0
    while at < len(doc):
        if capital(doc[at], known) or prefix(doc, at):
            end = _extend(doc, at, known)
            yield at, end
            at = end
        else:
            at += 1


def _extend(doc: Doc, start: int, known: Usage) -> int:
    end = known_name(doc, start) or start + 1 + prefix(doc, start)
    while (
        end < len(doc)
        and not _NUMERAL.fullmatch(doc[end - 1].text)
        and (more := _join(doc, start, end, known)) > end
    ):
        end = more
    return end


def _join(doc: Doc, start: int, end: int, known: Usage) -> int:
    """Return where the run ends when what stands at its end is joined, or its old end."""
    if next_capital(doc, end, known) or clan(doc, end):
        return max(known_name(doc, end), end + 1)
    for rule in (joined_hyphen, joined_particle, joined_of, _joined_and, _joined_possessive, joined_epithet):
        if more := rule(doc, start, end, known):
            return more
    return end


def _organised(doc: Doc, at: int) -> bool:
    return kinds_of("heads").get(doc[at].lower_) == "organisation"


def _joined_and(doc: Doc, start: int, end: int, known: Usage) -> int:
    """Join "Food and Drink Federation" and "Ministry of Agriculture and Fisheries", but no two names."""
    if doc[end].text != "and":
        return 0
    if stop := _closed_by_letters(doc, start, end, known):
        return stop
    if not next_capital(doc, end + 1, known) or doc[end + 1].text in gazetteer():
        return 0
    if _department(doc, start, end):
        after = doc[end + 2].text if end + 2 < len(doc) else "."
        return end + 2 if not after[0].isupper() and doc[end - 1].text not in gazetteer() else 0
    start += end - start == 2 and doc[start].text in gazetteer()
    if doc[start].is_upper:
        return 0
    if end - start > 1 or doc[start].text in gazetteer() or kinds_of("heads").get(doc[start].lower_):
        return 0
    stop = _extend(doc, end + 1, known)
    return stop if _organised(doc, stop - 1) and stop - end > 2 else 0


def _department(doc: Doc, start: int, end: int) -> bool:
    """Tell whether "of" or "for" follows a department's word: "Monash Institute of Reproduction"."""
    return any(
        doc[at].lower_ in words("beside", "departments") and doc[at + 1].text in ("of", "for")
        for at in range(start, end - 1)
    )


def _closed_by_letters(doc: Doc, start: int, end: int, known: Usage) -> int:
    """Return where "Securities and Investment Commission (SIC)" ends, 0 when no letters close it."""
    at = end + 1 + (end + 1 < len(doc) and doc[end + 1].text == "the")
    if not next_capital(doc, at, known):
        return 0
    stop = _extend(doc, at, known)
    lettered = stop + 1 < len(doc) and doc[stop].text == "(" and doc[stop + 1].is_upper
    told = [
        token.text for token in doc[stop + 1 : stop + 6] if token.is_upper and token.nbor(-1).text in _TELLING
    ]
    if any(stands_for(letters, doc[start:stop].text) for letters in told):
        return stop
    within = any(token.text == "of" for token in doc[start:end])
    one = stop == at + 1 or known_name(doc, at) == stop
    return stop if (lettered or _translated(doc, stop)) and within and one else 0


def _translated(doc: Doc, at: int) -> bool:
    """Tell whether brackets give a name in another language: "(Portuguese: Partido …"."""
    return doc[at : at + 1].text == "(" and doc[at + 2 : at + 3].text == ":"


def _joined_possessive(doc: Doc, start: int, end: int, known: Usage) -> int:
    """Join "Workers' Federation" and "People's Republic", but not "Russia's Foreign Ministry"."""
    if doc[end].text not in ("'", "'s") or end + 2 >= len(doc):
        return 0
    owner = doc[end - 1].lower_
    if doc[end + 1].text == "and" and owner.endswith("s") and next_capital(doc, end + 2, known):
        stop = _extend(doc, end + 2, known)
        return stop if _organised(doc, stop - 1) and stop - end > 3 else 0
    if not next_capital(doc, end + 1, known) or doc[end - 1].text in gazetteer():
        return 0
    plural = owner.endswith("men") or (doc[end].text == "'" and owner.endswith("s"))
    headed = any(kinds_of("heads").get(token.lower_) for token in doc[end + 1 : end + 4] if token.is_title)
    return end + 2 if (plural and headed) or owner in words("", "possessors", "junk") else 0
