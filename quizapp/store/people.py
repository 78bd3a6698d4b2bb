"""Teachers, classes and students."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, Session, col, func, select

from quizapp.store.table import Moment, Table, is_id, partial_index
from quizapp.store.upsert import insert_missing


class Teacher(Table, table=True):
    """Hold a teacher's account; raising `epoch` ends every session."""

    id: int = Field(default=None, primary_key=True)
    email: str = Field(unique=True)
    name: str
    password_hash: str
    epoch: int = 0
    created_at: datetime = Field(sa_type=Moment)


class Classroom(Table, table=True):
    """Hold a class; the demo class has no teacher until the first account is made."""

    id: int = Field(default=None, primary_key=True)
    name: str
    code: str = Field(unique=True)
    teacher_id: int | None = Field(default=None, foreign_key="teacher.id", index=True)
    demo: bool = False
    created_at: datetime = Field(sa_type=Moment)

    __table_args__ = (partial_index("uq_classroom_demo", "demo", where="demo"),)


class Student(Table, table=True):
    """Hold a student; `name_key` is the name as compared within the class."""

    id: int = Field(default=None, primary_key=True)
    classroom_id: int = Field(foreign_key="classroom.id")
    name: str
    name_key: str
    pin_hash: str
    epoch: int = 0
    joined_at: datetime = Field(sa_type=Moment)

    __table_args__ = (sa.UniqueConstraint("classroom_id", "name_key"),)


class Setup(Table, table=True):
    """Hold the digest of the newest set-up token, in the only row there is."""

    id: int = Field(default=1, primary_key=True)
    token_digest: str


def teacher(session: Session, teacher_id: int) -> Teacher | None:
    """Return a teacher by id."""
    return session.get(Teacher, teacher_id) if is_id(teacher_id) else None


def teacher_by_email(session: Session, email: str) -> Teacher | None:
    """Return a teacher by address, which is compared as stored."""
    return session.exec(select(Teacher).where(Teacher.email == email)).one_or_none()


def any_teacher(session: Session) -> bool:
    """Tell whether there is a teacher's account."""
    return session.exec(select(Teacher.id).limit(1)).first() is not None


def setup(session: Session) -> Setup:
    """Return the set-up row, locked until the transaction ends and made if it is missing."""
    insert_missing(session, Setup, id=1, token_digest="")
    return session.exec(select(Setup).with_for_update()).one()


def classroom(session: Session, classroom_id: int, *, teacher_id: int) -> Classroom | None:
    """Return a class by id if it is this teacher's."""
    found = session.get(Classroom, classroom_id) if is_id(classroom_id) else None
    return found if found is not None and found.teacher_id == teacher_id else None


def classroom_by_code(session: Session, code: str, *, lock: bool = False) -> Classroom | None:
    """Return a class by its plain code; `lock` makes others who lock it wait."""
    query = select(Classroom).where(Classroom.code == code)
    return session.exec(query.with_for_update(key_share=True) if lock else query).one_or_none()


def demo_classroom(session: Session) -> Classroom | None:
    """Return the demo class."""
    return session.exec(select(Classroom).where(Classroom.demo)).one_or_none()


def add_demo_classroom(session: Session, *, name: str, code: str, now: datetime) -> None:
    """Make the demo class, unless another server just did."""
    insert_missing(session, Classroom, name=name, code=code, demo=True, created_at=now)


def classrooms(session: Session, teacher_id: int) -> list[tuple[Classroom, int]]:
    """Return a teacher's classes in the order they were made, each with its number of students."""
    query = (
        select(Classroom, func.count(col(Student.id)))
        .outerjoin(Student, col(Student.classroom_id) == Classroom.id)
        .where(Classroom.teacher_id == teacher_id)
        .group_by(col(Classroom.id))
        .order_by(col(Classroom.id))
    )
    return [(room, count) for room, count in session.exec(query)]


def student(session: Session, student_id: int) -> tuple[Student, Classroom] | None:
    """Return a student with the class."""
    if not is_id(student_id):
        return None
    query = select(Student, Classroom).join(Classroom).where(Student.id == student_id)
    found = session.exec(query).one_or_none()
    return None if found is None else (found[0], found[1])


def student_by_name(session: Session, classroom_id: int, name_key: str) -> Student | None:
    """Return a student by the name as compared within the class."""
    query = select(Student).where(Student.classroom_id == classroom_id, Student.name_key == name_key)
    return session.exec(query).one_or_none()


def students(session: Session, classroom_id: int) -> list[Student]:
    """Return the students of a class by name."""
    query = select(Student).where(Student.classroom_id == classroom_id)
    return sorted(session.exec(query), key=lambda found: (found.name_key, found.id))


def lock_student(session: Session, student_id: int) -> Student | None:
    """Return a student and make others who lock the same student wait until the transaction ends."""
    if not is_id(student_id):
        return None
    query = select(Student).where(Student.id == student_id).with_for_update(key_share=True)
    return session.exec(query).one_or_none()
