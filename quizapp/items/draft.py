"""Compose one item from a key and the wrong answers that were proved wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from quizapp.digest import digest
from quizapp.facts import Facts
from quizapp.facts.names import fold
from quizapp.items.item import Evidence, Item, Option, Topic
from quizapp.lessons.document import Sentence

MOST = 3
"""Distractors of an item."""
FEWEST = 2
"""With one wrong answer an item is a guess between two; it is not asked."""
SHORTEST = 0.8
"""Share of the key's length that the longest distractor must reach, or length gives the key away."""

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
    stem: str
    key: str
    why: str
    wrong: tuple[Wrong, ...]
    explanation: str
    evidence: Sentence
    order: Order = "alphabet"
    """`given`: the key and `wrong` sort by `sequence`; `mixed`: no order that could betray the key."""
    sequence: tuple[str, ...] = ()


def compose(facts: Facts, draft: Draft) -> Item | None:
    """Return the item, or None when too few plausible answers are provably wrong."""
    identity = digest(facts.lesson, draft.fact, draft.kind)
    chosen = _choose(identity, draft.key, _unnamed(facts, draft))
    if len(chosen) < FEWEST:
        return None
    options = [Option(text=draft.key, correct=True, why=draft.why)]
    options += [Option(text=wrong.text, correct=False, why=wrong.why) for wrong in chosen]
    return Item(
        id=identity,
        lesson=facts.lesson,
        topic=draft.topic,
        kind=draft.kind,
        origin="generated",
        stem=draft.stem,
        options=tuple(_ordered(identity, draft, options)),
        explanation=draft.explanation,
        evidence=Evidence(text=draft.evidence.text, anchor=draft.evidence.anchor),
    )


def _unnamed(facts: Facts, draft: Draft) -> Iterable[Wrong]:
    """Return the wrong answers without the actors that the stem itself names: nobody would choose them."""
    for each in draft.wrong:
        if each.text not in facts.kinds or not facts.names.mentioned(each.text, draft.stem):
            yield each


def _choose(identity: str, key: str, wrong: Iterable[Wrong]) -> tuple[Wrong, ...]:
    """Return the most plausible distractors; none at all when the key would stand out by its length."""
    unique = {fold(each.text): each for each in wrong if fold(each.text) != fold(key)}
    ranked = sorted(
        unique.values(), key=lambda each: (-each.plausibility, digest(identity, each.text), each.text)
    )
    chosen = ranked[:MOST]
    if _stands_out(key, chosen):
        long_enough = [each for each in ranked[MOST:] if not _stands_out(key, [each])]
        if not long_enough:
            return ()
        chosen[-1:] = long_enough[:1]
    return tuple(chosen)


def _stands_out(key: str, wrong: Sequence[Wrong]) -> bool:
    longest = max((len(each.text) for each in wrong), default=0)
    return " " in key and longest < SHORTEST * len(key)


def _ordered(identity: str, draft: Draft, options: list[Option]) -> list[Option]:
    if draft.order == "given":
        return sorted(options, key=lambda option: draft.sequence.index(option.text))
    if draft.order == "mixed":
        return sorted(options, key=lambda option: digest(identity, "order", option.text))
    return sorted(options, key=lambda option: (fold(option.text), option.text))
