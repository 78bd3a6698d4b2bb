"""Dates in EDTF (ISO 8601-2): bounds that can be compared, and words that can be read.

A date is an interval of days. Two dates exclude each other only when their intervals do not touch, so
`2023-09` is never wrong for something of `2023-09-19`.
"""

import calendar
import datetime
import re
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import lru_cache
from io import StringIO
from typing import Any, Literal

from quizapp.errors import InputError

Day = tuple[int, int, int]
Precision = Literal["day", "month", "season", "year", "decade", "interval", "unknown"]

EARLIEST: Day = (-(10**9), 1, 1)
LATEST: Day = (10**9, 12, 31)
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_DECADE = re.compile(r"\d{3}X", re.ASCII)
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?", re.ASCII)
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """Hold a date as written, its first and last possible day, its precision, and whether it is settled.

    An approximate, uncertain or partly unknown date (`1940~`, `1984?`, `XXXX-09`) is not settled:
    nothing is provably wrong for it.
    """

    edtf: str
    first: Day
    last: Day
    precision: Precision
    settled: bool = True

    def overlaps(self, other: "Date") -> bool:
        """Tell whether one day can belong to both dates."""
        return self.first <= other.last and other.first <= self.last

    def excludes(self, other: "Date") -> bool:
        """Tell whether a thing of this date is provably not of the other date."""
        return self.settled and other.settled and not self.overlaps(other)

    def before(self, other: "Date") -> bool:
        """Tell whether this date is over before the other begins."""
        return self.settled and other.settled and self.last < other.first

    def __str__(self) -> str:
        return words(self)


@lru_cache(maxsize=4096)
def parse(text: str) -> Date:
    """Return the date that an EDTF string names.

    Raises:
        InputError: the string is no EDTF date, or no such day exists.
    """
    try:
        return _plain(text) or _yearless(text) or _other(text)
    except ValueError:
        raise InputError(
            f"“{text}” is not a date: write 2023, 2023-09, 2023-09-19, 1939/1940, -0430 for 431 BC, "
            "or leave the cell empty when the date is not settled"
        ) from None


def _plain(text: str) -> Date | None:
    """Read the three commonest forms without loading the EDTF library (a fifth of a second)."""
    if text.count("/") == 1:
        return _plain_interval(*text.split("/", 1))
    match = _PLAIN.fullmatch(text)
    if not match or text.startswith("0000"):
        return None
    year, month, day = (int(group) if group else 0 for group in match.groups())
    if day:
        datetime.date(year, month, day)  # an impossible day raises ValueError
        return Date(edtf=text, first=(year, month, day), last=(year, month, day), precision="day")
    if match[2]:
        if not 1 <= month <= 12:
            return None
        last = calendar.monthrange(year, month)[1]
        return Date(edtf=text, first=(year, month, 1), last=(year, month, last), precision="month")
    return Date(edtf=text, first=(year, 1, 1), last=(year, 12, 31), precision="year")


def _yearless(text: str) -> Date | None:
    """Read a month or a day of no stated year, of which an article has many."""
    match = _YEARLESS.fullmatch(text)
    month = int(match[1]) if match else 0
    if not match or not 1 <= month <= 12:
        return None
    first, last = (int(match[2]),) * 2 if match[2] else (1, calendar.monthrange(1, month)[1])
    return Date(
        edtf=text, first=(0, month, first), last=(9999, month, last), precision="unknown", settled=False
    )


def _plain_interval(start: str, end: str) -> Date | None:
    """Read an interval between two plain dates; ".." leaves one end open."""
    begins = _plain(start) if start != ".." else None
    ends = _plain(end) if end != ".." else None
    if (start, end) == ("..", "..") or (not begins and start != "..") or (not ends and end != ".."):
        return None
    first, last = begins.first if begins else EARLIEST, ends.last if ends else LATEST
    if first > last:
        raise ValueError(f"{start}/{end}")
    return Date(edtf=f"{start}/{end}", first=first, last=last, precision="interval")


def _other(text: str) -> Date:
    from edtf import EDTFParseException, parse_edtf

    try:
        with redirect_stdout(StringIO()):  # the library prints what puzzles it
            parsed = parse_edtf(text)
            first, last = _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except (EDTFParseException, AttributeError, TypeError) as error:
        raise ValueError(text) from error  # it stumbles over half-known bounds such as 2023-1X and ../
    if text.startswith("/") or text.endswith("/") or text == "../..":
        raise ValueError(text)  # an unknown bound: the library guesses ten years, we do not guess
    return Date(
        edtf=text, first=first, last=last, precision=_precision(text, parsed), settled=_is_settled(text)
    )


def _day(bound: Any) -> Day:
    """Turn the library's bound (a struct_time, or an infinite float) into a day."""
    if isinstance(bound, float):
        return EARLIEST if bound < 0 else LATEST
    return (bound[0], bound[1], bound[2])


def _is_settled(text: str) -> bool:
    if _DECADE.fullmatch(text):
        return True  # a decade
    winter = re.fullmatch(r"-?\d{4}-24", text)  # of this year or into the next: writers differ
    return not winter and not re.search(r"[X?~%\[\]{}]", text)


def _precision(text: str, parsed: Any) -> Precision:
    kind = type(parsed).__name__
    if kind in {"Interval", "Level1Interval", "Level2Interval"}:
        return "interval"
    if kind == "Season":
        return "season"
    if _DECADE.fullmatch(text):
        return "decade"
    if kind in {"Date", "DateAndTime"}:
        precision: Precision = parsed.precision if kind == "Date" else "day"
        return precision
    return "unknown"


@lru_cache(maxsize=4096)
def words(date: Date) -> str:
    """Return the date in English words, as precise as it is and no more ("September 2023", "431 BC")."""
    match date.precision:
        case "day":
            year, month, day = date.first
            return f"{day} {calendar.month_name[month]} {year_in_words(year)}"
        case "month":
            return f"{calendar.month_name[date.first[1]]} {year_in_words(date.first[0])}"
        case "season":
            return f"{SEASONS[int(date.edtf.rsplit('-', 1)[1])]} {year_in_words(date.first[0])}"
        case "year":
            return year_in_words(date.first[0])
        case "decade":
            return f"the {date.first[0]}s"
        case "interval":
            return _interval(date.edtf)
        case _:
            return _unsettled(date)


def _unsettled(date: Date) -> str:
    """Say in words what is uncertain; a form too rare to have words stays as written."""
    for mark, word in (("~", "about"), ("?", "probably"), ("%", "probably about")):
        if date.edtf.endswith(mark):
            return f"{word} {parse(date.edtf[:-1])}"
    month = re.fullmatch(r"XXXX-(\d\d)", date.edtf)
    if month:
        return f"{calendar.month_name[int(month[1])]} of a year not stated"
    yearless = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", date.edtf)
    if yearless:
        return f"{int(yearless[2])} {calendar.month_name[int(yearless[1])]} of a year not stated"
    day = re.fullmatch(r"(\d{4}-\d\d)-XX", date.edtf)
    return f"a day in {parse(day[1])}" if day else date.edtf


def _interval(edtf: str) -> str:
    start, end = edtf.split("/")
    if start == "..":
        return _open(parse(end), step=1, apart="before", touching="or before")
    if end == "..":
        return _open(parse(start), step=-1, apart="after", touching="or after")
    return _span(parse(start), parse(end))


def _span(start: Date, end: Date) -> str:
    """Say an interval with what both ends share said once: "19 to 21 August 1991", "264 to 241 BC"."""
    begins, ends = str(start).split(), str(end).split()
    while start.precision == end.precision and len(begins) > 1 and begins[-1] == ends[-1]:
        begins, ends = begins[:-1], ends[:-1]
    shared = str(end).split()[len(ends) :]
    return " ".join((*begins, "to", *ends, *shared))


def _open(date: Date, *, step: int, apart: str, touching: str) -> str:
    """Say an interval with one open end: "before 19 September 2023", but "2020 or before"."""
    if date.precision != "day":
        return f"{date} {touching}"
    try:
        next_day = datetime.date(*date.last) + datetime.timedelta(days=step)
    except (ValueError, OverflowError):
        return f"{date} {touching}"
    return f"{apart} {parse(next_day.isoformat())}"


def year_in_words(number: int) -> str:
    """Return a year as it is written: "1648", "218 BC" (which is the year -217)."""
    return str(number) if number > 0 else f"{1 - number} BC"


def phrase(date: Date) -> str:
    """Return the date as an adverbial: "on 19 May 2023", "in the spring of 2019", "from 1939 to 1940"."""
    if date.precision == "day":
        return f"on {date}"
    if date.precision == "interval":
        return _open_phrase(date) if ".." in date.edtf else f"from {date}"
    if date.precision == "season":
        season, year = str(date).split(" ", 1)
        return f"in the {season} of {year}"
    return f"in {date}"


def _open_phrase(date: Date) -> str:
    return str(date) if str(date).startswith(("before", "after")) else f"in {date}"
