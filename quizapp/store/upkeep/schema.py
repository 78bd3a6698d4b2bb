"""Which revisions there are, and what the tables look like at each: exactly what the migrations make."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.types import UserDefinedType

from quizapp.store.engine import migrations
from quizapp.store.table import Moment
from quizapp.store.upkeep.words import saying

VERSION_TABLE = "alembic_version"


class Written(UserDefinedType[str]):
    """Take JSON as the text that stands in the database, so that a copy differs in nothing."""

    cache_ok = True

    def get_col_spec(self, **_options: Any) -> str:
        """Return the type's name, which no table is ever made with."""
        return "JSON"


def revisions() -> list[str]:
    """Return every revision that this program knows, the oldest first."""
    with _nowhere() as nowhere:
        scripts = ScriptDirectory.from_config(migrations(nowhere))
    return [script.revision for script in scripts.walk_revisions()][::-1]


def newest() -> str:
    """Return the revision to which this program brings every database."""
    return revisions()[-1]


def current(connection: sa.Connection) -> str | None:
    """Return the revision of a database, None while it has no tables of ours."""
    return MigrationContext.configure(connection).get_current_revision()


def present(engine: sa.Engine) -> str | None:
    """Return the revision of a database that may be closed, locked or somebody else's."""
    with saying(engine, "opened"), engine.execution_options(quizapp_reading=True).connect() as connection:
        return current(connection)


@cache
def tables_at(revision: str) -> sa.MetaData:
    """Return our tables as they are at a revision, with types that mean the same on both databases."""
    tables = sa.MetaData()
    sa.event.listen(tables, "column_reflect", _make_portable)
    with _nowhere() as connection, warnings.catch_warnings():
        # An index that SQLAlchemy cannot read back is of no concern to rows.
        warnings.simplefilter("ignore", sa.exc.SAWarning)
        command.upgrade(migrations(connection), revision)
        tables.reflect(connection)
    tables.remove(tables.tables[VERSION_TABLE])
    return tables


@contextmanager
def _nowhere() -> Iterator[sa.Connection]:
    """Open a database in memory, which is gone when the block ends."""
    engine = sa.create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _make_portable(_inspector: Any, _table: sa.Table, column: Any) -> None:
    found = column["type"].as_generic()
    if isinstance(found, sa.DateTime):
        found = Moment()
    elif isinstance(found, sa.JSON):
        found = Written()
    column["type"] = found
