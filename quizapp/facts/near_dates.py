"""Dates of the same form near a given one: what a reader might take for it."""

import datetime
import re
from functools import lru_cache

from quizapp.errors import InputError
from quizapp.facts.date import Date, Day, parse

_DAYS = (-9, 10, -18, 19, -26, 31, -40, 38)
"""Steps between days; moved by up to one they never make whole weeks, which would betray an invention."""
_CYCLE = 400
"""Years after which the calendar repeats itself to the day; `datetime` knows no years before 1."""


def neighbours(date: Date) -> tuple[Date, ...]:
    """Return dates of the same form near a settled one, nearest first, none of them overlapping it.

    An interval keeps its length.
    """
    if not date.settled:
        return ()
    reach = 10 if date.precision == "month" else 4  # months have names of very unequal length
    steps = (step for far in range(1, reach + 1) for step in (-far, far))
    near = (_shift(date, step) for step in steps)
    return tuple(other for other in near if other is not None and other.excludes(date))


@lru_cache(maxsize=4096)
def ordinal(day: Day) -> int:
    """Return the number of a day, counted through the years before 1 as well."""
    year, month, number = day
    cycles = (year - 1) // _CYCLE
    within = datetime.date(year - cycles * _CYCLE, month, number)
    return within.toordinal() + cycles * 146_097


def _shift(date: Date, step: int) -> Date | None:
    year, month, _ = date.first
    try:
        match date.precision:
            case "day":
                return _shift_day(date, step)
            case "month":
                index = year * 12 + month - 1 + step
                return parse(f"{_edtf_year(index // 12)}-{index % 12 + 1:02d}")
            case "season":
                return parse(f"{_edtf_year(year + step)}-{date.edtf[-2:]}")
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


def _shift_day(date: Date, step: int) -> Date:
    start = ordinal(date.first)
    days = _DAYS[(abs(step) - 1) * 2 + (step > 0)] + start % 3 - 1
    cycles, within = divmod(start + days - 1, 146_097)
    moved = datetime.date.fromordinal(within + 1)
    return parse(f"{_edtf_year(moved.year + cycles * _CYCLE)}-{moved.month:02d}-{moved.day:02d}")


def _shift_interval(date: Date, step: int) -> Date | None:
    ends = re.fullmatch(r"(-?\d{4})/(-?\d{4})", date.edtf)
    if not ends:
        return None
    start, end = int(ends[1]), int(ends[2])
    length = (end - start + 1) * step
    return parse(f"{_edtf_year(start + length)}/{_edtf_year(end + length)}")


def _edtf_year(year: int) -> str:
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"
