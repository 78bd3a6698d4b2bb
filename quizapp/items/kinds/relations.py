"""Who stands with, leads, joins, leaves, mediates, opposes whom; wrong answers come from the proof alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from quizapp.facts import Facts
from quizapp.facts.claim import circumstances
from quizapp.facts.fact import Relation
from quizapp.items.draft import Draft, Stem
from quizapp.items.kinds.proved import (
    Claimed,
    Filled,
    object_of,
    subject_of,
    told,
    with_object,
    with_subject,
    wrong_names,
)
from quizapp.items.kinds.wording import one_of, which

OF_A_LIST = 1
"""Questions that one list of several actors yields: a second would ask the same for another key."""
OF_PAIRS = 2
"""Questions of a list that no question about a whole group can ask for: of mediators, of claims."""
_WORD = re.compile(r"\b(?:whom?|which of these|which \w+)\b")
_PREPOSITIONS = frozenset({"with", "of", "from", "to", "between"})


def subject(facts: Facts) -> Iterator[Draft]:
    """Ask who did it: "which state supports Azerbaijan"."""
    for fact in facts.relations:
        if not fact.negated:
            asked = partial(_subject_question, facts, fact)
            yield _draft(facts, fact, "relation-subject", asked, subject_of, with_subject)


def object_(facts: Facts) -> Iterator[Draft]:
    """Ask whom it concerned: "with which state did Armenia exercise"."""
    for fact in facts.relations:
        if not fact.negated and len(fact.objects) == 1:
            asked = partial(_object_question, facts, fact)
            yield _draft(facts, fact, "relation-object", asked, object_of, with_object)


def outside(facts: Facts) -> Iterator[Draft]:
    """Ask who was outside, where the lesson denies a membership: "which state was outside the CIS"."""
    for fact in facts.relations:
        ends = fact.when is None or ".." not in fact.when.edtf  # "outside until 2018" would say "inside then"
        if fact.negated and fact.verb.code == "member_of" and fact.said_by is None and ends:
            asked = partial(_outside_question, facts, fact)
            yield _draft(facts, fact, "relation-outside", asked, subject_of, with_subject)


def _draft(facts: Facts, fact: Relation, kind: str, asked: Stem, slot: Filled, claim: Claimed) -> Draft:
    """Return the draft for one slot of a relation."""
    alike = _alike(facts, fact, slot, claim)
    earlier = alike[: alike.index(fact)]
    return Draft(
        fact=fact.id,
        topic="alliances",
        kind=kind,
        stem=partial(_according, facts, fact, asked, bool(earlier), len(alike) > 1),
        key=slot(fact),
        why=told(facts, fact),
        wrong=wrong_names(facts, fact, slot(fact), claim),
        explanation=told(facts, fact),
        evidence=fact.evidence,
        series=earlier[0].id if earlier else fact.id,
        limit=OF_A_LIST if fact.said_by is None and len(fact.objects) == 1 else OF_PAIRS,
    )


def _according(
    facts: Facts, fact: Relation, asked: Stem, again: bool, several: bool, offered: Sequence[str]
) -> str:
    """Name the source before the question; behind it when the same was asked for another key before.

    Where several answers would be right, the question says "which of these states".
    """
    source = facts.names.spoken(fact.said_by) if fact.said_by else "the lesson"
    words = asked(offered)
    if several:
        words = _WORD.sub(lambda found: one_of(found[0]), words, count=1)
    if again:
        return f"{words[:1].upper()}{words[1:]}, according to {source}?"
    return f"According to {source}, {words}?"


def _alike(facts: Facts, fact: Relation, slot: Filled, claim: Claimed) -> list[Relation]:
    """Return the relation and the others that are right answers to the same question, in their order."""
    found = []
    for other in facts.relations:
        if (other.verb, other.negated) != (fact.verb, fact.negated):
            continue
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
    verb = "was" if fact.past else "is"
    body = facts.names.listed(fact.objects)
    return f"{which(facts, offered)} {verb} outside {body}{circumstances(fact)}"
