"""Join two expressions into one that runs from the first to the second."""

import dataclasses
from collections.abc import Iterable

from quizapp.articles.dates.expression import Expression
from quizapp.articles.dates.words import Words

_ROUGHLY = frozenset(["about", "around", "circa", "c"])


def joined(words: Words, found: Iterable[Expression]) -> list[Expression]:
    """Return expressions with each "from … to …" and "between … and …" as one."""
    result: list[Expression] = []
    for each in found:
        start = _joint(words, result[-1], each) if result else None
        if start is None:
            result.append(each)
        else:
            result[-1] = dataclasses.replace(result[-1], start=start, end=each.end, until=each)
    return result


def _joint(words: Words, first: Expression, last: Expression) -> int | None:
    """Return where the joint expression begins; None when the two stand apart."""
    if first.until or last.until or not _alike(first) or not _alike(last):
        return None
    start = first.start - (words.before(first.start) in _ROUGHLY)
    gap, before = words.signs[first.end : last.start], words.signs[:start][-1:]
    if (gap, before) in {("T", "F"), ("-", "F"), ("&", "b")}:
        return start - 1
    if gap == "T" and "u" in words.signs[first.start : first.end]:  # "the years 1914 to 1918"
        return first.start
    if gap == "-" or (gap == "T" and first.moment.day and last.moment.day):
        return first.start
    return first.start if gap in {"&", "/"} and _months(first, last) else None


def _alike(each: Expression) -> bool:
    return (
        each.kind in {"moment", "same"}
        and bool(each.moment.edtf or each.moment.opening)
        and each.way in {"", "that"}
    )


def _months(first: Expression, last: Expression) -> bool:
    """Tell whether two bare months share one year: "August and September 1940"."""
    one, other = first.moment, last.moment
    shared = one.year is None and (other.year is not None or last.kind == "same")
    return bool(shared and one.month and not one.day and other.month and not other.day)
