"""Who or what fills one side of a relation, who provably does not, and why, in words."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from quizapp.facts import Facts
from quizapp.facts.absurd import absurd
from quizapp.facts.claim import claim as in_words
from quizapp.facts.company import belong_together
from quizapp.facts.contradictions import clash
from quizapp.facts.fact import Kind, Relation, Slot
from quizapp.facts.lifespan import existed
from quizapp.facts.proof import judge
from quizapp.items import plausibility
from quizapp.items.draft import Wrong
from quizapp.items.kinds.wording import sentence

Filled = Callable[[Relation], str]
Claimed = Callable[[Relation, str], Relation]


def subject_of(fact: Relation) -> str:
    """Return who stands on the first side of a relation."""
    return fact.subject


def object_of(fact: Relation) -> str:
    """Return who stands on the second side of a relation, the first of several."""
    return fact.objects[0]


def with_subject(fact: Relation, name: str) -> Relation:
    """Return the relation as said of another actor."""
    return replace(fact, subject=name)


def with_object(fact: Relation, name: str) -> Relation:
    """Return the relation as said of the same actor and another one."""
    return replace(fact, objects=(name,))


def stated(facts: Facts) -> tuple[Relation, ...]:
    """Return what the lesson itself says of its actors, without its denials."""
    return tuple(fact for fact in facts.relations if fact.said_by is None and not fact.negated)


def wrong_names(facts: Facts, fact: Relation, key: str, claim: Claimed) -> Iterator[Wrong]:
    """Yield the actors of the key's kind of whom the relation is provably false."""
    for name in facts.of_kind(facts.kinds[key]):
        if name == fact.said_by or not could(facts, fact, key, name):
            continue
        if why := denial(facts, fact, name, claim):
            yield Wrong(text=name, why=why, plausibility=plausibility.of_actors(facts, key, name))


def denial(facts: Facts, fact: Relation, name: str, claim: Claimed) -> str:
    """Return why a relation is false of another actor, "" when that is not proved."""
    sides = {fact.subject, *fact.objects}
    if name in sides:
        return ""
    if fact.negated:
        return _inside(facts, fact, name)
    claimed = claim(fact, name)
    verdict = judge(facts, claimed)
    near = any(belong_together(facts, name, side) for side in sides)
    if verdict.stands != "false" or (near and not verdict.denied):
        return ""
    slot: Slot = "subject" if claimed.subject == name else "object"
    return "" if absurd(facts, fact, slot, name) and not _plainly_denied(facts, claimed) else verdict.why


def _plainly_denied(facts: Facts, claim: Relation) -> bool:
    """Tell whether a row of the lesson denies the claim: who wrote it down thought it likely enough."""
    return any(fact.negated and clash(fact, claim) for fact in facts.of_pairs(claim))


def _inside(facts: Facts, fact: Relation, name: str) -> str:
    """Return what says that an actor did what the fact denies, in the same words and at the same time."""
    for other in facts.by_subject.get(name, ()):
        same = replace(other, id=fact.id, subject=fact.subject, negated=True, evidence=fact.evidence) == fact
        if not other.negated and same:
            return told(facts, other)
    return ""


def could(facts: Facts, fact: Relation, key: str, name: str) -> bool:
    """Tell whether an actor is an answer that somebody could choose: there at the time, and one that acts."""
    acts = name in facts.acting or key not in facts.acting
    return name in facts.active and acts and existed(facts, name, fact.when)


def told(facts: Facts, fact: Relation) -> str:
    """Return a relation as a sentence, with the one who claims it."""
    words = in_words(fact, facts.names)
    return f"According to {facts.names.spoken(fact.said_by)}, {words}." if fact.said_by else sentence(words)


def family(kind: Kind) -> Kind:
    """Return the kind among which a reader would look: a territory is a place as a state is."""
    return "state" if kind == "territory" else kind
