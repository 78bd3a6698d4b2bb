"""An article comes in: pasted or as a file, read, and laid on the teacher's desk."""

from flask import Blueprint, Flask, redirect, render_template, request, url_for
from werkzeug.datastructures import CombinedMultiDict

from quizapp.articles import Article, Draft
from quizapp.errors import InputError
from quizapp.web import draft_reading, limits
from quizapp.web.auth import Page, for_teachers
from quizapp.web.context import db, now, save, settings
from quizapp.web.draft_forms import ArticleForm, story_day
from quizapp.web.forms import blame
from quizapp.workflows.review import desk
from quizapp.workflows.review.written import Refused
from quizapp.workflows.teachers import TeacherView

pages = Blueprint("draft_new", __name__, url_prefix="/teacher/draft")
TOO_LARGE = (
    "This is too large for the page, so nothing was read. Please send at most "
    f"{draft_reading.LARGEST_UPLOAD // 2**20} MB, or use “quizapp draft” on the command line."
)


def init_app(app: Flask) -> None:
    """Let an article be larger than other requests to `app`; called before anything reads a form."""
    limits.allow(app, ("draft_new.new",), draft_reading.LARGEST_UPLOAD, _refused_upload)


@pages.route("", methods=["GET", "POST"])
@for_teachers
def new(teacher: TeacherView) -> Page:
    """Ask for an article, read it, and lay its draft on the teacher's desk."""
    form = ArticleForm(CombinedMultiDict([request.files, request.form]))
    if request.method == "GET":
        return render_template("draft_new.html", form=ArticleForm())
    try:
        day = story_day(form.day.data or "")
        article = draft_reading.article_of(form.text.data or "", form.file.data, title=form.title.data or "")
        found = read(article, day)
    except Refused as error:
        blame(form, error.field, error)
        return render_template("draft_new.html", form=form), 422
    draft_id = desk.lay_down(db(), teacher_id=teacher.id, article=article, draft=found, now=now())
    save()
    return redirect(url_for("draft.review", draft_id=draft_id))


def read(article: Article, day: str | None) -> Draft:
    """Read an article while nothing is locked: the database may not wait for a language model."""
    db().rollback()
    return settings().drafting(article, day)


@for_teachers
def _refused_upload(_teacher: TeacherView) -> Page:
    form = ArticleForm()
    blame(form, "file", InputError(TOO_LARGE))
    return render_template("draft_new.html", form=form), 413
