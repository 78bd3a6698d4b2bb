"""Wrong dates for an event: near ones, of the same form, and not always the same."""

from collections import Counter
from collections.abc import Iterable, Sequence

from quizapp.facts import Facts
from quizapp.facts.date import Date, Precision
from quizapp.facts.fact import Event
from quizapp.facts.lasting import lasting, lasting_point
from quizapp.facts.lifespan import existed
from quizapp.facts.memory import once
from quizapp.facts.near_dates import distinct, neighbours, ordinal
from quizapp.items.draft import MOST, Draft, Wrong
from quizapp.items.kinds.among import closed, misdated, same_words
from quizapp.items.kinds.wording import capital
from quizapp.lessons.document import Sentence

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


def wrong_dates(facts: Facts, event: Event, when: Date, used: Counter[str]) -> list[tuple[Date, Wrong]]:
    """Return dates of the same form that exclude the right one and each other, best first.

    Near ones that the lesson names come first, then invented neighbours, then the lesson's far ones. How many
    of them lie before the right date follows from the event's id, so that the place among the dates tells
    nothing. `used` counts how often a lesson has offered a date; it is brought up to date.
    """
    if lasting_point(event):
        return []
    named = [each for each in _named(facts, event, when) if _fits(facts, event, each, when)]
    invented = [
        each
        for each in neighbours(when)
        if _past(facts, each, when) and _fits(facts, event, each, when) and not lasting(event)
    ]
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
                why=misdated(facts, event, when, other),
                plausibility=1 / (rank + 1),
            ),
        )
        for rank, other in enumerate(ranked)
    ]


def dated_draft(
    when: Date,
    wrong: Sequence[tuple[Date, Wrong]],
    *,
    fact: str,
    kind: str,
    stem: str,
    why: str,
    evidence: Sentence,
) -> Draft:
    """Return a draft whose answers are dates, in the order of time."""
    in_order = sorted((when, *(other for other, _ in wrong)), key=lambda each: each.first)
    return Draft(
        fact=fact,
        topic="dates",
        kind=kind,
        stem=stem,
        key=capital(str(when)),
        why=why,
        wrong=tuple(each for _, each in wrong),
        explanation=why,
        evidence=evidence,
        order="given",
        sequence=tuple(capital(str(each)) for each in in_order),
    )


def _named(facts: Facts, event: Event, when: Date) -> list[Date]:
    """Return the dates of the lesson's other events that have the same form."""
    return [
        other.date
        for other in facts.events
        if other.date
        and other.date.precision == when.precision
        and other.date.excludes(when)
        and closed(other.date)
        and _published(facts, other.date, when)
    ]


def _fits(facts: Facts, event: Event, other: Date, when: Date) -> bool:
    """Tell whether a date is wrong for certain, and yet of a time when all who took part were there."""
    taken = any(each.overlaps(other) for each in _again(facts, event))
    there = all(existed(facts, name, other) and _known(facts, event, name, other) for name in event.actors)
    return distinct(when, other) and not taken and there


@once
def _again(facts: Facts, event: Event) -> tuple[Date, ...]:
    """Return the dates of the other events of which this one's words might be said as well."""
    others = (each for each in facts.events if each is not event and same_words(facts, event, each))
    return tuple(each.date for each in others if each.date)


def _known(facts: Facts, event: Event, name: str, other: Date) -> bool:
    """Tell whether a body or a treaty is not told of only later: nobody joins it before its first event."""
    if facts.kinds[name] != "organisation":
        return True
    told = [each.date for each in facts.events if each is not event and name in each.actors and each.date]
    first = min(told, key=lambda each: each.first, default=None)
    return first is None or event.date is None or not (first.before(event.date) and other.before(first))


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
    return not bounds or other.last <= max(*bounds, when.last)
