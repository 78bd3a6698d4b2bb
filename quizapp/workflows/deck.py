"""Lesson files become one Anki deck, and the lock beside them remembers what was handed out."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from quizapp import decks
from quizapp.decks import Deck, Lock
from quizapp.errors import QuizappError
from quizapp.workflows.output import Unwritable, save
from quizapp.workflows.source import Source


class NoQuestions(QuizappError):
    """Say that lessons yield nothing to learn."""


def package(sources: Sequence[Source], *, now: int) -> bytes:
    """Return the deck of some lessons as a file's bytes, and note in the lock what changed."""
    made = {
        source.path: decks.from_lesson(source.lesson, source.items)
        for source in sources
        if source.lesson and source.items
    }
    if not made:
        raise NoQuestions("These lessons yield no questions yet, so there is no deck to write.")
    return decks.package(list(made.values()), remember(made, now=now))


def remember(made: Mapping[Path, Deck], *, now: int) -> Lock:
    """Return when each note of these decks last changed, and keep it in the lock beside each lesson."""
    folders = dict.fromkeys(path.parent for path in made)
    return _joined(
        _remember(folder, {path: deck for path, deck in made.items() if path.parent == folder}, now=now)
        for folder in folders
    )


def _remember(folder: Path, made: Mapping[Path, Deck], *, now: int) -> Lock:
    path = folder / decks.LOCK_NAME
    known = decks.read_lock(path)
    settled = decks.settle(known, (note for deck in made.values() for note in deck.notes), now=now)
    if settled == known:
        return known
    try:
        save(path, decks.lock_text(settled).encode())
    except Unwritable:
        return _by_file_time(known, made)
    return settled


def _by_file_time(lock: Lock, made: Mapping[Path, Deck]) -> Lock:
    """Where nothing can be kept, a note is as new as its lesson file: two runs still agree."""
    for path, deck in made.items():
        saved = int(path.stat().st_mtime)
        lock = decks.settle(lock, deck.notes, now=saved, first=saved)
    return lock


def _joined(locks: Iterable[Lock]) -> Lock:
    return Lock(entries={guid: entry for lock in locks for guid, entry in lock.entries.items()})
