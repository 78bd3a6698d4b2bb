"""Taking a quiz: one question a page with feedback at once, or all on one page; then the result."""

from flask import Blueprint, flash, jsonify, redirect, render_template, request, url_for

from quizapp.errors import AnswerFinal, NotFound, StaleAnswer
from quizapp.web.answers import all_given, given, still_open
from quizapp.web.auth import Page, for_students
from quizapp.web.context import db, now, save
from quizapp.web.passage import passage, passages
from quizapp.web.ways import wants_json
from quizapp.workflows import publish, sit
from quizapp.workflows.sit import Asked, Sheet
from quizapp.workflows.students import StudentView

pages = Blueprint("attempt", __name__, url_prefix="/attempt/<token>")


@pages.get("")
@for_students
def sheet(student: StudentView, token: str) -> Page:
    """Show all questions on one page, or lead to the first open one."""
    found = sit.sheet(db(), student_id=student.id, token=token)
    if found.submitted:
        return redirect(url_for("attempt.result", token=token))
    if found.mode == "each":
        return redirect(url_for("attempt.question", token=token, position=still_open(found)[0]))
    return render_template("sheet.html", sheet=found, open=still_open(found), asked_to_finish=False)


@pages.get("/<int:position>")
@for_students
def question(student: StudentView, token: str, position: int) -> Page:
    """Show one question, with feedback once it is answered."""
    found = sit.sheet(db(), student_id=student.id, token=token)
    asked = _at(found, position)
    if found.mode == "page":
        return redirect(url_for("attempt.sheet", token=token, _anchor=f"question-{position}"))
    return _question_page(found, asked)


@pages.post("/<int:position>/answer")
@for_students
def answer(student: StudentView, token: str, position: int) -> Page:
    """Save one answer and show, or tell the script, that it is saved."""
    sent = given(request.form, position)
    if sent.choice is None:
        found = sit.sheet(db(), student_id=student.id, token=token)
        return _question_page(found, _at(found, position), missing=True), 422
    try:
        sequence = _keep(student, token, position, sent.choice, sent.sequence)
        save()
    except AnswerFinal as error:
        if wants_json():
            raise
        flash(str(error))
    else:
        if wants_json():
            return jsonify(sequence=sequence)
    return redirect(url_for("attempt.question", token=token, position=position, _anchor="feedback"))


@pages.post("/submit")
@for_students
def submit(student: StudentView, token: str) -> Page:
    """Save every answer of the page; hand the quiz in when the student says so, open questions or not.

    Nothing is handed in when an answer was changed elsewhere since: the student has to look at it first.
    """
    before = sit.sheet(db(), student_id=student.id, token=token)
    if before.submitted:
        return redirect(url_for("attempt.result", token=token))
    if _save_all(student, before):
        flash("Nothing is handed in yet, and your other answers are saved.")
        return redirect(url_for("attempt.sheet", token=token))
    after = sit.sheet(db(), student_id=student.id, token=token)
    wish = request.form.get("wish")
    if wish == "finish anyway" or (wish == "finish" and not still_open(after)):
        sit.submit(db(), student_id=student.id, token=token, now=now())
        save()
        return redirect(url_for("attempt.result", token=token))
    if wish == "finish":
        return render_template("sheet.html", sheet=after, open=still_open(after), asked_to_finish=True)
    flash("Your answers are saved.", "good")
    return redirect(url_for("attempt.sheet", token=token))


@pages.get("/result")
@for_students
def result(student: StudentView, token: str) -> Page:
    """Show how it went, by topic, and what to read again."""
    found = sit.result(db(), student_id=student.id, token=token)
    lesson, _ = publish.lesson(db(), found.lesson_slug)
    proofs = passages(lesson, found.sheet.questions)
    return render_template("result.html", result=found, sheet=found.sheet, passages=proofs)


def _at(found: Sheet, position: int) -> Asked:
    for asked in found.questions:
        if asked.position == position:
            return asked
    raise NotFound(f"This quiz has no question {position}. Please go back to the quiz.")


def _question_page(found: Sheet, asked: Asked, *, missing: bool = False) -> str:
    lesson, _ = publish.lesson(db(), found.lesson_slug)
    return render_template(
        "question.html", sheet=found, asked=asked, passage=passage(lesson, asked), missing=missing
    )


def _keep(student: StudentView, token: str, position: int, choice: int, sequence: int) -> int:
    """Give one answer to be saved with the next commit; return the sequence number to send next."""
    saved = sit.answer(
        db(),
        student_id=student.id,
        token=token,
        position=position,
        choice=choice,
        sequence=sequence,
        now=now(),
    )
    return saved.sequence


def _save_all(student: StudentView, found: Sheet) -> bool:
    """Save what the page sent; say which answers were changed elsewhere since, and return whether any was."""
    stale = False
    for sent in all_given(request.form, found):
        try:
            _keep(student, found.token, sent.position, sent.choice or 0, sent.sequence)
        except StaleAnswer as error:
            flash(f"Question {sent.position}: {error}")
            stale = True
    save()
    return stale
