"""Where names stand in an article, found by their letters alone."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizapp.articles.article import Article
from quizapp.articles.draft import Evidence
from quizapp.articles.paragraph import Paragraph, paragraphs
from quizapp.lessons import sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Hold a name where it stands, and the sentence around it."""

    words: Evidence
    sentence: Evidence


def stands(article: Article, names: Iterable[str]) -> Iterator[Stand]:
    """Yield every place where one of some names stands as whole words, in the article's order."""
    longest_first = sorted({name for name in names if name}, key=len, reverse=True)
    if not longest_first:
        return
    wanted = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    for paragraph in paragraphs(article):
        spans = sentence.boundaries(paragraph.text, "en")
        for found in wanted.finditer(paragraph.text):
            around = next((span for span in spans if span[0] <= found.start() < span[1]), found.span())
            yield Stand(
                words=_as_it_stands(article, paragraph, *found.span()),
                sentence=_as_it_stands(article, paragraph, *_bare(paragraph.text, *around)),
            )


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the blanks at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _as_it_stands(article: Article, paragraph: Paragraph, start: int, end: int) -> Evidence:
    begin, stop = paragraph.place(start, end)
    return Evidence(start=begin, end=stop, text=article.text[begin:stop])
