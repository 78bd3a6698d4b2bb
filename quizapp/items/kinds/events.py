"""When it happened, and what happened then. A date is wrong only when no day can belong to both."""

from collections import Counter
from collections.abc import Iterator

from quizapp.facts import Facts
from quizapp.facts import date as dates
from quizapp.facts.date import Date
from quizapp.facts.fact import Event
from quizapp.facts.years import tells
from quizapp.items.draft import Draft
from quizapp.items.kinds.among import among, closed, dated, happens, told, wrong_events
from quizapp.items.kinds.near import wrong_dates
from quizapp.items.kinds.wording import capital, quoted


def date(facts: Facts) -> Iterator[Draft]:
    """Ask for the date of an event, at the precision that the lesson knows."""
    used: Counter[str] = Counter()
    for event in facts.events:
        if event.date is None or tells(event.text, event.date):
            continue
        wrong = wrong_dates(facts, event, event.date, used)
        by = f", according to {facts.names.spoken(event.said_by)}," if event.said_by else ""
        in_order = sorted((event.date, *(when for when, _ in wrong)), key=lambda when: when.first)
        yield Draft(
            fact=event.id,
            topic="dates",
            kind="event-date",
            stem=f"When{by} {_verb(event)}? {quoted(event.text)}",
            key=capital(str(event.date)),
            why=f"The lesson dates this to {event.date}.",
            wrong=tuple(each for _, each in wrong),
            explanation=dated(facts, event),
            evidence=event.evidence,
            order="given",
            sequence=tuple(capital(str(when)) for when in in_order),
        )


def on_date(facts: Facts) -> Iterator[Draft]:
    """Ask what happened at a date that the other events offered provably do not share."""
    asked: Counter[str] = Counter()
    for event in told(facts):
        when = event.date
        if when is None or not closed(when) or tells(event.text, when):
            continue
        others = [other for other in told(facts) if other.date is not None and other.date.excludes(when)]
        yield among(
            facts,
            event,
            wrong_events(event, others, facts),
            kind="date-event",
            stem=_then(when, asked[when.edtf]),
            why=f"The lesson dates this to {when}.",
        )
        asked[when.edtf] += 1


def before(facts: Facts) -> Iterator[Draft]:
    """Ask what had happened before a day, for events of which the lesson knows only that."""
    for event in told(facts):
        when = event.date
        if when is None or not when.edtf.startswith("../"):
            continue
        later = [other for other in told(facts) if other.date and when.before(other.date)]
        if not later:
            continue
        day = _beginning(min((other.date for other in later if other.date), key=lambda each: each.first))
        yield among(
            facts,
            event,
            wrong_events(event, later, facts),
            kind="event-before",
            stem=f"Which of these had already happened before {day}?",
            why=f"The lesson places this before {day}.",
        )


def undated(facts: Facts) -> Iterator[Draft]:
    """Ask which event the lesson leaves undated: what a source does not settle is worth knowing."""
    for event in told(facts):
        if event.date is not None:
            continue
        others = [other for other in told(facts) if other.date is not None and closed(other.date)]
        yield among(
            facts,
            event,
            wrong_events(event, others, facts),
            kind="event-undated",
            stem="Which of these does the lesson leave undated?",
            why="The lesson gives no date for this.",
        )


def _verb(event: Event) -> str:
    """Return how to ask for a date: what lasted, or did not happen, "was" and did not "happen"."""
    return "did this happen" if happens(event) else "was this"


def _then(when: Date, earlier: int) -> str:
    """Ask what happened at a date, in other words each time."""
    if when.precision == "interval":
        time = f"the time {dates.phrase(when)}"
        return f"Which of these does {'this' if earlier else 'the'} lesson date to {time}?"
    if earlier:
        return f"Which of these happened {dates.phrase(when)}?"
    return f"According to the lesson, what happened {dates.phrase(when)}?"


def _beginning(when: Date) -> Date:
    """Return where a date begins, at the precision in which it is given."""
    return dates.parse(when.edtf.partition("/")[0]) if when.precision == "interval" else when
