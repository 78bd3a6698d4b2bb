"""Open a database, SQLite or PostgreSQL, and bring it up to date."""

from sqlalchemy import Engine


def open_engine(url: str) -> Engine:
    """Return an engine whose transactions may write; raise InputError for a database we do not know."""
    raise NotImplementedError


def reading(engine: Engine) -> Engine:
    """Return the same engine for transactions that only read, which never wait for a writer."""
    raise NotImplementedError


def upgrade(engine: Engine) -> None:
    """Run the migrations that the database does not have yet."""
    raise NotImplementedError
