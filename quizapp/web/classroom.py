"""A teacher's pages: the classes, the scores of each, new PINs."""

from io import BytesIO

from flask import Blueprint, flash, redirect, render_template, request, send_file, session, url_for

from quizapp.errors import BadName, NotFound
from quizapp.web.auth import Page, for_teachers
from quizapp.web.context import db, now, pin_secret, rng, save
from quizapp.web.forms import ClassForm, blame
from quizapp.web.scoreboard import by_lesson, in_order, order_of
from quizapp.workflows import classes, publish, report, students
from quizapp.workflows.report import Row, ScoreTable
from quizapp.workflows.review import desk
from quizapp.workflows.teachers import TeacherView

pages = Blueprint("classroom", __name__, url_prefix="/teacher")


@pages.get("")
@for_teachers
def home(teacher: TeacherView) -> Page:
    """Show the teacher's classes and the lessons."""
    return _home(teacher, ClassForm())


@pages.post("/classes")
@for_teachers
def make_class(teacher: TeacherView) -> Page:
    """Make a class and show its code."""
    form = ClassForm(request.form)
    if not form.validate():
        return _home(teacher, form), 422
    try:
        made = classes.make_class(
            db(), teacher_id=teacher.id, name=form.name.data or "", rng=rng(), now=now()
        )
    except BadName as error:
        blame(form, "name", error)
        return _home(teacher, form), 422
    save()
    flash(f"The class “{made.name}” is ready. Show its code to your students.", "good")
    return redirect(url_for("classroom.scores", classroom_id=made.id))


@pages.get("/class/<int:classroom_id>")
@for_teachers
def scores(teacher: TeacherView, classroom_id: int) -> Page:
    """Show the code of a class and the scores of its students, in the order the address asks for."""
    table = report.scores(db(), teacher_id=teacher.id, classroom_id=classroom_id)
    order = order_of(request.args.get("by"), request.args.get("order"), table)
    return render_template(
        "scores.html", table=table, rows=in_order(table, order), order=order, lessons=by_lesson(table.columns)
    )


@pages.get("/class/<int:classroom_id>/scores.csv")
@for_teachers
def scores_csv(teacher: TeacherView, classroom_id: int) -> Page:
    """Send the scores as a file that spreadsheets read as UTF-8."""
    table = report.scores(db(), teacher_id=teacher.id, classroom_id=classroom_id)
    return send_file(
        BytesIO(report.scores_csv(table).encode("utf-8-sig")),
        mimetype="text/csv",
        as_attachment=True,
        download_name=f"{table.class_name} scores.csv",
    )


@pages.route("/class/<int:classroom_id>/student/<int:student_id>/pin", methods=["GET", "POST"])
@for_teachers
def new_pin(teacher: TeacherView, classroom_id: int, student_id: int) -> Page:
    """Ask whether a student shall have a new PIN; then make it and show it once."""
    table = report.scores(db(), teacher_id=teacher.id, classroom_id=classroom_id)
    student = _student_of(table, student_id)
    if request.method == "GET":
        return render_template("new_pin.html", table=table, student=student, pin=_pin_to_show(student_id))
    pin = students.reset_pin(
        db(), teacher_id=teacher.id, student_id=student_id, secret=pin_secret(), rng=rng()
    )
    save()
    session["new_pin"] = [student_id, pin]
    return redirect(url_for("classroom.new_pin", classroom_id=classroom_id, student_id=student_id))


def _home(teacher: TeacherView, form: ClassForm) -> str:
    return render_template(
        "teacher.html",
        teacher=teacher,
        form=form,
        classes=classes.classes(db(), teacher.id),
        lessons=publish.lessons(db()),
        drafts=desk.every(db(), teacher.id),
    )


def _pin_to_show(student_id: int) -> str | None:
    """Return the PIN that was just made for this student, once; one made for another stays for that one."""
    whose, pin = session.get("new_pin", (None, None))
    if whose != student_id:
        return None
    del session["new_pin"]
    return str(pin)


def _student_of(table: ScoreTable, student_id: int) -> Row:
    for row in table.rows:
        if row.student_id == student_id:
            return row
    raise NotFound("There is no such student in this class. Please go back to the class.")
