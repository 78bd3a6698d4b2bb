"""Read a whole database as it was at one moment, while others go on writing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from quizapp.errors import Conflict
from quizapp.store.engine import reading
from quizapp.store.upkeep import values
from quizapp.store.upkeep.schema import Written, current, present, revisions, tables_at
from quizapp.store.upkeep.words import DatabaseTrouble, refuse_missing, saying, shown

ROWS_AT_ONCE = 1000
PATIENCE = "30s"
"""How long PostgreSQL waits for a lock, as SQLite does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Hold an open transaction that sees one moment of the database, and what there is to read."""

    revision: str
    tables: tuple[sa.Table, ...]
    connection: sa.Connection


@contextmanager
def snapshot(engine: sa.Engine) -> Iterator[Snapshot]:
    """See one moment of the database until the block ends; nobody waits for it.

    Raise DatabaseTrouble when there is nothing that can be read, Conflict when the tables are just changing.
    """
    refuse_missing(engine)
    revision = _known_revision(engine)
    tables = tuple(tables_at(revision).sorted_tables)
    with saying(engine, "read"), reading(engine).connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            _hold_still(connection, tables)
        if current(connection) != revision:
            raise Conflict(f"The database {shown(engine)} is just being upgraded; try again.")
        yield Snapshot(revision=revision, tables=tables, connection=connection)


def rows(seen: Snapshot, table: sa.Table) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table by primary key, ready for JSON, never more than a few in memory."""
    names = table.columns.keys()
    writers = values.writers(table)
    query = sa.select(*(_read(column) for column in table.columns)).order_by(*table.primary_key.columns)
    options = {"stream_results": True, "yield_per": ROWS_AT_ONCE}
    for row in seen.connection.execute(query, execution_options=options):
        yield values.change(dict(zip(names, row, strict=True)), writers)


def _known_revision(engine: sa.Engine) -> str:
    revision = present(engine)
    if revision is None:
        raise DatabaseTrouble(f"The database {shown(engine)} holds no classroom; quizapp serve makes one.")
    if revision not in revisions():
        raise DatabaseTrouble(
            f"The database {shown(engine)} was made by a newer quizapp; update the program."
        )
    return revision


def _hold_still(connection: sa.Connection, tables: tuple[sa.Table, ...]) -> None:
    """Keep others from changing the tables, not the rows; the snapshot is taken only by the next query."""
    quoted = ", ".join(connection.dialect.identifier_preparer.format_table(table) for table in tables)
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}'")
    connection.exec_driver_sql(f"LOCK TABLE {quoted} IN ACCESS SHARE MODE")


def _read(column: sa.Column[Any]) -> sa.ColumnElement[Any]:
    return sa.cast(column, sa.Text) if isinstance(column.type, Written) else column
