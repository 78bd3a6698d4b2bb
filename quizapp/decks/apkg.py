"""The .apkg file: the same notes give the same bytes, on any day."""

import io
import itertools
import sqlite3
import zipfile
from collections import Counter
from collections.abc import Sequence
from contextlib import closing

import genanki

from quizapp.decks.deck import Deck
from quizapp.decks.lock import Lock
from quizapp.decks.note_type import REVISED, note_type
from quizapp.errors import QuizappError

_FIXED_DATE = (1980, 1, 1, 0, 0, 0)


class TwinNotes(QuizappError):
    """Refuse two questions with one identity: Anki would import both and mix up their schedules."""


def package(decks: Sequence[Deck], lock: Lock) -> bytes:
    """Return the decks as one .apkg file; the lock says when each note last changed."""
    _refuse_twins(decks)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA page_size = 4096")
        cursor = connection.cursor()
        model = note_type()
        package = genanki.Package([_deck(deck, model) for deck in decks])
        package.write_to_db(cursor, REVISED, itertools.count(min(deck.id for deck in decks) + 1))
        _set_times(cursor, decks, lock)
        connection.commit()
        collection = connection.serialize()
    return _zip({"collection.anki2": collection, "media": b"{}"})


def _deck(deck: Deck, model: object) -> object:
    made = genanki.Deck(deck.id, deck.name)
    for place, note in enumerate(deck.notes, start=1):
        made.add_note(
            genanki.Note(
                model=model, fields=list(note.fields), tags=list(note.tags), guid=note.guid, due=place
            )
        )
    return made


def _set_times(cursor: sqlite3.Cursor, decks: Sequence[Deck], lock: Lock) -> None:
    """Give every note its own time: genanki knows only one for the whole package."""
    times = [(lock.mod(note), note.guid) for deck in decks for note in deck.notes]
    cursor.executemany("UPDATE notes SET mod = ? WHERE guid = ?", times)
    cursor.execute("UPDATE cards SET mod = (SELECT mod FROM notes WHERE notes.id = cards.nid)")


def _refuse_twins(decks: Sequence[Deck]) -> None:
    counts = Counter(note.guid for deck in decks for note in deck.notes)
    twins = sum(1 for count in counts.values() if count > 1)
    if twins:
        raise TwinNotes(
            f"{twins} of the questions would be in the deck twice; name each lesson once, "
            "and give questions that you wrote different ids."
        )


def _zip(members: dict[str, bytes]) -> bytes:
    """Pack without compression: compressors differ between machines, and the deck is small."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, _FIXED_DATE)
            info.create_system = 3
            archive.writestr(info, content)
    return buffer.getvalue()
