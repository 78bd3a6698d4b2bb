"""When something happens in an article: date expressions and what the text settles about them."""

from dataclasses import dataclass

from quizapp.articles.draft import Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Say which tokens of which passage give a date; `date` is EDTF, None when the text leaves it open."""

    passage: int
    start: int
    end: int
    date: str | None
    precision: Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Hold the date expressions of an article and the day (ISO) against which its weekdays were read."""

    as_of: str | None
    whens: tuple[When, ...]
