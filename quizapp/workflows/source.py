"""A lesson file as it stands: the lesson, its questions, and every mistake in it."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quizapp.errors import Finding, InputError, QuizappError
from quizapp.items import Item
from quizapp.items.wishes import wishes
from quizapp.lessons import source_text
from quizapp.lessons.document import Lesson
from quizapp.workflows.text import Text, read_text

UNREADABLE = "E01"
"""The code of a file that is no lesson at all."""
TWIN_NAME = "E02"
"""The code of a lesson whose file name another lesson has already."""


class NoLessons(QuizappError):
    """Say that a place holds no lesson files."""


class Unsearchable(QuizappError):
    """Say that a folder cannot be searched for lessons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Hold what a lesson file says; `text` is None when the file cannot be read at all."""

    path: Path
    text: Text | None = None
    findings: tuple[Finding, ...]

    @property
    def lesson(self) -> Lesson | None:
        """Return the lesson, None when the file cannot be read at all."""
        return self.text.lesson if self.text else None

    @property
    def items(self) -> tuple[Item, ...]:
        """Return the items that are asked."""
        return self.text.items if self.text else ()


def read(path: Path) -> Source:
    """Read one lesson file; whatever is wrong with it becomes a finding."""
    try:
        text = read_text(source_text.clean(source_text.load(path)), _slug(path))
    except InputError as error:
        return _refused(path, UNREADABLE, str(error))
    return Source(path=path, text=text, findings=text.findings)


def hints(source: Source) -> tuple[Finding, ...]:
    """Return what the author of a lesson could declare so that it asks more; no mistakes."""
    if source.text is None:
        return ()
    known = frozenset(each.item.id for each in source.text.decided)
    return wishes(source.text.lesson, source.text.facts, known)


def read_all(paths: Iterable[Path]) -> Iterator[Source]:
    """Read lessons in turn; one whose file name another has already is only a finding."""
    taken: set[str] = set()
    for path in paths:
        if path.stem in taken:
            words = f"Another lesson is named {path.name} too; give one of them another name."
            yield _refused(path, TWIN_NAME, words)
        else:
            taken.add(path.stem)
            yield read(path)


def walk(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the lesson files that paths name, folders searched through, each file once.

    Raise NoLessons where there is none, and Unsearchable for a folder that cannot be looked into.
    """
    found = search(*paths)
    if not found:
        raise NoLessons("There is no lesson here: a lesson is a file whose name ends in .md.")
    return found


def search(*paths: Path) -> tuple[Path, ...]:
    """Return the lesson files that paths name, as `walk` does, but none where there is none."""
    found: dict[str, Path] = {}
    for path in paths:
        for file in _files(path):
            found.setdefault(os.path.realpath(file), file)
    return tuple(found.values())


def _slug(path: Path) -> str:
    try:
        path.stem.encode()
    except UnicodeEncodeError as error:
        raise InputError("The name of this file is not UTF-8; rename the file.") from error
    return path.stem


def _refused(path: Path, code: str, words: str) -> Source:
    return Source(path=path, findings=(Finding(line=1, column=1, code=code, message=words),))


def _files(path: Path) -> list[Path]:
    try:
        return sorted(_search(path)) if path.is_dir() else [path]
    except OSError as error:
        reason = error.strerror or error
        raise Unsearchable(f"{error.filename or path} cannot be searched for lessons: {reason}.") from error


def _search(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = Path(place, name)
            if file.suffix == ".md" and not name.startswith(".") and file.is_file():
                yield file


def _raise(error: OSError) -> None:
    raise error
