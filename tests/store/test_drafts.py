"""Drafts survive the database unchanged, are their teacher's alone, and wait for each other."""

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from quizapp import store
from quizapp.articles.article import Article
from quizapp.errors import NotFound
from quizapp.store import drafts
from quizapp.store.people import Teacher
from quizapp.workflows.review import decide, desk
from quizapp.workflows.review.decision import Decisions
from quizapp.workflows.review.desk import Stale
from quizapp.workflows.review.finds import Finds
from quizapp.workflows.review.outcome import outcome
from tests.draft_sample import ARTICLE, DRAFT, TITLE

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
OMAN = "a30-34"


@pytest.fixture
def teacher_id(session: store.Session) -> int:
    return add_teacher(session, "a@school.example")


def add_teacher(session: store.Session, email: str) -> int:
    row = Teacher(name="T", email=email, password_hash="", created_at=NOW)
    session.add(row)
    session.commit()
    return row.id


def lay_down(session: store.Session, teacher_id: int, *, now: datetime = NOW) -> int:
    article = Article(text=ARTICLE, title=TITLE, markup="markdown")
    draft_id = desk.lay_down(session, teacher_id=teacher_id, article=article, draft=DRAFT, now=now)
    session.commit()
    return draft_id


def test_a_draft_comes_back_as_it_was(engine: sa.Engine) -> None:
    with store.Session(engine) as session:
        teacher_id = add_teacher(session, "a@school.example")
        draft_id = lay_down(session, teacher_id)
    with store.Session(engine) as session:
        seen = desk.take(session, draft_id, teacher_id=teacher_id)
    assert outcome(seen.finds) == DRAFT
    assert seen.article == Article(text=ARTICLE, title=TITLE, markup="markdown")


def leave_oman_out(session: store.Session, draft_id: int, teacher_id: int, *, version: int) -> desk.Desk:
    def change(finds: Finds, decisions: Decisions) -> Decisions:
        return decide.judge(finds, decisions, OMAN, "out")

    return desk.decide(
        session, draft_id, teacher_id=teacher_id, key=OMAN, version=version, change=change, now=NOW
    )


def test_a_decision_makes_a_version_and_an_older_page_is_stale(
    session: store.Session, teacher_id: int
) -> None:
    draft_id = lay_down(session, teacher_id)
    assert leave_oman_out(session, draft_id, teacher_id, version=1).version == 2
    session.commit()
    with pytest.raises(Stale):
        leave_oman_out(session, draft_id, teacher_id, version=1)
    same = leave_oman_out(session, draft_id, teacher_id, version=2)
    assert same.finds.actors[OMAN].verdict == "out"


def test_another_reading_replaces_the_finds_and_keeps_the_decisions(
    session: store.Session, teacher_id: int
) -> None:
    draft_id = lay_down(session, teacher_id)
    leave_oman_out(session, draft_id, teacher_id, version=1)
    desk.read_again(session, draft_id, teacher_id=teacher_id, draft=DRAFT, version=2, now=NOW)
    session.commit()
    seen = desk.take(session, draft_id, teacher_id=teacher_id)
    assert (seen.version, seen.finds.actors[OMAN].verdict) == (3, "out")
    with pytest.raises(Stale):
        desk.read_again(session, draft_id, teacher_id=teacher_id, draft=DRAFT, version=2, now=NOW)


@pytest.mark.parametrize("draft_id", [0, -1, 2**40, 7])
def test_a_number_that_is_no_draft_is_told(session: store.Session, teacher_id: int, draft_id: int) -> None:
    with pytest.raises(NotFound):
        desk.take(session, draft_id, teacher_id=teacher_id)


def test_drafts_are_their_teachers_alone_and_the_last_changed_stands_first(
    session: store.Session, teacher_id: int
) -> None:
    older = lay_down(session, teacher_id, now=NOW - timedelta(days=1))
    newer = lay_down(session, teacher_id)
    stranger = add_teacher(session, "b@school.example")
    assert [view.id for view in desk.every(session, teacher_id)] == [newer, older]
    assert desk.every(session, stranger) == []
    with pytest.raises(NotFound):
        desk.throw_away(session, newer, teacher_id=stranger)
    desk.throw_away(session, newer, teacher_id=teacher_id)
    assert [view.id for view in desk.every(session, teacher_id)] == [older]


def test_only_one_draft_owns_a_lesson(session: store.Session, teacher_id: int) -> None:
    one, other = (
        drafts.draft(session, lay_down(session, teacher_id), teacher_id=teacher_id, lock=True) for _ in "ab"
    )
    assert one
    assert other
    one.slug = "karvan"
    other.slug = "karvan"
    with pytest.raises(sa.exc.IntegrityError):
        session.flush()
