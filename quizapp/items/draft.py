"""Compose one item from a key and the wrong answers that were proved wrong."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from itertools import combinations, islice
from types import MappingProxyType
from typing import Literal

from quizapp.digest import digest
from quizapp.facts import Facts
from quizapp.facts.names import fold, script
from quizapp.items.item import Evidence, Item, Option, Topic
from quizapp.items.level import level_of
from quizapp.lessons.document import Sentence

MOST = 3
"""Distractors of an item."""
FEWEST = 2
"""With one wrong answer an item is a guess between two; it is not asked."""
SHORTEST = 0.8
"""Share of the key's length that the longest distractor must reach, or length gives the key away."""
LOOKED_AT = MOST * 3
"""Wrong answers of a draft from which its distractors are chosen, the most plausible ones."""
UNWORN = 5
"""Items of a lesson in which a wrong answer may stand before it loses plausibility."""
WEAR = 0.2
"""Plausibility that a wrong answer loses with every further item."""
UNUSED: Mapping[str, int] = MappingProxyType({})
TRIES = 24
"""Choices of distractors that are looked at before a draft is given up."""

Stem = Callable[[Sequence[str]], str]
"""Words a question for the actors it offers: "which town …" when all of them are towns."""
Order = Literal["alphabet", "given", "mixed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """Hold a value that is provably wrong, why, and how plausible it is (0 to 1, see `plausibility`)."""

    text: str
    why: str
    plausibility: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Hold what a question kind knows of one question before its options are chosen."""

    fact: str
    topic: Topic
    kind: str
    stem: str | Stem
    key: str
    why: str
    wrong: Iterable[Wrong]
    """Looked at once, and only when the question is asked at all: an iterator that is dear to run will do."""
    explanation: str
    evidence: Sentence
    order: Order = "alphabet"
    """`given`: the key and `wrong` sort by `sequence`; `mixed`: no order that could betray the key."""
    sequence: tuple[str, ...] = ()
    series: str = ""
    """Drafts of one series ask much the same: not more than `limit` of them become items."""
    limit: int = 0
    also: tuple[str, ...] = ()
    """Further facts that the key states."""
    by_alias: bool = False
    """The question names its key by another of its names, on purpose."""


def compose(facts: Facts, draft: Draft) -> Item | None:
    """Return the item with the most plausible wrong answers, or None when too few are provably wrong."""
    return next(candidates(facts, draft), None)


def candidates(facts: Facts, draft: Draft, used: Mapping[str, int] = UNUSED) -> Iterator[Item]:
    """Yield the item, the most plausible choice of wrong answers first, then the next ones.

    `used` counts how often the lesson has offered a wrong answer: a worn one gives way to fresher ones.
    There is none when the question names its own answer.
    """
    named = draft.key in facts.kinds and facts.names.meant(draft.key, _stem(draft, [draft.key]))
    if named and not draft.by_alias:
        return
    identity = digest(facts.lesson, draft.fact, draft.kind)
    offered = _offered(facts, draft)
    if draft.order != "given":  # who gives an order looks after worn answers himself
        offered = (_worn(used, each) for each in offered)
    ranked = _ranked(identity, draft.key, offered)
    for chosen in islice(_choices(ranked), TRIES):
        if not _stands_out(draft.key, chosen):
            yield _item(facts, draft, identity, chosen)


def _item(facts: Facts, draft: Draft, identity: str, chosen: Sequence[Wrong]) -> Item:
    shown = facts.names.shown if draft.key in facts.kinds else str
    options = [Option(text=shown(draft.key), correct=True, why=draft.why)]
    options += [Option(text=shown(wrong.text), correct=False, why=wrong.why) for wrong in chosen]
    return Item(
        id=identity,
        lesson=facts.lesson,
        topic=draft.topic,
        kind=draft.kind,
        level=level_of(draft.kind),
        origin="generated",
        stem=_stem(draft, [draft.key, *(wrong.text for wrong in chosen)]),
        options=tuple(_ordered(identity, draft, options)),
        explanation=draft.explanation,
        evidence=Evidence(text=draft.evidence.text, anchor=draft.evidence.anchor),
    )


def _stem(draft: Draft, offered: Sequence[str]) -> str:
    return draft.stem if isinstance(draft.stem, str) else draft.stem(offered)


def _offered(facts: Facts, draft: Draft) -> Iterator[Wrong]:
    """Return the wrong answers without the actors that nobody would choose.

    Those are the ones whom the stem itself names, and the ones in another script than the key.
    """
    stem = _stem(draft, [draft.key])
    actors = draft.key in facts.kinds
    letters = script(facts.names.shown(draft.key)) if actors else ""
    for each in draft.wrong:
        named = each.text in facts.kinds and facts.names.mentioned(each.text, stem)
        foreign = actors and script(facts.names.shown(each.text)) != letters
        if not named and not foreign:
            yield each


def _worn(used: Mapping[str, int], wrong: Wrong) -> Wrong:
    """Return a wrong answer, less plausible when the lesson has offered it often."""
    over = used.get(fold(wrong.text), 0) - UNWORN
    return wrong if over <= 0 else replace(wrong, plausibility=wrong.plausibility - WEAR * over)


def _ranked(identity: str, key: str, wrong: Iterator[Wrong]) -> list[Wrong]:
    """Return the wrong answers, the most plausible first, none of them the key in other letters."""
    unique = list({fold(each.text): each for each in wrong if fold(each.text) != fold(key)}.values())
    if len(unique) > LOOKED_AT:  # digests are dear: none for those that are left out anyway
        least = nlargest(LOOKED_AT, (each.plausibility for each in unique))[-1]
        unique = [each for each in unique if each.plausibility >= least]
    ranked = sorted(unique, key=lambda each: (-each.plausibility, digest(identity, each.text), each.text))
    return ranked[:LOOKED_AT]


def _choices(ranked: Sequence[Wrong]) -> Iterator[tuple[Wrong, ...]]:
    """Yield the ways to choose the distractors, the least of them exchanged first; two for want of three."""
    for size in range(MOST, FEWEST - 1, -1):
        places = sorted(combinations(range(len(ranked)), size), key=_loss)
        for chosen in places:
            yield tuple(ranked[place] for place in chosen)


def _loss(places: tuple[int, ...]) -> tuple[int, tuple[int, ...]]:
    """Order the choices by what they give up, the most plausible kept longest."""
    return sum(places), places


def _stands_out(key: str, wrong: Sequence[Wrong]) -> bool:
    longest = max((len(each.text) for each in wrong), default=0)
    return " " in key and longest < SHORTEST * len(key)


def _ordered(identity: str, draft: Draft, options: list[Option]) -> list[Option]:
    if draft.order == "given":
        return sorted(options, key=lambda option: draft.sequence.index(option.text))
    if draft.order == "mixed":
        return sorted(options, key=lambda option: digest(identity, "order", option.text))
    return sorted(options, key=lambda option: (fold(option.text), option.text))
