"""The facts of one lesson, together with what its author declared complete."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from quizapp.facts.date import Date
from quizapp.facts.evidence import Search
from quizapp.facts.fact import Complete, Event, Kind, Relation, Role, Statement
from quizapp.facts.names import Names


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Hold everything a lesson states; every fact in it has evidence and known actors only."""

    lesson: str
    kinds: Mapping[str, Kind]
    names: Names
    search: Search
    published: Date | None = None
    roles: tuple[Role, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    complete: frozenset[Complete] = frozenset()

    @cached_property
    def active(self) -> frozenset[str]:
        """Return the people, and every other actor that is described, relates to one, takes part or speaks.

        A state or an organisation that is only mentioned is no answer that anybody would choose.
        """
        related = {name for fact in self.relations for name in (fact.subject, *fact.objects)}
        present = {name for event in self.events for name in event.actors}
        speaking = {said.speaker for said in self.statements}
        described = {role.actor for role in self.roles}
        return frozenset({*related, *present, *speaking, *described, *self.of_kind("person")})

    def belong_together(self, one: str, other: str) -> bool:
        """Tell whether one actor is named in the name or a role of the other: its office, its spokesman."""
        return self._named_for(one, other) or self._named_for(other, one)

    def _named_for(self, one: str, other: str) -> bool:
        texts = (other, *(role.text for role in self.roles if role.actor == other))
        return any(self.names.mentioned(one, text) for text in texts)

    def of_kind(self, kind: Kind) -> tuple[str, ...]:
        """Return the actors of one kind in the document's order."""
        return tuple(name for name, its in self.kinds.items() if its == kind)
