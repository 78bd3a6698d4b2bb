"""The article as the lesson's prose: plain paragraphs in which nothing is markup."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizapp.articles.article import Article, Markup
from quizapp.articles.draft import Evidence
from quizapp.articles.paragraph import Paragraph, paragraphs
from quizapp.lessons import source_text
from quizapp.lessons.document import Block
from quizapp.lessons.escaping import inline, line
from quizapp.lessons.section import NAMES
from quizapp.lessons.suggestion import nearest

_LONGEST = source_text.LONGEST_RUN - 100
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Hold a paragraph of the article as it is shown, where it begins, and the blocks that show it."""

    start: int
    paragraph: Paragraph
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """Hold the paragraphs of an article in order."""

    parts: tuple[Part, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the lesson's prose."""
        return tuple(block for part in self.parts for block in part.blocks)

    def sentence(self, evidence: Sequence[Evidence]) -> str:
        """Return the first evidence as it reads in the lesson, "" when there is none."""
        if not evidence or not self.parts:
            return ""
        number = bisect_right(self.parts, evidence[0].start, key=_start) - 1
        return self.parts[max(number, 0)].paragraph.within(evidence[0].start, evidence[0].end)


def _start(part: Part) -> int:
    return part.start


def prose_of(text: str, markup: Markup) -> Prose:
    """Return the prose of an article's text."""
    parts = []
    for paragraph in paragraphs(Article(text=text, markup=markup)):
        shown = replace(paragraph, text=_shown(paragraph, text))
        start = paragraph.place(0, 1)[0]
        heading = markup == "markdown" and _is_heading(text, start)
        blocks = tuple(Block(markdown=each) for each in _blocks(shown.text, heading=heading))
        parts.append(Part(start=start, paragraph=shown, blocks=blocks))
    return Prose(tuple(parts))


def _shown(paragraph: Paragraph, text: str) -> str:
    """Return the clean text with the quotation marks and hyphens that its author typed."""
    parts = []
    for run in paragraph.runs:
        typed, clean = text[run.start : run.end], paragraph.text[run.at : run.at + run.size]
        parts.append(typed if len(typed) == len(clean) and not typed.isspace() else clean)
    return "".join(parts)


def _is_heading(text: str, start: int) -> bool:
    return bool(_HEADING.match(text, text.rfind("\n", 0, start) + 1))


def _blocks(text: str, *, heading: bool) -> Iterator[str]:
    """Yield Markdown that reads as the text; a heading that looks like a section's is a paragraph."""
    if heading and not nearest(text, NAMES, cutoff=0.85):
        yield f"### {inline(text, '#')}"
        return
    while len(line(text)) > _LONGEST:
        half = text.rfind(" ", 1, len(text) // 2)
        half = half if half > 0 else len(text) // 2
        yield line(text[:half])
        text = text[half:].strip()
    yield line(text)
