"""Insert a row unless somebody else just did."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from quizapp.store.table import Table


def insert_missing(session: Session, table: type[Table], **values: Any) -> None:
    """Insert a row; do nothing when a unique constraint says that it is there already."""
    if session.get_bind().dialect.name == "sqlite":
        session.execute(sqlite.insert(table).values(**values).on_conflict_do_nothing())
    else:
        session.execute(postgresql.insert(table).values(**values).on_conflict_do_nothing())
