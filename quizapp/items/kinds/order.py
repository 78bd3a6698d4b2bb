"""Which came first, and what came next: questions that ask for the order of events."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.facts import Facts
from quizapp.facts.date import Date
from quizapp.facts.fact import Event
from quizapp.facts.near_dates import ordinal
from quizapp.items.draft import FEWEST, MOST, Draft
from quizapp.items.kinds.among import among, closed, over, placing, told, wrong_events
from quizapp.items.kinds.wording import quoted

FIRSTS = (
    "Which of these happened first?",
    "Which of these is the earliest event?",
    "Which of these came before the others?",
)
"""The stems for the earliest of several events; each is asked once in a lesson."""
MOST_NEXT = 5
"""Questions of a lesson that ask what came next."""


def first(facts: Facts) -> Iterator[Draft]:
    """Ask which event came first, where the others provably came later; the closest in time are asked."""
    found = []
    for event in told(facts):
        when = event.date
        if when is None or not closed(when):
            continue
        others = [other for other in told(facts) if other.date is not None and when.before(other.date)]
        if len(others) >= FEWEST:
            found.append((_span(when, others), event, others))
    found.sort(key=lambda each: (each[0], each[1].id))
    for stem in FIRSTS:
        for _, event, others in found:
            draft = among(
                facts,
                event,
                wrong_events(event, others, facts),
                kind="event-first",
                stem=stem,
                why=f"{placing(event).rstrip('.')}, before all the others.",
            )
            yield replace(draft, series=stem, limit=1)


def next_(facts: Facts) -> Iterator[Draft]:
    """Ask which of several events came next after a given one, where the others came later or before both."""
    events = [event for event in told(facts) if event.date and closed(event.date)]
    for event in events:
        when = event.date
        before = [other for other in events if when and other.date and other.date.before(when)]
        if when is None or not before:
            continue
        last = max(before, key=lambda other: other.date.last if other.date else (0, 0, 0))
        others = [other for other in events if other is not last and _not_next(other.date, last.date, when)]
        draft = among(
            facts,
            event,
            wrong_events(event, others, facts),
            kind="event-next",
            stem=f"{quoted(last.text)} Which of these came next?",
            why=f"{placing(event).rstrip('.')}, the first of these after {over(last.date)}.",
        )
        yield replace(draft, limit=MOST_NEXT)


def _not_next(other: Date | None, last: Date | None, when: Date) -> bool:
    """Tell whether a date provably lies behind the right one, or before the event that is given."""
    return other is not None and last is not None and (when.before(other) or other.before(last))


def _span(when: Date, later: list[Event]) -> int:
    """Return the days from an event to the last of those that come nearest behind it."""
    starts = sorted(other.date.first for other in later if other.date)[:MOST]
    return ordinal(starts[-1]) - ordinal(when.first)
