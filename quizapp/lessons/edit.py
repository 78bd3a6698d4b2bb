"""Change one thing in a lesson file and leave every other line as its author typed it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from quizapp.errors import Conflict
from quizapp.lessons import front_matter, source_text, writer
from quizapp.lessons.document import Asked, Decision, Lesson, Question
from quizapp.lessons.finding_codes import Findings
from quizapp.lessons.reader import parse
from quizapp.lessons.tables import DECISIONS

Lines = list[str]


class Entangled(Conflict):
    """Say that a change would touch more of the file than it should."""


def put_question(text: str, *, slug: str, question: Question, at: int | None = None) -> str:
    """Return the file with a question in the place of the one numbered `at` (from 0), or as the last one."""
    text, lesson = _read(text, slug)
    block = ["", *writer.question(question).split("\n"), ""]
    asked = lesson.questions
    if at is not None:
        spliced = _spliced(text, asked[at].place.line, asked[at].last_line, block)
        return _the_same_but(lesson, slug, [spliced], questions=(*asked[:at], question, *asked[at + 1 :]))
    ways = [_spliced(text, asked[-1].last_line + 1, asked[-1].last_line, block)] if asked else []
    ways.append(_at_the_end(text, ["## Questions", *block]))
    return _the_same_but(lesson, slug, ways, questions=(*asked, question))


def remove_question(text: str, *, slug: str, at: int) -> str:
    """Return the file without the question numbered `at` (from 0)."""
    text, lesson = _read(text, slug)
    asked = lesson.questions
    spliced = _spliced(text, asked[at].place.line, asked[at].last_line, [""])
    return _the_same_but(lesson, slug, [spliced], questions=(*asked[:at], *asked[at + 1 :]))


def decide(text: str, *, slug: str, item: str, decision: Decision | None) -> str:
    """Return the file with this decision about an item in the place of any other; None takes it back."""
    text, lesson = _read(text, slug)
    made = lesson.decisions
    at = next((at for at, each in enumerate(made) if each.item == item), None)
    rows = [writer.row_of(writer.decision(decision))] if decision else []
    new = (decision,) if decision else ()
    if at is not None:
        line = made[at].place.line
        changed = (*made[:at], *new, *made[at + 1 :])
        return _the_same_but(lesson, slug, [_spliced(text, line, line, rows)], decisions=changed)
    if decision is None:
        return text
    return _the_same_but(lesson, slug, _added(text, made, new), decisions=(*made, *new))


def decide_all(text: str, *, slug: str, decisions: Sequence[Decision]) -> str:
    """Return the file with these decisions, each in the place of any other about its item."""
    text, lesson = _read(text, slug)
    lines, made = text.split("\n"), lesson.decisions
    of_item = {each.item: each for each in decisions}
    for each in made:
        if each.item in of_item:
            lines[each.place.line - 1] = writer.row_of(writer.decision(of_item[each.item]))
    known = {each.item for each in made}
    new = [each for each in decisions if each.item not in known]
    changed = (*(of_item.get(each.item, each) for each in made), *new)
    ways = _added("\n".join(lines), made, new)
    return _the_same_but(lesson, slug, ways, decisions=changed)


def ask(text: str, *, slug: str, which: Asked) -> str:
    """Return the file that asks all of its questions but the rejected ones, or only the approved ones."""
    text, lesson = _read(text, slug)
    lines = text.split("\n")
    end = front_matter.read(text, Findings()).lines
    kept = [line for line in lines[: end - 1] if not line.startswith(("ask:", "ask :"))]
    stated = ["ask: approved"] if which == "approved" else []
    return _the_same_but(lesson, slug, [[*kept, *stated, *lines[end - 1 :]]], ask=which)


def _added(text: str, made: Sequence[Decision], new: Sequence[Decision]) -> list[Lines]:
    """Return the ways to add decisions to those that the file holds."""
    if not new:
        return [text.split("\n")]
    cells = [writer.decision(each) for each in new]
    after = made[-1].place.line if made else 0
    ways = [_spliced(text, after + 1, after, [writer.row_of(row) for row in cells])] if made else []
    return [*ways, _at_the_end(text, ["## Decisions", "", *writer.table(DECISIONS, cells)[0].split("\n")])]


def _read(text: str, slug: str) -> tuple[str, Lesson]:
    text = source_text.clean(text)
    return text, parse(text, slug=slug).lesson


def _the_same_but(lesson: Lesson, slug: str, ways: Sequence[Lines], **changed: Any) -> str:
    """Return the first text that reads as the lesson with nothing but these values changed."""
    wanted = replace(lesson, **changed)
    for lines in ways:
        text = "\n".join(lines).rstrip("\n") + "\n"
        if parse(text, slug=slug).lesson == wanted:
            return text
    raise Entangled(
        "This cannot be changed by itself, because other text of the lesson stands too close to it. "
        "Please change it in the whole document."
    )


def _spliced(text: str, first: int, last: int, new: Lines) -> Lines:
    """Return the lines with those from `first` to `last` (from 1) replaced, without doubling empty lines."""
    lines = text.split("\n")
    above, below = lines[: first - 1], lines[last:]
    if new[:1] == [""] and above[-1:] and not above[-1].strip():
        new = new[1:]
    if new[-1:] == [""] and below[:1] and not below[0].strip():
        new = new[:-1]
    return [*above, *new, *below]


def _at_the_end(text: str, new: Lines) -> Lines:
    return [*text.rstrip("\n").split("\n"), "", *new]
