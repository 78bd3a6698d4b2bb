"""From a lesson to its questions."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp import facts as lesson_facts
from quizapp.errors import Finding
from quizapp.facts import Facts
from quizapp.items.authored import authored
from quizapp.items.checks import flaws
from quizapp.items.draft import Draft, candidates
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

    Two items of one fact with the same answers are one question in other words. Before a question is given
    up for a flaw, its next most plausible wrong answers are tried.
    """
    asked: set[tuple[str, str]] = set()
    series: Counter[tuple[str, str]] = Counter()
    for kind in KINDS:
        for draft in kind(facts):
            if draft.limit and series[draft.kind, draft.series] >= draft.limit:
                continue
            item = next((each for each in candidates(facts, draft) if not flaws(each, facts)), None)
            if item and asked.isdisjoint(ways := _ways(draft, item)):
                asked |= ways
                series[draft.kind, draft.series] += 1
                yield item


def _ways(draft: Draft, item: Item) -> set[tuple[str, str]]:
    """Return what makes another item a twin of this one: its stem, or its fact with the same answers."""
    answers = "\n".join(sorted(option.text for option in item.options))
    return {("stem", item.stem), (draft.fact, answers)}
