"""The deck of one lesson: a name and an id that stay, and its notes in the lesson's order."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.decks.escape import clean
from quizapp.decks.note import Note, from_item
from quizapp.digest import digest
from quizapp.items.item import Item
from quizapp.lessons.document import Lesson

_NAME_LIMIT = 120
# An id is a moment in milliseconds to Anki, shown as the day of creation: these fall into early 2026.
_FIRST_ID = 1_767_225_600_000
_ID_RANGE = 10_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """Hold one lesson's notes; Anki finds the deck again by its name."""

    id: int
    name: str
    notes: tuple[Note, ...]


def from_lesson(lesson: Lesson, items: Iterable[Item]) -> Deck:
    """Make the deck of one lesson from its questions."""
    return Deck(
        id=_FIRST_ID + int(digest("anki deck", lesson.slug), 16) % _ID_RANGE,
        name=f"quizapp::{_plain_name(lesson.title) or _plain_name(lesson.slug) or 'Lesson'}",
        notes=tuple(from_item(item, lesson) for item in items),
    )


def _plain_name(title: str) -> str:
    """Return the title as one level of Anki's deck tree, where two colons begin a new level."""
    words = " ".join(re.sub(r":{2,}", " – ", clean(title)).replace('"', "'").split())
    return words[:_NAME_LIMIT].strip(" :")
