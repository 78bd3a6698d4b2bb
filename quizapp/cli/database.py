"""The options that name a classroom's database, and how it is opened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

FOLDER = click.Path(file_okay=False, path_type=Path)
DATABASE = click.option("--db", "url", help="Database address.  [default: SQLite in the instance folder]")
INSTANCE = click.option(
    "--instance", type=FOLDER, default="instance", show_default=True, help="Where the data live."
)


def opened(url: str | None, instance: Path) -> Any:
    """Return an engine on the classroom's database, its tables up to date."""
    from quizapp import store

    engine = store.open_engine(url or f"sqlite:///{(instance / 'quizapp.db').resolve()}")
    store.upgrade(engine)
    return engine
