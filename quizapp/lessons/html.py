"""Show a lesson's prose as sanitised HTML in which every sentence can be pointed at."""

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from dataclasses import dataclass, field

import nh3

from quizapp.lessons.dialect import BLOCKS, Tree, read_tree, unescape
from quizapp.lessons.document import Block, Lesson, Sentence
from quizapp.lessons.sentence import Cut, Piece, cut

_TAGS = {*BLOCKS, "em", "strong", "code", "a", "br", "span", "mark"} - {"div", "h1"}
_ATTRIBUTES = {"span": {"id", "class"}, "a": {"href", "title"}}
_SCHEMES = {"http", "https", "mailto"}
_ANCHOR = re.compile(r"p([1-9][0-9]{0,5})s[1-9][0-9]{0,5}\Z")


def sentences(lesson: Lesson) -> tuple[Sentence, ...]:
    """Return the sentences of the prose as plain text, each with its anchor in the rendered lesson."""
    return tuple(
        Sentence(anchor=f"p{number}s{at}", text=text, place=block.place)
        for number, block in enumerate(lesson.prose, start=1)
        for _, parts in _parts(block, lesson.language)
        for at, text in enumerate(parts.sentences, start=1)
    )


def to_html(lesson: Lesson, *, marked: str = "") -> str:
    """Return the prose as HTML, safe to put in a page; the sentence with the anchor `marked` is in <mark>."""
    shown = (
        _html(block, lesson.language, _Shown(number, marked))
        for number, block in enumerate(lesson.prose, start=1)
    )
    return "\n".join(shown)


def paragraph_html(lesson: Lesson, anchor: str) -> str:
    """Return the prose block that holds a sentence, the sentence marked, without ids; "" if there is none."""
    found = _ANCHOR.match(anchor)
    number = int(found.group(1)) if found else 0
    if not 1 <= number <= len(lesson.prose):
        return ""
    return _html(lesson.prose[number - 1], lesson.language, _Shown(number, anchor, with_ids=False))


def _parts(block: Block, language: str) -> Iterator[tuple[Tree, Cut]]:
    tree = read_tree(block.markdown)
    yield tree, cut(tree.root, language)


@dataclass(slots=True)
class _Shown:
    """Say how the sentences of one block are shown."""

    number: int
    marked: str
    with_ids: bool = True
    begun: set[int] = field(default_factory=set)

    def span(self, piece: Piece) -> etree.Element:
        anchor = f"p{self.number}s{piece.number}"
        span = etree.Element("span", {"class": "sentence"})
        if self.with_ids and piece.number not in self.begun:
            span.set("id", anchor)
        self.begun.add(piece.number)
        inner = etree.SubElement(span, "mark") if anchor == self.marked else span
        inner.text = piece.text
        return span


def _html(block: Block, language: str, shown: _Shown) -> str:
    parts = []
    for tree, pieces in _parts(block, language):
        for element in tree.root:
            parts.append(etree.tostring(_copy(element, pieces, shown), encoding="unicode", method="html"))
    return nh3.clean(
        "".join(parts),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer nofollow",
    )


def _copy(element: etree.Element, pieces: Cut, shown: _Shown) -> etree.Element:
    """Return a copy in which every piece of a sentence stands in its own span."""
    tag = "h2" if element.tag == "h1" else element.tag
    attributes = {name: unescape(value) for name, value in element.items()}
    copy = etree.Element(tag, attributes)
    _append(copy, pieces.slots[element, "text"].pieces, shown)
    for child in element:
        copy.append(_copy(child, pieces, shown))
        _append(copy, pieces.slots[child, "tail"].pieces, shown)
    return copy


def _append(parent: etree.Element, pieces: list[Piece], shown: _Shown) -> None:
    for piece in pieces:
        if piece.number and piece.text.strip():
            parent.append(shown.span(piece))
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + piece.text
        else:
            parent.text = (parent.text or "") + piece.text
