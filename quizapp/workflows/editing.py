"""A teacher changes a published lesson: each change is published at once, and each can be taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from quizapp.errors import Conflict, InputError, NotFound
from quizapp.items import Decided
from quizapp.items.changes import Changes, compare
from quizapp.lessons import source_text
from quizapp.lessons.document import Lesson
from quizapp.store import Session, bank, editions
from quizapp.store.bank import PublishedLesson
from quizapp.workflows import publish
from quizapp.workflows.text import Text, read_text

MOST_SHOWN = 200
"""Editions that the history shows."""
Edit = Callable[[str, Lesson], str]
"""Makes a lesson's new text of the one that stands now; raises a QuizappError to leave it."""


class Outdated(Conflict):
    """Say that a lesson was changed after the text that somebody worked on."""


class Untitled(InputError):
    """Refuse a lesson's text that cannot be published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Hold a lesson as it is open for editing; `theirs` is its file's text while both were changed.

    `base` is what file and classroom both said when they agreed last.
    """

    slug: str
    edition: int
    text: Text
    theirs: str | None
    base: str | None = None

    def find(self, item_id: str) -> Decided:
        """Return one item with its status; raise NotFound for one that the lesson does not yield."""
        for each in self.text.decided:
            if each.item.id == item_id:
                return each
        raise NotFound("This lesson has no such question any longer. Please go back to the list.")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionView:
    """Name one text that a lesson had: what was changed in it, when, and by whom ("" for a file)."""

    number: int
    what: str
    teacher: str
    made_at: datetime


def take(session: Session, slug: str) -> Book:
    """Return a published lesson to edit; raise NotFound when there is none."""
    return _book(_known(bank.lesson(session, slug)))


def change(
    session: Session,
    slug: str,
    edit: Edit,
    *,
    what: str,
    teacher_id: int | None,
    now: datetime,
    seen: int | None = None,
) -> Book:
    """Change a lesson's text and publish it; with `seen`, only the edition of that number is changed.

    Raise Outdated when it is another one by now, and whatever `edit` raises.
    """
    before = _known(bank.lesson(session, slug))
    _edited(before, edit)  # which may take seconds, while nothing is locked
    row = _known(bank.locked_lesson(session, slug))
    if seen is not None and row.edition != seen:
        raise Outdated("The lesson was changed since you opened it, so nothing was saved.")
    text = _edited(row, edit)
    publish.publish_text(session, text, now=now, what=what, teacher_id=teacher_id)
    return _book(row)


def go_back(session: Session, slug: str, number: int, *, teacher_id: int | None, now: datetime) -> Book:
    """Give a lesson a text again that it had; raise NotFound when it never had one of that number."""
    old = edition(session, slug, number)
    return change(
        session, slug, lambda _text, _lesson: old, what=f"Back to {number}", teacher_id=teacher_id, now=now
    )


def undo(session: Session, slug: str, number: int, *, teacher_id: int | None, now: datetime) -> Book:
    """Take back the change that made the edition of this number; raise Outdated when it is not the newest."""
    before = edition(session, slug, number - 1)
    return change(
        session,
        slug,
        lambda _text, _lesson: before,
        what=f"Undone: {number}",
        teacher_id=teacher_id,
        now=now,
        seen=number,
    )


def edition(session: Session, slug: str, number: int) -> str:
    """Return a text that a lesson had; raise NotFound when it never had one of that number."""
    found = editions.edition(session, _known(bank.lesson(session, slug)).id, number)
    if found is None:
        raise NotFound("The lesson never had this text.")
    return found.markdown


def history(session: Session, slug: str) -> list[EditionView]:
    """Return the texts that a lesson had, the newest first."""
    found = editions.newest(session, _known(bank.lesson(session, slug)).id, most=MOST_SHOWN)
    return [
        EditionView(number=number, what=what, teacher=teacher or "", made_at=made_at)
        for number, what, teacher, made_at in found
    ]


def changes(slug: str, before: str, after: str) -> Changes:
    """Return what an edit of a lesson's text does to its questions."""
    return compare(read_text(before, slug).items, read_text(after, slug).items)


def publishable(markdown: str, slug: str) -> Text:
    """Return what a text says; raise InputError for one that cannot be published."""
    text = read_text(source_text.clean(markdown), slug)
    if not text.lesson.title:
        raise Untitled("The lesson has no title; begin it with a line ---, a line “title: …” and a line ---.")
    return text


def settle(
    session: Session, slug: str, markdown: str, *, seen: int, teacher_id: int | None, now: datetime
) -> Book:
    """Publish the text on which a teacher decided when file and classroom were both changed.

    From then on the file's text counts as known, so that `sync` writes this one into the file.
    """
    change(
        session,
        slug,
        lambda _text, _lesson: markdown,
        what="Settled with the file",
        teacher_id=teacher_id,
        now=now,
        seen=seen,
    )
    row = _known(bank.locked_lesson(session, slug))
    if row.theirs is not None:
        row.base, row.theirs = row.theirs, None
    return _book(row)


def _known(row: PublishedLesson | None) -> PublishedLesson:
    if row is None:
        raise NotFound("There is no such lesson.")
    return row


def _edited(row: PublishedLesson, edit: Edit) -> Text:
    return publishable(edit(row.markdown, read_text(row.markdown, row.slug).lesson), row.slug)


def _book(row: PublishedLesson) -> Book:
    return Book(
        slug=row.slug,
        edition=row.edition,
        text=read_text(row.markdown, row.slug),
        theirs=row.theirs,
        base=row.base,
    )
