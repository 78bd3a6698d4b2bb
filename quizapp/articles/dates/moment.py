"""A point of calendar time, as precise as it is known."""

import dataclasses
import datetime
from dataclasses import dataclass

from quizapp.articles.draft import Precision

CYCLE = 400
"""Years after which the calendar repeats itself, weekdays included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Hold a year (astronomical: 0 is 1 BC), month and day, or a season as EDTF has it (21 is spring).

    Of a year alone, `late` says that its last months are meant, which EDTF does not tell.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    late: bool = False

    @property
    def edtf(self) -> str | None:
        """Return the moment in EDTF; None when no such day exists or nothing can be written."""
        if self.year is None and not self.month:
            return None
        year = "XXXX" if self.year is None else f"{self.year:0{5 if self.year < 0 else 4}d}"
        rest = [f"{part:02d}" for part in (self.season or self.month, self.day) if part]
        return "-".join([year, *rest]) if self._exists() else None

    def _exists(self) -> bool:
        if self.season:
            return self.year is not None
        try:
            datetime.date(_like(self.year), self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True

    @property
    def opening(self) -> int | None:
        """Return the month in which it begins, when that is known."""
        return (self.season and 3 * (self.season - 20)) or self.month

    @property
    def order(self) -> tuple[int, int]:
        """Return its place within a year."""
        return self.opening or 0, self.day or 0

    @property
    def place(self) -> tuple[int, int, int]:
        """Return its place in time, for moments that both have a year or both have none."""
        return self.year or 0, *self.order

    def is_before(self, other: "Moment") -> bool:
        """Tell whether it lies in a year before another's, or before it in the same year."""
        if self.year is None or other.year is None:
            return False
        ordered = self.year == other.year and self.opening is not None and other.opening is not None
        return self.year < other.year or (ordered and self.place < other.place)

    def in_year(self, year: int | None) -> "Moment":
        """Return the same moment of another year."""
        return dataclasses.replace(self, year=year)

    @property
    def decade(self) -> str | None:
        """Return the EDTF of its decade; None without a year of our era."""
        return None if self.year is None or self.year < 0 else f"{self.year // 10:03d}X"

    @property
    def weekday(self) -> int | None:
        """Return the day of the week (Monday is 0) of a whole day."""
        if self.year is None or not self.day or not self.edtf:
            return None
        return datetime.date(_like(self.year), self.month or 1, self.day).weekday()

    def shifted(self, unit: str, count: int) -> "Moment | None":
        """Return the moment so many days, weeks, months or years on; None when it is too vague for that."""
        match unit:
            case "year":
                winter = self.season == 24  # of this year or into the next
                return None if self.year is None or winter else Moment(year=self.year + count)
            case "month":
                return self._months(count)
            case "day" | "week" | "fortnight":
                return self._days(count * {"day": 1, "week": 7, "fortnight": 14}[unit])
        return None

    def _months(self, count: int) -> "Moment | None":
        if not self.month:
            return None
        years, month = divmod(self.month - 1 + count, 12)
        return Moment(year=None if self.year is None else self.year + years, month=month + 1)

    def _days(self, count: int) -> "Moment | None":
        if not self.day or not self.edtf:
            return None
        if self.year is not None:
            return self._after(self.year, count)
        common, leap = self._after(2001, count), self._after(2004, count)
        if not common or not leap or (common.month, common.day) != (leap.month, leap.day):
            return None
        return Moment(month=common.month, day=common.day) if common.year == 2001 else None

    def _after(self, year: int, count: int) -> "Moment | None":
        try:
            day = datetime.date(_like(year), self.month or 1, self.day or 1) + datetime.timedelta(days=count)
        except ValueError:
            return None
        return Moment(year=day.year - _like(year) + year, month=day.month, day=day.day)


def _like(year: int | None) -> int:
    """Return a year that Python can count in with the same calendar; a leap year when none is known."""
    return 2000 if year is None else 2000 + year % CYCLE


def of_iso(day: str) -> Moment:
    """Return the moment of an ISO day."""
    parsed = datetime.date.fromisoformat(day)
    return Moment(year=parsed.year, month=parsed.month, day=parsed.day)


def precision(date: str | None) -> Precision:
    """Return how precise an EDTF date is: a century is an interval, a month of no year is a month."""
    if date is None:
        return "unknown"
    if "/" in date or date.endswith("XX"):
        return "interval"
    if date.endswith("X"):
        return "decade"
    parts = date.lstrip("-").split("-")
    if len(parts) == 2:
        return "season" if int(parts[1]) > 12 else "month"
    return "day" if len(parts) == 3 else "year"
