"""The texts that a lesson had: every change is kept, so that each can be taken back."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, Session, col, select

from quizapp.store.people import Teacher
from quizapp.store.table import Moment, Table, is_id


class LessonEdition(Table, table=True):
    """Hold one text of a lesson; `number` counts them from 1, and the newest is the published one.

    `what` says in a few words what was changed; nobody's (`teacher_id` None) came from a file.
    """

    id: int = Field(default=None, primary_key=True)
    lesson_id: int = Field(foreign_key="publishedlesson.id")
    number: int
    markdown: str
    what: str
    teacher_id: int | None = Field(default=None, foreign_key="teacher.id")
    made_at: datetime = Field(sa_type=Moment)

    __table_args__ = (sa.UniqueConstraint("lesson_id", "number"),)


def edition(session: Session, lesson_id: int, number: int) -> LessonEdition | None:
    """Return one text of a lesson."""
    if not is_id(number):
        return None
    query = select(LessonEdition).where(LessonEdition.lesson_id == lesson_id, LessonEdition.number == number)
    return session.exec(query).one_or_none()


def newest(session: Session, lesson_id: int, *, most: int) -> list[tuple[int, str, str | None, datetime]]:
    """Return the newest editions without their texts: number, what, the teacher's name, the moment."""
    query = (
        select(LessonEdition.number, LessonEdition.what, Teacher.name, LessonEdition.made_at)
        .join(Teacher, isouter=True)
        .where(LessonEdition.lesson_id == lesson_id)
        .order_by(col(LessonEdition.number).desc())
        .limit(most)
    )
    return [(row[0], row[1], row[2], row[3]) for row in session.exec(query)]
