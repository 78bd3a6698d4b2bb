"""Sit a quiz: start, answer, hand in, look at the result. Grading happens here and nowhere else."""

import random
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from quizapp.errors import AnswerFinal, BadChoice, NotFound, StaleAnswer, Unfinished
from quizapp.items.item import Topic
from quizapp.quizzes import Response, Score, score
from quizapp.store import Session, bank, people
from quizapp.store import attempts as store
from quizapp.store.attempts import Answer, Attempt, Question
from quizapp.store.table import is_id
from quizapp.workflows import names
from quizapp.workflows.form import choose, questions_of
from quizapp.workflows.sheet import Asked, Mode, Sheet, Shown, sheet_of

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
    if mode not in ("each", "page"):
        raise BadChoice("Please choose one question a page or all questions on one page.")
    found = bank.quiz(session, quiz_id)
    # The lock makes a second click wait, so that it finds the attempt of the first.
    if found is None or people.lock_student(session, student_id) is None:
        raise NotFound("There is no such quiz.")
    quiz, lesson = found
    attempt = store.open_attempt(session, student_id=student_id, quiz_id=quiz.id, mode=mode)
    if attempt is None:
        form = choose(session, quiz, lesson, student_id=student_id, rng=rng)
        attempt = Attempt(
            token=names.new_token(rng),
            student_id=student_id,
            quiz_id=quiz.id,
            mode=mode,
            total=len(form),
            started_at=now,
        )
        session.add(attempt)
        session.flush()
        session.add_all(questions_of(attempt, form, rng))
        session.flush()
    return attempt.token


def sheet(session: Session, *, student_id: int, token: str) -> Sheet:
    """Return an attempt as its student may see it; raise NotFound for anybody else's."""
    attempt = _attempt(session, student_id=student_id, token=token)
    return _sheet(session, attempt)


def answer(
    session: Session, *, student_id: int, token: str, position: int, choice: int, sequence: int, now: datetime
) -> Saved:
    """Save and grade one answer; the same answer again changes nothing.

    `sequence` is the number the page had (`Asked.sequence`, or `Saved.sequence` since). Raise NotFound for an
    unknown attempt or position, BadChoice for a number that is not offered, StaleAnswer when another page
    saved a different answer since, AnswerFinal when the key has been shown.
    """
    attempt = _attempt(session, student_id=student_id, token=token, lock=True)
    found = store.questions(session, attempt.id, position=position) if is_id(position) else []
    if not found:
        raise NotFound("There is no such question in this quiz.")
    question = found[0]
    if not 1 <= choice <= len(question.asked.option_order):
        raise BadChoice("Please choose one of the answers.")
    option = question.asked.option_order[choice - 1]
    if question.answer is not None and question.answer.option == option:
        return Saved(sequence=question.answer.sequence, changed=False)
    _check_open(attempt, question, sequence)
    saved = _save(session, question, option, now)
    if attempt.mode == "each":
        _finish_when_complete(session, attempt, now)
    return Saved(sequence=saved.sequence, changed=True)


def submit(session: Session, *, student_id: int, token: str, now: datetime) -> None:
    """Hand an attempt in, once; questions left open count as wrong."""
    attempt = _attempt(session, student_id=student_id, token=token, lock=True)
    if attempt.submitted_at is None:
        _finish(session, attempt, store.questions(session, attempt.id), now)


def result(session: Session, *, student_id: int, token: str) -> Result:
    """Return the outcome of an attempt; raise Unfinished before it is handed in."""
    attempt = _attempt(session, student_id=student_id, token=token)
    if attempt.submitted_at is None:
        raise Unfinished("Please finish this quiz first.")
    shown = _sheet(session, attempt)
    return Result(
        quiz_title=shown.quiz_title,
        lesson_slug=shown.lesson_slug,
        lesson_title=shown.lesson_title,
        score=_score(store.questions(session, attempt.id)),
        submitted_at=attempt.submitted_at,
        sheet=shown,
    )


def history(session: Session, *, student_id: int) -> list[AttemptView]:
    """Return the student's attempts, newest first."""
    return [
        AttemptView(
            token=attempt.token,
            quiz_id=quiz.id,
            quiz_title=quiz.title,
            lesson_slug=lesson.slug,
            lesson_title=lesson.title,
            mode=cast(Mode, attempt.mode),
            started_at=attempt.started_at,
            submitted_at=attempt.submitted_at,
            correct=attempt.correct,
            total=attempt.total,
        )
        for attempt, quiz, lesson in store.attempts_of_student(session, student_id)
    ]


def _attempt(session: Session, *, student_id: int, token: str, lock: bool = False) -> Attempt:
    found = store.attempt(session, token, student_id=student_id, lock=lock)
    if found is None:
        raise NotFound("There is no such quiz of yours.")
    return found


def _sheet(session: Session, attempt: Attempt) -> Sheet:
    found = bank.quiz(session, attempt.quiz_id)
    if found is None:
        raise NotFound("There is no such quiz.")
    return sheet_of(attempt, *found, store.questions(session, attempt.id))


def _check_open(attempt: Attempt, question: Question, sequence: int) -> None:
    answer = question.answer
    if attempt.submitted_at is not None or (attempt.mode == "each" and answer is not None):
        raise AnswerFinal("This answer can no longer be changed.")
    if answer is not None and sequence < answer.sequence:
        raise StaleAnswer(
            "You changed this answer on another page or device since. Please look at it again, then choose."
        )


def _save(session: Session, question: Question, option: int, now: datetime) -> Answer:
    version, chosen = question.version, question.version.options[option]
    response = Response(
        item_id=version.item_id,
        fingerprint=version.fingerprint,
        topic=cast(Topic, version.topic),
        chosen=chosen["text"],
        correct=chosen["correct"],
        answered_at=now,
    )
    sequence = 1 if question.answer is None else question.answer.sequence + 1
    row = store.to_row(response, attempt_item_id=question.asked.id, option=option, sequence=sequence)
    saved = session.merge(row)
    session.flush()
    return saved


def _finish_when_complete(session: Session, attempt: Attempt, now: datetime) -> None:
    questions = store.questions(session, attempt.id)
    if all(question.answer is not None for question in questions):
        _finish(session, attempt, questions, now)


def _finish(session: Session, attempt: Attempt, questions: list[Question], now: datetime) -> None:
    attempt.correct = _score(questions).correct
    attempt.submitted_at = now
    session.flush()


def _score(questions: list[Question]) -> Score:
    return score(
        [store.to_response(each.answer) for each in questions if each.answer is not None],
        unanswered=[cast(Topic, each.version.topic) for each in questions if each.answer is None],
    )
