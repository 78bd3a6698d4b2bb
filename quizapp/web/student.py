"""A student's own pages: the quizzes to choose from and what was done so far."""

from flask import Blueprint, redirect, render_template, request, url_for

from quizapp.errors import InputError
from quizapp.web.auth import Page, for_students
from quizapp.web.context import db, now, rng, save
from quizapp.workflows import publish, sit
from quizapp.workflows.students import StudentView

pages = Blueprint("student", __name__)


@pages.get("/quizzes")
@for_students
def quizzes(student: StudentView) -> Page:
    """Show every lesson with its quizzes."""
    return render_template(
        "quizzes.html",
        student=student,
        lessons=publish.lessons(db()),
        unfinished=[a for a in sit.history(db(), student_id=student.id) if a.submitted_at is None],
    )


@pages.get("/quiz/<int:quiz_id>")
@for_students
def quiz(student: StudentView, quiz_id: int) -> Page:
    """Ask how the student wants to take a quiz."""
    return render_template("quiz.html", quiz=publish.quiz(db(), quiz_id))


@pages.post("/quiz/<int:quiz_id>/start")
@for_students
def start(student: StudentView, quiz_id: int) -> Page:
    """Start a quiz, or go on with the one that is open."""
    mode = request.form.get("mode")
    if mode not in ("each", "page"):
        raise InputError("Please choose whether you want one question a page or all on one page.")
    token = sit.start(
        db(),
        student_id=student.id,
        quiz_id=quiz_id,
        mode="page" if mode == "page" else "each",
        rng=rng(),
        now=now(),
    )
    save()
    return redirect(url_for("attempt.sheet", token=token))


@pages.get("/history")
@for_students
def history(student: StudentView) -> Page:
    """Show the student's own attempts, newest first."""
    return render_template("history.html", attempts=sit.history(db(), student_id=student.id))
