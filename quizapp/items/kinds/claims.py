"""Which statement about somebody is right: one relation of the lesson among others that it proves false."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.facts import Facts
from quizapp.facts.claim import claim as in_words
from quizapp.facts.fact import Relation
from quizapp.facts.lifespan import existed
from quizapp.facts.people import Sex, sex
from quizapp.items import plausibility
from quizapp.items.draft import FEWEST, Draft, Wrong
from quizapp.items.kinds.proved import (
    denial,
    object_of,
    stated,
    told,
    with_object,
    with_subject,
    wrong_names,
)
from quizapp.items.kinds.wording import capital, sentence

_PRONOUNS: dict[Sex, str] = {"woman": "She", "man": "He", "": ""}
MOST = 6
"""Questions of a lesson; each is about another actor and another deed."""


def right(facts: Facts) -> Iterator[Draft]:
    """Ask which statement about an actor is right, once for each actor and each deed."""
    asked: set[object] = set()
    for fact in stated(facts):
        if not asked.isdisjoint({fact.subject, _deed(fact)}) or len(asked) >= 4 * MOST:
            continue
        wrong = list(_false(facts, fact))
        if len(wrong) < FEWEST:
            continue
        asked |= {fact.subject, _deed(fact)}
        name = facts.names.spoken(fact.subject)
        yield Draft(
            fact=fact.id,
            topic="alliances",
            kind="statement-right",
            stem=f"What does the lesson say of {name}?",
            key=_of(facts, fact.subject, told(facts, fact)),
            why=told(facts, fact),
            wrong=wrong,
            explanation=told(facts, fact),
            evidence=fact.evidence,
            order="mixed",
            limit=MOST,
        )


def _false(facts: Facts, fact: Relation) -> Iterator[Wrong]:
    """Yield false sentences about the same actor, each of another matter."""
    matters = {_matter(fact)}
    for other in facts.relations:
        if other.negated and other.said_by is None and other.subject == fact.subject:
            matters.add(_matter(other))
            yield Wrong(
                text=_of(facts, fact.subject, told(facts, replace(other, negated=False))),
                why=told(facts, other),
                plausibility=1.0,
            )
    for other in stated(facts):
        found = _about(facts, fact.subject, other)
        if found is None or _matter(found[0]) in matters or fact.subject in found[0].objects:
            continue
        matters.add(_matter(found[0]))
        claim, why = found
        text = _of(facts, fact.subject, sentence(in_words(claim, facts.names)))
        yield Wrong(text=text, why=why, plausibility=plausibility.of_texts(text, told(facts, fact)))


def _of(facts: Facts, name: str, text: str) -> str:
    """Return a sentence about an actor that the question names: "It led the Hanse.".

    A person of whom the lesson does not tell whether it is a man, and a group, keep the name.
    """
    spoken = capital(facts.names.spoken(name))
    pronoun = _PRONOUNS[sex(facts, name)] if facts.kinds[name] == "person" else "It"
    if not pronoun or facts.kinds[name] == "group" or not text.startswith(f"{spoken} "):
        return text
    return f"{pronoun}{text.removeprefix(spoken)}"


def _about(facts: Facts, name: str, other: Relation) -> tuple[Relation, str] | None:
    """Return a false claim about an actor, made of a relation by changing one side, and why it is false."""
    if other.subject != name:
        alike = facts.kinds[other.subject] == facts.kinds[name] and name not in facts.names.named(other.about)
        if not alike or not existed(facts, name, other.when):
            return None
        why = denial(facts, other, name, with_subject)
        return (with_subject(other, name), why) if why else None
    if len(other.objects) > 1:
        return None
    key = object_of(other)
    matter = facts.names.named(other.about)  # "allied with Rome against Rome" is absurd before it is wrong
    found = [
        each
        for each in wrong_names(facts, other, key, with_object)
        if each.text != name and each.text not in matter
    ]
    best = max(found, key=lambda each: (each.plausibility, each.text), default=None)
    return (with_object(other, best.text), best.why) if best else None


def _deed(fact: Relation) -> tuple[object, ...]:
    """Return what several of a list did alike."""
    return fact.verb, fact.objects, fact.about, fact.when


def _matter(claim: Relation) -> tuple[str, frozenset[str]]:
    """Return what a claim is about: two of one matter would leave a student two answers alike."""
    return claim.verb.code, frozenset(claim.objects)
