"""A classroom to work in: a class with a teacher, a published lesson, students."""

import random

import argon2
import pytest
import sqlalchemy as sa

from quizapp import store
from quizapp.workflows import classes, passwords, publish, teachers
from tests.workflows.classroom import ITEMS, LESSON, NOW, Classroom


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash cheaply; one test looks at the real cost."""
    monkeypatch.setattr(passwords, "_HASHER", argon2.PasswordHasher(1, 8, 1))
    passwords._nobody.cache_clear()


@pytest.fixture
def room(engine: sa.Engine) -> Classroom:
    """Make a class whose teacher signed up, and publish a lesson with four items of each topic."""
    rng = random.Random(1)
    with store.Session(engine) as session:
        publish.ensure_demo_class(session, rng=rng, now=NOW)
        teacher_id = teachers.create_first_teacher(
            session,
            token=teachers.setup_token(session, rng=rng) or "",
            name="Ms Grigoryan",
            email="teacher@school.example",
            password="correct horse battery",
            now=NOW,
        )
        made = classes.make_class(session, teacher_id=teacher_id, name="7b", rng=rng, now=NOW)
        publish.publish(session, lesson=LESSON, markdown="# The assault", items=ITEMS, now=NOW)
        session.commit()
    return Classroom(engine=engine, teacher_id=teacher_id, classroom_id=made.id, code=made.code)
