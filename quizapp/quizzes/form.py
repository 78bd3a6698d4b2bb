"""Choose the items of a form and the order of their options, with the randomness that is passed in."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from quizapp.items.checks.options import keeps_order
from quizapp.items.enemies import Feuds
from quizapp.items.item import Item


def shuffled(count: int, rng: random.Random) -> tuple[int, ...]:
    """Return 0 … count-1 in an order in which every permutation is equally likely."""
    return tuple(rng.sample(range(count), count))


def balanced(items: Sequence[Item], rng: random.Random) -> tuple[Item, ...]:
    """Return the items of a printed form with their options mixed, so that no place holds most right answers.

    Dates and numbers stay in their order; the others make good for where those have their key.
    """
    places: Counter[int] = Counter(item.options.index(item.key) for item in items if keeps_order(item))
    mixed: dict[str, Item] = {}
    for item in sorted(items, key=lambda item: len(item.options)):  # who has fewest places chooses first
        if not keeps_order(item):
            place = min(range(len(item.options)), key=lambda place: (places[place], rng.random()))
            places[place] += 1
            mixed[item.id] = _with_key_at(item, place, rng)
    return tuple(mixed.get(item.id, item) for item in items)


def _with_key_at(item: Item, place: int, rng: random.Random) -> Item:
    others = sorted(item.distractors, key=lambda _: rng.random())
    return replace(item, options=(*others[:place], item.key, *others[place:]))


def draw(
    items: Sequence[Item], size: int, rng: random.Random, *, seen: Mapping[str, int] | None = None
) -> tuple[Item, ...]:
    """Return up to `size` different items in random order.

    Items that give each other away are drawn together only when nothing else is left; then the topics are
    balanced; then the lowest count in `seen` (item id → times) wins.
    """
    counts = seen or {}
    pool = sorted(rng.sample(items, len(items)), key=lambda item: counts.get(item.id, 0))
    feuds = Feuds(pool)
    waiting = list(range(len(pool)))
    drawn: list[Item] = []
    betrayed: set[int] = set()
    topics: Counter[str] = Counter()
    while waiting and len(drawn) < size:
        best = min(waiting, key=lambda place: (place in betrayed, topics[pool[place].topic]))
        waiting.remove(best)
        drawn.append(pool[best])
        betrayed |= feuds.of(best)
        topics[pool[best].topic] += 1
    rng.shuffle(drawn)
    return tuple(drawn)
