"""Fill a database with rows from elsewhere, in one transaction that keeps all of them or none."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import sqlalchemy as sa
from alembic import command

from quizapp.errors import InputError
from quizapp.store.engine import MIGRATION_LOCK, migrations
from quizapp.store.upkeep import keys, values
from quizapp.store.upkeep.schema import VERSION_TABLE, current, newest, revisions, tables_at
from quizapp.store.upkeep.words import DatabaseTrouble, saying, shown

ROWS_AT_ONCE = 1000
PATIENCE = "30s"
"""How long PostgreSQL waits for a lock, as SQLite does."""


@dataclass(slots=True, kw_only=True)
class Target:
    """Hold the open transaction in which a database is filled, and what it is filled with.

    `tables` are the new ones, `foreign_keys` the statements that PostgreSQL still has to carry out.
    """

    connection: sa.Connection
    tables: sa.MetaData = field(default_factory=sa.MetaData)
    foreign_keys: list[str] = field(default_factory=list)


@contextmanager
def restoring(engine: sa.Engine) -> Iterator[Target]:
    """Begin the one transaction of a restore: it is kept when the block ends well, else undone."""
    with (
        saying(engine, "restored"),
        engine.connect() as connection,
        keys.unchecked(connection),
        connection.begin(),
    ):
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}'")
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(MIGRATION_LOCK)))
        if current(connection) not in (None, *revisions()):
            raise DatabaseTrouble(
                f"The database {shown(engine)} was made by a newer quizapp; update the program."
            )
        yield Target(connection=connection)


def held(target: Target) -> dict[str, int]:
    """Return how many rows each of our tables holds, without the empty ones."""
    revision = current(target.connection)
    return {} if revision is None else counts(target.connection, tables_at(revision))


def rebuild(target: Target, revision: str) -> list[str]:
    """Drop our tables with all they hold, make them anew at a revision, and return their names."""
    connection = target.connection
    if (before := current(connection)) is not None:
        tables_at(before).drop_all(connection)
        connection.exec_driver_sql(f"DROP TABLE {VERSION_TABLE}")
    command.upgrade(migrations(connection), revision)
    target.tables = tables_at(revision)
    target.foreign_keys = keys.drop(connection, target.tables)
    return [table.name for table in target.tables.sorted_tables]


def fill(target: Target, name: str, rows: Iterable[dict[str, Any]]) -> None:
    """Insert rows as `snapshot.rows` yielded them; raise InputError for one that does not fit the table."""
    table = target.tables.tables[name]
    columns, readers = set(table.columns.keys()), values.readers(table)
    found = (_read(row, columns, readers, name) for row in rows)
    if target.connection.dialect.name == "postgresql":
        _stream(target.connection, table, found)
        return
    statement = sa.insert(table)
    while batch := list(islice(found, ROWS_AT_ONCE)):
        target.connection.execute(statement, batch)


def settle(target: Target, expected: dict[str, int]) -> None:
    """Check what was filled in, make it whole, and bring it up to date.

    Raise InputError when rows are missing or refer to rows that are not there.
    """
    connection = target.connection
    if counts(connection, target.tables) != {name: count for name, count in expected.items() if count}:
        raise InputError("Not every row of the backup arrived in the database.")
    if lost := keys.orphans(connection, target.tables):
        raise InputError(f"The backup is not whole: {lost[0]}.")
    keys.make(connection, target.foreign_keys)
    keys.number_on(connection, target.tables)
    command.upgrade(migrations(connection), newest())


def _stream(connection: sa.Connection, table: sa.Table, rows: Iterator[dict[str, Any]]) -> None:
    """Insert rows in the way that PostgreSQL takes them fastest."""
    quote = connection.dialect.identifier_preparer
    names = table.columns.keys()
    columns = ", ".join(quote.quote(name) for name in names)
    driver: Any = connection.connection.driver_connection
    statement = f"COPY {quote.format_table(table)} ({columns}) FROM STDIN"
    with driver.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row([row[name] for name in names])


def _read(
    row: dict[str, Any], columns: set[str], readers: dict[str, values.Change], name: str
) -> dict[str, Any]:
    if row.keys() != columns:
        raise InputError(f"The table {name} of the backup has other columns than its revision says.")
    try:
        return values.change(row, readers)
    except (ValueError, TypeError) as error:
        raise InputError(f"The table {name} of the backup holds a value that cannot be read.") from error


def counts(connection: sa.Connection, tables: sa.MetaData) -> dict[str, int]:
    """Return how many rows each table holds, without the empty ones."""
    found = {
        table.name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
        for table in tables.sorted_tables
    }
    return {name: count for name, count in found.items() if count}
