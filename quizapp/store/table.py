"""What every table shares: names for its constraints, moments in UTC, JSON, and keys worth looking up."""

from datetime import UTC, datetime
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

LARGEST_ID = 2**31 - 1


class Table(SQLModel):
    """Give constraints predictable names, which migrations need to change them later."""

    metadata: ClassVar[sa.MetaData] = sa.MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Moment(TypeDecorator[datetime]):
    """Keep an aware moment as UTC; SQLite has no time zones, so it is put back when read."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Return the moment in UTC; refuse one without a time zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Return the stored moment, aware and in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def is_id(number: int) -> bool:
    """Tell whether a number from an address can be a row's id; PostgreSQL refuses larger ones loudly."""
    return 0 < number <= LARGEST_ID


def is_key(text: str) -> bool:
    """Tell whether a text from an address can be a stored key; PostgreSQL refuses NUL and lone surrogates."""
    return text.isprintable()


def partial_index(name: str, *columns: str, where: str) -> sa.Index:
    """Return a unique index over the rows that meet a condition, the same on both databases."""
    condition: Any = sa.text(where)
    return sa.Index(name, *columns, unique=True, sqlite_where=condition, postgresql_where=condition)
