"""Divide an article into paragraphs of clean text, each character tied to its place in the article."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quizapp.articles import marks
from quizapp.articles.article import Article

LONGEST = 4_000
"""The longest paragraph in characters that is read in one piece; a longer one is cut at a blank."""
_WIDEST = 120
"""Lines of up to so many characters may have been wrapped by hand."""
_NARROWEST = 50
_HIDDEN = "\u200b"
"""Stands in for each character of a mark: as long, and invisible."""
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe00-\ufe0f\ufeff"
_ACCENTS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_ODD = re.compile(rf"[\s{_INVISIBLE}]{{2,}}|[^\S ]|[{_INVISIBLE}]|\w[{_ACCENTS}]+")
_EDGES = re.compile(rf"[\s{_INVISIBLE}]*")
_PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u2011": "-", "\u2010": "-"})
_LINE_END = re.compile("[\n\u2028\u2029]")
_OPENS = re.compile(r"[ \t]*(?:[*+•‣◦–-][ \t]|\d{1,3}[.)][ \t]|#{1,6}[ \t]|\|)")
"""What begins a line that goes on with nothing above it: a list item, a heading, a row of a table."""
_CLOSES = re.compile(r"[ \t]*(?:#{1,6}[ \t]|\|)")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Run:
    """Tie `size` characters of clean text from `at` on to the article's characters from `start` to `end`."""

    at: int
    size: int
    start: int
    end: int

    def place(self, at: int) -> Span:
        """Return where one character of the clean text stands: by itself, or with all of a mended run."""
        if self.size != self.end - self.start:
            return self.start, self.end
        start = self.start + at - self.at
        return start, start + 1

    def index(self, offset: int) -> int:
        """Return which character of the clean text stands at an offset of the article, or next to it."""
        if self.size != self.end - self.start:
            return self.at if offset <= self.start else self.at + self.size
        return self.at + min(offset - self.start, self.size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Hold clean text, and run by run where it stands in the article."""

    text: str
    runs: tuple[Run, ...]

    def place(self, start: int, end: int) -> Span:
        """Return where the characters from `start` to `end` of the clean text stand in the article."""
        return self._run(start).place(start)[0], self._run(end - 1).place(end - 1)[1]

    def _run(self, at: int) -> Run:
        return self.runs[bisect_right(self.runs, at, key=lambda run: run.at) - 1]

    def within(self, start: int, end: int) -> str:
        """Return the clean text of the article's characters from `start` to `end`."""
        return self.text[self._index(start) : self._index(end)].strip()

    def _index(self, offset: int) -> int:
        number = bisect_right(self.runs, offset, key=lambda run: run.start) - 1
        return self.runs[number].index(offset) if number >= 0 else 0


def paragraphs(article: Article) -> Iterator[Paragraph]:
    """Yield the paragraphs that hold words, in order."""
    shown = _shown(article)
    for start, end in _blocks(article, shown):
        for piece in _pieces(shown, start, end):
            paragraph = _clean(shown, *piece)
            if paragraph.text:
                yield paragraph


def _shown(article: Article) -> str:
    """Return the article with its marks made invisible, every character in its place."""
    if article.markup != "markdown":
        return article.text
    parts, at = [], 0
    for start, end in marks.find(article.text):
        parts += [article.text[at:start], re.sub(r"[^\n]", _HIDDEN, article.text[start:end])]
        at = end
    return "".join([*parts, article.text[at:]])


def _blocks(article: Article, shown: str) -> Iterator[Span]:
    """Yield where each paragraph stands: lines that belong together, up to an empty one."""
    ends = [(end.start(), end.end()) for end in _LINE_END.finditer(shown)]
    lines = [(start, end) for (_, start), (end, _) in pairwise([(0, 0), *ends, (len(shown), len(shown))])]
    width = _width(article.text)
    begun: int | None = None
    for line, following in pairwise([*lines, (len(shown), len(shown))]):
        if begun is None and not _bare(shown[slice(*line)]):
            begun = line[0]
        if begun is not None and (
            _bare(shown[slice(*following)]) or not _goes_on(article, line, following, width)
        ):
            yield begun, line[1]
            begun = None


def _bare(line: str) -> bool:
    return _EDGES.fullmatch(line) is not None


def _goes_on(article: Article, line: Span, following: Span, width: int) -> bool:
    """Tell whether a paragraph goes on in the following line."""
    text, below = article.text[slice(*line)], article.text[slice(*following)]
    if _OPENS.match(below):
        return False
    if article.markup == "markdown":
        return not _CLOSES.match(text) and text.startswith(">") == below.startswith(">")
    return _NARROWEST < len(text) <= _WIDEST and len(text) > width // 2 > 0


def _width(text: str) -> int:
    """Return how wide the lines of a text are that was wrapped by hand, 0 when it was not."""
    lengths = [len(line) for line in text.split("\n") if line.strip()]
    longer = sum(length > _WIDEST for length in lengths)
    return 0 if longer * 10 > len(lengths) else max((n for n in lengths if n <= _WIDEST), default=0)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield a paragraph in pieces that are short enough to be read at once."""
    while end - start > LONGEST:
        half, most = start + LONGEST // 2, start + LONGEST
        blanks = (text.rfind(sign, half, most) for sign in " \n\t\u00a0")
        sentence = max(text.rfind(". ", half, most), text.rfind(".\n", half, most))
        cut = sentence + 1 if sentence >= 0 else max(blanks)
        yield start, cut if cut > 0 else most
        start = cut if cut > 0 else most
    yield start, end


def _clean(text: str, start: int, end: int) -> Paragraph:
    """Return text without invisible signs, with single blanks and composed letters."""
    start, end = _trimmed(text, start, end)
    parts: list[str] = []
    runs: list[Run] = []
    length, at = 0, start
    for odd in _ODD.finditer(text, start, end):
        for part, begin, stop in ((text[at : odd.start()], at, odd.start()), (_mended(odd), *odd.span())):
            if part:
                parts.append(part)
                runs.append(Run(length, len(part), begin, stop))
                length += len(part)
        at = odd.end()
    if at < end:
        parts.append(text[at:end])
        runs.append(Run(length, end - at, at, end))
    return Paragraph(text="".join(parts).translate(_PLAIN), runs=tuple(runs))


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and _bare(text[end - 1]):
        end -= 1
    edge = _EDGES.match(text, start, end)
    return (edge.end() if edge else start), end


def _mended(odd: re.Match[str]) -> str:
    """Return what is read for odd characters: one blank, nothing, or composed letters."""
    text = odd.group()
    if _EDGES.fullmatch(text):
        return " " if re.search(r"\s", text) else ""
    return unicodedata.normalize("NFC", text)
