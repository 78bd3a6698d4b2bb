"""Choose the items of a form and the order of their options, with the randomness that is passed in."""

import random
from collections.abc import Mapping, Sequence

from quizapp.items.item import Item


def shuffled(count: int, rng: random.Random) -> tuple[int, ...]:
    """Return 0 … count-1 in an order in which every permutation is equally likely."""
    return tuple(rng.sample(range(count), count))


def draw(
    items: Sequence[Item], size: int, rng: random.Random, *, seen: Mapping[str, int] | None = None
) -> tuple[Item, ...]:
    """Return up to `size` different items in random order.

    The topics are balanced as far as the items allow, no two items share an evidence sentence when that can
    be avoided, and among equals the items with the lowest count in `seen` (item id → times) come first.
    """
    raise NotImplementedError
