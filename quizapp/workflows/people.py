"""Students and teachers: join, come back, sign in, make a class."""

import random
from dataclasses import dataclass
from datetime import datetime

from quizapp.store import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Tell a new student the PIN, which is shown this once."""

    student_id: int
    name: str
    pin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentView:
    """Name a student; a cookie made at another `epoch` is no longer good."""

    id: int
    name: str
    classroom_id: int
    class_name: str
    epoch: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TeacherView:
    """Name a teacher; a cookie made at another `epoch` is no longer good."""

    id: int
    name: str
    email: str
    epoch: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassView:
    """Name a class with the code that students type."""

    id: int
    name: str
    code: str
    student_count: int


def join(session: Session, *, code: str, name: str, secret: str, now: datetime, rng: random.Random) -> Joined:
    """Add a student to a class; raise UnknownClass, BadName or NameTaken."""
    raise NotImplementedError


def come_back(session: Session, *, code: str, name: str, pin: str, secret: str, now: datetime) -> int:
    """Return the id of a student who knows the PIN; raise WrongPin, or Locked after too many wrong tries.

    Commit also after WrongPin: the count of wrong tries lives in the database.
    """
    raise NotImplementedError


def student(session: Session, student_id: int) -> StudentView | None:
    """Return a student, or None when there is none."""
    raise NotImplementedError


def reset_pin(session: Session, *, teacher_id: int, student_id: int, secret: str, rng: random.Random) -> str:
    """Return a new PIN for a student of this teacher and end the student's sessions; raise NotFound."""
    raise NotImplementedError


def setup_token(session: Session, *, rng: random.Random) -> str | None:
    """Return a new one-time token for the first teacher's account, or None when there is a teacher."""
    raise NotImplementedError


def create_first_teacher(
    session: Session, *, token: str, name: str, email: str, password: str, now: datetime
) -> int:
    """Make the first teacher, who takes over the demo class, and return the id.

    Raise SetupClosed, BadName, BadEmail or BadPassword.
    """
    raise NotImplementedError


def sign_in(session: Session, *, email: str, password: str, now: datetime) -> int:
    """Return the id of a teacher who knows the password; raise WrongPassword or Locked.

    Commit also after WrongPassword: the count of wrong tries lives in the database.
    """
    raise NotImplementedError


def teacher(session: Session, teacher_id: int) -> TeacherView | None:
    """Return a teacher, or None when there is none."""
    raise NotImplementedError


def make_class(
    session: Session, *, teacher_id: int, name: str, rng: random.Random, now: datetime
) -> ClassView:
    """Make a class with a code of its own; raise BadName."""
    raise NotImplementedError


def classes(session: Session, teacher_id: int) -> list[ClassView]:
    """Return a teacher's classes in the order they were made."""
    raise NotImplementedError
