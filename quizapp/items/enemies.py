"""Items that give each other away, and so never stand in one quiz while others are left."""

from functools import lru_cache

from quizapp.facts.evidence import content_words
from quizapp.items.checks.flaw import words
from quizapp.items.item import Item

ALIKE = 0.8
"""Share of common words from which two questions with their answers tell the same."""
_FRAME = content_words(
    "According to the lesson, which of these, when did this happen, which statement does it attribute to"
)


def enemies(one: Item, other: Item) -> bool:
    """Tell whether who has read one item knows the answer of the other.

    So it is with two items of one evidence sentence, with an answer of several words that stands in the
    other's question, and with two questions that tell the same with their answers.
    """
    if one.evidence.text == other.evidence.text or _betrays(one, other) or _betrays(other, one):
        return True
    ours, theirs = _told(one), _told(other)
    return len(ours & theirs) >= ALIKE * min(len(ours), len(theirs)) > 1


def _betrays(one: Item, other: Item) -> bool:
    """Tell whether a question holds the other's answer, or an event that the other one puts in order."""
    stem = f" {_plain(one.stem)} "
    answers = other.options if other.kind in {"event-first", "event-next"} else (other.key,)
    return any(" " in (text := _plain(answer.text)) and f" {text} " in stem for answer in answers)


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    return " ".join(words(text))


@lru_cache(maxsize=8192)
def _told(item: Item) -> frozenset[str]:
    return content_words(f"{item.stem} {item.key.text}") - _FRAME
