"""The page on which a question is written: what was typed, in which way, and what is to say about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from quizapp.errors import Finding, QuizappError
from quizapp.lessons.document import Question
from quizapp.web import question_form
from quizapp.web.question_form import FEWEST_SHOWN, MOST_ANSWERS, MOST_READ, Typed
from quizapp.workflows import questions
from quizapp.workflows.editing import Book
from quizapp.workflows.rewriting import Start

NUMBERS = frozenset(str(number) for number in range(1, MOST_READ + 1))
STILL_TRUE = "Is the reason still true? Change it, empty it, or save once more to keep it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Hold the page as it stands; `asked` are the answers whose reasons were asked about once."""

    start: Start
    typed: Typed
    block: str = ""
    as_markdown: bool = False
    asked: frozenset[int] = frozenset()
    misread: tuple[Finding, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)

    @property
    def question(self) -> Question:
        """Return the question that was typed."""
        return question_form.question(self.typed)


def first(start: Start, book: Book, *, as_markdown: bool) -> Sheet:
    """Return the page with which somebody begins."""
    typed = question_form.from_question(start.question, book.text) if start.question else Typed()
    answers = question_form.with_rows([*typed.answers], FEWEST_SHOWN)
    sheet = Sheet(start=start, typed=replace(typed, answers=answers))
    return replace(sheet, as_markdown=as_markdown, block=question_form.markdown(sheet.question))


def sent(form: Mapping[str, str], book: Book) -> Sheet:
    """Return the page that was sent."""
    start = Start(question=question_form.opened(form.get("opened", "")), own=form.get("own") == "yes")
    asked = frozenset(int(each) for each in form.get("asked", "").split(",") if each in NUMBERS)
    if "block" not in form:
        typed = question_form.read(form, start.question, book.text)
        return Sheet(start=start, typed=typed, asked=asked)
    sheet = Sheet(start=start, typed=Typed(), block=form["block"], as_markdown=True, asked=asked)
    try:
        question, misread = questions.read(sheet.block)
    except QuizappError as error:
        return replace(sheet, said={"block": str(error)})
    return replace(sheet, typed=question_form.from_question(question, book.text), misread=misread)


def turned(sheet: Sheet, way: str) -> Sheet:
    """Return the page after one of the buttons that save nothing."""
    if way == "markdown" and not sheet.as_markdown:
        return replace(sheet, as_markdown=True, block=question_form.markdown(sheet.question))
    if way == "form" and not sheet.said:
        return replace(sheet, as_markdown=False)
    if way == "more":
        rows = min(MOST_ANSWERS, len(sheet.typed.answers) + 1)
        answers = question_form.with_rows([*sheet.typed.answers], rows)
        return replace(sheet, typed=replace(sheet.typed, answers=answers))
    return sheet


def asked_again(sheet: Sheet) -> Sheet:
    """Return the page with the reasons marked that may not fit any longer; each is asked about once."""
    typed = question_form.with_stale_reasons(sheet.typed, sheet.start.question)
    stale = {each.number for each in typed.answers if each.stale} - sheet.asked
    if not stale:
        return sheet
    if sheet.as_markdown:
        answers = "; ".join(each.text for each in typed.answers if each.number in stale)
        said = {"block": f"You changed these answers and not their reasons: {answers}. {STILL_TRUE}"}
    else:
        said = {f"why-{number}": f"You changed this answer. {STILL_TRUE}" for number in stale}
    return replace(sheet, typed=typed, asked=sheet.asked | stale, said={**sheet.said, **said})
