"""When somebody joined, left or attacked, and who stood in a lasting relation when something happened."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from quizapp.digest import digest
from quizapp.facts import Facts
from quizapp.facts import date as dates
from quizapp.facts.date import Date
from quizapp.facts.fact import Event, Relation
from quizapp.facts.proof import judge
from quizapp.facts.relation import lasts
from quizapp.facts.years import tells
from quizapp.items.draft import Draft
from quizapp.items.kinds.among import closed, dated, happens, told
from quizapp.items.kinds.near import dated_draft, wrong_dates
from quizapp.items.kinds.proved import stated, subject_of, with_subject, wrong_names
from quizapp.items.kinds.proved import told as in_words
from quizapp.items.kinds.turned import inside
from quizapp.items.kinds.wording import capital, quoted, which

MOST_DATES = 4
"""Questions of a lesson that ask for the date of a relation."""
MOST_AT_EVENT = 1
"""Questions about one relation that place it by an event."""


def date(facts: Facts) -> Iterator[Draft]:
    """Ask when somebody did what is done once, where no event of the timeline tells it already."""
    used: Counter[str] = Counter()
    asked_of: set[tuple[object, ...]] = set()
    for fact in stated(facts):
        deed = (fact.verb, fact.objects, fact.about, fact.when)
        if deed in asked_of or len(asked_of) == MOST_DATES:
            continue
        if fact.when is None or not closed(fact.when) or lasts(fact.verb) or not fact.verb.base:
            continue
        plain = replace(fact, when=None)
        event = _as_event(facts, fact, in_words(facts, plain))
        if tells(event.text, fact.when) or _on_timeline(facts, fact):
            continue
        asked_of.add(deed)
        right = fact.when
        wrong = [
            each for each in wrong_dates(facts, event, right, used) if not _also_then(facts, fact, each[0])
        ]
        asked = fact.verb.asked(facts.names.spoken(fact.subject), past=True)
        about = f" {fact.about}" if fact.about else ""
        yield dated_draft(
            right,
            wrong,
            fact=fact.id,
            kind="relation-date",
            stem=f"When {asked} {facts.names.listed(fact.objects)}{about}?",
            why=in_words(facts, fact),
            evidence=fact.evidence,
        )


def at_event(facts: Facts) -> Iterator[Draft]:
    """Ask who led, or was at war, when something happened that lies well inside that time."""
    for fact in stated(facts):
        inside = _inside(fact.when) if lasts(fact.verb) else None
        if inside is None:
            continue
        for event in told(facts):
            if event.date and closed(event.date) and happens(event) and not tells(event.text, event.date):
                first, last = inside
                if first < event.date.first and event.date.last < last:
                    yield _at(facts, fact, event)


def _at(facts: Facts, fact: Relation, event: Event) -> Draft:
    wrong = wrong_names(facts, fact, subject_of(fact), with_subject)
    return Draft(
        fact=digest(facts.lesson, fact.id, event.id),
        topic="alliances",
        kind="relation-at-event",
        stem=partial(_at_question, facts, fact, event),
        key=fact.subject,
        why=f"{in_words(facts, fact)} {dated(facts, event)}",
        wrong=(each for each in wrong if each.text not in event.actors),
        explanation=f"{in_words(facts, fact)} {dated(facts, event)}",
        evidence=fact.evidence,
        series=fact.id,
        limit=MOST_AT_EVENT,
        also=(fact.id, event.id),
    )


def _at_question(facts: Facts, fact: Relation, event: Event, offered: Sequence[str]) -> str:
    word = which(facts, offered)
    about = f" {fact.about}" if fact.about else ""
    verb = f"{fact.verb.form(past=True)} {facts.names.listed(fact.objects)}{about}"
    clause = _without_repeating(facts, fact, inside(facts, event.text))
    return (
        f"{capital(word)} {verb} when {clause}?"
        if clause
        else f"{quoted(event.text)} {capital(word)} {verb} then?"
    )


def _without_repeating(facts: Facts, fact: Relation, clause: str) -> str:
    """Return a clause with "it" for what the question named just before, unless the clause begins with it."""
    (name, *others) = fact.objects
    if others or facts.kinds[name] == "person":
        return clause
    return re.sub(
        rf"(?<=\w ){re.escape(facts.names.spoken(name))}(?=$| (?:in|at|on|with|for)\b)", "it", clause
    )


def _inside(when: Date | None) -> tuple[dates.Day, dates.Day] | None:
    """Return the days between which an interval surely lasted: behind its first date, before its last."""
    if when is None or when.precision != "interval" or not closed(when):
        return None
    start, _, end = when.edtf.partition("/")
    return dates.parse(start).last, dates.parse(end).first


def _as_event(facts: Facts, fact: Relation, text: str) -> Event:
    """Return a relation as if it stood in the timeline, so that dates are weighed in the same way."""
    actors = (fact.subject, *fact.objects)
    return Event(id=fact.id, date=fact.when, text=text, actors=actors, said_by=None, evidence=fact.evidence)


def _on_timeline(facts: Facts, fact: Relation) -> bool:
    """Tell whether an event of that time names both sides: its date is asked already."""
    sides = {fact.subject, *fact.objects}
    return any(
        event.date
        and fact.when
        and event.date.overlaps(fact.when)
        and len(sides & {*_named(facts, event)}) > 1
        for event in facts.events
    )


def _named(facts: Facts, event: Event) -> Iterator[str]:
    yield from event.actors
    yield from (name for name in facts.kinds if facts.names.mentioned(name, event.text))


def _also_then(facts: Facts, fact: Relation, when: Date) -> bool:
    """Tell whether the lesson says the same of another time."""
    return judge(facts, replace(fact, when=when)).stands == "true"
