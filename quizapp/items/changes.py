"""What an edit of a lesson does to its items: which are new, changed, reworded, the same, retired."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizapp.facts.evidence import content_words
from quizapp.facts.names import fold
from quizapp.items.item import Item

ALIKE = 0.5
"""Share of the shorter stem's content words from which two stems with one key ask the same."""
Pair = tuple[Item, Item]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Sort the items of two versions of a lesson; pairs hold (before, after) of one id.

    `changed` items have another key or ask something else: their statistics start afresh. `reworded` ones
    ask the same in other words or beside other wrong answers: they keep them.
    """

    new: tuple[Item, ...]
    changed: tuple[Pair, ...]
    reworded: tuple[Pair, ...]
    same: tuple[Item, ...]
    retired: tuple[Item, ...]


def compare(before: Sequence[Item], after: Sequence[Item]) -> Changes:
    """Return what became of the items; `before` and `after` hold each id once."""
    old, new = _by_id(before), _by_id(after)
    pairs = [(old[key], item) for key, item in new.items() if key in old]
    differing = [pair for pair in pairs if pair[0].fingerprint != pair[1].fingerprint]
    return Changes(
        new=tuple(item for key, item in new.items() if key not in old),
        changed=tuple(pair for pair in differing if not asks_the_same(*pair)),
        reworded=tuple(pair for pair in differing if asks_the_same(*pair)),
        same=tuple(after for before, after in pairs if before.fingerprint == after.fingerprint),
        retired=tuple(item for key, item in old.items() if key not in new),
    )


def asks_the_same(one: Item, other: Item) -> bool:
    """Tell whether two wordings of an item have one key and ask one thing."""
    if fold(one.key.text) != fold(other.key.text):
        return False
    ours, theirs = content_words(one.stem), content_words(other.stem)
    return len(ours & theirs) >= ALIKE * min(len(ours), len(theirs))


def _by_id(items: Iterable[Item]) -> dict[str, Item]:
    return {item.id: item for item in items}
