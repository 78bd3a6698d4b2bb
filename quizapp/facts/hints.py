"""What the facts suggest without saying it: never proved, and so never offered as wrong either."""

from quizapp.facts.fact import Relation
from quizapp.facts.graph import Facts
from quizapp.facts.relation import IMPLIES, lasts

Pair = tuple[str, str]


def pairs(relation: Relation) -> set[Pair]:
    """Return who stands to whom, from both sides where the relation is symmetric."""
    return {(subject, name) for subject, objects in relation.directions() for name in objects}


def suggested(facts: Facts, claim: Relation) -> bool:
    """Tell whether a reader may conclude the claim from what the lesson says."""
    near = (fact for fact in facts.of_pairs(claim) if not fact.negated)
    return any(_hints(fact, claim) for fact in near) or _through(facts, claim)


def _hints(fact: Relation, claim: Relation) -> bool:
    if not pairs(fact) & pairs(claim):
        return False
    if claim.verb.code in IMPLIES.get(fact.verb.code, frozenset()):
        return not (fact.when and claim.when and fact.when.excludes(claim.when))
    if claim.verb.code != "member_of":
        return False
    if fact.verb.code == "leaves":  # who left had been in
        return not (fact.when and claim.when and fact.when.before(claim.when))
    earlier = fact.when is None or claim.when is None or fact.when.before(claim.when)
    return fact.verb.code == "member_of" and lasts(claim.verb) and earlier  # who came in may still be in


def _through(facts: Facts, claim: Relation) -> bool:
    """Tell whether the claim is a membership through another body that is a member itself."""
    if claim.verb.code != "member_of":
        return False
    return any(
        whole in facts.bodies.get(middle, ())
        for subject, whole in pairs(claim)
        for middle in facts.bodies.get(subject, frozenset()) - {subject}
    )
