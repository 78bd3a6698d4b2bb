"""A lesson's questions: the list, and what the teacher decides about each."""

from collections.abc import Mapping

from flask import Blueprint, flash, redirect, render_template, request, url_for

from quizapp.errors import InputError
from quizapp.lessons.document import Asked, Verdict
from quizapp.web import preview
from quizapp.web.auth import Page, for_teachers
from quizapp.web.context import db, now, reader, save
from quizapp.web.passage import passage
from quizapp.web.question_list import shown
from quizapp.web.question_words import DONE, LEVEL_WORDS, STATUS_WORDS, TOPIC_WORDS, sentence, short
from quizapp.web.undo import saved
from quizapp.web.ways import way_back
from quizapp.workflows import editing, questions
from quizapp.workflows.editing import Book
from quizapp.workflows.own import own
from quizapp.workflows.teachers import TeacherView

pages = Blueprint("questions", __name__, url_prefix="/teacher/lesson/<slug>")
VERDICTS: Mapping[str, Verdict | None] = {"approved": "approved", "rejected": "rejected", "open": None}
STRANGE = "Please use the buttons of the page."


@pages.app_template_filter()
def as_sentence(message: str) -> str:
    """Say what is wrong as a sentence."""
    return sentence(message)


@pages.app_context_processor
def words() -> dict[str, object]:
    """Give every template the words in which we speak of questions."""
    return {"topic_words": TOPIC_WORDS, "level_words": LEVEL_WORDS, "status_words": STATUS_WORDS}


def opened(slug: str) -> Book:
    """Return a lesson as it stands, read while nothing is locked: a long one takes seconds."""
    with reader() as session:
        return editing.take(session, slug)


@pages.get("/questions")
@for_teachers
def every(_teacher: TeacherView, slug: str) -> Page:
    """Show the questions of a lesson that match the filters."""
    book = opened(slug)
    broken = [each for each in own(book.text) if each.item is None]
    return render_template("questions.html", book=book, list=shown(book, request.args), broken=broken)


@pages.get("/question/<item_id>")
@for_teachers
def one(_teacher: TeacherView, slug: str, item_id: str) -> Page:
    """Show one question as a student sees it, and what the teacher may do with it."""
    book = opened(slug)
    found = shown(book, request.args)
    book.find(item_id)
    row = next(each for each in found.every if each.item.id == item_id)
    proved = preview.answered(row.item)
    return render_template(
        "questions_one.html",
        book=book,
        list=found,
        row=row,
        beside=found.beside(item_id),
        asked=preview.unanswered(row.item),
        proved=proved,
        passage=passage(book.text.lesson, proved),
    )


@pages.post("/question/<item_id>/decide")
@for_teachers
def decide(teacher: TeacherView, slug: str, item_id: str) -> Page:
    """Approve or reject a question, or open it again; then go on where the teacher was."""
    before = opened(slug)
    item = before.find(item_id).item
    wish, _, seen = request.form.get("do", "").partition(":")
    if wish not in VERDICTS:
        raise InputError(STRANGE)
    if wish == "approved" and seen != item.fingerprint:
        flash("This question was changed since you saw it, so it is not approved. Please read it again.")
        return redirect(url_for("questions.one", slug=slug, item_id=item_id))
    book = questions.decide(db(), slug, item_id, VERDICTS[wish], teacher_id=teacher.id, now=now())
    save()
    saved(f"{DONE[wish]}: {short(item.stem)}", book, before=before.edition, row=item_id)
    return redirect(_onward(before, book, item_id))


@pages.post("/questions/approve")
@for_teachers
def approve_shown(teacher: TeacherView, slug: str) -> Page:
    """Approve every undecided question of the page that the teacher saw."""
    before = opened(slug)
    seen = number_of(request.form.get("edition", ""))
    page = shown(before, request.args)
    ids = [row.item.id for row in page.waiting]
    book = questions.approve_all(db(), slug, ids, seen=seen, teacher_id=teacher.id, now=now())
    save()
    saved(f"Approved {len(ids)} question{'s' if len(ids) != 1 else ''}.", book, before=before.edition)
    return redirect(url_for("questions.every", slug=slug, **page.query))


@pages.post("/questions/ask")
@for_teachers
def ask(teacher: TeacherView, slug: str) -> Page:
    """Ask only the approved questions, or all that are not rejected."""
    before, wish = opened(slug), request.form.get("ask")
    if wish not in ("all", "approved"):
        raise InputError(STRANGE)
    which: Asked = "approved" if wish == "approved" else "all"
    book = questions.ask(db(), slug, which, teacher_id=teacher.id, now=now())
    save()
    words = "Only approved questions and your own are asked now."
    words = words if which == "approved" else "Every question is asked now that you did not reject."
    saved(words, book, before=before.edition)
    return redirect(url_for("questions.every", slug=slug, **shown(before, request.args).query))


@pages.post("/undo")
@for_teachers
def undo(teacher: TeacherView, slug: str) -> Page:
    """Take back the newest change of the lesson."""
    before = opened(slug)
    try:
        book = editing.undo(
            db(), slug, number_of(request.form.get("edition", "")), teacher_id=teacher.id, now=now()
        )
    except editing.Outdated:
        db().rollback()
        flash("The lesson was changed again since, so nothing was undone. Its history keeps every text.")
        return redirect(url_for("editions.every", slug=slug))
    save()
    saved("Undone.", book, before=before.edition)
    return redirect(_back(before, book))


def number_of(text: str) -> int:
    """Return the number that a form of ours sent; raise InputError for anything else."""
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise InputError(STRANGE)
    return int(text)


def _onward(before: Book, after: Book, item_id: str) -> str:
    """Return the way to the question's row in the list, or from its own page to the next question."""
    page = shown(before, request.args)
    _, following, _ = page.beside(item_id)
    if request.form.get("from") == "one":
        here = following.item.id if following else item_id
        return url_for("questions.one", slug=after.slug, item_id=here, **page.filters.query)
    now_there = {row.item.id for row in shown(after, request.args).rows}
    here = item_id if item_id in now_there or not following else following.item.id
    return url_for("questions.every", slug=after.slug, **page.query, _anchor=f"q-{here}")


def _back(before: Book, after: Book) -> str:
    """Return the way to the page that undid something, or to the list when its question is gone with it."""
    gone = {each.item.id for each in before.text.decided} - {each.item.id for each in after.text.decided}
    address = way_back()
    row = request.form.get("row", "")
    if address and not any(item_id in address for item_id in gone):
        return f"{address}#q-{row}" if row in {each.item.id for each in after.text.decided} else address
    return url_for("questions.every", slug=after.slug)
