"""Who was at odds with whom at a time, and who stood by the other side."""

import re

from quizapp.facts.date import Date
from quizapp.facts.graph import Facts
from quizapp.facts.lifespan import years_between
from quizapp.facts.memory import once
from quizapp.facts.peoples import lands
from quizapp.facts.proof import apart
from quizapp.facts.relation import FRIENDLY, HOSTILE, Code
from quizapp.facts.ties import tied

RANCOUR = 4
"""Years after an attack in which nobody helps the one who attacked."""
WITH: frozenset[Code] = frozenset({*FRIENDLY, "member_of", "cooperates_with"})
"""Relations in which actors stand on one side."""
AGAINST: frozenset[Code] = frozenset({*HOSTILE, "opposes"})
_FIGHT = re.compile(r"\b(?:war|beat|fought|attacked|invaded|destroyed|defeated|bombarded|took)\b")


def foes_at(facts: Facts, one: str, other: str, when: Date | None) -> bool:
    """Tell whether the lesson shows two actors, or their states, as enemies at a time."""
    pairs = {frozenset({ours, theirs}) for ours in lands(facts, one) for theirs in lands(facts, other)}
    return any(_still(then, when) for pair in pairs if len(pair) == 2 for then in _quarrels(facts, pair))


def _still(then: Date | None, when: Date | None) -> bool:
    """Tell whether a quarrel may go on at a time: nobody forgets an attack within a few years."""
    if not apart(then, when):
        return True
    return (
        then is not None and when is not None and then.before(when) and years_between(then, when) <= RANCOUR
    )


@once
def _quarrels(facts: Facts, pair: frozenset[str]) -> tuple[Date | None, ...]:
    """Return when two actors were enemies, None for a quarrel of the lesson's whole time."""
    relations = (fact for fact in facts.between.get(pair, ()) if fact.verb.code in AGAINST)
    stated = [fact.when for fact in relations if not fact.negated and fact.said_by is None]
    one, other = sorted(pair)
    events = set(facts.deeds.get(one, ())) & set(facts.deeds.get(other, ()))
    fought = [event.date for event in events if event.date and _FIGHT.search(event.text)]
    return (*stated, *fought)


def friend_of_a_foe(facts: Facts, name: str, other: str, when: Date | None) -> bool:
    """Tell whether an actor stands by somebody who is at odds with another, and not by that one."""
    friends = friends_at(facts, name, when) - {name, other}
    return not tied(facts.partners, name, other) and any(
        foes_at(facts, friend, other, when) for friend in friends
    )


def friends_at(facts: Facts, name: str, when: Date | None) -> frozenset[str]:
    """Return whom an actor supported, or who supported it, at a time."""
    stated = (fact for fact in facts.relations if not fact.negated and fact.said_by is None)
    near = (
        {fact.subject, *fact.objects}
        for fact in stated
        if fact.verb.code in WITH and not apart(fact.when, when) and name in (fact.subject, *fact.objects)
    )
    return frozenset().union(*near) - {name}
