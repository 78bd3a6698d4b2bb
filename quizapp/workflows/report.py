"""Report to a teacher how the students of a class did."""

from dataclasses import dataclass

from quizapp.store import Session
from quizapp.workflows.publish import QuizView


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
    raise NotImplementedError


def scores_csv(table: ScoreTable) -> str:
    """Return the table as CSV in which no cell can run as a formula."""
    raise NotImplementedError
