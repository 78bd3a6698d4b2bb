"""Foreign keys and numbering while a database is filled, and rows that refer to nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

FOREIGN_KEYS = """
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint
WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND conrelid = ANY(
    SELECT to_regclass(quote_ident(name)) FROM unnest(CAST(:names AS text[])) AS name
)
"""


@contextmanager
def unchecked(connection: sa.Connection) -> Iterator[None]:
    """Let SQLite take rows in any order until the block ends, which has to surround the transaction."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def drop(connection: sa.Connection, tables: sa.MetaData) -> list[str]:
    """Let PostgreSQL take rows in any order; return the statements that make the foreign keys anew."""
    if connection.dialect.name == "sqlite":
        return []
    found = connection.execute(sa.text(FOREIGN_KEYS), {"names": list(tables.tables)}).all()
    for statement, _again in found:
        connection.exec_driver_sql(statement)
    return [again for _statement, again in found]


def make(connection: sa.Connection, statements: list[str]) -> None:
    """Make the foreign keys anew that `drop` took away."""
    for statement in statements:
        connection.exec_driver_sql(statement)


def number_on(connection: sa.Connection, tables: sa.MetaData) -> None:
    """Let PostgreSQL number new rows after the highest there is; SQLite does so by itself."""
    if connection.dialect.name == "sqlite":
        return
    quoted = connection.dialect.identifier_preparer.format_table
    for table in tables.sorted_tables:
        for column in table.primary_key.columns:
            sequence = sa.func.pg_get_serial_sequence(quoted(table), column.name)
            highest = sa.func.max(column)
            if connection.execute(sa.select(sequence)).scalar_one() is not None:
                connection.execute(
                    sa.select(sa.func.setval(sequence, sa.func.coalesce(highest, 1), highest.is_not(None)))
                )


def orphans(connection: sa.Connection, tables: sa.MetaData) -> list[str]:
    """Name every foreign key of the tables with rows that refer to a row that is not there."""
    return [
        f"{count} {'row' if count == 1 else 'rows'} of {key.table.name} refer to no row of "
        f"{key.referred_table.name}"
        for table in tables.sorted_tables
        for key in table.foreign_key_constraints
        if (count := connection.execute(_without_parent(key)).scalar_one())
    ]


def _without_parent(key: sa.ForeignKeyConstraint) -> sa.Select[int]:
    child, parent = key.table, key.referred_table.alias()
    matches = [element.parent == parent.c[element.column.name] for element in key.elements]
    named = [element.parent.is_not(None) for element in key.elements]
    there = sa.exists().where(*matches)
    return sa.select(sa.func.count()).select_from(child).where(*named, ~there)
