"""A lesson's whole text: edited, checked while it is typed, published after a look at what that does."""

from typing import Any

from flask import Blueprint, Flask, redirect, render_template, request, url_for

from quizapp.errors import InputError, QuizappError
from quizapp.lessons import source_text
from quizapp.web import limits
from quizapp.web.auth import Page, for_teachers
from quizapp.web.context import db, now, reader, save
from quizapp.web.differences import side_by_side
from quizapp.web.errors import Trouble
from quizapp.web.lesson import shown
from quizapp.web.questions import STRANGE, number_of, opened
from quizapp.web.undo import saved
from quizapp.workflows import editing
from quizapp.workflows.editing import Book
from quizapp.workflows.merge import merge
from quizapp.workflows.teachers import TeacherView
from quizapp.workflows.text import look_at

pages = Blueprint("document", __name__, url_prefix="/teacher/lesson/<slug>/document")
LARGEST_REQUEST = 3 * 1024 * 1024
"""A lesson's 2 MB, the marks that a browser puts around them, and room for a clear refusal."""
TOO_LARGE = (
    "A lesson is at most 2 MB of text, so this was not read and nothing was changed. Please go back: your "
    "text still stands in the page. Divide it into several lessons."
)
TEXT_PAGES = ("document.edit", "document.check", "conflict.show")


def init_app(app: Flask) -> None:
    """Let a lesson's text be larger than other requests to `app`; called before anything reads a form."""
    limits.allow(app, TEXT_PAGES, LARGEST_REQUEST, _too_large)


def _too_large() -> Page:
    trouble = Trouble(status=413, words=TOO_LARGE)
    return render_template("error.html", trouble=trouble, way_back=None), 413


@pages.route("", methods=["GET", "POST"])
@for_teachers
def edit(teacher: TeacherView, slug: str) -> Page:
    """Show the text to edit; look at it, tell what it does to the questions, publish it."""
    book = opened(slug)
    if request.method == "GET":
        return _page(book, book.text.markdown, book.edition)
    markdown, seen = text_sent(), number_of(request.form.get("edition", ""))
    ways = {"check": _looked, "edit": _again, "review": _reviewed, "publish": _published}
    way = ways.get(request.form.get("do", ""))
    if way is None:
        raise InputError(STRANGE)
    return way(teacher, book, markdown, seen)


@pages.post("/check")
@for_teachers
def check(_teacher: TeacherView, slug: str) -> Page:
    """Tell a script what the text says, as a piece of a page."""
    return render_template("_text.html", **_looked_at(opened(slug), text_sent()))


def text_sent() -> str:
    """Return the text that a form sent, with a lesson's line ends."""
    return request.form.get("text", "").replace("\r\n", "\n")


def _looked(_teacher: TeacherView, book: Book, markdown: str, seen: int) -> Page:
    return _page(book, markdown, seen, look=True)


def _again(_teacher: TeacherView, book: Book, markdown: str, seen: int) -> Page:
    return _page(book, markdown, seen)


def _reviewed(_teacher: TeacherView, book: Book, markdown: str, seen: int) -> Page:
    """Tell what publishing the text would do to the questions."""
    try:
        text = editing.publishable(markdown, book.slug)
    except QuizappError as error:
        return _page(book, markdown, seen, trouble=str(error)), 422
    if seen != book.edition:
        return _collided(book, markdown, seen)
    return render_template(
        "document_review.html",
        book=book,
        text=text,
        edition=seen,
        changes=editing.changes(book.slug, book.text.markdown, text.markdown),
    )


def _published(teacher: TeacherView, book: Book, markdown: str, seen: int) -> Page:
    try:
        text = editing.publishable(markdown, book.slug)  # which may take seconds, while nothing is locked
        after = editing.change(
            db(),
            book.slug,
            lambda _text, _lesson: text.markdown,
            what="Edited the whole lesson",
            teacher_id=teacher.id,
            now=now(),
            seen=seen,
        )
    except editing.Outdated:
        db().rollback()
        return _collided(opened(book.slug), markdown, seen)
    except QuizappError as error:
        db().rollback()
        return _page(book, markdown, seen, trouble=str(error)), 422
    save()
    saved("The lesson is published.", after, before=seen)
    return redirect(url_for("questions.every", slug=book.slug))


def _collided(book: Book, markdown: str, seen: int) -> Page:
    """Show what somebody else published beside what was typed, both merged if they can be."""
    with reader() as session:
        begun = editing.edition(session, book.slug, seen)
    merged = merge(begun, book.text.markdown, markdown)
    return render_template(
        "document_conflict.html",
        book=book,
        typed=merged or markdown,
        merged=merged is not None,
        passages=side_by_side(book.text.markdown, markdown),
    ), 409


def _page(book: Book, markdown: str, seen: int, *, look: bool = False, trouble: str = "") -> str:
    return render_template(
        "document.html",
        book=book,
        typed=markdown,
        edition=seen,
        look=look,
        trouble=trouble,
        **_looked_at(book, markdown),
    )


def _looked_at(book: Book, markdown: str) -> dict[str, Any]:
    """Return what a template needs to say what a text holds."""
    try:
        cleaned = source_text.clean(markdown)
        text = book.text if cleaned == book.text.markdown else look_at(cleaned, book.slug)
    except QuizappError as error:
        return {"text": None, "unreadable": str(error)}
    return {"text": text, "unreadable": "", **shown(text.lesson)}
