"""Every lesson of a folder becomes its deck, its quiz on paper and its questions as data."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizapp import formats
from quizapp.errors import Finding, QuizappError
from quizapp.lessons.document import Lesson
from quizapp.workflows import deck
from quizapp.workflows.output import Unwritable, save
from quizapp.workflows.source import Source, read_all

NOT_BUILT = "E03"
"""The code of a lesson that something kept from being written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """Say what became of one lesson: which of its files are new or changed, and what was wrong."""

    path: Path
    changed: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()


def build(lessons: Sequence[Path], exports: Path, *, now: int) -> Iterator[Built]:
    """Write the files of each lesson in turn; what goes wrong with one never stops another."""
    _make(exports)
    for found in read_all(lessons):
        yield _one(found, exports, now=now)


def _one(source: Source, exports: Path, *, now: int) -> Built:
    if source.lesson is None:
        return Built(path=source.path, findings=source.findings)
    if not source.items:
        words = "This lesson yields no questions yet: add actors, dates or alliances."
        return Built(path=source.path, findings=(*source.findings, _finding(NOT_BUILT, words)))
    try:
        files = _files(source, source.lesson, now=now)
        changed = tuple(path for name, data in files.items() if save(path := exports / name, data))
    except QuizappError as error:
        return Built(path=source.path, findings=(*source.findings, _finding(NOT_BUILT, str(error))))
    return Built(path=source.path, changed=changed, findings=source.findings)


def _files(source: Source, lesson: Lesson, *, now: int) -> dict[str, bytes]:
    """Return the lesson's files by name, the deck first: it refuses what yields nothing."""
    files = {f"{lesson.slug}.apkg": deck.package([source], now=now)}
    for known in formats.FORMATS.values():
        files[lesson.slug + known.suffix] = formats.dumps(known.name, lesson, source.items).encode()
    return files


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unwritable(f"{folder} cannot be a folder of exports: {error.strerror}.") from error


def _finding(code: str, message: str) -> Finding:
    return Finding(line=1, column=1, code=code, message=message)
