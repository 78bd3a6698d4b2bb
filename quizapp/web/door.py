"""The students' door: join a class, note the PIN, come back with it, leave."""

from flask import Blueprint, flash, redirect, render_template, request, session, url_for

from quizapp.errors import BadName, Locked, NameTaken, UnknownClass, WrongPin
from quizapp.web import auth
from quizapp.web.auth import Page, for_students, visitor
from quizapp.web.context import db, now, pin_secret, rng, save
from quizapp.web.forms import JoinForm, ReturnForm, blame
from quizapp.web.ways import inside
from quizapp.workflows import students
from quizapp.workflows.students import StudentView

pages = Blueprint("door", __name__)


@pages.get("/")
def home() -> Page:
    """Show everybody the way that is theirs."""
    if visitor().student:
        return redirect(url_for("student.quizzes"))
    if visitor().teacher:
        return redirect(url_for("classroom.home"))
    return render_template("join.html", form=JoinForm(request.args))


@pages.route("/join", methods=["GET", "POST"])
def join() -> Page:
    """Add a student to a class and show the PIN next."""
    form = JoinForm(request.form if request.method == "POST" else request.args)
    if request.method == "GET" or not form.validate():
        return _page("join.html", form)
    try:
        joined = students.join(
            db(),
            code=form.code.data or "",
            name=form.name.data or "",
            secret=pin_secret(),
            now=now(),
            rng=rng(),
        )
    except UnknownClass as error:
        blame(form, "code", error)
        return _page("join.html", form)
    except (BadName, NameTaken) as error:
        blame(form, "name", error)
        return _page("join.html", form)
    save()
    auth.enter_student(joined.student_id)
    session["pin"] = joined.pin
    return redirect(url_for("door.pin"))


@pages.route("/pin", methods=["GET", "POST"])
@for_students
def pin(student: StudentView) -> Page:
    """Show the new PIN until the student says that it is written down."""
    if request.method == "POST":
        session.pop("pin", None)
        return redirect(url_for("student.quizzes"))
    if "pin" not in session:
        flash("A PIN is shown only once. If you have lost yours, ask your teacher for a new one.")
        return redirect(url_for("student.quizzes"))
    return render_template("pin.html", student=student, pin=session["pin"])


@pages.route("/return", methods=["GET", "POST"])
def come_back() -> Page:
    """Let a student in who knows the PIN, on any device."""
    form = ReturnForm(request.form if request.method == "POST" else request.args)
    if request.method == "GET" or not form.validate():
        return _page("return.html", form)
    try:
        student_id = students.come_back(
            db(),
            code=form.code.data or "",
            name=form.name.data or "",
            pin=form.pin.data or "",
            secret=pin_secret(),
            now=now(),
        )
    except (UnknownClass, WrongPin, Locked) as error:
        save()  # the count of wrong tries has to stay
        blame(form, "code" if isinstance(error, UnknownClass) else "pin", error)
        return _page("return.html", form)
    save()
    auth.enter_student(student_id)
    return redirect(inside(request.args.get("next")) or url_for("student.quizzes"))


@pages.post("/leave")
def leave() -> Page:
    """End the session on this device."""
    auth.leave()
    flash("You have left. Everything you did is saved.")
    return redirect(url_for("door.home"))


@pages.get("/healthz")
def healthz() -> Page:
    """Say that the classroom answers."""
    return "ok\n"


def _page(template: str, form: JoinForm) -> Page:
    return render_template(template, form=form), 422 if form.errors else 200
