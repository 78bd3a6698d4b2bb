"""Drafting a lesson from an article: the article comes in, the teacher decides about every find."""

from collections.abc import Mapping
from functools import partial

from flask import Blueprint, flash, redirect, render_template, request, url_for

from quizapp.articles import Article
from quizapp.errors import InputError, NotFound
from quizapp.web.auth import Page, for_teachers
from quizapp.web.context import db, now, save
from quizapp.web.draft_forms import (
    ActorForm,
    FindForm,
    actor_choices,
    edit_of,
    form_of,
    story_day,
)
from quizapp.web.draft_marks import marked
from quizapp.web.draft_new import read
from quizapp.web.draft_words import date_of, sentence_of, verb_of
from quizapp.web.forms import blame
from quizapp.workflows.review import decide, desk, written
from quizapp.workflows.review.decision import Decisions
from quizapp.workflows.review.desk import Desk, Stale
from quizapp.workflows.review.finds import Find, Finds
from quizapp.workflows.review.written import Refused
from quizapp.workflows.teachers import TeacherView

pages = Blueprint("draft", __name__, url_prefix="/teacher/draft")

ADDED = "actors"
"""Stands for an actor that has no key yet."""
NEW = "new-"


@pages.get("/<int:draft_id>")
@for_teachers
def review(teacher: TeacherView, draft_id: int) -> Page:
    """Show the article with its finds marked, and every find to decide about."""
    return _page(desk.take(db(), draft_id, teacher_id=teacher.id), opened=request.args.get("open", ""))


@pages.post("/<int:draft_id>/find/<key>")
@for_teachers
def decision(teacher: TeacherView, draft_id: int, key: str) -> Page:
    """Save one decision about a find and go back to its place."""
    seen = desk.take(db(), draft_id, teacher_id=teacher.id)
    find = seen.finds.find(key)
    if find is None:
        raise NotFound("This is no longer in the draft. Please go back to it and look again.")
    form = form_of(find, seen.finds, request.form)
    try:
        _decide(teacher, draft_id, key, _change(find, form))
    except (Refused, Stale) as error:
        db().rollback()
        return _again(teacher, draft_id, key, form, error)
    return redirect(url_for("draft.review", draft_id=draft_id, _anchor=request.form.get("same_as") or key))


@pages.post("/<int:draft_id>/actor")
@for_teachers
def add(teacher: TeacherView, draft_id: int) -> Page:
    """Add an actor that was not found, and go to its place."""
    seen = desk.take(db(), draft_id, teacher_id=teacher.id)
    form = ActorForm(request.form, prefix=NEW)
    try:
        added = _decide(teacher, draft_id, ADDED, partial(_add, article=seen.article, form=form))
    except Refused as error:
        db().rollback()
        blame(form, error.field, error)
        return _page(desk.take(db(), draft_id, teacher_id=teacher.id), new=form), 422
    (key,) = added.finds.actors.keys() - seen.finds.actors.keys()
    return redirect(url_for("draft.review", draft_id=draft_id, _anchor=key))


@pages.post("/<int:draft_id>/rest")
@for_teachers
def rest(teacher: TeacherView, draft_id: int) -> Page:
    """Keep all finds of one sort that are still open."""
    sort = request.form.get("sort", "")
    if sort not in decide.SORTS:
        raise InputError("Please use the buttons of the page.")
    _decide(teacher, draft_id, sort, partial(decide.keep_rest, sort=sort))
    return redirect(url_for("draft.review", draft_id=draft_id, _anchor=sort))


@pages.post("/<int:draft_id>/day")
@for_teachers
def day(teacher: TeacherView, draft_id: int) -> Page:
    """Read the article again against another day; the decisions stay."""
    seen = desk.take(db(), draft_id, teacher_id=teacher.id)
    try:
        found = read(seen.article, story_day(request.form.get("day", "").strip()))
        desk.read_again(db(), draft_id, teacher_id=teacher.id, draft=found, version=_version(), now=now())
    except (Refused, Stale) as error:
        db().rollback()
        seen = desk.take(db(), draft_id, teacher_id=teacher.id)
        return _page(seen, day=request.form.get("day", ""), said={"day": str(error)}), _status(error)
    save()
    flash("The article was read again against this day. Your decisions are as they were.", "good")
    return redirect(url_for("draft.review", draft_id=draft_id, _anchor="events"))


@pages.route("/<int:draft_id>/delete", methods=["GET", "POST"])
@for_teachers
def delete(teacher: TeacherView, draft_id: int) -> Page:
    """Ask whether a draft shall be deleted; then delete it."""
    seen = desk.take(db(), draft_id, teacher_id=teacher.id)
    if request.method == "GET":
        return render_template("draft_delete.html", desk=seen)
    desk.throw_away(db(), draft_id, teacher_id=teacher.id)
    save()
    flash(f"The draft “{seen.title}” is deleted.")
    return redirect(url_for("classroom.home"))


def _decide(teacher: TeacherView, draft_id: int, key: str, change: desk.Change) -> Desk:
    decided = desk.decide(
        db(), draft_id, teacher_id=teacher.id, key=key, version=_version(), change=change, now=now()
    )
    save()
    return decided


def _change(find: Find, form: FindForm) -> desk.Change:
    """Return what the pressed button asks for."""
    what, _, about = request.form.get("do", "").partition(":")
    ways: Mapping[str, desk.Change] = {
        "keep": partial(decide.judge, key=find.key, verdict="kept"),
        "out": partial(decide.judge, key=find.key, verdict="out"),
        "open": partial(decide.judge, key=find.key, verdict="open"),
        "reset": partial(decide.reset, key=find.key),
        "join": partial(decide.join, key=find.key, other=request.form.get("same_as", "")),
        "part": partial(decide.part, key=find.key),
        "split": partial(decide.split, key=find.key, alias=about),
        "unsplit": partial(decide.unsplit, key=find.key),
        "write": partial(_write, find=find, form=form),
    }
    if what not in ways:
        raise InputError("Please use the buttons of the page.")
    return ways[what]


def _write(finds: Finds, decisions: Decisions, *, find: Find, form: FindForm) -> Decisions:
    return decide.write(finds, decisions, find.key, edit_of(find, finds, form))


def _add(finds: Finds, decisions: Decisions, *, article: Article, form: ActorForm) -> Decisions:
    typed = {name: value or "" for name, value in form.data.items()}
    return decide.add(finds, decisions, article=article, edit=written.actor(finds, "", **typed))


def _again(teacher: TeacherView, draft_id: int, key: str, form: FindForm, error: Refused | Stale) -> Page:
    """Show the find anew with what was typed, and why it was not saved."""
    if isinstance(error, Refused) and error.field in form:
        blame(form, error.field, error)
        said = {}
    else:
        said = {key: str(error)}
    typed = form if request.form.get("do") == "write" else None
    seen = desk.take(db(), draft_id, teacher_id=teacher.id)
    opened = key if typed or "same_as" in request.form else ""
    return _page(seen, opened=opened, form=typed, said=said), _status(error)


def _status(error: Refused | Stale) -> int:
    return 422 if isinstance(error, Refused) else 409


def _page(
    seen: Desk,
    *,
    opened: str = "",
    form: FindForm | None = None,
    new: ActorForm | None = None,
    day: str | None = None,
    said: Mapping[str, str] | None = None,
) -> str:
    find = seen.finds.find(opened)
    return render_template(
        "draft.html",
        desk=seen,
        finds=seen.finds,
        article=marked(seen.article, seen.finds),
        opened=find,
        form=form or (form_of(find, seen.finds) if find else None),
        new=new or ActorForm(prefix=NEW),
        others=actor_choices(seen.finds, but=opened),
        day=(seen.finds.as_of or "") if day is None else day,
        said=said or {},
        date_of=date_of,
        sentence_of=partial(sentence_of, finds=seen.finds),
        verb_of=verb_of,
    )


def _version() -> int:
    return written.number(request.form.get("version", ""))
