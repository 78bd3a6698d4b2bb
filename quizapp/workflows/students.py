"""Students: join a class, come back with a PIN, get a new one."""

import random
from dataclasses import dataclass
from datetime import datetime

from quizapp.errors import BadName, NameTaken, NotFound, WrongPin
from quizapp.store import Session
from quizapp.store import people as store
from quizapp.store.people import Student
from quizapp.store.throttle import forgive, throttle
from quizapp.workflows import names, passwords, tries
from quizapp.workflows.classes import room_of


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


def join(session: Session, *, code: str, name: str, secret: str, now: datetime, rng: random.Random) -> Joined:
    """Add a student to a class; raise UnknownClass, BadName or NameTaken."""
    room = room_of(session, code, lock=True)
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
    room = room_of(session, code)
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
    return tries.settled(session, count, found if passwords.same(given, expected) else None, wrong, now)


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


def _student_account(classroom_id: int, key: str) -> str:
    return f"student:{classroom_id}:{key}"
