"""Say in one sentence what a database refused, and what a person can do about it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from quizapp.errors import QuizappError

HINTS = {
    "locked": "another program is writing to it; close that, or try again later",
    "lock timeout": "another program is using it; close the classroom, or try again later",
    "full": "its disk is full; make room and try again",
    "No space left": "its disk is full; make room and try again",
    "readonly": "you may not write to it; ask whoever owns it",
    "permission denied": "you have no right to do that; ask whoever owns it",
    "must be owner": "you have no right to do that; ask whoever owns it",
    "not a database": "this file is no database",
    "malformed": "it is damaged; restore a backup",
    "unable to open": "check the address, and that you may read and write there",
    "connection failed": "check the address, and that the server runs",
}
"""What to do, by words that SQLite, PostgreSQL or the operating system say."""


class DatabaseTrouble(QuizappError):
    """Say that the database would not do what it was asked for."""


@contextmanager
def saying(engine: sa.Engine, done: str) -> Iterator[None]:
    """Turn whatever the database refuses into DatabaseTrouble; `done` says what it should have been."""
    try:
        yield
    except (sa.exc.SQLAlchemyError, engine.dialect.loaded_dbapi.Error) as error:
        raise DatabaseTrouble(f"The database {shown(engine)} could not be {done}: {why(error)}.") from error


def shown(engine: sa.Engine) -> str:
    """Return the address of a database without its password."""
    return engine.url.render_as_string()


def why(error: Exception) -> str:
    """Return the reason in the database's words, and what to do when we know."""
    origin = error.orig if isinstance(error, sa.exc.StatementError) else None
    reason = (str(origin or error).strip() or type(error).__name__).partition("\n")[0].rstrip(".")
    hint = next((said for word, said in HINTS.items() if word.casefold() in reason.casefold()), None)
    return f"{hint} ({reason})" if hint else reason


def refuse_missing(engine: sa.Engine) -> None:
    """Raise DatabaseTrouble for a SQLite file that is not there: opening it would make an empty one."""
    path = engine.url.database
    if engine.dialect.name != "sqlite" or path is None:
        return
    try:
        Path(path).stat()
    except FileNotFoundError as error:
        raise DatabaseTrouble(f"There is no database {path} yet; quizapp serve makes it.") from error
    except OSError as error:
        raise DatabaseTrouble(f"The database {path} could not be opened: {error.strerror}.") from error
