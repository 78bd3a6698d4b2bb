"""The facts of a lesson: names resolved, dates read, each with its sentence and an id by provenance."""

from dataclasses import dataclass
from typing import Literal

from quizapp.facts.date import Date
from quizapp.facts.relation import SYMMETRIC, Verb
from quizapp.lessons.document import Sentence

Kind = Literal["person", "state", "organisation", "territory", "group"]
Slot = Literal["subject", "object"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Say what an actor is: an office or a description."""

    id: str
    actor: str
    text: str
    evidence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Hold what an actor said, in reported words."""

    id: str
    speaker: str
    text: str
    evidence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Hold what happened, and when; `date` is None when the lesson does not settle it."""

    id: str
    date: Date | None
    text: str
    actors: tuple[str, ...]
    said_by: str | None
    evidence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Hold one relation between actors; several objects only where they belong together (mediation)."""

    id: str
    verb: Verb
    subject: str
    objects: tuple[str, ...]
    about: str
    past: bool
    when: Date | None
    said_by: str | None
    negated: bool
    evidence: Sentence

    def directions(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return (subject, objects), and the reverse when the relation is symmetric."""
        forth = (self.subject, self.objects)
        if self.verb.code in SYMMETRIC and len(self.objects) == 1:
            return (forth, (self.objects[0], (self.subject,)))
        return (forth,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Complete:
    """Say that a lesson names everyone who fills one slot of a relation whose other side is given.

    Without a date it speaks of every time in the lesson.
    """

    verb: Verb
    slot: Slot
    others: frozenset[str]
    about: str
    when: Date | None
    said_by: str | None


Fact = Role | Statement | Event | Relation
