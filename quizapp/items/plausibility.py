"""How readily a reader would take one actor for another, from 0 to 1.

The score is our own: a third for sharing words of their names and descriptions (the same country), a third
for an office of the same class or a description with the same noun, a sixth each for standing in one sentence
and in one relation or event.
"""

from quizapp.facts import Facts
from quizapp.facts.evidence import content_words
from quizapp.facts.people import one_class

BY_ROLE = 1 / 3
BY_CLASS = 1 / 3
BY_SENTENCE = 1 / 6
BY_FACT = 1 / 6


def of_actors(facts: Facts, one: str, other: str) -> float:
    """Return how plausible the other actor is where the one is right."""
    ours, theirs = _role_words(facts, one), _role_words(facts, other)
    shared = len(ours & theirs) / max(1, min(len(ours), len(theirs)))
    together = any({one, other} <= named for named in facts.search.named)
    near = BY_SENTENCE * together + BY_FACT * _linked(facts, one, other)
    return BY_ROLE * shared + BY_CLASS * one_class(facts, one, other) + near


def of_texts(one: str, other: str) -> float:
    """Return how alike two phrases are in length; equal length is 1."""
    return min(len(one), len(other)) / max(len(one), len(other), 1)


def _role_words(facts: Facts, name: str) -> frozenset[str]:
    """Return the words of an actor's name and roles; a person's own name says nothing of what they are."""
    roles = (content_words(role.text) for role in facts.roles if role.actor == name)
    own = frozenset[str]() if facts.kinds[name] == "person" else content_words(name)
    return own.union(*roles)


def _linked(facts: Facts, one: str, other: str) -> bool:
    pair = {one, other}
    return any(pair <= {fact.subject, *fact.objects} for fact in facts.relations) or any(
        pair <= set(event.actors) for event in facts.events
    )
