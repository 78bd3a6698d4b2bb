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
from quizapp.items.kinds.near import dated_draft, wrong_dates
from quizapp.items.kinds.turned import asked
from quizapp.items.kinds.wording import quoted


def date(facts: Facts) -> Iterator[Draft]:
    """Ask for the date of an event, at the precision that the lesson knows."""
    used: Counter[str] = Counter()
    for event in facts.events:
        if event.date is None or tells(event.text, event.date):
            continue
        yield dated_draft(
            event.date,
            wrong_dates(facts, event, event.date, used),
            fact=event.id,
            kind="event-date",
            stem=_when(facts, event),
            why=dated(facts, event),
            evidence=event.evidence,
        )


def on_date(facts: Facts) -> Iterator[Draft]:
    """Ask what happened at a date that the other events offered provably do not share."""
    times: Counter[str] = Counter()
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
            stem=_then(event, when, times[when.edtf]),
            why=dated(facts, event),
        )
        times[when.edtf] += 1


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
            stem=f"Which of these happened before {day}?",
            why=dated(facts, event),
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


def _when(facts: Facts, event: Event) -> str:
    """Ask for a date in one question, or behind the event in quotation marks where that is not safe."""
    turned = asked(facts, event.text)
    source = f"according to {facts.names.spoken(event.said_by)}" if event.said_by else ""
    if turned:
        return f"When, {source}, {turned}?" if source else f"When {turned}?"
    return f"{quoted(event.text)} When was that{f', {source}' if source else ''}?"


def _then(event: Event, when: Date, earlier: int) -> str:
    """Ask what happened at a date, or what was so; in other words the second time."""
    if happens(event):
        which = "Which of these" if earlier else "According to the lesson, what"
        return f"{which} happened {dates.phrase(when)}?"
    years = all(word.isdigit() or word in {"to", "BC"} for word in str(when).split())
    span = f"the {'years' if years else 'time'} from {when}" if when.precision == "interval" else str(when)
    return f"Which of these belongs to {span}?" if earlier else f"What does the lesson tell of {span}?"


def _beginning(when: Date) -> Date:
    """Return where a date begins, at the precision in which it is given."""
    return dates.parse(when.edtf.partition("/")[0]) if when.precision == "interval" else when
