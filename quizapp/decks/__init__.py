"""The Anki deck of a lesson: notes, the card, and the file that students import."""

from quizapp.decks.apkg import package
from quizapp.decks.deck import Deck, from_lesson
from quizapp.decks.lock import LOCK_NAME, Lock, lock_text, read_lock, settle

__all__ = ["LOCK_NAME", "Deck", "Lock", "from_lesson", "lock_text", "package", "read_lock", "settle"]
