"""Every text that a lesson had: what was changed, by whom and when, and the way back."""

from flask import Blueprint, redirect, render_template, url_for

from quizapp.web.auth import Page, for_teachers
from quizapp.web.context import db, now, reader, save
from quizapp.web.differences import side_by_side
from quizapp.web.questions import opened
from quizapp.web.undo import saved
from quizapp.workflows import editing
from quizapp.workflows.teachers import TeacherView

pages = Blueprint("editions", __name__, url_prefix="/teacher/lesson/<slug>/history")


@pages.get("")
@for_teachers
def every(_teacher: TeacherView, slug: str) -> Page:
    """Show the texts that the lesson had, the newest first."""
    return render_template("editions.html", book=opened(slug), editions=editing.history(db(), slug))


@pages.get("/<int:number>")
@for_teachers
def one(_teacher: TeacherView, slug: str, number: int) -> Page:
    """Show what one edition changed in the text and in the questions."""
    with reader() as session:
        after = editing.edition(session, slug, number)
        before = editing.edition(session, slug, number - 1) if number > 1 else None
    return render_template(
        "edition.html",
        book=opened(slug),
        number=number,
        view=next((each for each in editing.history(db(), slug) if each.number == number), None),
        changes=None if before is None else editing.changes(slug, before, after),
        passages=() if before is None else side_by_side(before, after),
    )


@pages.post("/<int:number>/back")
@for_teachers
def back(teacher: TeacherView, slug: str, number: int) -> Page:
    """Give the lesson this text again."""
    before = opened(slug)
    after = editing.go_back(db(), slug, number, teacher_id=teacher.id, now=now())
    save()
    saved(f"The lesson has its text number {number} again.", after, before=before.edition)
    return redirect(url_for("editions.every", slug=slug))
