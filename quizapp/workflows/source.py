"""A lesson file as it stands: the lesson, its questions, and every mistake in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quizapp import items, lessons
from quizapp.errors import Finding, InputError, QuizappError
from quizapp.items import Item
from quizapp.lessons.document import Lesson

UNREADABLE = "E01"
"""The code of a file that is no lesson at all."""


class NoLessons(QuizappError):
    """Say that a place holds no lesson files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Hold what a lesson file says; `lesson` is None when the file cannot be read at all."""

    path: Path
    lesson: Lesson | None
    items: tuple[Item, ...]
    findings: tuple[Finding, ...]


def read(path: Path) -> Source:
    """Read one lesson file; whatever is wrong with it becomes a finding."""
    try:
        parsed = lessons.read(path)
    except (InputError, OSError) as error:
        words = (
            f"This file could not be read: {error.strerror}." if isinstance(error, OSError) else str(error)
        )
        unreadable = Finding(line=1, column=1, code=UNREADABLE, message=words)
        return Source(path=path, lesson=None, items=(), findings=(unreadable,))
    made = items.from_lesson(parsed.lesson)
    findings = tuple(sorted({*parsed.findings, *made.findings}))
    return Source(path=path, lesson=parsed.lesson, items=made.items, findings=findings)


def walk(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the lesson files that paths name, folders searched through, each file once."""
    found = tuple(dict.fromkeys(file for path in paths for file in _files(path)))
    if not found:
        raise NoLessons("There is no lesson here: a lesson is a file whose name ends in .md.")
    return found


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(file for file in path.rglob("*.md") if file.is_file() and not _hidden(file, path))
    else:
        yield path


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)
