"""Teachers: the first account, and signing in."""

import random
from dataclasses import dataclass
from datetime import datetime

from quizapp.errors import BadEmail, SetupClosed, WrongPassword
from quizapp.store import Session
from quizapp.store import people as store
from quizapp.store.people import Teacher
from quizapp.store.throttle import throttle
from quizapp.workflows import names, passwords, tries


@dataclass(frozen=True, slots=True, kw_only=True)
class TeacherView:
    """Name a teacher; a cookie of another `epoch`, or of an account made at another moment, is no good."""

    id: int
    name: str
    email: str
    epoch: int
    since: datetime


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
    return tries.settled(session, count, found if right else None, wrong, now)


def teacher(session: Session, teacher_id: int) -> TeacherView | None:
    """Return a teacher, or None when there is none."""
    found = store.teacher(session, teacher_id)
    if found is None:
        return None
    return TeacherView(
        id=found.id, name=found.name, email=found.email, epoch=found.epoch, since=found.created_at
    )
