"""Weekdays, and expressions that count from another date: "two days later", "last month", "that year"."""

import re

from quizapp.articles.dates import name_use
from quizapp.articles.dates.expression import Expression, Kind, Way
from quizapp.articles.dates.moment import Moment
from quizapp.articles.dates.months import WAYS
from quizapp.articles.dates.words import Words

_STEP = {"g": 1, "x": 1, "p": -1, "z": -1, "h": 0}


def weekday(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read a day of the week that is not a name ("Black Friday") or a habit ("every Friday")."""
    at = match.start("weekday")
    way: Way | None = name_use.weekday(words, match.start(), at, WAYS[match.group("way")])
    if way is None:
        return None
    return Expression(start=match.start(), end=match.end(), kind="weekday", weekday=words.number(at), way=way)


def shift(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read "two days later", "a year earlier", "three years ago", "a year on", "a week after that"."""
    groups = match.groupdict()
    spelt = str(words.value(match.start("way")))
    if spelt not in _DIRECTION:
        return None
    unit = str(words.value(match.start("unit")))
    count = words.number(match.start("count")) if groups.get("count") else 1
    vague = name_use.is_vague(words, match.start()) or unit == "decade" or bool(groups.get("more"))
    forward = _DIRECTION[spelt]
    base = Moment()
    if groups.get("holiday"):
        named = str(words.value(match.start("holiday")))
        if not named:
            return None
        base = Moment(month=int(named[:2]), day=int(named[3:]))
    return Expression(
        start=match.start(),
        end=match.end(),
        kind="open" if vague else "shift",
        way="last" if spelt == "ago" else "following" if forward > 0 else "previous",
        unit=unit,
        count=count * forward,
        moment=base,
    )


_DIRECTION = {
    "later": 1, "afterwards": 1, "thereafter": 1, "on": 1, "after": 1,
    "earlier": -1, "previously": -1, "beforehand": -1, "before": -1, "ago": -1,
}  # fmt: skip


def neighbour(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read "the following year", "the next day", "the previous month"."""
    way = match.group("way")
    return _tied(words, match, "following" if _STEP[way] > 0 else "previous", _STEP[way])


def deictic(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read what counts from the day of the story: "last month", "this year", "yesterday"."""
    groups = match.groupdict()
    if groups.get("day"):
        at = match.start("day")
        if not name_use.is_day_word(words, at):
            return None
        return Expression(
            start=match.start(), end=match.end(), kind="shift", way="last", unit="day", count=words.number(at)
        )
    if words.before(match.start()) in {"to", "until", "till"} and groups["way"] == "h":
        return None  # "to this day"
    return _tied(words, match, "last", _STEP[match.group("way")])


def _tied(words: Words, match: "re.Match[str]", way: Way, count: int) -> Expression | None:
    unit = str(words.value(match.start("unit")))
    if not name_use.is_unit(words, match.start("unit")) or unit == "decade":
        return None
    if match.group("unit") == "N":
        unit = "day"
    kind: Kind = "open" if unit in {"week", "fortnight"} else "shift"
    return Expression(start=match.start(), end=match.end(), kind=kind, way=way, unit=unit, count=count)


def weekend(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read "the weekend"."""
    return Expression(start=match.start(), end=match.end(), kind="open", way="last")


def same(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read "that year", "the same day", "the same decade"."""
    unit = str(words.value(match.start("unit")))
    if unit not in {"day", "month", "year", "decade"} or not name_use.is_unit(words, match.start("unit")):
        return None
    return Expression(start=match.start(), end=match.end(), kind="same", unit=unit, way="that")


def end_of(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read "the end of the year"."""
    unit = str(words.value(match.start("unit")))
    if unit not in {"month", "year"}:
        return None
    return Expression(start=match.start(), end=match.end(), kind="same", unit=unit, way="this")
