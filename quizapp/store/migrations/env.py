"""Run migrations on the connection that `quizapp.store.engine` hands over."""

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from sqlmodel import AutoString

from quizapp.store import attempts, bank, drafts, people, throttle
from quizapp.store.table import Moment, Table

# Importing the nouns is what registers their tables.
NOUNS = (attempts, bank, drafts, people, throttle)


def run(connection: sa.Connection) -> None:
    """Migrate inside the transaction that the caller opened."""
    context.configure(
        connection=connection,
        target_metadata=Table.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=_render,
    )
    with context.begin_transaction():
        context.run_migrations()


def _render(kind: str, value: Any, _context: Any) -> str | Literal[False]:
    # A migration must not change its meaning when somebody else's type does.
    written = {Moment: "sa.DateTime(timezone=True)", AutoString: "sa.String()"}
    return written.get(type(value), False) if kind == "type" else False


run(context.config.attributes["connection"])
