"""Who stands so near to whom that what is said of one may hold of the other."""

from quizapp.facts.graph import Facts
from quizapp.facts.ties import tied


def belong_together(facts: Facts, one: str, other: str) -> bool:
    """Tell whether one actor is named in the name or a role of the other, or has turned into it.

    So it is with an office and its holder, an envoy and who sent him, father and son, a part and its whole.
    """
    return one == other or tied(facts.kin, one, other)


def same_side(facts: Facts, one: str, other: str) -> bool:
    """Tell whether two actors may speak with one voice: kin, partners, or partners of one actor."""
    if belong_together(facts, one, other):
        return True
    ours, theirs = (facts.partners.get(name, frozenset()) - {name} for name in (one, other))
    if not ours.isdisjoint(theirs):
        return True
    near = ours & (facts.kin.get(other, frozenset()) | {other})
    far = theirs & (facts.kin.get(one, frozenset()) | {one})
    return bool(near or far)
