"""Read Markdown into an element tree whose blocks know their places."""

import html
import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from dataclasses import dataclass

from markdown import Markdown

from quizapp.errors import InputError
from quizapp.lessons.dialect.extension import LessonExtension
from quizapp.lessons.dialect.places import Locator, Span
from quizapp.lessons.document import Place
from quizapp.lessons.escaping import line_start

TAB = 2
DEEPEST = 60
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LISTS = ("ul", "ol", "li", "dl", "dt", "dd")
TABLES = ("table", "thead", "tbody", "tr", "th", "td")
BLOCKS = frozenset(("div", "p", "blockquote", "hr", *HEADINGS, *LISTS, *TABLES))
_ITEM = re.compile(r"\s*(?:[*+-]|\d+\.) [*+>.\d\s-]*$")
_MARKS = {"blockquote": re.compile(r"\s*>[*+>.\d\s-]*$"), "ul": _ITEM, "ol": _ITEM}
_ESCAPED = re.compile("\x02(\\d+)\x03")


@dataclass(frozen=True, slots=True)
class Tree:
    """Hold the blocks of a text, their spans in it, and its lines as typed; `offset` lines stand above."""

    root: etree.Element
    spans: dict[etree.Element, Span]
    lines: list[str]
    offset: int = 0

    def place(self, element: etree.Element) -> Place:
        """Return where an element begins in the file."""
        span = self.spans[element]
        line = min(span.line, len(self.lines))
        column = _typed_column(self.lines[line - 1], span.column)
        return Place(line=line + self.offset, column=column)

    def last_line(self, element: etree.Element) -> int:
        """Return the line of the file on which an element's last text stands."""
        return min(self.spans[element].end_line, len(self.lines)) + self.offset

    def source(self, element: etree.Element) -> str:
        """Return the lines of a top-level block as typed."""
        span = self.spans[element]
        begin = span.line
        # A list or quote may begin with a mark alone on its line.
        mark = _MARKS.get(element.tag)
        while mark and begin > 1 and mark.match(self.lines[begin - 2]):
            begin -= 1
        source = "\n".join(self.lines[begin - 1 : span.end_line]).rstrip()
        # Below a list an indented paragraph would become part of it, wherever it stood before.
        return line_start(source.lstrip()) if element.tag == "p" and source[0] in " \t" else source


def _typed_column(line: str, column: int) -> int:
    if "\t" not in line:
        return column
    width = 0
    for at, char in enumerate(line):
        if width >= column - 1:
            return at + 1
        width += TAB - width % TAB if char == "\t" else 1
    return len(line) + 1


def read_tree(text: str, *, offset: int = 0) -> Tree:
    """Read Markdown, with inline markup but its escapes still marked (see `plain`)."""
    try:
        return _read(text, offset)
    except RecursionError:
        raise InputError("The text is nested too deeply; make it flatter.") from None


def _read(text: str, offset: int) -> Tree:
    markdown = Markdown(extensions=[LessonExtension()], tab_length=TAB)
    lines = text.split("\n")
    spaced = lines
    for preprocessor in markdown.preprocessors:
        spaced = preprocessor.run(spaced)
    root = etree.Element("div")
    markdown.parser.parseChunk(root, "\n".join(spaced))
    locator = Locator(text.expandtabs(TAB))
    locator.visit(root)
    for unit in _units(root):
        _read_inline(markdown, unit)
    return Tree(root, locator.spans, lines, offset)


def _units(root: etree.Element) -> Iterator[etree.Element]:
    """Yield small parts, because Python-Markdown's inline pass is quadratic in what it gets at once."""
    for block in root:
        if block.tag == "table":
            yield from block.iter("tr")
        elif block.tag in ("ul", "ol", "dl"):
            yield from block
        else:
            yield block


def _read_inline(markdown: Markdown, unit: etree.Element) -> None:
    wrapper = etree.Element("div")
    wrapper.append(unit)
    markdown.treeprocessors["inline"].run(wrapper)
    if _depth(unit) > DEEPEST:
        raise InputError("The text is nested too deeply; make it flatter.")
    for code in unit.iter("code"):
        code.text = html.unescape(code.text or "")  # Python-Markdown has escaped it for HTML
    for line_break in unit.iter("br"):
        line_break.tail = f"\n{line_break.tail or ''}"


def _depth(element: etree.Element) -> int:
    deepest, open_elements = 0, [(element, 1)]
    while open_elements:
        current, depth = open_elements.pop()
        deepest = max(deepest, depth)
        open_elements += [(child, depth + 1) for child in current]
    return deepest


def unescape(text: str) -> str:
    """Return text with the marks of escaped characters turned into the characters."""
    return _ESCAPED.sub(lambda mark: chr(int(mark.group(1))), text)


def marked(element: etree.Element) -> str:
    """Return the inline text of an element, escapes still marked, without the blocks inside it."""
    parts = [element.text or ""]
    for child in element:
        if child.tag not in BLOCKS:
            parts.append(marked(child))
        parts.append(child.tail or "")
    return "".join(parts)


def plain(element: etree.Element) -> str:
    """Return the inline text of an element on one line, without markup and the blocks inside it."""
    return one_line(unescape(marked(element)))


def one_line(text: str) -> str:
    """Return text with every run of blanks as one space and none at the ends."""
    return re.sub(r"[ \t\n]+", " ", text).strip()
