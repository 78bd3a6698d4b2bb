"""Dates of the same form near a given one: what a reader might take for it."""

import datetime
import re

from quizapp.errors import InputError
from quizapp.facts.date import Date, parse


def neighbours(date: Date) -> tuple[Date, ...]:
    """Return dates of the same form near a settled one, nearest first, none of them overlapping it.

    A day keeps its day of the week where it can; an interval keeps its length.
    """
    if not date.settled:
        return ()
    near = (_shift(date, step) for step in (-1, 1, -2, 2, -3, 3, -4, 4))
    return tuple(other for other in near if other is not None and other.excludes(date))


def _shift(date: Date, step: int) -> Date | None:
    year, month, day = date.first
    try:
        match date.precision:
            case "day":
                moved = datetime.date(year, month, day) + datetime.timedelta(weeks=step)
                return parse(moved.isoformat())
            case "month":
                index = year * 12 + month - 1 + step
                return parse(f"{index // 12:04d}-{index % 12 + 1:02d}")
            case "season":
                return parse(f"{year + step:04d}-{date.edtf[-2:]}")
            case "year":
                return parse(_edtf_year(year + step))
            case "decade":
                return parse(f"{year // 10 + step:03d}X")
            case "interval":
                return _shift_interval(date, step)
            case _:
                return None
    except (ValueError, OverflowError, InputError):
        return None


def _shift_interval(date: Date, step: int) -> Date | None:
    ends = re.fullmatch(r"(-?\d{4})/(-?\d{4})", date.edtf)
    if not ends:
        return None
    start, end = int(ends[1]), int(ends[2])
    length = (end - start + 1) * step
    return parse(f"{_edtf_year(start + length)}/{_edtf_year(end + length)}")


def _edtf_year(year: int) -> str:
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"
