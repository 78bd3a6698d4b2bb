"""The Anki deck of a lesson: notes, the card, and the file that students import."""

from quizapp.decks.apkg import package
from quizapp.decks.deck import Deck, from_lesson
from quizapp.decks.lock import LOCK_NAME, Lock, as_json, lock_of, lock_text, newer, read_lock, settle

__all__ = [
    "LOCK_NAME",
    "Deck",
    "Lock",
    "as_json",
    "from_lesson",
    "lock_of",
    "lock_text",
    "newer",
    "package",
    "read_lock",
    "settle",
]
