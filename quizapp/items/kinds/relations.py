"""Who stands with, leads, joins, leaves, mediates, opposes whom; wrong answers come from the proof alone."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from quizapp.facts import Facts
from quizapp.facts.claim import circumstances
from quizapp.facts.claim import claim as in_words
from quizapp.facts.company import belong_together, foes
from quizapp.facts.fact import Relation
from quizapp.facts.lifespan import existed
from quizapp.facts.proof import judge
from quizapp.facts.relation import FRIENDLY
from quizapp.items import plausibility
from quizapp.items.draft import Draft, Stem, Wrong
from quizapp.items.kinds.wording import sentence, which

OF_A_LIST = 2
"""Questions that one list of several actors yields: with more, each would betray the others."""
_PREPOSITIONS = frozenset({"with", "of", "from", "to", "between"})
Filled = Callable[[Relation], str]
Claimed = Callable[[Relation, str], Relation]


def subject(facts: Facts) -> Iterator[Draft]:
    """Ask who did it: "which state supports Azerbaijan"."""
    for fact in facts.relations:
        if not fact.negated:
            asked = partial(_subject_question, facts, fact)
            yield _draft(facts, fact, "relation-subject", asked, _subject_of, _with_subject)


def object_(facts: Facts) -> Iterator[Draft]:
    """Ask whom it concerned: "with which state did Armenia exercise"."""
    for fact in facts.relations:
        if not fact.negated and len(fact.objects) == 1:
            asked = partial(_object_question, facts, fact)
            yield _draft(facts, fact, "relation-object", asked, _object_of, _with_object)


def outside(facts: Facts) -> Iterator[Draft]:
    """Ask who stayed outside, where the lesson denies a membership: "which state stayed outside the CIS"."""
    for fact in facts.relations:
        ends = fact.when is None or ".." not in fact.when.edtf  # "outside until 2018" would say "inside then"
        if fact.negated and fact.verb.code == "member_of" and fact.said_by is None and ends:
            asked = partial(_outside_question, facts, fact)
            draft = _draft(facts, fact, "relation-outside", asked, _subject_of, _with_subject)
            yield replace(draft, wrong=tuple(_inside(facts, fact)))


def _subject_of(fact: Relation) -> str:
    return fact.subject


def _object_of(fact: Relation) -> str:
    return fact.objects[0]


def _with_subject(fact: Relation, name: str) -> Relation:
    return replace(fact, subject=name)


def _with_object(fact: Relation, name: str) -> Relation:
    return replace(fact, objects=(name,))


def _draft(facts: Facts, fact: Relation, kind: str, asked: Stem, slot: Filled, claim: Claimed) -> Draft:
    """Return the draft for one slot of a relation."""
    earlier = _earlier(facts, fact, slot, claim)
    return Draft(
        fact=fact.id,
        topic="alliances",
        kind=kind,
        stem=partial(_according, facts, fact, asked, bool(earlier)),
        key=slot(fact),
        why=_told(facts, fact),
        wrong=tuple(_wrong(facts, fact, slot(fact), claim)),
        explanation=_told(facts, fact),
        evidence=fact.evidence,
        series=earlier[0].id if earlier else fact.id,
        limit=OF_A_LIST,
    )


def _according(facts: Facts, fact: Relation, asked: Stem, again: bool, offered: Sequence[str]) -> str:
    """Name the source before the question; behind it when the same was asked for another key before."""
    source = facts.names.spoken(fact.said_by) if fact.said_by else "the lesson"
    words = asked(offered)
    if again:
        return f"{words[:1].upper()}{words[1:]}, according to {source}?"
    return f"According to {source}, {words}?"


def _wrong(facts: Facts, fact: Relation, key: str, claim: Claimed) -> Iterator[Wrong]:
    sides = {fact.subject, *fact.objects}
    for name in facts.of_kind(facts.kinds[key]):
        if name in sides | {fact.said_by} or not _could(facts, fact, key, name):
            continue
        verdict = judge(facts, claim(fact, name))
        near = any(belong_together(facts, name, side) for side in sides)
        hostile = fact.verb.code in FRIENDLY and any(foes(facts, name, side) for side in sides - {key})
        if verdict.stands == "false" and (verdict.denied or not near):
            alike = plausibility.of_actors(facts, key, name) - hostile  # a foe only for want of others
            yield Wrong(text=name, why=verdict.why, plausibility=alike)


def _could(facts: Facts, fact: Relation, key: str, name: str) -> bool:
    """Tell whether an actor is an answer that somebody could choose: there at the time, and one that acts."""
    acts = name in facts.acting or key not in facts.acting
    return name in facts.active and acts and existed(facts, name, fact.when)


def _inside(facts: Facts, fact: Relation) -> Iterator[Wrong]:
    """Return those of whom the lesson says that they were members, in the same words and at the same time."""
    for other in facts.relations:
        same = replace(other, id=fact.id, subject=fact.subject, negated=True, evidence=fact.evidence) == fact
        if not other.negated and same and facts.kinds[other.subject] == facts.kinds[fact.subject]:
            alike = plausibility.of_actors(facts, fact.subject, other.subject)
            yield Wrong(text=other.subject, why=_told(facts, other), plausibility=alike)


def _earlier(facts: Facts, fact: Relation, slot: Filled, claim: Claimed) -> list[Relation]:
    """Return the earlier relations that are right answers to the same question."""
    found = []
    for other in facts.relations:
        if other.id == fact.id:
            break
        same = claim(other, slot(fact)) == replace(fact, id=other.id, evidence=other.evidence)
        if same and facts.kinds[slot(other)] == facts.kinds[slot(fact)]:
            found.append(other)
    return found


def _subject_question(facts: Facts, fact: Relation, offered: Sequence[str]) -> str:
    verb = fact.verb.form(past=fact.past)
    return f"{which(facts, offered)} {verb} {facts.names.listed(fact.objects)}{circumstances(fact)}"


def _object_question(facts: Facts, fact: Relation, offered: Sequence[str]) -> str:
    word = which(facts, offered, person="whom")
    asked = fact.verb.asked(facts.names.spoken(fact.subject), past=fact.past)
    verb, _, last = asked.rpartition(" ")
    if last in _PREPOSITIONS:
        return f"{last} {word} {verb}{circumstances(fact)}"
    return f"{word} {asked}{circumstances(fact)}"


def _outside_question(facts: Facts, fact: Relation, offered: Sequence[str]) -> str:
    verb = "stayed" if fact.past else "stays"
    body = facts.names.listed(fact.objects)
    return f"{which(facts, offered)} {verb} outside {body}{circumstances(fact)}"


def _told(facts: Facts, fact: Relation) -> str:
    words = in_words(fact, facts.names)
    return f"According to {facts.names.spoken(fact.said_by)}, {words}." if fact.said_by else sentence(words)
