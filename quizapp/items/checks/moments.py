"""The time that an answer names, as two days between which it lies; None when it names none."""

import calendar
import re

from quizapp.errors import InputError
from quizapp.facts import date
from quizapp.facts.date import EARLIEST, LATEST, Day
from quizapp.items.checks.flaw import words

_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
_DATE = re.compile(r"(?:(\d{1,2}) )?(?:(" + "|".join(_MONTHS) + r") )?(\d{1,4})( bc)?")
_DECADE = re.compile(r"(?:the )?(\d{3})0s")
_EDTF = re.compile(r"[\dX.~?%/-]+")
_OPEN = re.compile(r"(before|after|until|since) (.+)|(.+) or (before|after)")
Value = tuple[int, ...]
Span = tuple[Day, Day]


def value(text: str) -> Value | None:
    """Return a number or a date as something that sorts, or None."""
    plain = _plain(text)
    match = _DATE.fullmatch(plain)
    if match:
        day, month, year, before = match.groups()
        return (-int(year) if before else int(year), _MONTHS.get(month, 0), int(day or 0))
    if not _EDTF.fullmatch(text):
        return None
    try:
        return date.parse(text).first
    except InputError:
        return None


def span(text: str) -> Span | None:
    """Return the first and the last day of a date, a decade, or a time from … to, before or after."""
    plain = _plain(text).removeprefix("from ")
    if opened := _OPEN.fullmatch(plain):
        inner = span(opened[2] or opened[3])
        early = (opened[1] or opened[4]) in ("before", "until")
        return inner and ((EARLIEST, inner[1]) if early else (inner[0], LATEST))
    if decade := _DECADE.fullmatch(plain):
        start = int(decade[1]) * 10
        return (start, 1, 1), (start + 9, 12, 31)
    if " to " in plain:
        return _between(*plain.split(" to ", 1))
    return _days(value(text))


def grain(text: str) -> str:
    """Return how exactly a text tells a time: "day", "month", "year", "span"; "" when it tells none."""
    found = value(text)
    if found is None:
        return "span" if span(text) else ""
    return "day" if found[2] else "month" if found[1] else "year"


def _between(start: str, end: str) -> Span | None:
    """Return the days of "19 to 21 August 1991": what is said once holds for both ends."""
    tail, last = end.split(), _days(value(end))
    full = (" ".join((start, *tail[place:])) for place in range(len(tail) + 1))
    first = next((days for each in full if (days := _days(value(each)))), None)
    return (first[0], last[1]) if first and last else None


def _days(found: Value | None) -> Span | None:
    if found is None:
        return None
    year, month, day = found
    return (year, month or 1, day or 1), (year, month or 12, day or 31)


def _plain(text: str) -> str:
    return " ".join(words(text)).removeprefix("in ").removeprefix("on ")
