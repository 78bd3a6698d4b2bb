"""Lessons in files and in the classroom: what changed on one side goes to the other, and nothing is lost.

`base` is what both said when they agreed last. Only one side that differs from it is newer; two are a
conflict, which a teacher settles.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from quizapp import decks
from quizapp.decks import Lock
from quizapp.errors import Finding
from quizapp.store import Session, bank
from quizapp.store.bank import PublishedLesson
from quizapp.workflows import deck, publish
from quizapp.workflows.publish import NOTHING
from quizapp.workflows.source import Source
from quizapp.workflows.text import Text, read_text

Way = Literal["same", "published", "write", "waits", "conflict", "gone"]
Side = Literal["file", "classroom"]
Tell = Callable[[Path, Finding], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """Say what became of one lesson; `text` is what its file shall hold when the way is `write`.

    `published`: the file was newer; `waits`: the classroom is newer and its file was not to be written;
    `gone`: its file is no longer there, and it stays published.
    """

    slug: str
    way: Way
    text: str = ""


def from_files(
    session: Session, files: Iterable[Source], *, now: datetime, tell: Tell, **ways: Any
) -> list[tuple[Path, Synced]]:
    """Bring the lessons of files into the classroom; `tell` hears of their mistakes.

    `ways` go to `from_file`. A file without a title, or that is no lesson at all, changes nothing.
    """
    found: dict[Path, Text] = {}
    for file in files:
        for finding in file.findings:
            tell(file.path, finding)
        if file.text is not None and file.text.lesson.title:
            found[file.path] = file.text
    made = {path: decks.from_lesson(text.lesson, text.items) for path, text in found.items()}
    lock = deck.remember(made, now=int(now.timestamp()))
    return [
        (path, from_file(session, text, now=now, handed_out=lock, **ways)) for path, text in found.items()
    ]


def both_ways(
    session: Session,
    files: Iterable[Source],
    *,
    folder: Path,
    now: datetime,
    tell: Tell,
    prefer: Side | None = None,
) -> list[tuple[Path, Synced]]:
    """Bring files and classroom together; the caller writes the files (`write`) before it commits."""
    seen: set[str] = set()

    def once(file: Source) -> Source:
        seen.add(file.path.stem)
        return file

    done = from_files(session, map(once, files), now=now, tell=tell, prefer=prefer, write=True)
    return [*done, *((folder / f"{each.slug}.md", each) for each in without_file(session, seen))]


def from_file(
    session: Session,
    text: Text,
    *,
    now: datetime,
    write: bool = False,
    prefer: Side | None = None,
    handed_out: Lock = NOTHING,
) -> Synced:
    """Bring one lesson's file and classroom together; with `write`, the file may get the newer text.

    `prefer` settles a conflict.
    """
    slug, file = text.lesson.slug, text.markdown
    row = bank.locked_lesson(session, slug)
    if row is None or row.markdown == file or row.markdown == row.base:
        known = row is not None and row.markdown == file
        publish.publish_text(session, text, now=now, what="From its file", handed_out=handed_out)
        return _agreed(session, slug, file, "same" if known else "published")
    if file != row.base and prefer is None:
        row.theirs = file
        return Synced(slug=slug, way="conflict")
    if file != row.base and prefer == "file":
        publish.publish_text(session, text, now=now, what="From its file", handed_out=handed_out)
        return _agreed(session, slug, file, "published")
    return _to_file(row) if write else Synced(slug=slug, way="waits")


def without_file(session: Session, known: set[str]) -> list[Synced]:
    """Return the lessons of the classroom that have no file: new ones are to be written."""
    found = []
    for row in bank.lessons(session):
        if row.slug not in known:
            found.append(_to_file(row) if row.base is None else Synced(slug=row.slug, way="gone"))
    return found


def renew(session: Session, done: Iterable[Synced], *, now: datetime) -> None:
    """Make the questions of the other lessons anew, for this program may ask more than an older one."""
    fresh = {each.slug for each in done if each.way in ("same", "published")}
    for row in bank.lessons(session):
        if row.slug not in fresh:
            publish.publish_text(session, read_text(row.markdown, row.slug), now=now)


def _to_file(row: PublishedLesson) -> Synced:
    row.base, row.theirs = row.markdown, None
    return Synced(slug=row.slug, way="write", text=row.markdown)


def _agreed(session: Session, slug: str, file: str, way: Way) -> Synced:
    row = bank.locked_lesson(session, slug)
    if row is not None:
        row.base, row.theirs = file, None
    return Synced(slug=slug, way=way)
