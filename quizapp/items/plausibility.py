"""How readily a reader would take one actor for another, from 0 to 1.

The score is our own: a third for sharing words of their names and descriptions (the same country), a third
for an office of the same class or a description with the same noun, a sixth each for standing in one sentence
and in one relation or event.
"""

from collections.abc import Iterable
from heapq import nlargest
from typing import TypeVar

from quizapp.facts import Facts
from quizapp.facts.evidence import content_words
from quizapp.facts.memory import once
from quizapp.facts.people import one_class
from quizapp.facts.ties import tied

BY_ROLE = 1 / 3
BY_CLASS = 1 / 3
BY_SENTENCE = 1 / 6
BY_FACT = 1 / 6
WORTH_A_LOOK = 24
"""Candidates of which an item is composed; of hundreds, the others would never be chosen."""
Candidate = TypeVar("Candidate")


def foremost(scored: Iterable[tuple[float, Candidate]]) -> list[tuple[float, Candidate]]:
    """Return the most plausible candidates in their order, with all that equal the last of them."""
    every = list(scored)
    if len(every) <= WORTH_A_LOOK:
        return every
    least = nlargest(WORTH_A_LOOK, (score for score, _ in every))[-1]
    return [(score, candidate) for score, candidate in every if score >= least]


def of_actors(facts: Facts, one: str, other: str) -> float:
    """Return how plausible the other actor is where the one is right."""
    ours, theirs = _role_words(facts, one), _role_words(facts, other)
    shared = len(ours & theirs) / max(1, min(len(ours), len(theirs)))
    near = BY_SENTENCE * tied(facts.together, one, other) + BY_FACT * tied(facts.linked, one, other)
    return BY_ROLE * shared + BY_CLASS * one_class(facts, one, other) + near


def of_texts(one: str, other: str) -> float:
    """Return how alike two phrases are in length; equal length is 1."""
    return min(len(one), len(other)) / max(len(one), len(other), 1)


@once
def _role_words(facts: Facts, name: str) -> frozenset[str]:
    """Return the words of an actor's name and roles; a person's own name says nothing of what they are."""
    roles = map(content_words, facts.described.get(name, ()))
    own = frozenset[str]() if facts.kinds[name] == "person" else content_words(name)
    return own.union(*roles)
