"""The questions that a teacher wrote into a lesson, each with its item and what is wrong with it."""

from dataclasses import dataclass
from functools import lru_cache

from quizapp.errors import Finding
from quizapp.items import Item
from quizapp.items.authored import judged
from quizapp.lessons.document import Question
from quizapp.workflows.text import Text, read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """Hold one written question; `number` counts them from 1, `item` is None while a mistake stops it."""

    number: int
    question: Question
    item: Item | None
    findings: tuple[Finding, ...]


def own(text: Text) -> tuple[Own, ...]:
    """Return the questions that stand in a lesson's text, in its order."""
    return _own(text.markdown, text.lesson.slug)


@lru_cache(maxsize=16)
def _own(markdown: str, slug: str) -> tuple[Own, ...]:
    text = read_text(markdown, slug)
    decided = {each.item for each in text.decided}
    found = []
    for number, question in enumerate(text.lesson.questions, start=1):
        item, _ = judged(question, text.lesson, text.facts)
        lines = range(question.place.line, max(question.place.line, question.last_line) + 1)
        findings = tuple(each for each in text.findings if each.line in lines)
        asked = item if item in decided else None
        found.append(Own(number=number, question=question, item=asked, findings=findings))
    return tuple(found)
