"""Sit a quiz: start, answer, hand in, look at the result. Grading happens here and nowhere else."""

import random
from dataclasses import dataclass
from datetime import datetime

from quizapp.quizzes import Score
from quizapp.store import Session
from quizapp.workflows.sheet import Asked, Mode, Sheet, Shown

__all__ = [
    "Asked",
    "AttemptView",
    "Mode",
    "Result",
    "Saved",
    "Sheet",
    "Shown",
    "answer",
    "history",
    "result",
    "sheet",
    "start",
    "submit",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """Tell a form the sequence number to send next, and whether this call changed anything."""

    sequence: int
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Hold the outcome of an attempt that was handed in, with every question revealed."""

    quiz_title: str
    lesson_slug: str
    lesson_title: str
    score: Score
    submitted_at: datetime
    sheet: Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptView:
    """Hold one line of a student's history; `correct` is None until the attempt is handed in."""

    token: str
    quiz_id: int
    quiz_title: str
    lesson_slug: str
    lesson_title: str
    mode: Mode
    started_at: datetime
    submitted_at: datetime | None
    correct: int | None
    total: int


def start(
    session: Session, *, student_id: int, quiz_id: int, mode: Mode, rng: random.Random, now: datetime
) -> str:
    """Return the token of the student's open attempt at this quiz in this mode, made if there is none.

    Raise NotFound for an unknown student or quiz, EmptyQuiz when every question was retired.
    """
    raise NotImplementedError


def sheet(session: Session, *, student_id: int, token: str) -> Sheet:
    """Return an attempt as its student may see it; raise NotFound for anybody else's."""
    raise NotImplementedError


def answer(
    session: Session, *, student_id: int, token: str, position: int, choice: int, sequence: int, now: datetime
) -> Saved:
    """Save and grade one answer; the same answer again changes nothing.

    `sequence` is the number the page had (`Asked.sequence`, or `Saved.sequence` since). Raise NotFound for an
    unknown attempt or position, BadChoice for a number that is not offered, StaleAnswer when another page saved
    a different answer since, AnswerFinal when the key has been shown.
    """
    raise NotImplementedError


def submit(session: Session, *, student_id: int, token: str, now: datetime) -> None:
    """Hand an attempt in, once; questions left open count as wrong."""
    raise NotImplementedError


def result(session: Session, *, student_id: int, token: str) -> Result:
    """Return the outcome of an attempt; raise Unfinished before it is handed in."""
    raise NotImplementedError


def history(session: Session, *, student_id: int) -> list[AttemptView]:
    """Return the student's attempts, newest first."""
    raise NotImplementedError
