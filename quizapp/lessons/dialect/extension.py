"""The extension that turns Python-Markdown into the lesson's dialect.

It drops what a lesson has no use for (raw HTML, pictures, indented code, reference links: all are shown as
typed), lets every ASCII punctuation mark be escaped as CommonMark does, and remembers source lines.
"""

import re
import string
import xml.etree.ElementTree as etree
from itertools import groupby

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor, HRProcessor, SetextHeaderProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from quizapp.lessons.dialect.definitions import DefinitionProcessor
from quizapp.lessons.dialect.links import PatientLink
from quizapp.lessons.dialect.table import RowProcessor

SOURCE = "source"
"""The attribute in which a block keeps its lines as typed, until its place is known."""

_UNUSED_INLINE = (
    "reference",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "automail",
    "html",
    "entity",
)


class LessonExtension(Extension):
    """Make Python-Markdown read the lesson's dialect."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register our processors and drop the unused ones."""
        md.ESCAPED_CHARS = list(string.punctuation)
        md.preprocessors.deregister("html_block")
        md.preprocessors.register(Spread(md), "spread", 25)
        md.preprocessors.register(Bare(md), "bare", 20)
        for name in _UNUSED_INLINE:
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(PatientLink(md), "link", 160)
        blocks = md.parser.blockprocessors
        blocks.deregister("code")
        blocks.deregister("reference")
        blocks.register(RowProcessor(md.parser, {"use_align_attribute": False}), "table", 75)
        blocks.register(SpacedHeader(md.parser), "hashheader", 70)
        blocks.register(UnderlinedHeader(md.parser), "setextheader", 60)
        blocks.register(Rule(md.parser), "hr", 50)
        blocks.register(DefinitionProcessor(md.parser), "deflist", 25)
        for name in ("olist", "ulist"):
            # Nested items may be indented by any depth, as in other viewers.
            blocks[name].INDENT_RE = re.compile(r"^[ ]{2,}((\d+\.)|[*+-])[ ]+.*")  # type: ignore[attr-defined]  # the registry knows only the base class


RULE = re.compile(r" {0,3}(?:[-*_] *){3,}$")
"""A line of dashes or stars that divides."""


class Bare(Preprocessor):
    """Empty what looks empty: lines of exotic blanks, and quotations and lists of nothing but marks."""

    MARK = re.compile(r"[ >]*(?:(?:[*+-]|\d+\.) +)*$")

    def run(self, lines: list[str]) -> list[str]:
        """Return as many lines, some emptied."""
        left: list[str] = []
        for filled, group in groupby(lines, key=lambda line: bool(line.strip())):
            block = list(group)
            bare = all(self.MARK.match(line) and not RULE.match(line) for line in block)
            left += block if filled and not bare else [""] * len(block)
        return left


class Spread(Preprocessor):
    """Put empty lines around headings and above lists, where other viewers need none."""

    HEADING = re.compile(r"#{1,6}(?: |$)")
    ITEM = re.compile(r" ?(?:[*+-]|1\.) +\S")
    SHAPED = re.compile(r" *(?:[*+-] |\d+\. |>|\||: )")

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with the missing empty ones added."""
        spread: list[str] = []
        first = ""
        for line in lines:
            if not line or RULE.match(line):
                first = ""
            elif self.HEADING.match(line):
                spread += ["", line]
                line = first = ""
            elif first and not self.SHAPED.match(first) and self.ITEM.match(line):
                spread.append("")
                first = line
            else:
                first = first or line
            spread.append(line)
        return spread


class SpacedHeader(HashHeaderProcessor):
    """Read `## Heading`; like other viewers, want a space after the hashes."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?:[ ]+(?P<header>[^\n]*)|(?=\n|$))(?:\n|$)")

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        """Add the heading without its closing hashes."""
        block = blocks.pop(0)
        match = self.RE.search(block)
        if match is None:  # pragma: no cover - `test` has matched
            return
        if before := block[: match.start()]:
            self.parser.parseBlocks(parent, [before])
        heading = etree.SubElement(parent, f"h{len(match.group('level'))}", {SOURCE: match.group().strip()})
        header = (match.group("header") or "").strip()
        bare = header.rstrip("#")
        heading.text = bare.rstrip() if not bare or bare.endswith(" ") else header
        if after := block[match.end() :]:
            blocks.insert(0, after)


class UnderlinedHeader(SetextHeaderProcessor):
    """Read a heading underlined with = or -, and remember both lines; a list item is no heading."""

    def test(self, parent: etree.Element, block: str) -> bool:
        """Tell whether the block begins with an underlined heading."""
        return super().test(parent, block) and not Spread.SHAPED.match(block)

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        """Add the heading."""
        source = "\n".join(blocks[0].split("\n", 2)[:2])
        super().run(parent, blocks)
        parent[-1].set(SOURCE, source)


class Rule(HRProcessor):
    """Read a line of dashes, and remember it."""

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        """Add the rule."""
        source = self.match.group().strip()
        super().run(parent, blocks)
        parent[-1].set(SOURCE, source)
