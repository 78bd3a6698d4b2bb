"""What the text of a lesson says: the lesson, its items, and every mistake in it."""

from dataclasses import dataclass
from functools import lru_cache

from quizapp import items, lessons
from quizapp.errors import Finding
from quizapp.facts import Facts
from quizapp.items import Decided, Item
from quizapp.lessons.document import Lesson


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Hold a lesson's text with all that it says; `items` are asked, `decided` are all that could be."""

    markdown: str
    lesson: Lesson
    facts: Facts
    items: tuple[Item, ...]
    decided: tuple[Decided, ...]
    findings: tuple[Finding, ...]


def look_at(markdown: str, slug: str) -> Text:
    """Read a lesson's text that is still being written; raise InputError for no text."""
    parsed = lessons.parse(markdown, slug=slug)
    made = items.from_lesson(parsed.lesson)
    return Text(
        markdown=markdown,
        lesson=parsed.lesson,
        facts=made.facts,
        items=made.items,
        decided=made.decided,
        findings=tuple(sorted({*parsed.findings, *made.findings})),
    )


@lru_cache(maxsize=16)
def read_text(markdown: str, slug: str) -> Text:
    """Read a lesson's text, once for all who ask (a long one takes seconds); raise InputError for no text."""
    return look_at(markdown, slug)
