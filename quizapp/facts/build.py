"""Turn a lesson document into facts, and name every mistake of meaning on the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from quizapp.errors import Finding
from quizapp.facts import alliances
from quizapp.facts.contradictions import consistent
from quizapp.facts.date import Date, year_in_words
from quizapp.facts.fact import Event, Kind, Role, Statement
from quizapp.facts.graph import Facts
from quizapp.facts.names import fold
from quizapp.facts.reading import Reading
from quizapp.facts.years import named_years
from quizapp.lessons import document
from quizapp.lessons.document import Lesson, Place, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """Hold a lesson's facts and the findings about those that were left out."""

    facts: Facts
    findings: tuple[Finding, ...]


def build(lesson: Lesson) -> Built:
    """Return the facts of a lesson; a fact with a mistake is left out and named in the findings."""
    reading = Reading(lesson)
    _check_names(reading)
    own = _own(reading)
    facts = Facts(
        lesson=lesson.slug,
        kinds={actor.name: cast(Kind, actor.kind) for actor in own},
        names=reading.names,
        search=reading.search,
        published=_date(reading, lesson.source.date, lesson.source.date_place) if lesson.source else None,
        as_of=_date(reading, lesson.as_of, lesson.as_of_place),
        roles=tuple(role for actor in own for role in _roles(reading, actor)),
        statements=tuple(said for actor in own for said in _statements(reading, actor)),
        events=tuple(reading.each(lesson.events, lambda row: _event(reading, row))),
        relations=consistent(reading, alliances.relations(reading)),
        complete=alliances.complete(reading),
    )
    return Built(facts=facts, findings=tuple(sorted(set(reading.findings))))


def _own(reading: Reading) -> list[document.Actor]:
    """Return the actors that have a kind, and of two with one name the first."""
    kept: dict[str, document.Actor] = {}
    for actor in reading.lesson.actors:
        if actor.kind and reading.names.canonical[fold(actor.name)] == actor.name:
            kept.setdefault(actor.name, actor)
    return list(kept.values())


def _date(reading: Reading, text: str, place: Place) -> Date | None:
    """Return a date of the front matter, None when it is missing or none."""
    return next(reading.each([text], lambda date: reading.date(date, place)), None)


def _check_names(reading: Reading) -> None:
    owners: dict[str, document.Actor] = {}
    for actor in reading.lesson.actors:
        for spelling in (actor.name, *actor.aliases):
            owner = owners.get(fold(spelling))
            if owner:
                whom = "this actor" if owner is actor else owner.name
                reading.refuse(
                    actor.place if spelling == actor.name else actor.aliases_place,
                    "F04",
                    f"“{spelling}” names {whom} already; every name and alias stands once",
                )
            owners.setdefault(fold(spelling), actor)


def _roles(reading: Reading, actor: document.Actor) -> Iterator[Role]:
    def make(role: document.Role) -> Role:
        reading.alone(role.text, role.place)
        evidence = reading.evidence(role.text, role.quote, role.place, naming=(actor.name,))
        identity = reading.ids.of("role", actor.name, words=role.text)
        return Role(id=identity, actor=actor.name, text=role.text, evidence=evidence)

    if not actor.roles and not reading.search.first((actor.name,)):
        reading.refuse(actor.place, "F05", f"no sentence names {actor.name}; mention it in the prose")
    return reading.each(actor.roles, make)


def _statements(reading: Reading, actor: document.Actor) -> Iterator[Statement]:
    def make(said: document.Statement) -> Statement:
        reading.alone(said.text, said.place)
        evidence = reading.evidence(said.text, said.quote, said.place, naming=(actor.name,))
        identity = reading.ids.of("said", actor.name, words=said.text)
        return Statement(id=identity, speaker=actor.name, text=said.text, evidence=evidence)

    return reading.each(actor.said, make)


def _check_year(reading: Reading, row: document.Event, date: Date | None, evidence: Sentence) -> None:
    """Refuse a date whose own sentence names years, and all of them others: one of the two is mistyped."""
    years = named_years(evidence.text)
    if date and years and not any(date.first[0] <= year <= date.last[0] for year in years):
        named = " and ".join(map(year_in_words, sorted(years)))
        raise reading.refuse(
            row.place, "F10", f"the date is {date}, but its sentence names {named}; correct one of them"
        )


def _event(reading: Reading, row: document.Event) -> Event:
    actors = reading.actors(row.actors, row.place)
    speaker = reading.speaker(row.said_by, row.place)
    date = reading.date(row.date, row.place)
    reading.alone(row.text, row.place)
    evidence = reading.evidence(row.text, row.quote, row.place, naming=())
    _check_year(reading, row, date, evidence)
    identity = reading.ids.of("event", row.date, *sorted(actors), speaker or "", words=row.text)
    return Event(id=identity, date=date, text=row.text, actors=actors, said_by=speaker, evidence=evidence)
