"""A lesson to read, and its questions to take home as a deck."""

from io import BytesIO
from typing import Any

from flask import Blueprint, render_template, request, send_file
from markupsafe import Markup

from quizapp import decks, lessons
from quizapp.errors import InputError
from quizapp.facts import date
from quizapp.lessons.document import NO_ONE_ELSE, Lesson
from quizapp.web.auth import Page, for_members
from quizapp.web.context import db
from quizapp.workflows import publish

pages = Blueprint("lesson", __name__, url_prefix="/lesson/<slug>")


@pages.app_template_filter()
def in_words(edtf: str) -> str:
    """Say a date of a lesson in words; one that is no date stays as the teacher wrote it."""
    try:
        return date.words(date.parse(edtf))
    except InputError:
        return edtf


@pages.get("")
@for_members
def read(slug: str) -> Page:
    """Show the lesson; every sentence has an anchor that evidence links lead to."""
    lesson, _ = publish.lesson(db(), slug)
    return render_template("lesson.html", **shown(lesson, marked=request.args.get("mark", "")))


def shown(lesson: Lesson, *, marked: str = "") -> dict[str, Any]:
    """Return what a template needs to show a lesson."""
    # The lessons room has sanitised this HTML; nothing else is ever marked as safe.
    prose = Markup(lessons.to_html(lesson, marked=marked))  # noqa: S704
    # "no one else" rows only close a list, which is for the questions and not for readers.
    alliances = [row for row in lesson.alliances if (NO_ONE_ELSE,) not in (row.who, row.whom)]
    return {"lesson": lesson, "prose": prose, "alliances": alliances}


@pages.get("/deck")
@for_members
def deck(slug: str) -> Page:
    """Send the lesson's questions as a deck for Anki."""
    made, lock = publish.deck(db(), slug)
    return send_file(
        BytesIO(decks.package([made], lock)),
        mimetype="application/octet-stream",
        as_attachment=True,
        download_name=f"{slug}.apkg",
    )
