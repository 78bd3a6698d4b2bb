"""Make guessing a PIN or a password slow, per account and never per address."""

from datetime import datetime, timedelta

from quizapp.errors import Locked, QuizappError
from quizapp.store import Session
from quizapp.store.people import Student, Teacher
from quizapp.store.throttle import Throttle

FREE = 5
LONGEST = 16
FORGET_AFTER = timedelta(days=1)


def check(count: Throttle, now: datetime) -> None:
    """Raise Locked while nothing may be tried; forget what was tried long ago."""
    if count.locked_until is not None and now < count.locked_until:
        raise Locked(max(1, round((count.locked_until - now).total_seconds())))
    if now - count.changed_at > FORGET_AFTER:
        reset(count)


def fail(count: Throttle, now: datetime) -> None:
    """Count a wrong try; the fifth locks for a minute, every further one for twice as long, up to a limit."""
    count.failures += 1
    count.changed_at = now
    if count.failures >= FREE:
        count.locked_until = now + timedelta(minutes=min(2 ** (count.failures - FREE), LONGEST))


def reset(count: Throttle) -> None:
    """Forget the wrong tries."""
    count.failures, count.locked_until = 0, None


def settled(
    session: Session, count: Throttle, person: Student | Teacher | None, wrong: QuizappError, now: datetime
) -> int:
    """Return the id of a person who proved who they are; for nobody count the try and raise `wrong`."""
    if person is None:
        fail(count, now)
    else:
        reset(count)
    session.flush()
    if person is None:
        raise wrong
    return person.id
