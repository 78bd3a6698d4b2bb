"""Who stands with, leads, joins, leaves, mediates, opposes whom; wrong answers come from the proof alone."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from quizapp.facts import Facts
from quizapp.facts.claim import circumstances
from quizapp.facts.claim import claim as in_words
from quizapp.facts.fact import Relation
from quizapp.facts.proof import judge
from quizapp.items import plausibility
from quizapp.items.draft import Draft, Wrong
from quizapp.items.kinds.wording import sentence, which

Filled = Callable[[Relation], str]
Claimed = Callable[[Relation, str], Relation]


def subject(facts: Facts) -> Iterator[Draft]:
    """Ask who did it: "which state supports Azerbaijan"."""
    for fact in facts.relations:
        if not fact.negated:
            asked = _subject_question(facts, fact)
            yield _draft(facts, fact, "relation-subject", asked, _subject_of, _with_subject)


def object_(facts: Facts) -> Iterator[Draft]:
    """Ask whom it concerned: "with which state did Armenia exercise"."""
    for fact in facts.relations:
        if not fact.negated and len(fact.objects) == 1:
            asked = _object_question(facts, fact)
            yield _draft(facts, fact, "relation-object", asked, _object_of, _with_object)


def _subject_of(fact: Relation) -> str:
    return fact.subject


def _object_of(fact: Relation) -> str:
    return fact.objects[0]


def _with_subject(fact: Relation, name: str) -> Relation:
    return replace(fact, subject=name)


def _with_object(fact: Relation, name: str) -> Relation:
    return replace(fact, objects=(name,))


def _draft(facts: Facts, fact: Relation, kind: str, asked: str, slot: Filled, claim: Claimed) -> Draft:
    """Return the draft for one slot of a relation."""
    key = slot(fact)
    source = facts.names.spoken(fact.said_by) if fact.said_by else "the lesson"
    apart = _apart(facts, fact, slot, claim)
    return Draft(
        fact=fact.id,
        topic="alliances",
        kind=kind,
        stem=f"According to {source}, {apart}{asked}?",
        key=key,
        why=_told(facts, fact),
        wrong=tuple(_wrong(facts, fact, key, claim)),
        explanation=_told(facts, fact),
        evidence=fact.evidence,
    )


def _wrong(facts: Facts, fact: Relation, key: str, claim: Claimed) -> Iterator[Wrong]:
    for name in facts.of_kind(facts.kinds[key]):
        if name in {fact.subject, *fact.objects, fact.said_by} or name not in facts.active:
            continue
        verdict = judge(facts, claim(fact, name))
        if verdict.stands == "false":
            yield Wrong(text=name, why=verdict.why, plausibility=plausibility.of_actors(facts, key, name))


def _apart(facts: Facts, fact: Relation, slot: Filled, claim: Claimed) -> str:
    """Return the words that set aside the earlier right answers to the same question."""
    names = []
    for other in facts.relations:
        if other.id == fact.id:
            break
        same = claim(other, slot(fact)) == replace(fact, id=other.id, evidence=other.evidence)
        if same and facts.kinds[slot(other)] == facts.kinds[slot(fact)]:
            names.append(slot(other))
    return f"apart from {facts.names.listed(names)}, " if names else ""


def _subject_question(facts: Facts, fact: Relation) -> str:
    word = which(facts.kinds[fact.subject])
    verb = fact.verb.form(past=fact.past)
    return f"{word} {verb} {facts.names.listed(fact.objects)}{circumstances(fact)}"


def _object_question(facts: Facts, fact: Relation) -> str:
    name = fact.objects[0]
    word = which(facts.kinds[name], person="whom")
    asked = fact.verb.asked(facts.names.spoken(fact.subject), past=fact.past)
    verb, _, last = asked.rpartition(" ")
    if last in {"with", "of", "from", "to", "between"}:
        return f"{last} {word} {verb}{circumstances(fact)}"
    return f"{word} {asked}{circumstances(fact)}"


def _told(facts: Facts, fact: Relation) -> str:
    words = in_words(fact, facts.names)
    return f"According to {facts.names.spoken(fact.said_by)}, {words}." if fact.said_by else sentence(words)
