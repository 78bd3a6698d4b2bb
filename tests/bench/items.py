"""Print what questions cost: items a second for lessons of 10 to 1,000 facts, and how it grows.

Run it with `make bench`. Each figure is the median of some lessons made with different seeds; "all" is from
the lesson to its items, "form" is to draw one form of them.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from quizapp import facts, items, lessons
from quizapp.items import Item
from quizapp.quizzes import draw
from tests.bench.made_lesson import made_lesson

SIZES = (10, 100, 1_000)
RUNS = 3
AIM = "aim: under 0.5 s for 100 facts, and near 10 x that for 1,000"
FORM = 40
"""Questions of the form that is drawn."""


def main(sizes: tuple[int, ...] = SIZES) -> None:
    """Print the table."""
    print(f"quizapp items   ({AIM})")
    heads = ("facts", "words", "items", "parse s", "facts s", "all s", "items/s", "growth", "form s")
    print(*(f"{head:>8}" for head in heads))
    before = 0.0
    for size in sizes:
        before = _row(size, before)


def _row(size: int, before: float) -> float:
    """Print what the questions of lessons of one size cost, and return the seconds."""
    texts = [made_lesson(size, seed=seed) for seed in range(1, RUNS + 1)]
    parsed = [lessons.parse(text, slug="made").lesson for text in texts]
    made: list[tuple[Item, ...]] = []
    parse = _median(lambda text: lessons.parse(text, slug="made"), texts)
    build = _median(facts.build, parsed)
    seconds = _median(lambda lesson: made.append(items.from_lesson(lesson).items), parsed)
    form = _median(lambda each: draw(each, FORM, random.Random(1)), made)
    count = statistics.median(map(len, made))
    words = len(texts[0].split())
    growth = f"{seconds / before:.1f} x" if before else ""
    print(f"{size:8,} {words:8,} {count:8,.0f} {parse:8.2f} {build:8.2f} {seconds:8.2f}", end=" ")
    print(f"{count / seconds:8,.0f} {growth:>8} {form:8.2f}")
    return seconds


def _median(work: Callable[[Any], object], given: Sequence[Any]) -> float:
    """Return the median of the processor's seconds, which do not grow when a machine is busy."""
    return statistics.median(_seconds(work, each) for each in given)


def _seconds(work: Callable[[Any], object], given: Any) -> float:
    started = time.process_time()
    work(given)
    return time.process_time() - started


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
