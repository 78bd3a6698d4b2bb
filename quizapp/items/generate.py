"""From a lesson to its questions."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quizapp import facts as lesson_facts
from quizapp.errors import Finding
from quizapp.facts import Facts
from quizapp.facts.names import fold
from quizapp.items.authored import authored
from quizapp.items.checks import flaws
from quizapp.items.checks.sets import within
from quizapp.items.decided import Decided, decided
from quizapp.items.direction import readable
from quizapp.items.draft import Draft, candidates
from quizapp.items.item import Item
from quizapp.items.kinds import KINDS
from quizapp.lessons.document import Lesson

MakeKind = Callable[[Facts], Iterator[Draft]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Hold a lesson's items, and the findings about what in it could not become one.

    `items` are asked; `decided` holds the rejected and waiting ones as well.
    """

    facts: Facts
    items: tuple[Item, ...]
    decided: tuple[Decided, ...]
    findings: tuple[Finding, ...]


def from_lesson(lesson: Lesson) -> Made:
    """Return every item that a lesson yields, authored ones first, the same on every run and machine.

    A question that a teacher made from a generated one stands in its place, even while it has a mistake.
    """
    built = lesson_facts.build(lesson)
    own = authored(lesson, built.facts)
    replaced = {question.replaces for question in lesson.questions}
    others = (item for item in generated(built.facts) if item.id not in replaced)
    every = decided(lesson, (*map(readable, own.items), *others))
    items = tuple(each.item for each in every if each.asked(lesson.ask))
    return Made(
        facts=built.facts,
        items=items,
        decided=every,
        findings=tuple(sorted({*built.findings, *own.findings})),
    )


def generated(facts: Facts, *, kinds: Sequence[MakeKind] = KINDS) -> Iterator[Item]:
    """Yield an item for every question that the facts allow, none twice and none with a flaw.

    Two items of one fact with the same answers are one question in other words. Before a question is given
    up for a flaw, its next most plausible wrong answers are tried.
    """
    asked: set[tuple[str, str]] = set()
    series: Counter[tuple[str, str]] = Counter()
    used: Counter[str] = Counter()
    for kind in kinds:
        for draft in kind(facts):
            if draft.limit and series[draft.kind, draft.series] >= draft.limit:
                continue
            item = next((each for each in candidates(facts, draft, used) if _sound(each, facts)), None)
            if item and asked.isdisjoint(ways := _ways(draft, item)):
                asked |= ways
                series[draft.kind, draft.series] += 1
                used.update(fold(option.text) for option in item.distractors)
                yield readable(item)


def _sound(item: Item, facts: Facts) -> bool:
    return not flaws(item, facts) and not within(item, facts)


def _ways(draft: Draft, item: Item) -> set[tuple[str, str]]:
    """Return what makes another item a twin of this one: its stem, or its fact with the same answers."""
    answers = "\n".join(sorted(option.text for option in item.options))
    return {("stem", item.stem), (draft.fact, answers)}
