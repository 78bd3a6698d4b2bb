"""The facts of one lesson, together with what its author declared complete."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from quizapp.facts.date import Date
from quizapp.facts.evidence import Search
from quizapp.facts.fact import Complete, Event, Fact, Kind, Relation, Role, Statement
from quizapp.facts.names import Names


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Hold everything a lesson states; every fact in it has evidence and known actors only."""

    lesson: str
    language: str
    kinds: Mapping[str, Kind]
    names: Names
    search: Search
    as_of: Date | None = None
    published: Date | None = None
    roles: tuple[Role, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    complete: frozenset[Complete] = frozenset()

    @property
    def all(self) -> tuple[Fact, ...]:
        """Return every fact in the document's order of sections."""
        return (*self.roles, *self.statements, *self.events, *self.relations)

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Return each actor's place in the document."""
        return {name: place for place, name in enumerate(self.kinds)}

    def of_kind(self, kind: Kind) -> tuple[str, ...]:
        """Return the actors of one kind in the document's order."""
        return tuple(name for name, its in self.kinds.items() if its == kind)
