"""A student's Anki: the real backend, on a collection of its own."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from quizapp import decks
from quizapp.items.item import Evidence, Item, Option
from quizapp.lessons.document import Lesson, Source

LESSON = Lesson(
    slug="ceasefire-1994",
    title="The ceasefire of 1994",
    source=Source(
        title="A short history", publisher="The Daily", date="2020-05-01", url="https://example.org/a?b=1&c=2"
    ),
)
OUTCOMES = ("new", "updated", "duplicate", "conflicting", "first_field_match")


def make_item(number: int = 1, **changes: Any) -> Item:
    """Make a question by hand; its key is its first option."""
    options = ("Kyrgyzstan", "Georgia", "Finland", "Sweden")
    given: dict[str, Any] = {
        "id": f"{number:016x}",
        "lesson": LESSON.slug,
        "topic": ("actors", "dates", "alliances")[number % 3],
        "kind": "who mediated",
        "level": "recall",
        "origin": "generated",
        "stem": f"Which state hosted the talks in round {number}?",
        "options": tuple(
            Option(text=text, correct=place == 0, why=f"{text} is named in sentence {place}.")
            for place, text in enumerate(options)
        ),
        "explanation": "The talks were held in Bishkek.",
        "evidence": Evidence(text="The talks were held in Bishkek, in Kyrgyzstan.", anchor="p1s2"),
    }
    return Item(**given | changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Take decks in as a student would, and look at what became of them."""

    collection: Any
    folder: Path

    def take(self, package: bytes) -> dict[str, int]:
        """Import a package; return how many notes met each fate."""
        path = self.folder / "deck.apkg"
        path.write_bytes(package)
        request = ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
        log = self.collection.import_anki_package(request).log
        self.collection.models._clear_cache()
        return {outcome: len(getattr(log, outcome)) for outcome in OUTCOMES}

    def cards(self) -> list[Any]:
        """Return every card in the order in which new cards are shown."""
        return sorted(
            map(self.collection.get_card, self.collection.find_cards("")), key=lambda card: card.due
        )

    def note(self, item: Item) -> Any:
        """Return the note of a question."""
        guid = decks.from_lesson(LESSON, [item]).notes[0].guid
        [number] = self.collection.db.list("SELECT id FROM notes WHERE guid = ?", guid)
        return self.collection.get_note(number)


def pack(*items: Item, lesson: Lesson = LESSON, lock: decks.Lock | None = None) -> bytes:
    """Write one lesson's deck."""
    return decks.package([decks.from_lesson(lesson, items)], lock or decks.Lock())


def open_desk(folder: Path) -> Desk:
    """Open an empty collection in a folder."""
    return Desk(collection=Collection(str(folder / "collection.anki2")), folder=folder)
