"""What two items tell of each other: the one holds the other's answer, or asks the same in other words."""

import re
from dataclasses import dataclass

from quizapp.facts.evidence import content_words
from quizapp.items.checks.flaw import words
from quizapp.items.item import Item

ALIKE = 0.8
"""Share of common words from which two questions with their answers tell the same."""
GIVEN = 0.6
"""Share of a question's words from which another one that holds its answer tells it."""
IN_ORDER = frozenset({"event-first", "event-next", "event-between", "event-same-time"})
"""Kinds whose answers are events; where one of those is asked for its date, it tells of the order."""
_FRAME = content_words(
    "According to the lesson, which of these, when did this happen, which statement does it attribute to"
)


@dataclass(frozen=True, slots=True)
class Told:
    """Hold what an item tells a reader before it is answered, and what its answer would tell."""

    evidence: str
    stem: str
    """The words of the question, each between two blanks."""
    asked: frozenset[str]
    key: str
    answers: tuple[str, ...]
    """Of several words each; the events of a question of order, else the right answer."""
    all: frozenset[str]


def told(item: Item) -> Told:
    """Return what an item tells."""
    options = item.options if item.kind in IN_ORDER else (item.key,)
    answers = tuple(text for option in options if " " in (text := " ".join(words(option.text))))
    return Told(
        evidence=item.evidence.text,
        stem=f" {' '.join(words(_wording(item)))} ",
        asked=content_words(item.stem) - _FRAME,
        key=f" {' '.join(words(item.key.text))} ",
        answers=answers,
        all=content_words(f"{item.stem} {item.key.text}") - _FRAME,
    )


def _wording(item: Item) -> str:
    """Return the words of a question; where it turns an event round, the event as it is told as well."""
    if item.kind != "event-date":
        return item.stem
    return f"{item.stem} {re.sub(re.escape(item.key.text), ' ', item.explanation, flags=re.IGNORECASE)}"


def gives_away(one: Told, other: Told) -> bool:
    """Tell whether a question holds the other's answer and most of what the other asks."""
    if other.key not in one.stem or not other.asked:
        return False
    return len(one.asked & other.asked) >= GIVEN * len(other.asked)


def tell_the_same(one: Told, other: Told) -> bool:
    """Tell whether two questions and their answers have nearly all words in common."""
    return len(one.all & other.all) >= ALIKE * min(len(one.all), len(other.all)) > 1
