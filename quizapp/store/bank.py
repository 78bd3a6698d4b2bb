"""Published lessons, the versions of their items, and their quizzes."""

from datetime import datetime
from typing import Any, Literal, cast

import sqlalchemy as sa
from sqlmodel import Field, Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from quizapp.items.item import Evidence, Item, Option, Topic
from quizapp.items.level import Level
from quizapp.store.editions import LessonEdition
from quizapp.store.table import Moment, Table, is_id, is_key, partial_index
from quizapp.store.upsert import insert_missing

EVERYTHING = "everything"
"""Stands for a topic: the quiz asks about all of them."""


class PublishedLesson(Table, table=True):
    """Hold the lesson that every class may read, as Markdown; `edition` counts its texts.

    `base` is what its file said when both agreed last, None for a lesson without a file. `theirs` is the
    file's text while file and classroom were both changed and nobody has decided which one counts.
    `note_times` holds for each note of its deck, by GUID, a hash and the second at which it changed.
    """

    id: int = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    title: str
    markdown: str
    published_at: datetime = Field(sa_type=Moment)
    edition: int = Field(sa_column_kwargs={"server_default": "1"})
    base: str | None = None
    theirs: str | None = None
    note_times: dict[str, list[Any]] = Field(sa_type=sa.JSON, sa_column_kwargs={"server_default": "{}"})


class ItemVersion(Table, table=True):
    """Hold one wording of an item.

    Stem, options and key never change; reasons, explanation and evidence may be worded better in place.
    `current` marks the newest version of an item, `retired_at` an item that the lesson no longer has.
    """

    id: int = Field(default=None, primary_key=True)
    lesson_id: int = Field(foreign_key="publishedlesson.id", index=True)
    item_id: str
    fingerprint: str
    position: int
    topic: str
    kind: str
    level: str = Field(sa_column_kwargs={"server_default": "recall"})
    origin: str
    stem: str
    options: list[dict[str, Any]] = Field(sa_type=sa.JSON)
    explanation: str
    evidence_text: str
    evidence_anchor: str
    current: bool
    retired_at: datetime | None = Field(default=None, sa_type=Moment)
    created_at: datetime = Field(sa_type=Moment)

    __table_args__ = (
        sa.UniqueConstraint("lesson_id", "item_id", "fingerprint"),
        partial_index("uq_itemversion_current", "lesson_id", "item_id", where="current"),
    )


class Quiz(Table, table=True):
    """Hold a quiz of a lesson; one without questions (`size` 0) is kept for its old attempts."""

    id: int = Field(default=None, primary_key=True)
    lesson_id: int = Field(foreign_key="publishedlesson.id")
    topic: str
    title: str
    size: int

    __table_args__ = (sa.UniqueConstraint("lesson_id", "topic"),)


def to_row(item: Item, *, lesson_id: int, position: int, now: datetime) -> ItemVersion:
    """Return a current version row of an item."""
    return ItemVersion(
        lesson_id=lesson_id,
        item_id=item.id,
        fingerprint=item.fingerprint,
        position=position,
        topic=item.topic,
        kind=item.kind,
        level=item.level,
        origin=item.origin,
        stem=item.stem,
        options=_options(item),
        explanation=item.explanation,
        evidence_text=item.evidence.text,
        evidence_anchor=item.evidence.anchor,
        current=True,
        created_at=now,
    )


def to_item(row: ItemVersion, *, slug: str) -> Item:
    """Return the item that a version row holds."""
    return Item(
        id=row.item_id,
        lesson=slug,
        topic=cast(Topic, row.topic),
        kind=row.kind,
        level=cast(Level, row.level),
        origin=cast(Literal["generated", "authored"], row.origin),
        stem=row.stem,
        options=tuple(Option(**option) for option in row.options),
        explanation=row.explanation,
        evidence=Evidence(text=row.evidence_text, anchor=row.evidence_anchor),
    )


def reword(row: ItemVersion, item: Item, *, position: int) -> None:
    """Take over what an item says around its unchanged question, and ask it again if it was retired."""
    row.topic, row.kind, row.level, row.origin = item.topic, item.kind, item.level, item.origin
    row.options = _options(item)
    row.explanation = item.explanation
    row.evidence_text, row.evidence_anchor = item.evidence.text, item.evidence.anchor
    row.position = position
    row.current, row.retired_at = True, None


def lesson(session: Session, slug: str) -> PublishedLesson | None:
    """Return a published lesson."""
    if not is_key(slug):
        return None
    return session.exec(select(PublishedLesson).where(PublishedLesson.slug == slug)).one_or_none()


def lessons(session: Session) -> list[PublishedLesson]:
    """Return the published lessons by title."""
    return sorted(
        session.exec(select(PublishedLesson)), key=lambda found: (found.title.casefold(), found.slug)
    )


def keep_lesson(
    session: Session,
    slug: str,
    *,
    title: str,
    markdown: str,
    now: datetime,
    what: str = "Published",
    teacher_id: int | None = None,
) -> PublishedLesson:
    """Make or renew a lesson and lock it until the transaction ends; a new text is its next edition."""
    values = {"slug": slug, "title": title, "markdown": markdown, "published_at": now}
    insert_missing(session, PublishedLesson, edition=0, note_times={}, **values)
    found = session.exec(_locked(slug)).one()
    if found.edition == 0 or (found.title, found.markdown) != (title, markdown):
        found.title, found.markdown, found.published_at = title, markdown, now
        found.edition += 1
        session.add(
            LessonEdition(
                lesson_id=found.id,
                number=found.edition,
                markdown=markdown,
                what=what,
                teacher_id=teacher_id,
                made_at=now,
            )
        )
    return found


def locked_lesson(session: Session, slug: str) -> PublishedLesson | None:
    """Return a published lesson as it stands now, locked until the transaction ends."""
    return session.exec(_locked(slug)).one_or_none() if is_key(slug) else None


def _locked(slug: str) -> SelectOfScalar[PublishedLesson]:
    query = select(PublishedLesson).where(PublishedLesson.slug == slug).with_for_update(key_share=True)
    return query.execution_options(populate_existing=True)


def versions(session: Session, lesson_id: int) -> list[ItemVersion]:
    """Return every version of every item of a lesson."""
    return list(session.exec(select(ItemVersion).where(ItemVersion.lesson_id == lesson_id)))


def asked_versions(session: Session, lesson_id: int) -> list[ItemVersion]:
    """Return the versions that new attempts may ask, in the order of the lesson."""
    query = (
        select(ItemVersion)
        .where(ItemVersion.lesson_id == lesson_id)
        .where(col(ItemVersion.current), col(ItemVersion.retired_at).is_(None))
        .order_by(col(ItemVersion.position), col(ItemVersion.id))
    )
    return list(session.exec(query))


def quizzes(session: Session) -> list[tuple[Quiz, PublishedLesson]]:
    """Return every quiz with its lesson, in the order they were made."""
    found = session.exec(select(Quiz, PublishedLesson).join(PublishedLesson).order_by(col(Quiz.id)))
    return [(quiz, lesson) for quiz, lesson in found]


def quiz(session: Session, quiz_id: int) -> tuple[Quiz, PublishedLesson] | None:
    """Return a quiz with its lesson."""
    if not is_id(quiz_id):
        return None
    found = session.exec(
        select(Quiz, PublishedLesson).join(PublishedLesson).where(Quiz.id == quiz_id)
    ).one_or_none()
    return None if found is None else (found[0], found[1])


def keep_quiz(session: Session, lesson_id: int, topic: str, *, title: str, size: int) -> None:
    """Make or renew a quiz of a lesson that is locked."""
    found = session.exec(select(Quiz).where(Quiz.lesson_id == lesson_id, Quiz.topic == topic)).one_or_none()
    if found is None:
        session.add(Quiz(lesson_id=lesson_id, topic=topic, title=title, size=size))
    else:
        found.title, found.size = title, size


def _options(item: Item) -> list[dict[str, Any]]:
    return [{"text": each.text, "correct": each.correct, "why": each.why} for each in item.options]
