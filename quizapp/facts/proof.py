"""What the facts can prove: true, provably false, or unknown. Only the provably false is ever wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quizapp.facts.claim import PREPOSITIONS, circumstances
from quizapp.facts.claim import claim as in_words
from quizapp.facts.contradictions import clash
from quizapp.facts.date import Date
from quizapp.facts.fact import Complete, Relation, Slot
from quizapp.facts.graph import Facts
from quizapp.facts.hints import pairs, suggested
from quizapp.facts.memory import once
from quizapp.facts.relation import Verb, lasts


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Say how a claim stands, and for a false one why, in words a student can read.

    `denied` tells that the lesson itself denies the claim, not only that it leaves it out of a whole list.
    """

    stands: Literal["true", "false", "unknown"]
    why: str = ""
    denied: bool = False


UNKNOWN = Verdict(stands="unknown")


def judge(facts: Facts, claim: Relation) -> Verdict:
    """Return how a claim stands among the facts; whatever is merely unsaid stays unknown."""
    said = [fact for fact in facts.of_pairs(claim) if _says(fact, claim)]
    if not all(apart(fact.when, claim.when) for fact in said):
        return Verdict(stands="true")
    for reason in _denied(facts, claim):
        return Verdict(stands="false", why=reason, denied=True)
    if suggested(facts, claim):
        return UNKNOWN
    for reason in _complete(facts, claim, elsewhen=bool(said)):
        return Verdict(stands="false", why=reason)
    return UNKNOWN


def apart(one: Date | None, other: Date | None) -> bool:
    """Tell whether two relations are of times that provably share no day."""
    return one is not None and other is not None and one.excludes(other)


def _says(fact: Relation, claim: Relation) -> bool:
    """Tell whether a fact says the claim of some time, be it somebody else's word or another matter."""
    return not fact.negated and fact.verb.code == claim.verb.code and bool(pairs(fact) & pairs(claim))


def _denied(facts: Facts, claim: Relation) -> Iterator[str]:
    for fact in facts.of_pairs(claim):
        if fact.said_by == claim.said_by and clash(fact, claim) and _rules_out(fact, claim):
            words = in_words(fact, facts.names)
            yield f"{words[:1].upper()}{words[1:]}."


def _rules_out(fact: Relation, claim: Relation) -> bool:
    """Tell whether a fact that clashes with a claim does so for all of the claim's time."""
    if not _within(claim.when, fact.when):
        return False
    if fact.negated:
        return True
    if fact.when is None:
        return not fact.past and not claim.past
    whole = fact.when.precision == "interval" and lasts(fact.verb)
    return "leaves" not in {fact.verb.code, claim.verb.code} and (whole or fact.when.precision == "day")


def _within(inner: Date | None, outer: Date | None) -> bool:
    """Tell whether all of one time lies in the other; two undated relations are of the lesson's own time."""
    if inner is None or outer is None:
        return inner is outer
    settled = inner.settled and outer.settled
    return settled and outer.first <= inner.first and inner.last <= outer.last


def _complete(facts: Facts, claim: Relation, *, elsewhen: bool) -> Iterator[str]:
    """Yield the reasons of the whole lists that leave the claim out.

    A list of every time that names the pair at another time proves only what is done once.
    """
    slots: tuple[Slot, Slot] = ("subject", "object")
    for subject, objects in claim.directions():
        for slot, others in zip(slots, (objects, (subject,)), strict=True):
            if any(
                _covers(done, claim) and (done.when is not None or not elsewhen or not lasts(claim.verb))
                for done in facts.whole.get((claim.verb, slot, frozenset(others)), ())
            ):
                yield _unlisted(facts, claim.verb, claim.about, claim.said_by, claim.when, slot, others)


def _covers(done: Complete, claim: Relation) -> bool:
    """Tell whether a declaration of this verb and side speaks of this very matter, speaker and time."""
    spoken_of = (claim.about, claim.said_by)
    return (done.about, done.said_by) == spoken_of and done.when in (None, claim.when)


@once
def _unlisted(
    facts: Facts,
    verb: Verb,
    about: str,
    said_by: str | None,
    when: Date | None,
    slot: Slot,
    others: tuple[str, ...],
) -> str:
    """Say of whom alone it is so, at the claim's time."""
    fillers = {
        filler: fact
        for fact in facts.told.get((verb, said_by), ())
        if fact.about == about and not apart(fact.when, when)
        for subject, objects in fact.directions()
        for filler in ((subject,) if slot == "subject" else objects)
        if others == (objects if slot == "subject" else (subject,))
    }
    source = facts.names.spoken(said_by) if said_by else "the lesson"
    said = f"{source[:1].upper()}{source[1:]} says this"
    if not fillers:
        return f"{said} of nobody."
    told = list(fillers.values())
    plural = slot == "subject" and len(fillers) > 1 and not verb.base
    if plural or any(fact.when != when or fact.past != told[0].past for fact in told):
        return f"{said} only of {facts.names.listed(fillers)}."
    opening = f"According to {source}," if said_by else "In this lesson"
    return f"{opening} {_only(facts, told[0], slot, tuple(fillers), others)}{circumstances(told[0])}."


def _only(facts: Facts, fact: Relation, slot: Slot, fillers: tuple[str, ...], others: tuple[str, ...]) -> str:
    """Return a relation as said of its only bearers: "only Britain supported Norland"."""
    verb, names = fact.verb.form(past=fact.past), facts.names
    if slot == "subject":
        form = verb if fact.past or len(fillers) == 1 else fact.verb.base
        return f"only {names.listed(fillers)} {form} {names.listed(others)}"
    start, _, last = verb.rpartition(" ")
    placed = f"{start} only {last}" if last in PREPOSITIONS else f"{verb} only"
    return f"{names.listed(others)} {placed} {names.listed(fillers)}"
