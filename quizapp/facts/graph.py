"""The facts of one lesson, together with what its author declared complete."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from quizapp.facts.date import Date
from quizapp.facts.evidence import Search
from quizapp.facts.fact import Complete, Event, Kind, Relation, Role, Slot, Statement
from quizapp.facts.names import Names
from quizapp.facts.relation import Code, Verb

_BECOME = re.compile(r"\b(?:merg\w+|became|renamed|succeeded|absorbed|replaced|turned into)\b")
_WITH: frozenset[Code] = frozenset(
    {"ally_of", "supports", "leads", "cooperates_with", "fights", "mediates", "requests_help"}
)
"""Relations that only somebody who acts stands in, on either side."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Hold everything a lesson states; every fact in it has evidence and known actors only."""

    lesson: str
    kinds: Mapping[str, Kind]
    names: Names
    search: Search
    published: Date | None = None
    as_of: Date | None = None
    """The day up to which the lesson is true."""
    roles: tuple[Role, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    complete: frozenset[Complete] = frozenset()

    @cached_property
    def between(self) -> Mapping[frozenset[str], tuple[Relation, ...]]:
        """Return the relations of each pair of actors, whichever side they stand on."""
        found: dict[frozenset[str], tuple[Relation, ...]] = {}
        for fact in self.relations:
            for name in fact.objects:
                pair = frozenset({fact.subject, name})
                found[pair] = (*found.get(pair, ()), fact)
        return found

    def of_pairs(self, claim: Relation) -> tuple[Relation, ...]:
        """Return the relations between the two sides of a claim, each once."""
        pairs = (frozenset({claim.subject, name}) for name in claim.objects)
        return tuple(dict.fromkeys(fact for pair in pairs for fact in self.between.get(pair, ())))

    @cached_property
    def whole(self) -> Mapping[tuple[Verb, Slot, frozenset[str]], tuple[Complete, ...]]:
        """Return what is declared complete, by verb, slot and the other side."""
        found: dict[tuple[Verb, Slot, frozenset[str]], tuple[Complete, ...]] = {}
        for done in self.complete:
            key = (done.verb, done.slot, done.others)
            found[key] = (*found.get(key, ()), done)
        return found

    @cached_property
    def turned(self) -> tuple[frozenset[str], ...]:
        """Return the actors of each event in which one turned into another."""
        return tuple(frozenset(event.actors) for event in self.events if _BECOME.search(event.text))

    @cached_property
    def alone(self) -> Mapping[str, str]:
        """Return for each person the sentences that name no other person."""
        found: dict[str, str] = {}
        for sentence, named in zip(self.search.sentences, self.search.named, strict=True):
            people = [name for name in named if self.kinds.get(name) == "person"]
            if len(people) == 1:
                found[people[0]] = f"{found.get(people[0], '')} {sentence.text}"
        return found

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

    @cached_property
    def acting(self) -> frozenset[str]:
        """Return the people and states, and every other actor that does something in the lesson, or speaks.

        A treaty that others join does nothing; it is no answer to who led, said or attacked.
        """
        subjects = {fact.subject for fact in self.relations}
        subjects |= {name for fact in self.relations if fact.verb.code in _WITH for name in fact.objects}
        speaking = {said.speaker for said in self.statements}
        first = {name for event in self.events for name in event.actors if self._begins(event.text, name)}
        return frozenset({*subjects, *speaking, *first, *self.of_kind("person"), *self.of_kind("state")})

    def _begins(self, text: str, name: str) -> bool:
        """Tell whether a sentence of the active voice begins with an actor."""
        plain = text.removeprefix("The ")
        spelling = next((each for each in self.names.spellings[name] if plain.startswith(f"{each} ")), "")
        return bool(spelling) and not plain.removeprefix(spelling).startswith(
            (" was ", " were ", " entered ")
        )

    def of_kind(self, kind: Kind) -> tuple[str, ...]:
        """Return the actors of one kind in the document's order."""
        return tuple(name for name, its in self.kinds.items() if its == kind)
