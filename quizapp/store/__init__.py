"""The database: tables, queries by noun, migrations."""

from sqlmodel import Session

from quizapp.store.engine import open_engine, reading, upgrade

__all__ = ["Session", "open_engine", "reading", "upgrade"]
