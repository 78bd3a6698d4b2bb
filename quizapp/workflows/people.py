"""Students and teachers: join, come back, sign in, make a class."""

import random
from dataclasses import dataclass
from datetime import datetime

from quizapp.errors import (
    BadEmail,
    BadName,
    NameTaken,
    NotFound,
    QuizappError,
    SetupClosed,
    UnknownClass,
    WrongPassword,
    WrongPin,
)
from quizapp.store import Session
from quizapp.store import people as store
from quizapp.store.people import Classroom, Student, Teacher
from quizapp.store.throttle import Throttle, forgive, throttle
from quizapp.workflows import names, passwords, tries


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Tell a new student the PIN, which is shown this once."""

    student_id: int
    name: str
    pin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentView:
    """Name a student; a cookie of another `epoch`, or of an account made at another moment, is no good."""

    id: int
    name: str
    classroom_id: int
    class_name: str
    epoch: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TeacherView:
    """Name a teacher; a cookie of another `epoch`, or of an account made at another moment, is no good."""

    id: int
    name: str
    email: str
    epoch: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassView:
    """Name a class with the code that students type."""

    id: int
    name: str
    code: str
    student_count: int


def join(session: Session, *, code: str, name: str, secret: str, now: datetime, rng: random.Random) -> Joined:
    """Add a student to a class; raise UnknownClass, BadName or NameTaken."""
    room = _room(session, code, lock=True)
    shown = names.clean_name(name)
    key = names.name_key(shown)
    if store.student_by_name(session, room.id, key) is not None:
        raise NameTaken(
            "Somebody in this class already has this name. If it is you, come back with your PIN; "
            "if not, add a letter of your family name."
        )
    pin = names.new_pin(rng)
    joined = Student(classroom_id=room.id, name=shown, name_key=key, pin_hash="", joined_at=now)
    session.add(joined)
    session.flush()
    joined.pin_hash = passwords.pin_hash(secret, joined.id, pin)
    session.flush()
    return Joined(student_id=joined.id, name=shown, pin=pin)


def come_back(session: Session, *, code: str, name: str, pin: str, secret: str, now: datetime) -> int:
    """Return the id of a student who knows the PIN; raise WrongPin, or Locked after too many wrong tries.

    Commit also after WrongPin: the count of wrong tries lives in the database.
    """
    room = _room(session, code)
    wrong = WrongPin("This name and this PIN do not belong together in this class. Please check both.")
    try:
        key = names.name_key(names.clean_name(name))
    except BadName:
        raise wrong from None
    count = throttle(session, _student_account(room.id, key), now)
    tries.check(count, now)
    found = store.student_by_name(session, room.id, key)
    expected = "" if found is None else found.pin_hash
    given = passwords.pin_hash(secret, 0 if found is None else found.id, names.clean_pin(pin))
    return _settled(session, count, found if passwords.same(given, expected) else None, wrong, now)


def student(session: Session, student_id: int) -> StudentView | None:
    """Return a student, or None when there is none."""
    found = store.student(session, student_id)
    if found is None:
        return None
    pupil, room = found
    return StudentView(
        id=pupil.id,
        name=pupil.name,
        classroom_id=room.id,
        class_name=room.name,
        epoch=pupil.epoch,
        since=pupil.joined_at,
    )


def reset_pin(session: Session, *, teacher_id: int, student_id: int, secret: str, rng: random.Random) -> str:
    """Return a new PIN for a student of this teacher and end the student's sessions; raise NotFound."""
    found = store.student(session, student_id)
    if found is None or found[1].teacher_id != teacher_id:
        raise NotFound("There is no such student in your classes.")
    pupil, room = found
    pin = names.new_pin(rng)
    pupil.pin_hash = passwords.pin_hash(secret, pupil.id, pin)
    pupil.epoch += 1
    forgive(session, _student_account(room.id, pupil.name_key))
    session.flush()
    return pin


def setup_token(session: Session, *, rng: random.Random) -> str | None:
    """Return a new one-time token for the first teacher's account, or None when there is a teacher."""
    row = store.setup(session)
    if store.any_teacher(session):
        return None
    token = names.new_token(rng)
    row.token_digest = passwords.token_digest(token)
    session.flush()
    return token


def create_first_teacher(
    session: Session, *, token: str, name: str, email: str, password: str, now: datetime
) -> int:
    """Make the first teacher, who takes over the demo class, and return the id.

    Raise SetupClosed, BadName, BadEmail or BadPassword.
    """
    row = store.setup(session)
    if store.any_teacher(session) or not passwords.same(passwords.token_digest(token), row.token_digest):
        raise SetupClosed(
            "This link is no longer good. Sign in, or start quizapp again and open the link that it prints."
        )
    made = Teacher(
        name=names.clean_name(name),
        email=names.clean_email(email),
        password_hash=passwords.hash_password(password),
        created_at=now,
    )
    session.add(made)
    session.flush()
    demo = store.demo_classroom(session)
    if demo is not None:
        demo.teacher_id = made.id
    session.flush()
    return made.id


def sign_in(session: Session, *, reader: Session, email: str, password: str, now: datetime) -> int:
    """Return the id of a teacher who knows the password; raise WrongPassword or Locked.

    The password is compared through `reader`, a session that only reads, before `session` begins to
    write: its hash is slow, and on SQLite nobody could save an answer meanwhile.
    Commit also after WrongPassword: the count of wrong tries lives in the database.
    """
    wrong = WrongPassword("This e-mail address and this password do not belong together.")
    try:
        address = names.clean_email(email)
    except BadEmail:
        raise wrong from None
    found = store.teacher_by_email(reader, address)
    right = passwords.password_matches(None if found is None else found.password_hash, password)
    count = throttle(session, f"teacher:{address}", now)
    tries.check(count, now)
    return _settled(session, count, found if right else None, wrong, now)


def _settled(
    session: Session, count: Throttle, person: Student | Teacher | None, wrong: QuizappError, now: datetime
) -> int:
    """Return the id of a person who proved who they are; for nobody count the try and raise `wrong`."""
    if person is None:
        tries.fail(count, now)
    else:
        tries.reset(count)
    session.flush()
    if person is None:
        raise wrong
    return person.id


def teacher(session: Session, teacher_id: int) -> TeacherView | None:
    """Return a teacher, or None when there is none."""
    found = store.teacher(session, teacher_id)
    if found is None:
        return None
    return TeacherView(
        id=found.id, name=found.name, email=found.email, epoch=found.epoch, since=found.created_at
    )


def make_class(
    session: Session, *, teacher_id: int, name: str, rng: random.Random, now: datetime
) -> ClassView:
    """Make a class with a code of its own; raise BadName."""
    if store.teacher(session, teacher_id) is None:
        raise NotFound("There is no such teacher.")
    room = Classroom(
        name=names.clean_name(name), code=free_code(session, rng), teacher_id=teacher_id, created_at=now
    )
    session.add(room)
    session.flush()
    return ClassView(id=room.id, name=room.name, code=room.code, student_count=0)


def classes(session: Session, teacher_id: int) -> list[ClassView]:
    """Return a teacher's classes in the order they were made."""
    return [
        ClassView(id=room.id, name=room.name, code=room.code, student_count=count)
        for room, count in store.classrooms(session, teacher_id)
    ]


def free_code(session: Session, rng: random.Random) -> str:
    """Return a class code that no class has."""
    code = names.new_code(rng)
    while store.classroom_by_code(session, code) is not None:
        code = names.new_code(rng)
    return code


def _room(session: Session, code: str, *, lock: bool = False) -> Classroom:
    room = store.classroom_by_code(session, names.clean_code(code), lock=lock)
    if room is None:
        raise UnknownClass("No class has this code. Please check it with your teacher.")
    return room


def _student_account(classroom_id: int, key: str) -> str:
    return f"student:{classroom_id}:{key}"
