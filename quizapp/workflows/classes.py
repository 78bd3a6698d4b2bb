"""Classes: each with the code that students type."""

import random
from dataclasses import dataclass
from datetime import datetime

from quizapp.errors import NotFound, UnknownClass
from quizapp.store import Session
from quizapp.store import people as store
from quizapp.store.people import Classroom
from quizapp.workflows import names


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassView:
    """Name a class with the code that students type."""

    id: int
    name: str
    code: str
    student_count: int


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


def room_of(session: Session, code: str, *, lock: bool = False) -> Classroom:
    """Return the class of a code, locked until the transaction ends if asked; raise UnknownClass."""
    room = store.classroom_by_code(session, names.clean_code(code), lock=lock)
    if room is None:
        raise UnknownClass("No class has this code. Please check it with your teacher.")
    return room
