"""The file of a backup: a zip of JSON lines for each table, and a manifest that vouches for them."""

from quizapp.workflows.archive.damage import Damaged, Foreign
from quizapp.workflows.archive.manifest import Entry, Manifest
from quizapp.workflows.archive.reading import Archive, is_backup, key, opened, rows, verify
from quizapp.workflows.archive.writing import write

__all__ = [
    "Archive",
    "Damaged",
    "Entry",
    "Foreign",
    "Manifest",
    "is_backup",
    "key",
    "opened",
    "rows",
    "verify",
    "write",
]
