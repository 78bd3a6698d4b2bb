"""What happened in the same month or year: a question that relates the dates of two events."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from quizapp.digest import digest
from quizapp.facts import Facts
from quizapp.facts import date as dates
from quizapp.facts.date import Date
from quizapp.facts.fact import Event
from quizapp.facts.years import tells
from quizapp.items.draft import Draft, Wrong
from quizapp.items.kinds.among import among, closed, happens, same_words, told, wrong_events
from quizapp.items.kinds.wording import quoted

MOST = 3
"""Questions of a lesson that ask what happened at the same time."""
Unit = Literal["day", "month", "year"]
_UNITS: tuple[Unit, ...] = ("day", "month", "year")


def same_time(facts: Facts) -> Iterator[Draft]:
    """Ask what happened on the same day, in the same month or year as an event, the finest first.

    The others provably happened at another time, and no event of that time has much the same words.
    """
    fit = [event for event in told(facts) if event.date and closed(event.date) and happens(event)]
    used: set[str] = set()
    for unit in _UNITS:
        of_span: dict[Date, Event] = {}
        for event in fit:
            span = _span(event, unit)
            if span is None or event.id in used:
                continue
            given = of_span.pop(span, None)
            if given is None:
                of_span[span] = event
                continue
            used |= {given.id, event.id}
            yield _draft(facts, given, event, unit, span)


def _draft(facts: Facts, given: Event, event: Event, unit: Unit, span: Date) -> Draft:
    time = "on that day" if unit == "day" else f"in that {unit}"
    draft = among(
        facts,
        event,
        _outside(facts, event, span),
        kind="event-same-time",
        stem=f"{quoted(given.text)} What else happened {time}?",
        why=f"Both happened {dates.phrase(span)}.",
    )
    identity = digest(facts.lesson, "same-time", given.id, event.id)
    return replace(draft, fact=identity, limit=MOST, also=(given.id, event.id))


def _outside(facts: Facts, event: Event, span: Date) -> Iterator[Wrong]:
    """Yield the events of other times whose words nothing within this time can be told in."""
    within = [other for other in facts.events if other.date and other.date.overlaps(span)]
    others = (
        other
        for other in told(facts)
        if other.date
        and other.date.excludes(span)
        and not any(same_words(facts, other, inside) for inside in within)
    )
    return wrong_events(event, others, facts)


def _span(event: Event, unit: Unit) -> Date | None:
    """Return the day, month or year that holds all of an event's date and that its words do not tell."""
    when, kept = event.date, len(_UNITS) - _UNITS.index(unit)
    if when is None or when.precision == "interval" or when.first[:kept] != when.last[:kept]:
        return None
    sign = "-" if when.edtf.startswith("-") else ""
    span = dates.parse(sign + "-".join(when.edtf.removeprefix("-").split("-")[:kept]))
    return None if tells(event.text, span) else span
