"""The dateline of a story ("GENEVA, March 3, 2022 —"), and lines in which a page dates itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.articles.dates.expression import Expression
from quizapp.articles.dates.moment import Moment
from quizapp.articles.dates.vocabulary import usage
from quizapp.articles.dates.words import Words

_LONGEST = 30
_PASSAGES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Say in which passage a dateline stands, its day, and its weekday when that is told."""

    passage: int
    day: Moment
    weekday: int | None


def find(texts: Sequence[tuple[Words, Sequence[Expression]]]) -> Dateline | None:
    """Return the dateline of a story: a place and a day before its first sentence."""
    for passage, (words, found) in enumerate(texts[:_PASSAGES]):
        for each in found[:1]:
            if each.kind == "moment" and each.moment.day and not each.until and _is_dateline(words, each):
                return Dateline(passage=passage, day=each.moment, weekday=each.moment.weekday)
    return None


def _is_dateline(words: Words, date: Expression) -> bool:
    before, after = words.words[: date.start], words.signs[date.end : date.end + _LONGEST]
    if not before or date.start > _LONGEST or not _is_place(words, date):
        return False
    if "-" in words.signs[max(0, date.start - 2) : date.start]:
        return True
    tail = after.split("-")[0] if "-" in after else None
    if tail is None:
        return not after.strip("!,") and words.token(0).is_upper
    return not tail or (tail.startswith("(") and tail.rstrip(",").endswith(")"))


def _is_place(words: Words, date: Expression) -> bool:
    """Tell whether only names stand before the date, the first of them in capitals or the date whole."""
    first = words.token(0)
    if words.words[0].text in usage("page") or words.signs[0] in "wm":
        return False
    outside = [
        word for word, sign in zip(words.words[: date.start], words.signs, strict=False) if sign == "_"
    ]
    names = all(
        words.doc[word.token].text.lstrip("'’")[:1].isupper() for word in outside if word.text.isalpha()
    )
    shouted = first.is_upper and len(first.text) > 1
    return bool(outside) and names and (shouted or (date.moment.year is not None and date.start <= 6))


def is_page_line(words: Words, found: Sequence[Expression]) -> bool:
    """Tell whether a passage is a page's own line: its date, who wrote it, when it was changed."""
    if len(words.words) > _LONGEST or not any(each.moment.day for each in found):
        return False
    first, doc = words.words[0].text, words.doc
    if first in usage("page"):
        return not any(token.tag_ == "VBD" and token.lower_ not in usage("page") for token in doc)
    if any(token.text in "|·©" for token in doc):
        return not any(token.pos_ == "AUX" for token in doc)
    covered = {at for each in found for at in range(each.start, each.end)}
    rest = [at for at in range(len(words.words)) if at not in covered and words.words[at].text.isalnum()]
    whole = any(words.signs[each.start] == "w" and each.moment.year is not None for each in found)
    verbs = any(words.token(at).pos_ in {"VERB", "AUX"} for at in rest)
    return not rest or (whole and not verbs)
