"""The lesson that a draft makes: how it will look, as a file, and published."""

from io import BytesIO

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for
from wtforms import Form, StringField

from quizapp.web.auth import Page, for_teachers
from quizapp.web.context import db, now, save
from quizapp.web.forms import blame, trim
from quizapp.web.lesson import shown
from quizapp.workflows.publish import TITLES
from quizapp.workflows.review import desk, written
from quizapp.workflows.review import lesson as lessons
from quizapp.workflows.review.desk import Desk, Stale
from quizapp.workflows.review.written import Refused
from quizapp.workflows.teachers import TeacherView

pages = Blueprint("draft_lesson", __name__, url_prefix="/teacher/draft/<int:draft_id>/lesson")


class TitleForm(Form):
    """Ask for the title of the lesson."""

    title = StringField("Title of the lesson", filters=[trim], render_kw={"autocomplete": "off"})


@pages.get("")
@for_teachers
def show(teacher: TeacherView, draft_id: int) -> Page:
    """Show what the lesson will hold, its questions, and how it will look."""
    seen = desk.take(db(), draft_id, teacher_id=teacher.id)
    return _page(seen, TitleForm(data={"title": seen.title}))


@pages.post("/title")
@for_teachers
def title(teacher: TeacherView, draft_id: int) -> Page:
    """Name the lesson."""
    form = TitleForm(request.form)
    try:
        named = written.title(form.title.data or "")
        version = written.number(request.form.get("version", ""))
        desk.retitle(db(), draft_id, teacher_id=teacher.id, title=named, version=version, now=now())
    except (Refused, Stale) as error:
        db().rollback()
        return _refused(teacher, draft_id, form, error)
    save()
    flash("The lesson has its title.", "good")
    return redirect(url_for("draft_lesson.show", draft_id=draft_id))


@pages.get("/file")
@for_teachers
def file(teacher: TeacherView, draft_id: int) -> Page:
    """Send the lesson as a Markdown file."""
    made = lessons.make(desk.take(db(), draft_id, teacher_id=teacher.id))
    return send_file(
        BytesIO(made.text.markdown.encode()),
        mimetype="text/markdown",
        as_attachment=True,
        download_name=f"{made.text.lesson.slug}.md",
    )


@pages.post("/publish")
@for_teachers
def publish(teacher: TeacherView, draft_id: int) -> Page:
    """Publish the lesson, or renew the published one."""
    seen = desk.take(db(), draft_id, teacher_id=teacher.id)
    db().rollback()
    lessons.make(seen)  # which may take seconds, while nothing is locked
    try:
        over = request.form.get("over") == "yes"
        made = lessons.put_out(db(), draft_id, teacher_id=teacher.id, now=now(), over=over)
    except (lessons.LessonTaken, lessons.NoQuestions, lessons.EditedSince) as error:
        db().rollback()
        seen = desk.take(db(), draft_id, teacher_id=teacher.id)
        edited = isinstance(error, lessons.EditedSince)
        return _page(seen, TitleForm(data={"title": seen.title}), trouble=str(error), edited=edited), 409
    save()
    flash(f"“{made.text.lesson.title}” is published. Your students find it under Quizzes.", "good")
    return redirect(url_for("draft_lesson.show", draft_id=draft_id))


def _refused(teacher: TeacherView, draft_id: int, form: TitleForm, error: Refused | Stale) -> Page:
    blame(form, "title", error)
    seen = desk.take(db(), draft_id, teacher_id=teacher.id)
    return _page(seen, form), 409 if isinstance(error, Stale) else 422


def _page(seen: Desk, form: TitleForm, *, trouble: str = "", edited: bool = False) -> str:
    made = lessons.make(seen)
    return render_template(
        "draft_lesson.html",
        desk=seen,
        made=made,
        open=seen.finds.still_open(),
        form=form,
        trouble=trouble,
        edited=edited,
        topics=[(name, made.by_topic[topic]) for topic, name in TITLES.items() if topic in made.by_topic],
        **shown(made.text.lesson),
    )
