"""Choose the items of a form and the order of their options, with the randomness that is passed in."""

import random
from collections.abc import Mapping, Sequence

from quizapp.items.enemies import enemies
from quizapp.items.item import Item


def shuffled(count: int, rng: random.Random) -> tuple[int, ...]:
    """Return 0 … count-1 in an order in which every permutation is equally likely."""
    return tuple(rng.sample(range(count), count))


def draw(
    items: Sequence[Item], size: int, rng: random.Random, *, seen: Mapping[str, int] | None = None
) -> tuple[Item, ...]:
    """Return up to `size` different items in random order.

    Items that give each other away are drawn together only when nothing else is left; then the topics are
    balanced; then the lowest count in `seen` (item id → times) wins.
    """
    counts = seen or {}
    waiting = sorted(rng.sample(items, len(items)), key=lambda item: counts.get(item.id, 0))
    drawn: list[Item] = []
    while waiting and len(drawn) < size:
        best = min(waiting, key=lambda item: _cost(item, drawn))
        waiting.remove(best)
        drawn.append(best)
    rng.shuffle(drawn)
    return tuple(drawn)


def _cost(item: Item, drawn: Sequence[Item]) -> tuple[bool, int]:
    betrayed = any(enemies(item, other) for other in drawn)
    return betrayed, sum(other.topic == item.topic for other in drawn)
