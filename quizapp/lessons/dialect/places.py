"""Where each block of a lesson stands: Python-Markdown keeps no lines, so find them again.

Every text of the tree stands in the source in the same order, with nothing but marks (`-`, `>`, `|` …) and
blanks between. One cursor that only moves forward finds them all.
"""

import xml.etree.ElementTree as etree
from bisect import bisect_right
from dataclasses import dataclass

_NEAR = 4_000
_FAR_LOOKS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Say where a block begins (line, column) and on which line its last text stands; all start at 1."""

    line: int
    column: int
    end_line: int


class Locator:
    """Find the texts of a freshly read tree (before inline markup is read) in its source."""

    def __init__(self, source: str) -> None:
        self.spans: dict[etree.Element, Span] = {}
        self._source = source
        self._starts = [0]
        for line in source.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._at = 0
        self._far_looks = _FAR_LOOKS

    def visit(self, element: etree.Element) -> list[int]:
        """Locate an element and all inside it; return where its texts begin, none for an empty one."""
        typed = element.attrib.pop("source", None)
        if typed is None:
            found = self._lines(element.text)
            for child in element:
                found += self.visit(child)
                found += self._lines(child.tail)
        else:
            found = self._lines(typed)
            self._cells(element, found[0] if found else self._at)
        begin, end = (found[0], found[-1]) if found else (self._at, self._at)
        self._keep(element, begin, end)
        return [begin, end] if found else []

    def _cells(self, row: etree.Element, begin: int) -> None:
        end, self._at = self._at, begin
        for cell in row:
            if not cell.text:
                self._at = min(max(self._source.find("|", self._at) + 1, self._at), end)
            place = self._find(cell.text or "")
            self._keep(cell, place, place)
        self._at = end

    def _lines(self, text: str | None) -> list[int]:
        return [self._find(line.strip()) for line in (text or "").split("\n") if line.strip()]

    def _find(self, piece: str) -> int:
        place = self._source.find(piece, self._at, self._at + len(piece) + _NEAR)
        if place < 0 and self._far_looks:
            self._far_looks -= 1
            place = self._source.find(piece, self._at)
        if place < 0:
            return self._at
        self._at = place + len(piece)
        return place

    def _keep(self, element: etree.Element, begin: int, end: int) -> None:
        line = bisect_right(self._starts, begin)
        column = begin - self._starts[line - 1] + 1
        self.spans[element] = Span(line=line, column=column, end_line=bisect_right(self._starts, end))
