"""Publish lessons: every class may then read them and sit their quizzes."""

import functools
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from quizapp import decks
from quizapp.decks import Lock
from quizapp.errors import Conflict, NotFound
from quizapp.items.item import Item
from quizapp.lessons import parse
from quizapp.lessons.document import Lesson
from quizapp.store import Session, bank, people
from quizapp.workflows.classes import free_code
from quizapp.workflows.text import Text

LARGEST_QUIZ = 10
NOTHING = Lock()
DEMO_NAME = "Demo class"
TITLES = {bank.EVERYTHING: "Everything", "actors": "Actors", "dates": "Dates", "alliances": "Alliances"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Count what publishing did to the questions of a lesson."""

    new: int
    changed: int
    same: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizView:
    """Name a quiz: `title` is its topic in words ("Everything", "Actors"), `size` its questions."""

    id: int
    title: str
    topic: str
    size: int
    lesson_slug: str
    lesson_title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonView:
    """Name a published lesson with the quizzes that have questions."""

    slug: str
    title: str
    quizzes: tuple[QuizView, ...]


def publish(
    session: Session,
    *,
    lesson: Lesson,
    markdown: str,
    items: Sequence[Item],
    now: datetime,
    what: str = "Published",
    teacher_id: int | None = None,
    handed_out: Lock = NOTHING,
) -> Published:
    """Make a lesson and its questions the current ones; attempts in progress keep theirs.

    `what` and `teacher_id` tell what changed and by whom; `handed_out` are the notes that students may have
    from elsewhere.
    """
    row = bank.keep_lesson(
        session,
        lesson.slug,
        title=lesson.title,
        markdown=markdown,
        now=now,
        what=what,
        teacher_id=teacher_id,
    )
    _settle_notes(row, decks.from_lesson(lesson, items), handed_out, now)
    by_id = {item.id: item for item in items}
    published = _keep_items(session, row.id, by_id, now)
    for topic, title in TITLES.items():
        count = sum(topic in (bank.EVERYTHING, item.topic) for item in by_id.values())
        bank.keep_quiz(session, row.id, topic, title=title, size=min(count, LARGEST_QUIZ))
    session.flush()
    return published


def publish_text(session: Session, text: Text, **known: Any) -> Published:
    """Publish what the text of a lesson says; `known` goes to `publish`."""
    return publish(session, lesson=text.lesson, markdown=text.markdown, items=text.items, **known)


def lessons(session: Session) -> list[LessonView]:
    """Return the published lessons by title."""
    views = quizzes(session)
    return [
        LessonView(
            slug=row.slug,
            title=row.title,
            quizzes=tuple(view for view in views if view.lesson_slug == row.slug and view.size > 0),
        )
        for row in bank.lessons(session)
    ]


def quizzes(session: Session) -> list[QuizView]:
    """Return every quiz there is or was, in the order they were made."""
    return [_quiz_view(row, parent) for row, parent in bank.quizzes(session)]


def lesson(session: Session, slug: str) -> tuple[Lesson, str]:
    """Return a published lesson and its Markdown; raise NotFound when there is none."""
    row = _lesson(session, slug)
    return _parsed(row.markdown, row.slug), row.markdown


def items(session: Session, slug: str) -> tuple[Item, ...]:
    """Return the current questions of a published lesson, as its deck holds them; raise NotFound."""
    row = _lesson(session, slug)
    return tuple(bank.to_item(version, slug=row.slug) for version in bank.asked_versions(session, row.id))


def quiz(session: Session, quiz_id: int) -> QuizView:
    """Return one quiz; raise NotFound when there is none."""
    found = bank.quiz(session, quiz_id)
    if found is None:
        raise NotFound("There is no such quiz.")
    return _quiz_view(*found)


def ensure_demo_class(session: Session, *, rng: random.Random, now: datetime) -> str:
    """Return the code of the demo class, which is made once and kept."""
    room = people.demo_classroom(session)
    if room is None:
        people.add_demo_classroom(session, name=DEMO_NAME, code=free_code(session, rng), now=now)
        room = people.demo_classroom(session)
    if room is None:
        raise Conflict("The demo class could not be made. Please start quizapp again.")
    return room.code


def deck(session: Session, slug: str) -> tuple[decks.Deck, Lock]:
    """Return the deck of a published lesson and when each of its notes changed; raise NotFound."""
    row = _lesson(session, slug)
    made = decks.from_lesson(_parsed(row.markdown, row.slug), items(session, slug))
    return made, decks.lock_of(row.note_times)


def _settle_notes(row: bank.PublishedLesson, deck: decks.Deck, elsewhere: Lock, now: datetime) -> None:
    """Note when each note of the deck changed, so that Anki takes over what is newer and nothing else."""
    known = decks.newer(decks.lock_of(row.note_times), elsewhere, deck.notes)
    row.note_times = decks.as_json(decks.settle(known, deck.notes, now=int(now.timestamp())))


def _keep_items(session: Session, lesson_id: int, items: dict[str, Item], now: datetime) -> Published:
    versions = bank.versions(session, lesson_id)
    wordings = {(version.item_id, version.fingerprint): version for version in versions}
    newest = {version.item_id: version for version in versions if version.current}
    asked_before = {key: row.fingerprint for key, row in newest.items() if row.retired_at is None}
    for item_id, row in newest.items():
        if item_id not in items:
            row.retired_at = row.retired_at or now
        elif row.fingerprint != items[item_id].fingerprint:
            row.current = False
    session.flush()  # an item may have only one current version at any time
    for position, item in enumerate(items.values()):
        wording = wordings.get((item.id, item.fingerprint))
        if wording is None:
            session.add(bank.to_row(item, lesson_id=lesson_id, position=position, now=now))
        else:
            bank.reword(wording, item, position=position)
    return _compare(asked_before, {item.id: item.fingerprint for item in items.values()})


def _compare(before: dict[str, str], after: dict[str, str]) -> Published:
    same = sum(before.get(item_id) == fingerprint for item_id, fingerprint in after.items())
    return Published(
        new=len(after.keys() - before.keys()),
        changed=len(after.keys() & before.keys()) - same,
        same=same,
    )


def _lesson(session: Session, slug: str) -> bank.PublishedLesson:
    row = bank.lesson(session, slug)
    if row is None:
        raise NotFound("There is no such lesson.")
    return row


def _quiz_view(row: bank.Quiz, parent: bank.PublishedLesson) -> QuizView:
    return QuizView(
        id=row.id,
        title=row.title,
        topic=row.topic,
        size=row.size,
        lesson_slug=parent.slug,
        lesson_title=parent.title,
    )


@functools.lru_cache(maxsize=64)
def _parsed(markdown: str, slug: str) -> Lesson:
    return parse(markdown, slug=slug).lesson
