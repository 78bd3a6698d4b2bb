"""When it happened, and what happened before. A date is wrong only when no day can belong to both."""

from collections.abc import Iterable, Iterator

from quizapp.facts import Facts
from quizapp.facts import date as dates
from quizapp.facts.date import Date
from quizapp.facts.fact import Event
from quizapp.facts.near_dates import neighbours
from quizapp.items import plausibility
from quizapp.items.draft import MOST, Draft, Wrong
from quizapp.items.kinds.wording import quoted, sentence


def date(facts: Facts) -> Iterator[Draft]:
    """Ask for the date of an event, at the precision that the lesson knows."""
    for event in facts.events:
        if event.date is None or _tells(event.text, event.date):
            continue
        wrong = _wrong_dates(facts, event, event.date)
        by = f", according to {facts.names.spoken(event.said_by)}," if event.said_by else ""
        in_order = sorted((event.date, *(when for when, _ in wrong)), key=lambda when: when.first)
        yield Draft(
            fact=event.id,
            topic="dates",
            kind="event-date",
            stem=f"When{by} did this happen? {quoted(event.text)}",
            key=_start(event.date),
            why=f"The lesson dates this to {event.date}.",
            wrong=tuple(each for _, each in wrong),
            explanation=_dated(facts, event, event.date),
            evidence=event.evidence,
            order="given",
            sequence=tuple(_start(when) for when in in_order),
        )


def on_date(facts: Facts) -> Iterator[Draft]:
    """Ask what happened at a date that other events provably do not share, once for each date."""
    asked: set[str] = set()
    for event in _told(facts.events):
        when = event.date
        if when is None or when.edtf in asked or not _closed(when) or _tells(event.text, when):
            continue
        asked.add(when.edtf)
        wrong = [
            _placed(event, other, other.date)
            for other in _told(facts.events)
            if other.date is not None and other.date.excludes(when)
        ]
        yield _among(
            facts,
            event,
            wrong,
            kind="date-event",
            stem=f"According to the lesson, what happened {dates.phrase(when)}?",
            why=f"The lesson dates this to {when}.",
        )


def first(facts: Facts) -> Iterator[Draft]:
    """Ask which event came first, where the others provably came later."""
    for event in _told(facts.events):
        when = event.date
        if when is None or not _closed(when):
            continue
        wrong = [
            _placed(event, other, other.date)
            for other in _told(facts.events)
            if other.date is not None and when.before(other.date)
        ]
        yield _among(
            facts,
            event,
            wrong,
            kind="event-first",
            stem="Which of these events came first?",
            why=f"It came first: the lesson dates it to {when}.",
        )


def before(facts: Facts) -> Iterator[Draft]:
    """Ask what had happened before a day, for events of which the lesson knows only that."""
    for event in _told(facts.events):
        when = event.date
        if when is None or not when.edtf.startswith("../"):
            continue
        later = [other for other in _told(facts.events) if other.date and when.before(other.date)]
        if not later:
            continue
        day = min((other.date for other in later if other.date), key=lambda each: each.first)
        yield _among(
            facts,
            event,
            [_placed(event, other, other.date) for other in later if other.date],
            kind="event-before",
            stem=f"Which of these had already happened before {day}?",
            why=f"The lesson places this before {day}.",
        )


def undated(facts: Facts) -> Iterator[Draft]:
    """Ask which event the lesson leaves undated: what a source does not settle is worth knowing."""
    for event in _told(facts.events):
        if event.date is not None:
            continue
        wrong = [
            _placed(event, other, other.date)
            for other in _told(facts.events)
            if other.date is not None and _closed(other.date)
        ]
        yield _among(
            facts,
            event,
            wrong,
            kind="event-undated",
            stem="Which of these does the lesson leave undated?",
            why="The lesson gives no date for this.",
        )


def _among(facts: Facts, event: Event, wrong: Iterable[Wrong], *, kind: str, stem: str, why: str) -> Draft:
    """Return a draft whose answers are events, in an order that tells nothing about their dates."""
    return Draft(
        fact=event.id,
        topic="dates",
        kind=kind,
        stem=stem,
        key=sentence(event.text),
        why=why,
        wrong=tuple(wrong),
        explanation=_dated(facts, event, event.date),
        evidence=event.evidence,
        order="mixed",
    )


def _told(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events that the lesson itself states."""
    return tuple(event for event in events if event.said_by is None)


def _tells(text: str, when: Date) -> bool:
    """Tell whether the wording gives the year away."""
    return str(abs(when.first[0])) in text or str(abs(when.last[0])) in text


def _closed(when: Date) -> bool:
    """Tell whether a date is settled and has both a beginning and an end."""
    return when.settled and ".." not in when.edtf


def _placing(when: Date | None) -> str:
    """Say where the lesson places an event in time."""
    if when is None:
        return "The lesson gives no date for this."
    if ".." in when.edtf:
        return f"The lesson places this {dates.phrase(when)}."
    return f"The lesson dates this to {when}."


def _start(when: Date) -> str:
    words = str(when)
    return f"{words[:1].upper()}{words[1:]}"


def _placed(event: Event, other: Event, when: Date) -> Wrong:
    return Wrong(
        text=sentence(other.text),
        why=_placing(when),
        plausibility=plausibility.of_texts(event.text, other.text),
    )


def _wrong_dates(facts: Facts, event: Event, when: Date) -> list[tuple[Date, Wrong]]:
    """Return dates of the same form that exclude the right one, those that the lesson names first.

    How many of them lie before the right date follows from the event's id, so that the place among
    the dates tells nothing; a date after the article itself came out would fool nobody.
    """
    named = [other.date for other in facts.events if other.date and other.date.precision == when.precision]
    pool = {other.edtf: other for other in (*named, *neighbours(when)) if _usable(facts, other, when)}
    earlier = [other for other in pool.values() if other.before(when)]
    later = [other for other in pool.values() if when.before(other)]
    share = int(event.id, 16) % (MOST + 1)
    ranked = [*earlier[:share], *later[: MOST - share], *earlier[share:], *later[MOST - share :]]
    return [
        (
            other,
            Wrong(
                text=_start(other),
                why=f"The lesson dates this to {when}, not to {other}.",
                plausibility=1 / (rank + 1),
            ),
        )
        for rank, other in enumerate(ranked)
    ]


def _usable(facts: Facts, other: Date, when: Date) -> bool:
    past = facts.published is None or other.last <= max(facts.published.last, when.last)
    return past and other.excludes(when) and _closed(other)


def _dated(facts: Facts, event: Event, when: Date | None) -> str:
    by = f"According to {facts.names.spoken(event.said_by)}: " if event.said_by else ""
    return f"{by}{sentence(event.text)} {_placing(when)}"
