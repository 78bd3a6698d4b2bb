"""Values of a row as JSON can say them, and back."""

import base64
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from quizapp.store.table import Moment
from quizapp.store.upkeep.schema import Written

AS_THEY_ARE = (sa.String, sa.Integer, sa.Boolean, sa.Float, sa.JSON, Written)
"""Types whose values are text, numbers or truth already."""

Change = Callable[[Any], Any]


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


CHANGED: dict[type[Any], tuple[Change, Change]] = {
    Moment: (datetime.isoformat, datetime.fromisoformat),
    sa.Date: (date.isoformat, date.fromisoformat),
    sa.LargeBinary: (_base64, base64.b64decode),
}
"""Types whose values have to be written for JSON, and read from it again."""

CARRIED = (*AS_THEY_ARE, *CHANGED)
"""Every type of column that a backup can hold; a test compares it with the tables."""


def writers(table: sa.Table) -> dict[str, Change]:
    """Return for each column that needs it how its values are written."""
    return {name: pair[0] for name, pair in _changed(table).items()}


def readers(table: sa.Table) -> dict[str, Change]:
    """Return for each column that needs it how its values are read."""
    return {name: pair[1] for name, pair in _changed(table).items()}


def change(row: dict[str, Any], changes: dict[str, Change]) -> dict[str, Any]:
    """Return a row with the values of some columns changed; nothing stays nothing."""
    return row | {name: changed(row[name]) for name, changed in changes.items() if row[name] is not None}


def _changed(table: sa.Table) -> dict[str, tuple[Change, Change]]:
    return {
        column.name: pair
        for column in table.columns
        for kind, pair in CHANGED.items()
        if isinstance(column.type, kind)
    }
