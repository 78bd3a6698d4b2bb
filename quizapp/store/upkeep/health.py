"""Look whether a database is well."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from quizapp.store.engine import reading
from quizapp.store.table import Table
from quizapp.store.upkeep import keys
from quizapp.store.upkeep.schema import current, newest, revisions, tables_at
from quizapp.store.upkeep.words import refuse_missing, saying, shown, why

SOUND = "ok"
"""What SQLite's integrity check says when there is nothing to say."""

NAMED = (str, sa.Table, sa.Column, sa.Index, sa.Constraint)


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Hold what was found: where the database is, its revision, and each trouble in a sentence.

    `revision` is None without tables of ours, `rows` counts those that could be counted by table.
    """

    address: str
    server: str
    revision: str | None
    newest: str
    troubles: tuple[str, ...]
    rows: dict[str, int]


def examine(engine: sa.Engine) -> Health:
    """Look at everything; raise DatabaseTrouble for a database that cannot be opened at all."""
    refuse_missing(engine)
    with saying(engine, "opened"), reading(engine).connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execution_options(
                isolation_level="AUTOCOMMIT"
            )  # one failed look must not end the others
        revision = current(connection)
        troubles, rows = _troubles(connection, revision)
        return Health(
            address=shown(engine),
            server=_server(connection),
            revision=revision,
            newest=newest(),
            troubles=tuple(troubles),
            rows=rows,
        )


def _troubles(connection: sa.Connection, revision: str | None) -> tuple[list[str], dict[str, int]]:
    if revision is None:
        return ["It holds no tables of quizapp: run quizapp db upgrade."], {}
    if revision not in revisions():
        return [f"Its revision {revision} was made by a newer quizapp: update the program."], {}
    tables, troubles = tables_at(revision), []
    if revision != newest():
        troubles.append(f"An upgrade to revision {newest()} is pending: run quizapp db upgrade.")
    else:
        troubles += _drift(connection)
    rows, unread = _rows(connection, tables)
    return [*troubles, *_damage(connection), *unread, *_orphans(connection, tables)], rows


def _drift(connection: sa.Connection) -> list[str]:
    """Say where the tables differ from what this program describes; tables of others are theirs."""
    ours = Table.metadata.tables

    def is_ours(name: str | None, kind: str, _parents: Any) -> bool:
        return kind != "table" or name in ours

    context = MigrationContext.configure(connection, opts={"include_name": is_ours})
    found = compare_metadata(context, Table.metadata)
    return [f"Its tables are not as this quizapp made them: {_difference(each)}." for each in found]


def _difference(found: Any) -> str:
    """Return one difference in words, of the several ways in which Alembic tells it."""
    if isinstance(found, list):
        return ", ".join(_difference(each) for each in found)
    kind, *rest = found
    words = [each if isinstance(each, str) else str(each.name) for each in rest if isinstance(each, NAMED)]
    return f"{kind.replace('_', ' ')} {'.'.join(words)}"


def _damage(connection: sa.Connection) -> list[str]:
    """Return what SQLite finds wrong in its file; PostgreSQL has no such question."""
    if connection.dialect.name != "sqlite":
        return []
    try:
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    except sa.exc.DBAPIError as error:
        found = [why(error)]
    return [f"The file is damaged: {each}." for each in found if each != SOUND]


def _rows(connection: sa.Connection, tables: sa.MetaData) -> tuple[dict[str, int], list[str]]:
    counts, troubles = {}, []
    for table in tables.sorted_tables:
        try:
            query = sa.select(sa.func.count()).select_from(table)
            counts[table.name] = connection.execute(query).scalar_one()
        except sa.exc.DBAPIError as error:
            troubles.append(f"The table {table.name} cannot be read: {why(error)}.")
    return counts, troubles


def _orphans(connection: sa.Connection, tables: sa.MetaData) -> list[str]:
    try:
        return [f"{each}." for each in keys.orphans(connection, tables)]
    except sa.exc.DBAPIError as error:
        return [f"Its foreign keys cannot be checked: {why(error)}."]


def _server(connection: sa.Connection) -> str:
    version = connection.dialect.server_version_info or ()
    name = "SQLite" if connection.dialect.name == "sqlite" else "PostgreSQL"
    return f"{name} {'.'.join(str(part) for part in version)}"
