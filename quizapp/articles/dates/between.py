"""Give a month the year of the two dates between which it stands: January 1918 … April … September 1918."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from quizapp.articles.dates.moment import Moment

Line = Literal["thread", "beside", "elsewhere"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Hold what was told: a moment, or two between which something lasts; `fixed` is EDTF without a moment.

    A `thread` is the main line, told in the past and not against the day of the story; what is told `beside`
    it leaves it whole, and what is told `elsewhere` ends it. Where no verb tells when, it is not `past`.
    """

    moment: Moment | None = None
    until: Moment | None = None
    lasts: bool = False
    fixed: str | None = None
    line: Line = "elsewhere"
    past: bool = False

    @property
    def edtf(self) -> str | None:
        """Return the date in EDTF; None when it is open."""
        if self.fixed or self.moment is None:
            return self.fixed
        return _interval(self.begins, self.until) if self.lasts else self.moment.edtf

    @property
    def begins(self) -> Moment | None:
        """Return the moment at which it begins; it may have its year from the end."""
        start, end = self.moment, self.until
        if start is None or end is None or start.year is not None or end.year is None:
            return start
        return start.in_year(end.year - (start.order > end.order))

    def in_year(self, year: int) -> "Told":
        """Return the same of a year."""
        moment, until = (each and each.in_year(year) for each in (self.moment, self.until))
        return dataclasses.replace(self, moment=moment, until=until)


def _interval(start: Moment | None, end: Moment | None) -> str | None:
    """Return the EDTF of what lasts from one moment to another."""
    if start is None or end is None or not start.edtf or not end.edtf:
        return None
    same = (start.year is None) == (end.year is None)
    return f"{start.edtf}/{end.edtf}" if same and start.place < end.place else None


def settled(told: Iterable[Told]) -> list[Told]:
    """Return what was told, with the year of what stands in order between two dates of one year."""
    result = list(told)
    begun: Moment | None = None
    left_open: list[int] = []
    for at, each in enumerate(result):
        here = each.begins
        if each.line == "beside" or (here and begun and here.year == begun.year and not here.opening):
            continue
        if each.line == "thread" and each.past and here and here.opening and here.year is None:
            left_open.append(at)
            continue
        if each.line == "thread" and here and begun and here.year is not None and here.year == begun.year:
            moments = [result[number].moment for number in left_open]
            if _run_on([begun, *filter(None, moments), here]):
                for number in left_open:
                    result[number] = result[number].in_year(here.year)
        begun = (each.until or here) if each.line == "thread" else None
        begun = begun if begun and begun.year is not None and begun.opening else None
        left_open = []
    return result


def _run_on(moments: list[Moment]) -> bool:
    """Tell whether moments of one year stand in their order; the day counts where both have one."""
    return all(
        one.order <= other.order if one.day and other.day else (one.opening or 0) <= (other.opening or 0)
        for one, other in pairwise(moments)
    )
