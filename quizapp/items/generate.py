"""From a lesson to its questions."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp import facts as lesson_facts
from quizapp.errors import Finding
from quizapp.facts import Facts
from quizapp.items.authored import authored
from quizapp.items.checks import flaws
from quizapp.items.draft import compose
from quizapp.items.item import Item
from quizapp.items.kinds import KINDS
from quizapp.lessons.document import Lesson


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Hold a lesson's items, and the findings about what in it could not become one."""

    items: tuple[Item, ...]
    findings: tuple[Finding, ...]


def from_lesson(lesson: Lesson) -> Made:
    """Return every item that a lesson yields, authored ones first, the same on every run and machine."""
    built = lesson_facts.build(lesson)
    own = authored(lesson, built.facts)
    items = (*own.items, *generated(built.facts))
    return Made(items=items, findings=tuple(sorted({*built.findings, *own.findings})))


def generated(facts: Facts) -> Iterator[Item]:
    """Yield an item for every question that the facts allow, none twice and none with a flaw.

    Two items of one fact with the same answers are one question in other words.
    """
    asked: set[tuple[str, str]] = set()
    for kind in KINDS:
        for draft in kind(facts):
            item = compose(facts, draft)
            if not item or flaws(item, facts):
                continue
            answers = "\n".join(sorted(option.text for option in item.options))
            ways = {(item.stem, item.key.text), (draft.fact, answers)}
            if asked.isdisjoint(ways):
                asked |= ways
                yield item
