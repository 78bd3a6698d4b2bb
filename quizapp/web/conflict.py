"""A lesson that was changed in its file and in the classroom: the teacher sees both texts and decides."""

from flask import Blueprint, flash, redirect, render_template, request, url_for

from quizapp.digest import digest
from quizapp.errors import InputError, QuizappError
from quizapp.web.auth import Page, for_teachers
from quizapp.web.context import db, now, save
from quizapp.web.differences import side_by_side
from quizapp.web.document import text_sent
from quizapp.web.questions import STRANGE, number_of, opened
from quizapp.web.undo import saved
from quizapp.workflows import editing
from quizapp.workflows.editing import Book
from quizapp.workflows.merge import merge
from quizapp.workflows.teachers import TeacherView

pages = Blueprint("conflict", __name__, url_prefix="/teacher/lesson/<slug>/file")
CHANGED = "One of the two texts was changed since you opened this page, so nothing was saved. Look again."


@pages.route("", methods=["GET", "POST"])
@for_teachers
def show(teacher: TeacherView, slug: str) -> Page:
    """Show both texts; publish the one that the teacher chooses or writes."""
    book = opened(slug)
    if book.theirs is None:
        flash("The file and the classroom say the same, or the file is older.")
        return redirect(url_for("questions.every", slug=slug))
    if request.method == "GET":
        return _page(book, book.theirs)
    ways = {"ours": book.text.markdown, "theirs": book.theirs, "merged": text_sent()}
    wish = request.form.get("do", "")
    if wish not in ways:
        raise InputError(STRANGE)
    seen = number_of(request.form.get("edition", ""))
    if seen != book.edition or request.form.get("file") != digest(book.theirs):
        return _page(book, book.theirs, merged=text_sent(), trouble=CHANGED), 409
    return _settled(teacher, book, ways[wish])


def _settled(teacher: TeacherView, book: Book, markdown: str) -> Page:
    try:
        after = editing.settle(db(), book.slug, markdown, seen=book.edition, teacher_id=teacher.id, now=now())
    except QuizappError as error:
        db().rollback()
        again = opened(book.slug)
        return _page(again, again.theirs or "", merged=text_sent(), trouble=str(error)), 422
    save()
    saved("Settled: students get the text that you chose.", after, before=book.edition)
    return redirect(url_for("questions.every", slug=book.slug))


def _page(book: Book, theirs: str, *, merged: str = "", trouble: str = "") -> str:
    both = merge(book.base, book.text.markdown, theirs) if book.base is not None else None
    return render_template(
        "conflict.html",
        book=book,
        file=digest(theirs),
        merged=merged or both or book.text.markdown,
        whole=both is not None,
        trouble=trouble,
        passages=side_by_side(book.text.markdown, theirs),
        changes=editing.changes(book.slug, book.text.markdown, theirs),
    )
