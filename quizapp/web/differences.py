"""Two texts side by side, with what differs marked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

AROUND = 2
"""Lines shown on each side of a difference."""
LONGEST_COMPARED = 4_000
"""Characters of a changed passage in which single words are compared; a longer one is marked whole."""
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Hold some text of a side; `differs` when the other side does not have it."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Hold lines of both sides that belong together; `left_line` is the first one's number from 1."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    left_line: int
    right_line: int
    same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Stand for lines that both sides have and that are not shown."""

    lines: int


def side_by_side(left: str, right: str) -> tuple[Passage | Gap, ...]:
    """Return two texts as passages in order; of what both have, only the lines around differences."""
    ours, theirs = left.splitlines(), right.splitlines()
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    groups = list(matcher.get_grouped_opcodes(AROUND))
    if not groups:
        return ()
    ends = [0, *(edge for group in groups for edge in (group[0][1], group[-1][2])), len(ours)]
    gaps = [end - start for start, end in pairwise(ends)][::2]
    found: list[Passage | Gap] = []
    for gap, group in zip(gaps, [*groups, []], strict=True):
        found += [Gap(lines=gap)] if gap else []
        found += [_passage(ours, theirs, code) for code in group]
    return tuple(found)


def _passage(ours: Sequence[str], theirs: Sequence[str], code: tuple[str, int, int, int, int]) -> Passage:
    tag, first, last, other, end = code
    left, right = ("".join(f"{line}\n" for line in lines) for lines in (ours[first:last], theirs[other:end]))
    same = tag == "equal"
    sides = (_plain(left), _plain(right)) if same else _marked(left, right)
    return Passage(left=sides[0], right=sides[1], left_line=first + 1, right_line=other + 1, same=same)


def _plain(text: str, *, differs: bool = False) -> tuple[Piece, ...]:
    return (Piece(text=text, differs=differs),) if text else ()


def _marked(left: str, right: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return both sides with the words marked that only one has."""
    if not left or not right or max(len(left), len(right)) > LONGEST_COMPARED:
        return _plain(left, differs=True), _plain(right, differs=True)
    ours, theirs = _WORDS.findall(left), _WORDS.findall(right)
    codes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    return (
        tuple(_pieces(ours, ((tag, first, last) for tag, first, last, _, _ in codes))),
        tuple(_pieces(theirs, ((tag, first, last) for tag, _, _, first, last in codes))),
    )


def _pieces(words: Sequence[str], spans: Iterator[tuple[str, int, int]]) -> Iterator[Piece]:
    for tag, first, last in spans:
        if first < last:
            yield Piece(text="".join(words[first:last]), differs=tag != "equal")
