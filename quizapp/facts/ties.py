"""Who stands together with whom, looked up by name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

Ties = Mapping[str, Set[str]]
"""An actor → those who stand in a group with it, itself among them; nobody for who stands in none."""


def ties(groups: Iterable[Iterable[str]]) -> Ties:
    """Return for every actor of some groups all who share one with it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for members in map(frozenset, groups):
        for name in members:
            found[name] |= members
    return dict(found)


def tied(ties: Ties, one: str, other: str) -> bool:
    """Tell whether two actors stand in one group."""
    return other in ties.get(one, ())
