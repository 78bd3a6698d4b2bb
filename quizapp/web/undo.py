"""Say that a change of a lesson is saved, with a button that takes it back."""

from typing import Any

from flask import flash

from quizapp.workflows.editing import Book


def saved(words: str, book: Book, *, before: int, row: str = "") -> None:
    """Tell on the next page what was done; `before` is the edition that stood before it.

    `row` is the question to which undoing in the list leads back.
    """
    if book.edition == before:
        flash(words, "good")
        return
    told: Any = {
        "words": words,
        "slug": book.slug,
        "edition": book.edition,
        "row": row,
    }  # a flash may be any JSON
    flash(told, "undo")
