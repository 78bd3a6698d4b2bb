"""Report to a teacher how the students of a class did."""

import csv
import io
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.errors import NotFound
from quizapp.store import Session, attempts, people
from quizapp.store.attempts import Attempt
from quizapp.workflows.publish import QuizView, quizzes

PARTS = ("best", "best out of", "last", "last out of", "times taken")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Sum up a student's finished attempts at one quiz.

    `best` is right answers out of `best_total`, `last` out of `total`; a quiz can change its size.
    """

    best: int
    best_total: int
    last: int
    total: int
    attempts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Hold one student's line: a cell for every column, None where nothing was handed in."""

    student_id: int
    name: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreTable:
    """Hold the scores of a class: one row for every student (by name), one column for every quiz."""

    classroom_id: int
    class_name: str
    code: str
    columns: tuple[QuizView, ...]
    rows: tuple[Row, ...]


def scores(session: Session, *, teacher_id: int, classroom_id: int) -> ScoreTable:
    """Return the scores of a teacher's class; raise NotFound for anybody else's."""
    room = people.classroom(session, classroom_id, teacher_id=teacher_id)
    if room is None:
        raise NotFound("You have no such class.")
    done: dict[tuple[int, int], list[Attempt]] = defaultdict(list)
    for attempt in attempts.submitted_in_class(session, room.id):
        done[attempt.student_id, attempt.quiz_id].append(attempt)
    taken = {quiz_id for _, quiz_id in done}
    columns = tuple(view for view in quizzes(session) if view.size > 0 or view.id in taken)
    return ScoreTable(
        classroom_id=room.id,
        class_name=room.name,
        code=room.code,
        columns=columns,
        rows=tuple(
            Row(
                student_id=pupil.id,
                name=pupil.name,
                cells=tuple(_cell(done.get((pupil.id, quiz.id), [])) for quiz in columns),
            )
            for pupil in people.students(session, room.id)
        ),
    )


def scores_csv(table: ScoreTable) -> str:
    """Return the table as CSV in which no cell can run as a formula."""
    file = io.StringIO()
    writer = csv.writer(file)
    titles = [f"{quiz.lesson_title}: {quiz.title}" for quiz in table.columns]
    writer.writerow(["Name", *(_text(f"{title} ({part})") for title in titles for part in PARTS)])
    for row in table.rows:
        writer.writerow([_text(row.name), *(value for cell in row.cells for value in _values(cell))])
    return file.getvalue()


def _cell(done: Sequence[Attempt]) -> Cell | None:
    if not done:
        return None
    best = max(done, key=lambda attempt: ((attempt.correct or 0) / attempt.total, attempt.total))
    last = done[-1]
    return Cell(
        best=best.correct or 0,
        best_total=best.total,
        last=last.correct or 0,
        total=last.total,
        attempts=len(done),
    )


def _values(cell: Cell | None) -> tuple[int | str, ...]:
    if cell is None:
        return ("",) * len(PARTS)
    return (cell.best, cell.best_total, cell.last, cell.total, cell.attempts)


def _text(value: str) -> str:
    return f"'{value}" if value.startswith(FORMULA_STARTS) else value
