"""Who stands so near to whom that what is said of one may hold of the other."""

from quizapp.facts.graph import Facts
from quizapp.facts.relation import FRIENDLY, HOSTILE

_SIDE = frozenset({*FRIENDLY, "member_of", "leads"})


def belong_together(facts: Facts, one: str, other: str) -> bool:
    """Tell whether one actor is named in the name or a role of the other, or has turned into it.

    So it is with an office and its holder, an envoy and who sent him, father and son, a part and its whole.
    """
    return (
        one == other
        or _named_for(facts, one, other)
        or _named_for(facts, other, one)
        or any({one, other} <= actors for actors in facts.turned)
    )


def same_side(facts: Facts, one: str, other: str) -> bool:
    """Tell whether two actors may speak with one voice: kin, partners, or partners of one actor."""
    if belong_together(facts, one, other):
        return True
    ours, theirs = _partners(facts, one), _partners(facts, other)
    near = (belong_together(facts, mine, other) for mine in ours)
    far = (belong_together(facts, one, their) for their in theirs)
    return any(near) or any(far) or bool(ours & theirs)


def foes(facts: Facts, one: str, other: str) -> bool:
    """Tell whether the lesson says that one of two actors fought the other."""
    return any(
        fact.verb.code in HOSTILE and not fact.negated and {one, other} <= {fact.subject, *fact.objects}
        for fact in facts.relations
    )


def _partners(facts: Facts, name: str) -> set[str]:
    """Return those whom an actor supports, leads, belongs to or is allied with, and the reverse."""
    linked = (
        {fact.subject, *fact.objects}
        for fact in facts.relations
        if fact.verb.code in _SIDE and not fact.negated and fact.said_by is None
    )
    return set[str]().union(*(names for names in linked if name in names)) - {name}


def _named_for(facts: Facts, one: str, other: str) -> bool:
    texts = (other, *(role.text for role in facts.roles if role.actor == other))
    return any(facts.names.mentioned(one, text) for text in texts)
