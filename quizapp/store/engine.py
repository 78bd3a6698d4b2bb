"""Open a database, SQLite or PostgreSQL, and bring it up to date."""

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.util import CommandError

from quizapp.errors import InputError

MIGRATIONS = Path(__file__).with_name("migrations")
BUSY_SECONDS = 30
MIGRATION_LOCK = 7_112_023


def open_engine(url: str) -> sa.Engine:
    """Return an engine whose transactions may write; raise InputError for a database we do not know."""
    parsed = _address(url)
    if parsed.drivername in ("postgres", "postgresql", "postgresql+psycopg"):
        return sa.create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    if parsed.drivername == "sqlite":
        return _sqlite(parsed)
    raise InputError(f"quizapp keeps its data in SQLite or PostgreSQL, not in {parsed.drivername}.")


def _address(url: str) -> sa.URL:
    try:
        return sa.make_url(url)
    except (sa.exc.ArgumentError, ValueError) as error:
        raise InputError(
            "The database address cannot be read; write it like sqlite:///quizapp.db or postgresql://user@host/name."
        ) from error


def reading(engine: sa.Engine) -> sa.Engine:
    """Return the same engine for transactions that only read, which never wait for a writer."""
    return engine.execution_options(quizapp_reading=True)


def upgrade(engine: sa.Engine) -> None:
    """Run the migrations that the database does not have yet; raise InputError if that cannot be."""
    _reach(engine)
    try:
        _migrate(engine)
    except CommandError as error:
        raise InputError(
            f"The database {engine.url.render_as_string()} was made by a newer quizapp; update the program."
        ) from error
    except sa.exc.DBAPIError as error:
        reason = str(error.orig).strip().partition("\n")[0]
        raise InputError(
            f"The database {engine.url.render_as_string()} cannot be brought up to date ({reason}); "
            "quizapp needs one of its own, in which it may create tables."
        ) from error


def _migrate(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            # Two servers that start together would both create the tables; SQLite's write lock is enough.
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(MIGRATION_LOCK)))
        command.upgrade(migrations(connection), "head")


def _reach(engine: sa.Engine) -> None:
    try:
        engine.connect().close()
    except sa.exc.DBAPIError as error:
        raise InputError(
            f"The database {engine.url.render_as_string()} cannot be opened; check that its address is "
            "right, that it runs and that you may write to it."
        ) from error


def migrations(connection: sa.Connection) -> Config:
    """Return Alembic's configuration for a connection; no file in the working directory is read."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "r%%(rev)s_%%(slug)s")
    return config


def _sqlite(url: sa.URL) -> sa.Engine:
    if url.database in (None, "", ":memory:"):
        # Each thread of the server would get an empty database of its own.
        raise InputError("The data would be lost at once; name a file, like sqlite:///quizapp.db.")
    engine = sa.create_engine(url, connect_args={"timeout": BUSY_SECONDS})

    @sa.event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        # The driver would start a transaction only at the first write, too late to queue for the lock.
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA foreign_keys = ON")

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        deferred = connection.get_execution_options().get("quizapp_reading", False)
        connection.exec_driver_sql("BEGIN" if deferred else "BEGIN IMMEDIATE")

    return engine
