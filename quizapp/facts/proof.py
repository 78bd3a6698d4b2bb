"""What the facts can prove: true, provably false, or unknown. Only the provably false is ever wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quizapp.facts.claim import claim as in_words
from quizapp.facts.contradictions import clash, same_time
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
            words = in_words(fact, facts.names)
            yield f"The lesson says that {words}."


def _complete(facts: Facts, claim: Relation) -> Iterator[str]:
    for subject, objects in claim.directions():
        for slot, others in (("subject", objects), ("object", (subject,))):
            if any(_covers(done, claim, slot, others) for done in facts.complete):
                yield _unlisted(facts, claim, slot, others)


def _covers(done: Complete, claim: Relation, slot: str, others: tuple[str, ...]) -> bool:
    """Tell whether a declaration speaks of this very verb, slot, other side, matter, speaker and time."""
    spoken_of = (claim.verb, slot, frozenset(others), claim.about, claim.said_by)
    declared = (done.verb, done.slot, done.others, done.about, done.said_by)
    return declared == spoken_of and done.when in (None, claim.when)


def _unlisted(facts: Facts, claim: Relation, slot: str, others: tuple[str, ...]) -> str:
    """Say of whom alone the lesson says it."""
    source = facts.names.spoken(claim.said_by) if claim.said_by else "the lesson"
    said = f"{source[:1].upper()}{source[1:]} says this"
    fillers = {
        filler: None
        for fact in facts.relations
        if (fact.verb, fact.about, fact.said_by, fact.negated)
        == (claim.verb, claim.about, claim.said_by, False)
        for subject, objects in fact.directions()
        for filler in ((subject,) if slot == "subject" else objects)
        if others == (objects if slot == "subject" else (subject,))
    }
    return f"{said} only of {facts.names.listed(fillers)}." if fillers else f"{said} of nobody."
