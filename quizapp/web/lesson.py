"""A lesson to read, and its questions to take home as a deck."""

from flask import Blueprint, Response, render_template, request
from markupsafe import Markup

from quizapp import decks, lessons
from quizapp.web.auth import Page, for_members
from quizapp.web.context import db, settings
from quizapp.workflows import publish

pages = Blueprint("lesson", __name__, url_prefix="/lesson/<slug>")


@pages.get("")
@for_members
def read(slug: str) -> Page:
    """Show the lesson; every sentence has an anchor that evidence links lead to."""
    lesson, _ = publish.lesson(db(), slug)
    # The lessons room has sanitised this HTML; nothing else is ever marked as safe.
    prose = Markup(lessons.to_html(lesson, marked=request.args.get("mark", "")))  # noqa: S704
    return render_template("lesson.html", lesson=lesson, prose=prose)


@pages.get("/deck")
@for_members
def deck(slug: str) -> Page:
    """Send the lesson's questions as a deck for Anki."""
    lesson, _ = publish.lesson(db(), slug)
    made = decks.from_lesson(lesson, publish.items(db(), slug))
    answer = Response(decks.package([made], settings().deck_lock), mimetype="application/octet-stream")
    answer.headers.set("Content-Disposition", "attachment", filename=f"{slug}.apkg")
    return answer
