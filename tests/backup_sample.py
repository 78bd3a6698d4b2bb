"""A small classroom with a row in nearly every table, and all rows read without the code that copies them."""

import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from quizapp import store
from quizapp.items.item import TOPICS
from quizapp.lessons.document import Lesson
from quizapp.store.people import Classroom, Student
from quizapp.store.table import Moment, Table
from quizapp.workflows import classes, publish, sit, students, teachers
from quizapp.workflows.publish import quizzes
from tests.store_items import make_item

NOW = datetime(2026, 11, 22, 9, 0, 0, 123456, tzinfo=UTC)
SECRET = "a secret of the tests"
NAME = "Zoë “Ö” 🕊"

LATER = '''
"""Make a table that this program does not know, with every type, and rows that refer to each other."""
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "9999", "{newest}", None, None


def upgrade():
    op.create_table(
        "later table",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("parent", sa.Integer(), nullable=True),
        sa.Column("Text", sa.String(), nullable=True),
        sa.Column("share", sa.Float(), nullable=True),
        sa.Column("yes", sa.Boolean(), nullable=True),
        sa.Column("moment", sa.DateTime(timezone=True), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("picture", sa.LargeBinary(), nullable=True),
        sa.Column("tree", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["parent"], ["later table.id"], name="fk_later_parent", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_later"),
    )
    op.create_index("ix_later_lower", "later table", [sa.text('lower("Text")')])


def downgrade():
    op.drop_table("later table")
'''
"""A migration of a later program, whose rows may stand in any order."""

LATER_TABLE = sa.table(
    "later table",
    sa.column("id", sa.Integer()),
    sa.column("parent", sa.Integer()),
    sa.column("Text", sa.String()),
    sa.column("share", sa.Float()),
    sa.column("yes", sa.Boolean()),
    sa.column("moment", Moment()),
    sa.column("day", sa.Date()),
    sa.column("picture", sa.LargeBinary()),
    sa.column("tree", sa.JSON()),
)


def fill(engine: sa.Engine) -> None:
    """Make a class with a teacher and three students, of whom one sits a quiz."""
    rng = random.Random(1)
    items = [make_item(f"{topic}-{number}", topic=topic) for topic in TOPICS for number in range(3)]
    with store.Session(engine) as session:
        publish.ensure_demo_class(session, rng=rng, now=NOW)
        token = teachers.setup_token(session, rng=rng) or ""
        teacher_id = teachers.create_first_teacher(
            session, token=token, name="Ms G", email="g@school.example", password="correct horse", now=NOW
        )
        made = classes.make_class(session, teacher_id=teacher_id, name="7b", rng=rng, now=NOW)
        lesson = Lesson(slug="karabakh", title="The assault")
        publish.publish(session, lesson=lesson, markdown="# The\nassault", items=items, now=NOW)
        for name in ("Ada", NAME, "Bo"):
            joined = students.join(session, code=made.code, name=name, secret=SECRET, now=NOW, rng=rng)
        quiz = quizzes(session)[0]
        attempt = sit.start(
            session, student_id=joined.student_id, quiz_id=quiz.id, mode="page", rng=rng, now=NOW
        )
        sit.answer(
            session, student_id=joined.student_id, token=attempt, position=1, choice=1, sequence=0, now=NOW
        )
        session.commit()


def add_student(engine: sa.Engine, code: str) -> int:
    """Make a class with one student in one transaction, and return the student's id once it is kept."""
    with store.Session(engine) as session:
        room = Classroom(name=code, code=code, created_at=NOW)
        session.add(room)
        session.flush()
        student = Student(classroom_id=room.id, name=code, name_key=code, pin_hash="x", joined_at=NOW)
        session.add(student)
        session.commit()
        return student.id


def everything(engine: sa.Engine) -> dict[str, list[dict[str, Any]]]:
    """Return every row of every table that the classes describe."""
    with engine.connect() as connection:
        return {
            table.name: sorted(
                (dict(row) for row in connection.execute(sa.select(table)).mappings()), key=str
            )
            for table in Table.metadata.sorted_tables
        }


def address(engine: sa.Engine) -> str:
    """Return what --db takes."""
    return engine.url.render_as_string(hide_password=False)


def drafts_in(folder: Path) -> list[Path]:
    """Return the unfinished files of a folder."""
    return list(folder.glob(".*.part"))
