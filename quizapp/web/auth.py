"""Who is asking: a student, a teacher or nobody yet; and the way in and out of a session."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec

from flask import Flask, abort, flash, g, redirect, session, url_for
from werkzeug.wrappers import Response

from quizapp.web.context import db
from quizapp.web.ways import wants_json, way_here
from quizapp.workflows import students, teachers
from quizapp.workflows.students import StudentView
from quizapp.workflows.teachers import TeacherView

P = ParamSpec("P")
Page = str | Response | tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Name the person behind a request; both are None for somebody who has not come in."""

    student: StudentView | None = None
    teacher: TeacherView | None = None


def init_app(app: Flask) -> None:
    """Show the visitor to every template of `app`."""
    app.context_processor(lambda: {"visitor": visitor()})


def visitor() -> Visitor:
    """Return who is asking, looked up once in a request."""
    if "visitor" not in g:
        g.visitor = _look_up()
    found: Visitor = g.visitor
    return found


def enter_student(student_id: int) -> None:
    """Begin a fresh session for a student; nothing of the session before survives."""
    _enter("student", students.student(db(), student_id))


def enter_teacher(teacher_id: int) -> None:
    """Begin a fresh session for a teacher; nothing of the session before survives."""
    _enter("teacher", teachers.teacher(db(), teacher_id))


def leave() -> None:
    """End the session; nothing of it survives."""
    session.clear()
    g.visitor = Visitor()


def for_students(view: Callable[Concatenate[StudentView, P], Page]) -> Callable[P, Page]:
    """Call the view with the student who asks; send anybody else to the door and then back here."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> Page:
        student = visitor().student
        if student is None:
            return _to_the_door("door.come_back")
        return view(student, *args, **kwargs)

    return guarded


def for_teachers(view: Callable[Concatenate[TeacherView, P], Page]) -> Callable[P, Page]:
    """Call the view with the teacher who asks; send anybody else to sign in and then back here."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> Page:
        teacher = visitor().teacher
        if teacher is None:
            return _to_the_door("account.sign_in")
        return view(teacher, *args, **kwargs)

    return guarded


def for_members(view: Callable[P, Page]) -> Callable[P, Page]:
    """Call the view for students and teachers; send anybody else to the door and then back here."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> Page:
        if visitor() == Visitor():
            return _to_the_door("door.come_back")
        return view(*args, **kwargs)

    return guarded


def _enter(role: str, person: StudentView | TeacherView | None) -> None:
    leave()
    if person is not None:
        session.update({role: person.id} | _marks(person))
        g.pop("visitor")


def _look_up() -> Visitor:
    if "student" in session:
        student = students.student(db(), session["student"])
        return Visitor(student=student if student and _is_for(student) else None)
    if "teacher" in session:
        teacher = teachers.teacher(db(), session["teacher"])
        return Visitor(teacher=teacher if teacher and _is_for(teacher) else None)
    return Visitor()


def _marks(person: StudentView | TeacherView) -> dict[str, int | str]:
    """Return what a cookie has to hold beside the id.

    A PIN reset raises the epoch, so that a cookie from before it opens nothing; the moment keeps out a cookie
    of another database with the same key, in which the id was somebody else's.
    """
    return {"epoch": person.epoch, "since": person.since.isoformat()}


def _is_for(person: StudentView | TeacherView) -> bool:
    return all(session.get(name) == mark for name, mark in _marks(person).items())


def _to_the_door(endpoint: str) -> Page:
    if wants_json():
        abort(401)
    flash("Please come in first. You will then be taken to the page you asked for.")
    return redirect(url_for(endpoint, next=way_here()))
