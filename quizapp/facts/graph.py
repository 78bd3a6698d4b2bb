"""The facts of one lesson, together with what its author declared complete."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from quizapp.facts.date import Date
from quizapp.facts.evidence import Search
from quizapp.facts.fact import Complete, Event, Kind, Relation, Role, Slot, Statement
from quizapp.facts.names import Names
from quizapp.facts.relation import FRIENDLY, Code, Verb
from quizapp.facts.ties import Ties, ties

_BECOME = re.compile(r"\b(?:merg\w+|became|renamed|succeeded|absorbed|replaced|turned into)\b")
_WITH: frozenset[Code] = frozenset(
    {"ally_of", "supports", "leads", "cooperates_with", "fights", "mediates", "requests_help"}
)
"""Relations that only somebody who acts stands in, on either side."""
_SIDE: frozenset[Code] = frozenset({*FRIENDLY, "member_of", "leads"})


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
    memory: dict[Any, Any] = field(default_factory=dict, init=False, compare=False, repr=False)
    """What `facts.memory.once` has worked out already."""

    @cached_property
    def between(self) -> Mapping[frozenset[str], tuple[Relation, ...]]:
        """Return the relations of each pair of actors, whichever side they stand on."""
        found: defaultdict[frozenset[str], list[Relation]] = defaultdict(list)
        for fact in self.relations:
            for name in fact.objects:
                found[frozenset({fact.subject, name})].append(fact)
        return {pair: tuple(facts) for pair, facts in found.items()}

    def of_pairs(self, claim: Relation) -> tuple[Relation, ...]:
        """Return the relations between the two sides of a claim, each once."""
        pairs = [frozenset({claim.subject, name}) for name in claim.objects]
        if len(pairs) == 1:
            return self.between.get(pairs[0], ())
        return tuple(dict.fromkeys(fact for pair in pairs for fact in self.between.get(pair, ())))

    @cached_property
    def whole(self) -> Mapping[tuple[Verb, Slot, frozenset[str]], tuple[Complete, ...]]:
        """Return what is declared complete, by verb, slot and the other side."""
        found: defaultdict[tuple[Verb, Slot, frozenset[str]], list[Complete]] = defaultdict(list)
        for done in self.complete:
            found[done.verb, done.slot, done.others].append(done)
        return {key: tuple(done) for key, done in found.items()}

    @cached_property
    def told(self) -> Mapping[tuple[Verb, str | None], Sequence[Relation]]:
        """Return the relations that are not denied, by verb and speaker."""
        found: defaultdict[tuple[Verb, str | None], list[Relation]] = defaultdict(list)
        for fact in self.relations:
            if not fact.negated:
                found[fact.verb, fact.said_by].append(fact)
        return found

    @cached_property
    def bodies(self) -> Mapping[str, frozenset[str]]:
        """Return for each actor those to which the lesson says that it belongs, or which it leads."""
        found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
        for fact in self.relations:
            if not fact.negated and fact.verb.code in {"member_of", "leads"}:
                found[fact.subject] |= frozenset(fact.objects)
        return dict(found)

    @cached_property
    def by_subject(self) -> Mapping[str, Sequence[Relation]]:
        """Return the relations of each actor that is the first side of one."""
        found: defaultdict[str, list[Relation]] = defaultdict(list)
        for fact in self.relations:
            found[fact.subject].append(fact)
        return dict(found)

    @cached_property
    def described(self) -> Mapping[str, tuple[str, ...]]:
        """Return the descriptions of each actor that has one."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for role in self.roles:
            found[role.actor].append(role.text)
        return {name: tuple(texts) for name, texts in found.items()}

    @cached_property
    def said(self) -> Mapping[str, Sequence[Statement]]:
        """Return the statements of each speaker."""
        found: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in self.statements:
            found[statement.speaker].append(statement)
        return dict(found)

    @cached_property
    def deeds(self) -> Mapping[str, tuple[Event, ...]]:
        """Return for each actor the events whose words name it."""
        found: defaultdict[str, list[Event]] = defaultdict(list)
        for event in self.events:
            for name in self.names.named(event.text):
                found[name].append(event)
        return {name: tuple(events) for name, events in found.items()}

    @cached_property
    def kin(self) -> Ties:
        """Return who is named in the name or a role of whom, and who turned into whom in an event."""
        return ties(self._kin())

    def _kin(self) -> Iterator[tuple[str, ...]]:
        for owner in self.names.spellings:
            for text in (owner, *self.described.get(owner, ())):
                yield from ((owner, name) for name in self.names.named(text))
        yield from (event.actors for event in self.events if _BECOME.search(event.text))

    @cached_property
    def partners(self) -> Ties:
        """Return whom an actor supports, leads, belongs to or is allied with, and the reverse."""
        return ties(
            (fact.subject, *fact.objects)
            for fact in self.relations
            if fact.verb.code in _SIDE and not fact.negated and fact.said_by is None
        )

    @cached_property
    def together(self) -> Ties:
        """Return who stands with whom in one sentence."""
        return ties(self.search.named)

    @cached_property
    def linked(self) -> Ties:
        """Return who stands with whom in one relation or event."""
        relations = [(fact.subject, *fact.objects) for fact in self.relations]
        return ties([*relations, *(event.actors for event in self.events)])

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
