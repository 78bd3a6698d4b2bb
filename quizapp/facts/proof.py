"""What the facts can prove: true, provably false, or unknown. Only the provably false is ever wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quizapp.facts.contradictions import clash, same_time, sentence
from quizapp.facts.fact import Complete, Relation
from quizapp.facts.graph import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Say how a claim stands, and for a false one why, in words a student can read."""

    stands: Literal["true", "false", "unknown"]
    why: str = ""


UNKNOWN = Verdict(stands="unknown")


def judge(facts: Facts, claim: Relation) -> Verdict:
    """Return how a claim stands among the facts; whatever is merely unsaid stays unknown."""
    if any(_agrees(fact, claim) for fact in facts.relations):
        return Verdict(stands="true")
    for reason in (*_denied(facts, claim), *_complete(facts, claim)):
        return Verdict(stands="false", why=reason)
    return UNKNOWN


def _agrees(fact: Relation, claim: Relation) -> bool:
    """Tell whether a fact makes the claim true, or might: at another time, or said by somebody else."""
    if fact.negated or fact.verb.code != claim.verb.code:
        return False
    ours, theirs = _pairs(claim), _pairs(fact)
    return bool(ours & theirs)


def _pairs(relation: Relation) -> set[tuple[str, str]]:
    return {(subject, name) for subject, objects in relation.directions() for name in objects}


def _denied(facts: Facts, claim: Relation) -> Iterator[str]:
    for fact in facts.relations:
        if fact.said_by == claim.said_by and same_time(fact.when, claim.when) and clash(fact, claim):
            yield f"The lesson says: {sentence(fact)}."


def _complete(facts: Facts, claim: Relation) -> Iterator[str]:
    for subject, objects in claim.directions():
        slots = (("subject", (subject,), objects), ("object", objects, (subject,)))
        for slot, filler, others in slots:
            if any(_covers(done, claim, slot, others) for done in facts.complete):
                yield _unlisted(facts, claim, filler)


def _covers(done: Complete, claim: Relation, slot: str, others: tuple[str, ...]) -> bool:
    """Tell whether a declaration speaks of this very verb, slot, other side, speaker and time."""
    return (done.verb, done.slot, done.others, done.said_by) == (
        claim.verb,
        slot,
        frozenset(others),
        claim.said_by,
    ) and done.when in (None, claim.when)


def _unlisted(facts: Facts, claim: Relation, filler: tuple[str, ...]) -> str:
    who = facts.names.spoken(claim.said_by) if claim.said_by else "the lesson"
    name = facts.names.listed(filler)
    return f"{who[:1].upper()}{who[1:]} names everyone of whom this is said, and {name} is not among them."
