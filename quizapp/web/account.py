"""A teacher's account: made once from the set-up link, then signed in to and out of."""

from flask import Blueprint, flash, redirect, render_template, request, url_for

from quizapp.errors import BadEmail, BadName, BadPassword, Locked, WrongPassword
from quizapp.web import auth
from quizapp.web.auth import Page
from quizapp.web.context import db, now, reader, save
from quizapp.web.forms import SetupForm, SignInForm, blame
from quizapp.web.ways import inside
from quizapp.workflows import teachers

pages = Blueprint("account", __name__, url_prefix="/teacher")

FIELD_OF = {BadName: "name", BadEmail: "email", BadPassword: "password"}


@pages.route("/setup", methods=["GET", "POST"])
def setup() -> Page:
    """Make the first teacher's account; the link works once."""
    form = SetupForm(request.form if request.method == "POST" else request.args)
    if request.method == "GET" or not form.validate():
        return render_template("setup.html", form=form), 422 if form.errors else 200
    try:
        teacher_id = teachers.create_first_teacher(
            db(),
            token=form.token.data or "",
            name=form.name.data or "",
            email=form.email.data or "",
            password=form.password.data or "",
            now=now(),
        )
    except (BadName, BadEmail, BadPassword) as error:
        blame(form, FIELD_OF[type(error)], error)
        return render_template("setup.html", form=form), 422
    save()
    auth.enter_teacher(teacher_id)
    flash("Your account is ready, and the demo class is yours.", "good")
    return redirect(url_for("classroom.home"))


@pages.route("/sign-in", methods=["GET", "POST"])
def sign_in() -> Page:
    """Let a teacher in who knows the password."""
    form = SignInForm(request.form)
    if request.method == "GET" or not form.validate():
        return render_template("sign_in.html", form=form), 422 if form.errors else 200
    try:
        with reader() as readable:
            teacher_id = teachers.sign_in(
                db(),
                reader=readable,
                email=form.email.data or "",
                password=form.password.data or "",
                now=now(),
            )
    except (WrongPassword, Locked) as error:
        save()  # the count of wrong tries has to stay
        blame(form, "password", error)
        return render_template("sign_in.html", form=form), 422
    save()
    auth.enter_teacher(teacher_id)
    return redirect(inside(request.args.get("next")) or url_for("classroom.home"))


@pages.post("/sign-out")
def sign_out() -> Page:
    """End the teacher's session on this device."""
    auth.leave()
    flash("You are signed out.")
    return redirect(url_for("account.sign_in"))
