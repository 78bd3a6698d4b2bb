"""From a lesson to its questions."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
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
            if item := _fresh(facts, draft, used, asked):
                asked |= _ways(draft, item) | _answers(facts, draft, item)
                series[draft.kind, draft.series] += 1
                used.update(fold(option.text) for option in item.distractors)
                yield readable(item)


def _fresh(facts: Facts, draft: Draft, used: Counter[str], asked: Set[tuple[str, str]]) -> Item | None:
    """Return the first sound choice of wrong answers, None when its question has been asked in other words.

    A choice with the same answers as another question about one of its facts gives way to the next.
    """
    for item in candidates(facts, draft, used):
        if _sound(item, facts):
            if not asked.isdisjoint(_ways(draft, item)):
                return None
            if asked.isdisjoint(_answers(facts, draft, item)):
                return item
    return None


def _sound(item: Item, facts: Facts) -> bool:
    return not flaws(item, facts) and not within(item, facts)


def _ways(draft: Draft, item: Item) -> set[tuple[str, str]]:
    """Return what makes another item a twin: its id, its stem, or its fact with the same answers."""
    return {("id", item.id), ("stem", item.stem), (draft.fact, _options(item))}


def _answers(facts: Facts, draft: Draft, item: Item) -> set[tuple[str, str]]:
    """Return the events and relations that an item tells, each with all its answers."""
    told = {event.id for event in facts.events} | {relation.id for relation in facts.relations}
    return {(fact, _options(item)) for fact in draft.also if fact in told} | {(draft.fact, _options(item))}


def _options(item: Item) -> str:
    return "\n".join(sorted(option.text for option in item.options))
