"""What an edit of a lesson does to its questions, told from two files."""

from pathlib import Path

from quizapp.errors import InputError
from quizapp.items import Item
from quizapp.items.changes import Changes, compare
from quizapp.lessons import source_text
from quizapp.workflows import source
from quizapp.workflows.text import look_at


def diff(old: Path, new: Path) -> Changes:
    """Return what became of the questions; raise InputError for a file that is no lesson.

    Both are read under the name of the new one, which is part of every question's id.
    """
    after = source.read(new)
    if after.lesson is None:
        raise InputError(f"{new}: {after.findings[0].message}")
    return compare(_items(old, after.lesson.slug), after.items)


def _items(path: Path, slug: str) -> tuple[Item, ...]:
    try:
        return look_at(source_text.clean(source_text.load(path)), slug).items
    except InputError as error:
        raise InputError(f"{path}: {error}") from error
