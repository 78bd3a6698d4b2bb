"""What a quiz form sent: which option of which question, and how new the page was that sent it."""

from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from quizapp.errors import BadChoice
from quizapp.workflows.sit import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Hold one answer as sent; `choice` is None when the question was left open."""

    position: int
    choice: int | None
    sequence: int


def given(form: MultiDict[str, str], position: int) -> Given:
    """Read the answer to one question; raise BadChoice for numbers that no form of ours sends."""
    choice = form.get(f"choice-{position}")
    return Given(
        position=position,
        choice=None if choice is None else _number(choice),
        sequence=_number(form.get(f"sequence-{position}", "0")),
    )


def all_given(form: MultiDict[str, str], sheet: Sheet) -> list[Given]:
    """Read the answers to all questions of a sheet that were not left open."""
    every = (given(form, question.position) for question in sheet.questions)
    return [answer for answer in every if answer.choice is not None]


def still_open(sheet: Sheet) -> list[int]:
    """Return the positions of the questions without an answer."""
    return [question.position for question in sheet.questions if not question.answered]


def _number(text: str) -> int:
    if len(text) > 9 or not (text.isascii() and text.isdigit()):
        raise BadChoice("Please choose one of the answers on the page; nothing was saved.")
    return int(text)
