"""What the classroom's tests share: a lesson, and a class in which each step is a transaction of its own."""

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Barrier
from typing import TypeVar

import sqlalchemy as sa

from quizapp import store
from quizapp.errors import QuizappError
from quizapp.items.item import TOPICS, Item
from quizapp.lessons.document import Lesson
from quizapp.store.bank import EVERYTHING
from quizapp.workflows import publish, sit, students
from tests.store_items import make_item

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
SECRET = "a secret of the tests"
ITEMS = [make_item(f"{topic}-{number}", topic=topic) for topic in TOPICS for number in range(4)]
LESSON = Lesson(slug="karabakh", title="The assault")

T = TypeVar("T")


@dataclass(frozen=True)
class Classroom:
    """Hold a class on one of the databases."""

    engine: sa.Engine
    teacher_id: int
    classroom_id: int
    code: str

    def do(self, work: Callable[[store.Session], T]) -> T:
        """Work in a transaction, which is kept also when the work ends in one of our errors."""
        with store.Session(self.engine, expire_on_commit=False) as session:
            try:
                return work(session)
            finally:
                session.commit()

    def try_to(self, work: Callable[[store.Session], T]) -> T | QuizappError:
        """Return what the work returns or raises."""
        try:
            return self.do(work)
        except QuizappError as error:
            return error

    def at_once(self, works: list[Callable[[store.Session], T]]) -> list[T | QuizappError]:
        """Do all the work at the same time, each in a thread and a transaction of its own."""
        barrier = Barrier(len(works))
        # Connections that are open already let the work meet at the same rows, not one after the other.
        for connection in [self.engine.connect() for _ in range(5)]:
            connection.close()

        def run(work: Callable[[store.Session], T]) -> T | QuizappError:
            barrier.wait()
            return self.try_to(work)

        with ThreadPoolExecutor(len(works)) as pool:
            return list(pool.map(run, works))

    def join(self, name: str, seed: int = 1) -> students.Joined:
        """Add a student."""
        return self.do(
            lambda session: students.join(
                session, code=self.code, name=name, secret=SECRET, now=NOW, rng=random.Random(seed)
            )
        )

    def come_back(self, name: str, pin: str, at: datetime = NOW) -> int | QuizappError:
        """Come back with a PIN."""
        return self.try_to(
            lambda session: students.come_back(
                session, code=self.code, name=name, pin=pin, secret=SECRET, now=at
            )
        )

    def quiz(self, topic: str = EVERYTHING) -> publish.QuizView:
        """Return the lesson's quiz about a topic."""
        return next(quiz for quiz in self.do(publish.quizzes) if quiz.topic == topic)

    def start(self, student_id: int, mode: sit.Mode = "page", topic: str = "dates", seed: int = 1) -> str:
        """Start a quiz, or go on with it."""
        quiz_id = self.quiz(topic).id
        return self.do(
            lambda session: sit.start(
                session,
                student_id=student_id,
                quiz_id=quiz_id,
                mode=mode,
                rng=random.Random(f"{seed} {student_id} {topic} {mode}"),
                now=NOW,
            )
        )

    def sheet(self, student_id: int, token: str) -> sit.Sheet:
        """Return what a student sees."""
        return self.do(lambda session: sit.sheet(session, student_id=student_id, token=token))

    def answer(
        self, student_id: int, token: str, position: int, choice: int, sequence: int = 0
    ) -> sit.Saved | QuizappError:
        """Answer a question."""
        return self.try_to(answering(student_id, token, position, choice, sequence))

    def submit(self, student_id: int, token: str, at: datetime = LATER) -> None:
        """Hand in."""
        self.do(lambda session: sit.submit(session, student_id=student_id, token=token, now=at))

    def publish(self, items: list[Item]) -> publish.Published:
        """Publish the lesson anew with other items."""
        return self.do(
            lambda session: publish.publish(
                session, lesson=LESSON, markdown="# The assault", items=items, now=LATER
            )
        )


def answering(
    student_id: int, token: str, position: int, choice: int, sequence: int = 0
) -> Callable[[store.Session], sit.Saved]:
    """Return the work of answering a question."""
    return lambda session: sit.answer(
        session,
        student_id=student_id,
        token=token,
        position=position,
        choice=choice,
        sequence=sequence,
        now=LATER,
    )


def right(item_id: str, sheet: sit.Sheet) -> int:
    """Return the number under which the right answer of an item is shown."""
    asked = next(asked for asked in sheet.questions if asked.item_id == item_id)
    return next(option.number for option in asked.options if option.text == "Right")
