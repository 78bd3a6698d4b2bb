"""Who is no answer that anybody would choose: proved wrong, and against all sense at that."""

import re
from collections.abc import Iterable

from quizapp.facts.fact import Relation, Slot
from quizapp.facts.graph import Facts
from quizapp.facts.lifespan import contemporary
from quizapp.facts.people import unarmed
from quizapp.facts.peoples import lands
from quizapp.facts.quarrels import WITH, foes_at, friend_of_a_foe, friends_at
from quizapp.facts.relation import FRIENDLY, HOSTILE
from quizapp.facts.sorts import unlike
from quizapp.facts.ties import tied

_AGAINST_WHOM = re.compile(r"\b(?:against|in the war with) (.+)")
_TROOPS = re.compile(r"\b(?:army|armies|forces|troops|fleet|navy)\b", re.IGNORECASE)


def absurd(facts: Facts, fact: Relation, slot: Slot, name: str) -> bool:
    """Tell whether nobody would put an actor in one slot of a relation that the lesson states."""
    key = fact.subject if slot == "subject" else fact.objects[0]
    return (
        out_of_place(facts, fact, slot, name)
        or (slot == "subject" and _unfit(facts, fact, name))
        or (fact.verb.code in WITH and unlike(facts, key, name))
        or (slot == "object" and fact.verb.code == "recognises" and _established(facts, name))
    )


def out_of_place(facts: Facts, fact: Relation, slot: Slot, name: str) -> bool:
    """Tell whether an actor was dead or unborn when a relation held, or would act against its own side."""
    others = fact.objects if slot == "subject" else (fact.subject,)
    wrong_side = not fact.negated and _on_the_wrong_side(facts, fact, name, others)
    return wrong_side or not contemporary(facts, name, fact)


def _on_the_wrong_side(facts: Facts, fact: Relation, name: str, others: tuple[str, ...]) -> bool:
    """Tell whether an actor would attack its own side, help its enemy, or mediate in its own quarrel."""
    code, when = fact.verb.code, fact.when or (None if fact.past else facts.as_of)
    if code == "opposes":
        return any(_stands_for(facts, name, other) for other in others)
    if code in HOSTILE:
        return any(_of_one_side(facts, name, other) for other in others)
    if code == "mediates":
        return any(_of_one_side(facts, name, each) or foes_at(facts, name, each, when) for each in others)
    if code not in WITH:
        return False
    enemies = facts.names.named(" ".join(_AGAINST_WHOM.findall(fact.about)))
    allies = friends_at(facts, fact.subject, when) - {name}
    return any(_of_one_side(facts, name, enemy) for enemy in enemies) or any(
        foes_at(facts, name, other, when) or friend_of_a_foe(facts, name, other, when)
        for other in (*others, *(allies if fact.subject not in others else ()))
    )


def _stands_for(facts: Facts, name: str, other: str) -> bool:
    """Tell whether an actor leads, supports or speaks for another; a mere member may oppose its body."""
    stated = (fact for fact in facts.between.get(frozenset({name, other}), ()) if not fact.negated)
    friendly = any(fact.verb.code in {*FRIENDLY, "leads"} and fact.said_by is None for fact in stated)
    return friendly or other in lands(facts, name) or name in lands(facts, other)


def _of_one_side(facts: Facts, one: str, other: str) -> bool:
    """Tell whether two actors are partners, or one of them owns, rules or speaks for the other."""
    if tied(facts.partners, one, other):
        return True
    ours, theirs = lands(facts, one), lands(facts, other)
    if other in ours or one in theirs or not (ours & theirs).isdisjoint(_bodies(facts, one, other)):
        return True
    return any(tied(facts.partners, each, other) or tied(facts.kin, each, other) for each in ours)


def _bodies(facts: Facts, one: str, other: str) -> frozenset[str]:
    """Return the states to which a place and who might attack it may both belong; people may fall out."""
    kinds = {facts.kinds[one], facts.kinds[other]}
    return frozenset(facts.of_kind("state")) if "territory" in kinds else frozenset()


def _unfit(facts: Facts, fact: Relation, name: str) -> bool:
    """Tell whether a deed is one that an actor of this sort cannot do, or cannot do any more."""
    code = fact.verb.code
    war = code in HOSTILE or (code == "leads" and _TROOPS.search(" ".join(fact.objects)))
    if war and unarmed(facts, name) and not unarmed(facts, fact.subject):
        return True
    if code == "requests_help":
        return any(other.verb.code == "attacks" for other in _own(facts, name))
    if fact.verb.present == "joins":
        return any(_in_before(other, fact) for other in _own(facts, name))
    return code == "leaves" and any(_in_after(other, fact) for other in _own(facts, name))


def _own(facts: Facts, name: str) -> Iterable[Relation]:
    return (fact for fact in facts.by_subject.get(name, ()) if not fact.negated and fact.said_by is None)


def _in_before(other: Relation, fact: Relation) -> bool:
    same = other.verb.code == "member_of" and other.objects == fact.objects
    return bool(same and other.when and fact.when and other.when.before(fact.when))


def _in_after(other: Relation, fact: Relation) -> bool:
    same = other.verb.present == "joins" and other.objects == fact.objects
    return bool(same and other.when and fact.when and fact.when.before(other.when))


def _established(facts: Facts, name: str) -> bool:
    """Tell whether an actor deals with others as a state that nobody has to recognise any more."""
    dealt = (fact for fact in facts.relations if name in (fact.subject, *fact.objects) and not fact.negated)
    return any(fact.verb.code not in {"member_of", "leaves", "recognises"} for fact in dealt) or any(
        fact.verb.code == "recognises" for fact in _own(facts, name)
    )
