"""Divide prose into sentences, in plain text and in the element tree alike."""

import xml.etree.ElementTree as etree
from collections.abc import Iterator
from dataclasses import dataclass, field

import sentencex

from quizapp.lessons.dialect import BLOCKS, HEADINGS, one_line, unescape


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold a stretch of text that lies in one sentence (`number` counts in the block), or in none (0)."""

    text: str
    number: int


@dataclass(slots=True)
class Slot:
    """Hold one text of the tree (an element's text or tail), cut into pieces."""

    text: str
    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class Cut:
    """Hold a block cut into sentences: their texts, and every slot in the order of the document."""

    sentences: list[str]
    slots: dict[tuple[etree.Element, str], Slot]


def cut(block: etree.Element, language: str) -> Cut:
    """Cut a prose block into sentences; a heading is one sentence, a list item or cell begins a new one."""
    result = Cut([], {})
    run: list[Slot] = []
    for slot, whole in _slots(block, result):
        if slot is not None:
            run.append(slot)
        else:
            _cut_run(run, result, language, whole=whole)
            run = []
    return result


def _slots(element: etree.Element, result: Cut) -> Iterator[tuple[Slot | None, bool]]:
    """Yield the texts in order, and None where a block begins or ends (and whether it is a heading)."""
    is_block = element.tag in BLOCKS
    if is_block:
        yield None, False
    yield result.slots.setdefault((element, "text"), Slot(unescape(element.text or ""))), False
    for child in element:
        yield from _slots(child, result)
        yield result.slots.setdefault((child, "tail"), Slot(unescape(child.tail or ""))), False
    if is_block:
        yield None, element.tag in HEADINGS


def _cut_run(run: list[Slot], result: Cut, language: str, *, whole: bool) -> None:
    text = "".join(slot.text for slot in run)
    spans = [(0, len(text))] if whole else boundaries(text, language)
    numbered = []
    for begin, end in spans:
        words = text[begin:end]
        if words.strip():
            begin += len(words) - len(words.lstrip())
            end -= len(words) - len(words.rstrip())
            result.sentences.append(one_line(text[begin:end]))
            numbered.append((begin, end, len(result.sentences)))
    _fill(run, numbered)


def boundaries(text: str, language: str) -> list[tuple[int, int]]:
    """Return where each sentence of a plain text begins and ends, in code points."""
    if not text.strip():
        return []
    # A line end inside a paragraph is a blank; lengths stay the same, so the offsets hold.
    found = sentencex.get_sentence_boundaries(language, text.replace("\n", " "))
    return [(int(boundary["start_index"]), int(boundary["end_index"])) for boundary in found]


def _fill(run: list[Slot], spans: list[tuple[int, int, int]]) -> None:
    """Cut the texts of a run where its sentences begin and end."""
    at, current = 0, 0
    for slot in run:
        end = at + len(slot.text)
        while at < end:
            while current < len(spans) and spans[current][1] <= at:
                current += 1
            begin, stop, number = spans[current] if current < len(spans) else (end, end, 0)
            inside = begin <= at
            to = min(end, stop if inside else begin)
            start = len(slot.text) - (end - at)
            slot.pieces.append(Piece(slot.text[start : start + to - at], number if inside else 0))
            at = to
