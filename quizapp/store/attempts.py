"""Attempts at a quiz: which questions were asked in which order, and what was answered."""

from dataclasses import dataclass
from datetime import datetime
from typing import cast

import sqlalchemy as sa
from sqlmodel import Field, Session, col, func, select

from quizapp.items.item import Topic
from quizapp.quizzes import Response
from quizapp.store.bank import ItemVersion, PublishedLesson, Quiz
from quizapp.store.people import Student
from quizapp.store.table import Moment, Table, is_key, partial_index


class Attempt(Table, table=True):
    """Hold one sitting; `correct` and `submitted_at` are set together, when it is handed in."""

    id: int = Field(default=None, primary_key=True)
    token: str = Field(unique=True)
    student_id: int = Field(foreign_key="student.id", index=True)
    quiz_id: int = Field(foreign_key="quiz.id", index=True)
    mode: str
    total: int
    correct: int | None = None
    started_at: datetime = Field(sa_type=Moment)
    submitted_at: datetime | None = Field(default=None, sa_type=Moment)

    __table_args__ = (
        partial_index("uq_attempt_open", "student_id", "quiz_id", "mode", where="submitted_at IS NULL"),
    )


class AttemptItem(Table, table=True):
    """Hold one question of an attempt; `option_order` lists the document's options in the order shown."""

    id: int = Field(default=None, primary_key=True)
    attempt_id: int = Field(foreign_key="attempt.id")
    position: int
    item_version_id: int = Field(foreign_key="itemversion.id", index=True)
    option_order: list[int] = Field(sa_type=sa.JSON)

    __table_args__ = (sa.UniqueConstraint("attempt_id", "position"),)


class Answer(Table, table=True):
    """Hold the one response to a question of an attempt; `sequence` counts how often it was chosen anew."""

    attempt_item_id: int = Field(foreign_key="attemptitem.id", primary_key=True)
    item_id: str = Field(index=True)
    fingerprint: str
    topic: str
    option: int
    chosen: str
    correct: bool
    sequence: int
    answered_at: datetime = Field(sa_type=Moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Join one question of an attempt with its item and the answer, if there is one."""

    asked: AttemptItem
    version: ItemVersion
    answer: Answer | None


def to_row(response: Response, *, attempt_item_id: int, option: int, sequence: int) -> Answer:
    """Return the row of a response; `option` is the chosen one's index in the document."""
    return Answer(
        attempt_item_id=attempt_item_id,
        item_id=response.item_id,
        fingerprint=response.fingerprint,
        topic=response.topic,
        option=option,
        chosen=response.chosen,
        correct=response.correct,
        sequence=sequence,
        answered_at=response.answered_at,
    )


def to_response(row: Answer) -> Response:
    """Return the response that a row holds."""
    return Response(
        item_id=row.item_id,
        fingerprint=row.fingerprint,
        topic=cast(Topic, row.topic),
        chosen=row.chosen,
        correct=row.correct,
        answered_at=row.answered_at,
    )


def open_attempt(session: Session, *, student_id: int, quiz_id: int, mode: str) -> Attempt | None:
    """Return the attempt that was started and not handed in."""
    query = select(Attempt).where(
        Attempt.student_id == student_id,
        Attempt.quiz_id == quiz_id,
        Attempt.mode == mode,
        col(Attempt.submitted_at).is_(None),
    )
    return session.exec(query).one_or_none()


def attempt(session: Session, token: str, *, student_id: int, lock: bool = False) -> Attempt | None:
    """Return a student's attempt; `lock` makes others who lock it wait until the transaction ends."""
    if not is_key(token):
        return None
    query = select(Attempt).where(Attempt.token == token, Attempt.student_id == student_id)
    if lock:
        query = query.with_for_update(key_share=True).execution_options(populate_existing=True)
    return session.exec(query).one_or_none()


def questions(session: Session, attempt_id: int, *, position: int | None = None) -> list[Question]:
    """Return the questions of an attempt in order, or only the one at a position."""
    query = (
        select(AttemptItem, ItemVersion, Answer)
        .join(ItemVersion, col(ItemVersion.id) == AttemptItem.item_version_id)
        .outerjoin(Answer, col(Answer.attempt_item_id) == AttemptItem.id)
        .where(AttemptItem.attempt_id == attempt_id)
        .order_by(col(AttemptItem.position))
        .execution_options(populate_existing=True)
    )
    if position is not None:
        query = query.where(AttemptItem.position == position)
    return [
        Question(asked=asked, version=version, answer=answer)
        for asked, version, answer in session.exec(query)
    ]


def times_seen(session: Session, student_id: int) -> dict[str, int]:
    """Count by item id how often each item was put before a student."""
    query = (
        select(ItemVersion.item_id, func.count())
        .select_from(AttemptItem)
        .join(Attempt, col(Attempt.id) == AttemptItem.attempt_id)
        .join(ItemVersion, col(ItemVersion.id) == AttemptItem.item_version_id)
        .where(Attempt.student_id == student_id)
        .group_by(col(ItemVersion.item_id))
    )
    return {item_id: count for item_id, count in session.exec(query)}


def attempts_of_student(session: Session, student_id: int) -> list[tuple[Attempt, Quiz, PublishedLesson]]:
    """Return a student's attempts, newest first."""
    query = (
        select(Attempt, Quiz, PublishedLesson)
        .join(Quiz, col(Quiz.id) == Attempt.quiz_id)
        .join(PublishedLesson, col(PublishedLesson.id) == Quiz.lesson_id)
        .where(Attempt.student_id == student_id)
        .order_by(col(Attempt.started_at).desc(), col(Attempt.id).desc())
    )
    return [(attempt, quiz, lesson) for attempt, quiz, lesson in session.exec(query)]


def submitted_in_class(session: Session, classroom_id: int) -> list[Attempt]:
    """Return the attempts of a class that were handed in, oldest first."""
    query = (
        select(Attempt)
        .join(Student, col(Student.id) == Attempt.student_id)
        .where(Student.classroom_id == classroom_id, col(Attempt.submitted_at).is_not(None))
        .order_by(col(Attempt.submitted_at), col(Attempt.id))
    )
    return list(session.exec(query))
