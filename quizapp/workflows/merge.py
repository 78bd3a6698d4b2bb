"""Merge two texts that were made of one: only where both changed the same place has a person to choose."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

Edit = tuple[int, int, tuple[str, ...]]


def merge(base: str, one: str, other: str) -> str | None:
    """Return the text with the changes of both; None when they touch each other.

    A change that both made counts once.
    """
    lines = base.split("\n")
    edits = sorted({*_edits(lines, one), *_edits(lines, other)})
    if any(later[0] <= earlier[1] for earlier, later in pairwise(edits)):
        return None
    for first, last, new in reversed(edits):
        lines[first:last] = new
    return "\n".join(lines)


def _edits(base: list[str], text: str) -> Iterator[Edit]:
    """Yield what a text has in the place of some lines of the base: from, to, the new lines."""
    new = text.split("\n")
    for tag, first, last, begin, end in SequenceMatcher(None, base, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield first, last, tuple(new[begin:end])
