"""Dates of the same form near a given one: what a reader might take for it."""

import datetime
import re
from functools import lru_cache

from quizapp.errors import InputError
from quizapp.facts.date import Date, Day, parse

_DAYS = (-9, 10, -18, 19, -26, 31, -40, 38)
"""Steps between days; moved by up to one they never make whole weeks, which would betray an invention."""
_DAYS_OF_TWO_CALENDARS = (-5, 17, -24, 31, -40, 45, -52, 59)
"""Steps that do not lead from a day of the old calendar to the same day of the new one either."""
_REFORM, _LAST_OF_THE_OLD = 1582, 1923
"""From the Gregorian reform to the last state that followed it writers date by one of two calendars."""
_SHIFT = range(9, 15)
"""Days between the two calendars, and one more on each side: nine to fourteen."""
_YEAR_FROM_JANUARY = 1753
"""Before it the year began in March or at Easter in many lands, and writers differ by one."""
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
    return tuple(other for other in near if other is not None and distinct(date, other))


def distinct(one: Date, other: Date) -> bool:
    """Tell whether two dates of one form exclude each other in every calendar and in every book.

    Adjoining days may be one night; a day may be told in the old or the new calendar, and with it the month;
    early years begin on different days.
    """
    if not one.excludes(other):
        return False
    if one.precision != other.precision:
        return True
    early = min(one.first, other.first)[0]
    match one.precision:
        case "day":
            apart = abs(ordinal(one.first) - ordinal(other.first))
            return apart > 1 and not (_two_calendars(one) and apart in _SHIFT)
        case "month":
            return early > _LAST_OF_THE_OLD or _months_between(one, other) > 1
        case "year":
            return early >= _YEAR_FROM_JANUARY or abs(one.first[0] - other.first[0]) > 1
        case _:
            return True


def _two_calendars(date: Date) -> bool:
    return _REFORM <= date.first[0] <= _LAST_OF_THE_OLD


def _months_between(one: Date, other: Date) -> int:
    return abs((one.first[0] - other.first[0]) * 12 + one.first[1] - other.first[1])


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
    steps = _DAYS_OF_TWO_CALENDARS if _two_calendars(date) else _DAYS
    days = steps[(abs(step) - 1) * 2 + (step > 0)] + start % 3 - 1
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
