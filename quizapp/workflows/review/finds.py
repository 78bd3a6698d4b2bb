"""The finds of a draft as a teacher sees them: each with its key and what was decided about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from quizapp.articles.draft import Evidence, Kind, Precision, Status
from quizapp.facts.relation import Code
from quizapp.workflows.review.decision import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorFind:
    """Hold an actor; `same_as` names the one it was joined with, `split_from` the one whose alias it was."""

    key: str
    verdict: Verdict
    name: str
    kind: Kind
    role: str
    aliases: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    mentions: tuple[Evidence, ...]
    same_as: str = ""
    split_from: str = ""
    edited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFind:
    """Hold a dated sentence; `words` are the date's own, `actors` are keys."""

    key: str
    verdict: Verdict
    date: str
    precision: Precision
    text: str
    actors: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    words: Evidence
    edited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationFind:
    """Hold a relation that was found, or made of a possible one; actors are keys."""

    key: str
    verdict: Verdict
    subject: str
    relation: Code
    object: str
    date: str
    stated_by: str
    negated: bool
    status: Status
    evidence: tuple[Evidence, ...]
    words: Evidence
    edited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleFind:
    """Hold two actors that a sentence may relate; `accepted` is the relation that the teacher chose."""

    key: str
    verdict: Verdict
    pair: tuple[str, str]
    evidence: tuple[Evidence, ...]
    accepted: RelationFind | None = None


Find = ActorFind | EventFind | RelationFind | PossibleFind


@dataclass(frozen=True, slots=True, kw_only=True)
class Finds:
    """Hold everything found in an article with what was decided about it."""

    title: str
    language: str
    as_of: str | None
    article: str
    actors: Mapping[str, ActorFind]
    events: Mapping[str, EventFind]
    relations: Mapping[str, RelationFind]
    possible: Mapping[str, PossibleFind]

    def find(self, key: str) -> Find | None:
        """Return one find."""
        for sort in (self.actors, self.events, self.relations, self.possible):
            if key in sort:
                return sort[key]
        return None

    def root(self, key: str) -> str:
        """Return the key of the actor that stands for one after joining."""
        seen: set[str] = set()
        while key not in seen and (actor := self.actors.get(key)) and actor.same_as in self.actors:
            seen.add(key)
            key = actor.same_as
        return key

    def takes_part(self, key: str) -> bool:
        """Tell whether an actor goes into the lesson."""
        actor = self.actors.get(self.root(key))
        return actor is not None and actor.verdict != "out"

    def name(self, key: str) -> str:
        """Return the name under which an actor goes into the lesson; "" for nobody."""
        actor = self.actors.get(self.root(key))
        return actor.name if actor else ""

    def stands(self, key: str) -> bool:
        """Tell whether an actor goes into the lesson under its own name."""
        return self.root(key) == key and self.takes_part(key)

    def cast(self) -> list[ActorFind]:
        """Return the actors that were not joined with another, also those that were left out."""
        return [actor for key, actor in self.actors.items() if self.root(key) == key]

    def maybes(self) -> list[PossibleFind]:
        """Return the possible relations of two actors that go into the lesson, and those accepted."""
        return [each for each in self.possible.values() if each.accepted or self.apart(*each.pair)]

    def joined(self, key: str) -> tuple[ActorFind, ...]:
        """Return the actors that were joined with one, in the article's order."""
        return tuple(each for each in self.actors.values() if each.key != key and self.root(each.key) == key)

    def apart(self, one: str, other: str) -> bool:
        """Tell whether two actors go into the lesson and are not the same."""
        return self.root(one) != self.root(other) and self.takes_part(one) and self.takes_part(other)

    def stated(self) -> Iterator[RelationFind]:
        """Yield the relations that go into the lesson: those found and those accepted."""
        accepted = (each.accepted for each in self.possible.values() if each.accepted)
        for relation in chain(self.relations.values(), accepted):
            if relation.verdict != "out" and self.apart(relation.subject, relation.object):
                yield relation

    def still_open(self) -> dict[str, int]:
        """Count the finds of each sort that the teacher has not looked at."""
        return {
            "actors": sum(each.verdict == "open" for each in self.cast()),
            "dates": sum(each.verdict == "open" for each in self.events.values()),
            "relations": sum(each.verdict == "open" for each in self.relations.values()),
            "possible relations": sum(each.verdict == "open" for each in self.maybes()),
        }
