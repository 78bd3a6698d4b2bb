"""Publish lessons: every class may then read them and sit their quizzes."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from quizapp.items.item import Item
from quizapp.lessons.document import Lesson
from quizapp.store import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Count what publishing did to the questions of a lesson."""

    new: int
    changed: int
    retired: int
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
    item_count: int
    quizzes: tuple[QuizView, ...]


def publish(
    session: Session, *, lesson: Lesson, markdown: str, items: Sequence[Item], now: datetime
) -> Published:
    """Make a lesson and its questions the current ones; attempts in progress keep theirs."""
    raise NotImplementedError


def lessons(session: Session) -> list[LessonView]:
    """Return the published lessons by title."""
    raise NotImplementedError


def lesson(session: Session, slug: str) -> tuple[Lesson, str]:
    """Return a published lesson and its Markdown; raise NotFound when there is none."""
    raise NotImplementedError


def items(session: Session, slug: str) -> tuple[Item, ...]:
    """Return the current questions of a published lesson , as its deck holds them; raise NotFound."""
    raise NotImplementedError


def quiz(session: Session, quiz_id: int) -> QuizView:
    """Return one quiz; raise NotFound when there is none."""
    raise NotImplementedError


def ensure_demo_class(session: Session, *, rng: random.Random, now: datetime) -> str:
    """Return the code of the demo class, which is made once and kept."""
    raise NotImplementedError
