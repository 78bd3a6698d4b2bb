"""Settle what an expression leaves open by the story's day and by what was told before."""

import dataclasses

from quizapp.articles.dates import filling
from quizapp.articles.dates.expression import Expression
from quizapp.articles.dates.moment import Moment
from quizapp.articles.dates.narration import Narration
from quizapp.articles.dates.tense import Tense

Settled = tuple[Moment | None, bool]
"""A moment, None when the text leaves it open, and whether the story's day settled it."""


def settle(each: Expression, narration: Narration, tense: Tense) -> Settled:
    """Return the moment of an expression."""
    match each.kind:
        case "moment":
            return _moment(each, narration, tense)
        case "weekday":
            return _weekday(each, narration, tense)
        case "shift":
            return _shift(each, narration)
        case "same":
            return _same(each, narration, tense)
    return None, each.way == "last"


def _moment(each: Expression, narration: Narration, tense: Tense) -> Settled:
    moment = each.moment
    if moment.year is not None:
        near = narration.story is not None and moment.year == narration.story.year
        return moment, near
    match each.way:
        case "last" | "next" | "this":
            return _by_story(moment, narration, each.way), True
        case "following" | "previous":
            forward = each.way == "following"
            base = narration.reference(earlier=not forward)
            return filling.after(moment, base, forward=forward), narration.deictic
        case "that":
            base = narration.reference(earlier=False)
            return (_in_year(moment, base), narration.deictic) if base else (None, False)
    return filling.year_of(moment, narration, tense)


def _in_year(moment: Moment, base: Moment) -> Moment:
    """Return "that winter": the winter that begins in the base's year, or of which the base is a part."""
    year = base.year
    if year is not None and moment.season == 24 and base.opening in {1, 2}:
        year -= 1
    return dataclasses.replace(moment, year=year)


def _by_story(moment: Moment, narration: Narration, way: str) -> Moment | None:
    """Return "last March", "next spring", "this summer"."""
    story = narration.story
    if story is None or story.year is None or not story.month or not moment.opening:
        return None
    if way == "this":
        year = story.year if moment.season != 24 or story.month > 6 else None
    elif way == "last":
        ends = moment.opening + (2 if moment.season else 0)
        year = story.year if ends < story.month else story.year - 1
    else:
        year = story.year if moment.opening > story.month else story.year + 1
    return None if year is None else dataclasses.replace(moment, year=year)


def _weekday(each: Expression, narration: Narration, tense: Tense) -> Settled:
    base = narration.past
    narrated = base is not None and base.opening is not None and tense in {"past", "pluperfect"}
    if base is not None and narrated and each.way in {"", "that"}:
        return (_days_on(base, each.weekday) if narration.here else None), False
    if each.way in {"following", "previous"}:
        base = narration.reference(earlier=each.way == "previous")
        return _strictly(base, each.weekday, each.way), narration.deictic
    if narration.story is None or narration.weekday is None or each.weekday is None:
        return None, False
    ahead = (each.weekday - narration.weekday) % 7
    step = _step(each.way, ahead, tense, narration.weekday)
    return (None if step is None else narration.story.shifted("day", step)), True


def _step(way: str, ahead: int, tense: Tense, today: int) -> int | None:
    """Return how many days lie between the story's day and a weekday."""
    if way == "last":
        return ahead - 7
    if way == "next":  # in the week that begins on Monday, or simply the next one: only if both agree
        return (ahead or 7) if today + (ahead or 7) > 6 else None
    if way == "a" or not tense:
        return None
    if tense in {"future", "present"}:
        return ahead
    return ahead - 7 if ahead else 0


def _days_on(base: Moment, weekday: int | None) -> Moment | None:
    """Return the first such weekday from a day on."""
    if base.weekday is None or weekday is None:
        return None
    return base.shifted("day", (weekday - base.weekday) % 7)


def _strictly(base: Moment | None, weekday: int | None, way: str) -> Moment | None:
    if base is None or base.weekday is None or weekday is None:
        return None
    ahead = (weekday - base.weekday) % 7
    return base.shifted("day", ahead or 7) if way == "following" else base.shifted("day", ahead - 7)


def _shift(each: Expression, narration: Narration) -> Settled:
    if each.moment.month:
        named, deictic = filling.year_of(each.moment, narration, "past")
        return named.shifted(each.unit, each.count), deictic
    if each.way == "last":
        story = narration.story
        return (story.shifted(each.unit, each.count) if story else None), True
    base = narration.reference(earlier=each.way == "previous")
    return (base.shifted(each.unit, each.count) if base else None), narration.deictic


def _same(each: Expression, narration: Narration, tense: Tense) -> Settled:
    """Settle "that year", "December of that year", "the 29th", "the end of the month", "the nineties"."""
    if each.unit == "century":
        return None, False
    told = narration.reference(earlier=False)
    by_story = each.way == "last" or (
        each.way == "this" and (told is None or narration.deictic or tense in {"future", "present"})
    )
    base = narration.story if by_story else told
    if base is None or (not by_story and narration.strays(each.unit)):
        return None, False
    wanted = each.moment
    if each.unit == "day":
        return (base if base.day else None), narration.deictic
    if each.unit == "month":
        month = base.month
        found = Moment(year=base.year, month=month, day=wanted.day) if month else None
        return found, by_story or narration.deictic
    if base.year is None:
        return (wanted if wanted.month else None), False
    return wanted.in_year(base.year + each.count), by_story or narration.deictic
