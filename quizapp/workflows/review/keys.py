"""Give every find of a draft a key that stays when the article is read again: the place of its words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from quizapp.articles.draft import Actor, Draft, Event, Evidence, PossibleRelation, Relation

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyed:
    """Hold the finds of a draft by key; `key_of` finds an actor's key by its name."""

    actors: Mapping[str, Actor]
    events: Mapping[str, Event]
    relations: Mapping[str, Relation]
    possible: Mapping[str, PossibleRelation]
    key_of: Mapping[str, str]


def keyed(draft: Draft) -> Keyed:
    """Return the finds of a draft under their keys, in the draft's order."""
    actors = _unique((_actor(actor), actor) for actor in draft.actors)
    key_of: dict[str, str] = {}
    for key, actor in actors.items():
        key_of.setdefault(actor.name, key)
    return Keyed(
        actors=actors,
        events=_unique((f"e{place(event.words)}", event) for event in draft.events),
        relations=_unique((_relation(relation, key_of), relation) for relation in draft.relations),
        possible=_unique((_possible(pair, key_of), pair) for pair in draft.possible_relations),
        key_of=key_of,
    )


def place(words: Evidence) -> str:
    """Return where words stand, as a key says it."""
    return f"{words.start}-{words.end}"


def _actor(actor: Actor) -> str:
    words = (*actor.mentions, *actor.evidence)
    return f"a{place(words[0])}" if words else "a"


def _relation(relation: Relation, key_of: Mapping[str, str]) -> str:
    sides = [key_of.get(name, "") for name in (relation.subject, relation.object)]
    return "-".join([f"r{place(relation.words)}", *sides])


def _possible(pair: PossibleRelation, key_of: Mapping[str, str]) -> str:
    sides = [key_of.get(name, "") for name in pair.actors]
    return "-".join([*(f"p{place(words)}" for words in pair.evidence[:1]), *sides]) or "p"


def _unique(pairs: Iterable[tuple[str, Found]]) -> dict[str, Found]:
    """Return a mapping in which a key met again gets a number."""
    unique: dict[str, Found] = {}
    for key, found in pairs:
        number, free = 1, key
        while free in unique:
            number += 1
            free = f"{key}-n{number}"
        unique[free] = found
    return unique
