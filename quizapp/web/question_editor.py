"""Write a question or edit one, in a form or as Markdown; it is checked while the teacher types."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for

from quizapp.errors import Conflict, InputError, NotFound, QuizappError
from quizapp.lessons.document import Question
from quizapp.web import preview, question_form, question_sheet
from quizapp.web.auth import Page, for_teachers
from quizapp.web.context import db, now, save
from quizapp.web.passage import passage
from quizapp.web.question_form import MOST_ANSWERS
from quizapp.web.question_sheet import Sheet
from quizapp.web.question_words import short
from quizapp.web.questions import STRANGE, opened
from quizapp.web.undo import saved
from quizapp.workflows import questions, rewriting
from quizapp.workflows.editing import Book
from quizapp.workflows.questions import Judged
from quizapp.workflows.rewriting import Start
from quizapp.workflows.teachers import TeacherView

pages = Blueprint("question_editor", __name__, url_prefix="/teacher/lesson/<slug>")
WAYS = ("check", "more", "markdown", "form", "save")


@pages.route("/question/new", methods=["GET", "POST"])
@for_teachers
def new(teacher: TeacherView, slug: str) -> Page:
    """Write a question."""
    return _answer(teacher, opened(slug), None)


@pages.route("/question/<item_id>/edit", methods=["GET", "POST"])
@for_teachers
def edit(teacher: TeacherView, slug: str, item_id: str) -> Page:
    """Edit a question; a generated one is replaced by what the teacher makes of it."""
    return _answer(teacher, opened(slug), item_id)


@pages.route("/own/<int:number>/edit", methods=["GET", "POST"])
@for_teachers
def edit_own(teacher: TeacherView, slug: str, number: int) -> Page:
    """Edit an own question by its number, even one that is not asked because of a mistake."""
    book = opened(slug)
    return _answer(teacher, book, None, asked=_own(book, number) if request.method == "GET" else None)


@pages.post("/question/check")
@for_teachers
def check(_teacher: TeacherView, slug: str) -> Page:
    """Tell a script what is to say about what was typed, as a piece of a page."""
    book = opened(slug)
    return render_template(
        "_checked.html", book=book, **_checked(book, question_sheet.sent(request.form, book))
    )


@pages.route("/own/<int:number>/remove", methods=["GET", "POST"])
@for_teachers
def remove(teacher: TeacherView, slug: str, number: int) -> Page:
    """Ask whether a question shall be taken out of the lesson; then take it out."""
    book = opened(slug)
    if request.method == "GET":
        found = _own(book, number)
        return render_template(
            "question_remove.html", book=book, question=found, opened=question_form.block(found)
        )
    asked = question_form.opened(request.form.get("opened", ""))
    if asked is None:
        raise InputError(STRANGE)
    after = questions.remove(db(), slug, asked, teacher_id=teacher.id, now=now())
    save()
    saved(f"Removed: {short(asked.stem)}", after, before=book.edition)
    return redirect(url_for("questions.every", slug=slug))


def _answer(teacher: TeacherView, book: Book, item_id: str | None, asked: Question | None = None) -> Page:
    if request.method == "GET":
        as_markdown = request.args.get("as") == "markdown"
        return _page(
            book, question_sheet.first(rewriting.start(book, item_id, asked), book, as_markdown=as_markdown)
        )
    way = request.form.get("do", "")
    if way not in WAYS:
        raise InputError(STRANGE)
    sheet = question_sheet.sent(request.form, book)
    if way == "save":
        return _saved(teacher, book, sheet)
    return _page(book, question_sheet.turned(sheet, way), look=way == "check")


def _saved(teacher: TeacherView, book: Book, sheet: Sheet) -> Page:
    sheet = question_sheet.asked_again(sheet)
    question = rewriting.keeping_its_id(book, sheet.start, sheet.question)
    refusals = dict(sheet.said) | rewriting.refusals(book, sheet.start, question)
    judged = questions.check(book.text, question)
    if refusals or judged.item is None or sheet.misread:
        return _page(book, replace(sheet, said=refusals), look=True), 422
    try:
        after = rewriting.write(
            db(), book, sheet.start, question, item_id=judged.item.id, teacher_id=teacher.id, now=now()
        )
    except questions.Gone:
        db().rollback()
        return _both(opened(book.slug), sheet)
    except QuizappError as error:
        db().rollback()
        status = 409 if isinstance(error, Conflict) else 422
        return _page(book, replace(sheet, said={"form": str(error)})), status
    save()
    saved(f"Saved: {short(question.stem)}", after, before=book.edition)
    return redirect(url_for("questions.one", slug=book.slug, item_id=judged.item.id))


def _both(book: Book, sheet: Sheet) -> Page:
    """Show what the question says now beside what was typed; saving again is then a choice."""
    current = rewriting.current(book, sheet.start)
    return _page(book, replace(sheet, start=current), collision=True, look=True), 409


def _page(book: Book, sheet: Sheet, *, look: bool = False, collision: bool = False) -> str:
    start = sheet.start
    place = book.text.lesson.questions.index(start.question) + 1 if _stands(book, start) else 0
    return render_template(
        "question_edit.html",
        book=book,
        sheet=sheet,
        opened=question_form.block(start.question),
        place=place,
        look=look,
        collision=collision,
        most=MOST_ANSWERS,
        sentences=book.text.facts.search.sentences,
        **_checked(book, sheet),
    )


def _stands(book: Book, start: Start) -> bool:
    return start.own and start.question in book.text.lesson.questions


def _checked(book: Book, sheet: Sheet) -> dict[str, Any]:
    """Return what a template needs to say what is wrong and to show the question."""
    judged: Judged = questions.check(book.text, sheet.question)
    begun = bool(sheet.question.stem or sheet.question.choices)
    proved = preview.answered(judged.item) if judged.item else None
    return {
        "begun": begun,
        "judged": judged,
        "misread": sheet.misread,
        "plain": not sheet.as_markdown,
        "proved": proved,
        "passage": passage(book.text.lesson, proved) if proved else None,
    }


def _own(book: Book, number: int) -> Question:
    if not 1 <= number <= len(book.text.lesson.questions):
        raise NotFound("This lesson has no such question any longer. Please go back to the list.")
    return book.text.lesson.questions[number - 1]
