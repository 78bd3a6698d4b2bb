"""Wrong dates for an event: near ones, of the same form, and not always the same."""

import re
from collections import Counter
from collections.abc import Iterable

from quizapp.facts import Facts
from quizapp.facts.date import Date, Precision
from quizapp.facts.fact import Event
from quizapp.facts.near_dates import neighbours, ordinal
from quizapp.items.draft import MOST, Wrong
from quizapp.items.kinds.among import closed, same_words
from quizapp.items.kinds.wording import capital

WORN_OUT = 3
"""Items of one lesson in which a date may be offered before others take its place."""
_NEAR: dict[Precision, int] = {
    "day": 3 * 366,
    "month": 10 * 366,
    "season": 10 * 366,
    "year": 60 * 366,
    "decade": 300 * 366,
    "interval": 60 * 366,
}
"""Days within which a date of the lesson is one that a reader might take for another."""
_LASTS = re.compile(
    r"\b(?:at war|allied|ruled|reigned|governed|occupied|belonged|suspended)\b"
    r"|(?<!was )fought (?!the |their )"
)
"""Words of what may have been so at another time as well."""


def wrong_dates(facts: Facts, event: Event, when: Date, used: Counter[str]) -> list[tuple[Date, Wrong]]:
    """Return dates of the same form that exclude the right one and each other, best first.

    Near ones that the lesson names come first, then invented neighbours, then the lesson's far ones. How many
    of them lie before the right date follows from the event's id, so that the place among the dates tells
    nothing. `used` counts how often a lesson has offered a date; it is brought up to date.
    """
    named = _named(facts, event, when)
    invented = (
        [] if _LASTS.search(event.text) else [each for each in neighbours(when) if _past(facts, each, when)]
    )
    pool = _apart([*_by_distance(named, when, used), *invented, *_far(named, when, used)], when)
    earlier = [other for other in pool if other.before(when)]
    later = [other for other in pool if when.before(other)]
    share = int(event.id, 16) % (MOST + 1)
    ranked = [*earlier[:share], *later[: MOST - share], *earlier[share:], *later[MOST - share :]]
    used.update(other.edtf for other in ranked[:MOST])
    return [
        (
            other,
            Wrong(
                text=capital(str(other)),
                why=f"The lesson dates this to {when}, not to {other}.",
                plausibility=1 / (rank + 1),
            ),
        )
        for rank, other in enumerate(ranked)
    ]


def _named(facts: Facts, event: Event, when: Date) -> list[Date]:
    """Return the dates of other events in which this one, in these words, may not have happened as well."""
    taken = [other.date for other in facts.events if other is not event and same_words(facts, event, other)]
    return [
        other.date
        for other in facts.events
        if other.date
        and other.date.precision == when.precision
        and other.date.excludes(when)
        and closed(other.date)
        and not any(each and each.overlaps(other.date) for each in taken)
        and _published(facts, other.date, when)
    ]


def _by_distance(named: Iterable[Date], when: Date, used: Counter[str]) -> list[Date]:
    near = [each for each in named if _days(each, when) <= _reach(when)]
    return sorted(near, key=lambda each: (used[each.edtf] >= WORN_OUT, _days(each, when)))


def _far(named: Iterable[Date], when: Date, used: Counter[str]) -> list[Date]:
    far = [each for each in named if _days(each, when) > _reach(when)]
    return sorted(far, key=lambda each: (used[each.edtf], _days(each, when)))


def _apart(dates: Iterable[Date], when: Date) -> list[Date]:
    """Return the dates without those that overlap an earlier one: two answers never hold one day."""
    kept: list[Date] = []
    for each in dates:
        if each.excludes(when) and all(each.excludes(other) for other in kept):
            kept.append(each)
    return kept


def _days(one: Date, other: Date) -> int:
    return min(abs(ordinal(one.first) - ordinal(other.last)), abs(ordinal(other.first) - ordinal(one.last)))


def _reach(when: Date) -> int:
    return _NEAR.get(when.precision, 0)


def _published(facts: Facts, other: Date, when: Date) -> bool:
    """Tell whether a date lies before the article came out: a later one would fool nobody."""
    return facts.published is None or other.last <= max(facts.published.last, when.last)


def _past(facts: Facts, other: Date, when: Date) -> bool:
    """Tell whether an invented date lies in the time of which the lesson tells."""
    bounds = [each.last for each in (facts.published, facts.as_of) if each]
    return not bounds or other.last <= max(min(bounds), when.last)
