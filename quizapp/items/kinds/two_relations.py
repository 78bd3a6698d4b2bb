"""Who did the one and the other: questions that join two relations of one actor, or show how one changed."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations

from quizapp.digest import digest
from quizapp.facts import Facts
from quizapp.facts.absurd import out_of_place
from quizapp.facts.claim import circumstances
from quizapp.facts.fact import Relation
from quizapp.facts.proof import apart as apart_in_time
from quizapp.items import plausibility
from quizapp.items.draft import Draft, Wrong
from quizapp.items.kinds.proved import could, denial, told, with_subject
from quizapp.items.kinds.wording import which

MOST_BOTH = 4
"""Questions of a lesson that join two relations of one actor."""
LONGEST = 18
"""Words of such a question, its beginning apart; a longer one is two questions."""


def both(facts: Facts) -> Iterator[Draft]:
    """Ask who did the one thing and the other: "leads the CSTO and has long protected Armenia"."""
    asked: set[str] = set()
    for one, other in _pairs(facts):
        apart = _matter(one) != _matter(other) and not {*one.objects} & {*other.objects}
        if not apart or one.subject in asked or _mentions(facts, one, other):
            continue
        if _shared(facts, one) and _shared(facts, other) and _short(facts, one, other):
            asked.add(one.subject)
            yield _draft(facts, one, other, "relation-both", "and")


def _shared(facts: Facts, fact: Relation) -> bool:
    """Tell whether several did the same, so that this half of a question does not answer it alone."""
    deed = (fact.verb.code, fact.objects, fact.about, fact.negated, fact.said_by)
    return any(
        (other.verb.code, other.objects, other.about, other.negated, other.said_by) == deed
        and other.subject != fact.subject
        and not apart_in_time(other.when, fact.when)
        for other in facts.relations
    )


def _short(facts: Facts, one: Relation, other: Relation) -> bool:
    words = _question(facts, one, other, "and", [one.subject]).removeprefix("According to the lesson, ")
    return len(words.split()) <= LONGEST


def change(facts: Facts) -> Iterator[Draft]:
    """Ask who stood in one way to somebody and later in another: first outside, and later a member."""
    for pair in _pairs(facts):
        one, other = sorted(pair, key=lambda fact: fact.when.first if fact.when else (0, 0, 0))
        turned = (one.verb.code, one.negated) != (other.verb.code, other.negated)
        if (
            turned
            and one.objects == other.objects
            and one.when
            and other.when
            and one.when.before(other.when)
        ):
            yield _draft(facts, one, other, "relation-change", "but" if one.negated else "and")


def _pairs(facts: Facts) -> list[tuple[Relation, Relation]]:
    """Return every two relations that the lesson itself states of one actor."""
    of_one: dict[str, list[Relation]] = {}
    for fact in facts.relations:
        if fact.said_by is None and _tellable(fact):
            of_one.setdefault(fact.subject, []).append(fact)
    return [pair for told_of in of_one.values() for pair in combinations(told_of, 2)]


def _mentions(facts: Facts, one: Relation, other: Relation) -> bool:
    """Tell whether one of two relations names the other's object beside its own, which reads dully."""
    return any(
        facts.names.mentioned(name, first.about)
        for first, second in ((one, other), (other, one))
        for name in second.objects
    )


def _tellable(fact: Relation) -> bool:
    """Tell whether a relation can be asked in positive words and without saying more than it does."""
    open_ended = fact.when is not None and ".." in fact.when.edtf
    return (not fact.negated or fact.verb.code == "member_of") and not open_ended


def _matter(fact: Relation) -> tuple[str, tuple[str, ...], str]:
    return fact.verb.code, fact.objects, fact.about


def _draft(facts: Facts, one: Relation, other: Relation, kind: str, joint: str) -> Draft:
    return Draft(
        fact=digest(facts.lesson, "both", one.id, other.id),
        topic="alliances",
        kind=kind,
        stem=partial(_question, facts, one, other, joint),
        key=one.subject,
        why=f"{told(facts, one)} {told(facts, other)}",
        wrong=_wrong(facts, one, other),
        explanation=f"{told(facts, one)} {told(facts, other)}",
        evidence=one.evidence,
        also=(one.id, other.id),
        limit=MOST_BOTH,
    )


def _wrong(facts: Facts, one: Relation, other: Relation) -> Iterator[Wrong]:
    """Yield those of whom one of the two is provably false; who did the other is the most plausible."""
    sides = {one.subject, *one.objects, *other.objects}
    for name in facts.of_kind(facts.kinds[one.subject]):
        there = could(facts, one, one.subject, name) or could(facts, other, one.subject, name)
        mad = any(out_of_place(facts, fact, "subject", name) for fact in (one, other))
        if name in sides or not there or mad:
            continue
        reasons = [why for fact in (one, other) if (why := denial(facts, fact, name, with_subject))]
        if reasons:
            half = len(reasons) == 1 and any(
                fact.subject == name and _matter(fact) in (_matter(one), _matter(other))
                for fact in facts.relations
            )
            alike = plausibility.of_actors(facts, one.subject, name) + half
            yield Wrong(text=name, why=reasons[-1], plausibility=alike)


def _question(facts: Facts, one: Relation, other: Relation, joint: str, offered: Sequence[str]) -> str:
    word = which(facts, offered)
    again = one.objects == other.objects and facts.kinds[one.objects[0]] != "person"
    second = _predicate(facts, other, "it" if again and len(one.objects) == 1 else "")
    return f"According to the lesson, {word} {_predicate(facts, one)} {joint} {second}?"


def _predicate(facts: Facts, fact: Relation, pronoun: str = "") -> str:
    """Return what a relation says of its subject: "left the WLF on 14 May 1991"."""
    verb = fact.verb.form(past=fact.past)
    if fact.negated:
        verb = "was outside" if fact.past else "is outside"
    return f"{verb} {pronoun or facts.names.listed(fact.objects)}{circumstances(fact)}"
