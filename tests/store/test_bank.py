"""Items and responses survive the database unchanged."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from quizapp import store
from quizapp.items.item import Evidence, Item, Option
from quizapp.quizzes import Response
from quizapp.store import attempts, bank
from tests.store_items import make_item

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
ODD = Item(
    id="x" * 300,
    lesson="karabakh",
    topic="alliances",
    kind="who-supports",
    level="recall",
    origin="authored",
    stem="“Who?” – مَن؟ 👩‍🏫 'a' \\ %s {x}\nNext line",
    options=(Option(text="1", correct=False, why=""), Option(text="Да", correct=True, why="e\u0301")),
    explanation="",
    evidence=Evidence(text="\u202bعربي\u202c", anchor="p2s3"),
)


def keep_lesson(session: store.Session) -> int:
    return bank.keep_lesson(session, "karabakh", title="The assault", markdown="#", now=NOW).id


@pytest.mark.parametrize("item", [ODD, make_item("plain")], ids=["odd", "plain"])
def test_an_item_comes_back_as_it_was(engine: sa.Engine, item: Item) -> None:
    with store.Session(engine) as session:
        session.add(bank.to_row(item, lesson_id=keep_lesson(session), position=0, now=NOW))
        session.commit()
    with store.Session(engine) as session:
        row = session.get_one(bank.ItemVersion, 1)
        assert bank.to_item(row, slug="karabakh") == item
        assert row.fingerprint == item.fingerprint


def test_a_response_comes_back_as_it_was(session: store.Session) -> None:
    response = Response(
        item_id="i", fingerprint="f", topic="dates", chosen="«1991»", correct=True, answered_at=NOW
    )
    row = attempts.to_row(response, attempt_item_id=1, option=2, sequence=3)
    assert attempts.to_response(row) == response
    assert (row.attempt_item_id, row.option, row.sequence) == (1, 2, 3)


def test_an_item_has_one_current_version(session: store.Session) -> None:
    lesson_id = keep_lesson(session)
    item = make_item("one")
    for wording in (item, replace(item, stem="Who else?")):
        session.add(bank.to_row(wording, lesson_id=lesson_id, position=0, now=NOW))
    with pytest.raises(sa.exc.IntegrityError):
        session.flush()


def test_one_wording_is_kept_once(session: store.Session) -> None:
    lesson_id = keep_lesson(session)
    for _ in range(2):
        row = bank.to_row(make_item("one"), lesson_id=lesson_id, position=0, now=NOW)
        row.current = False
        session.add(row)
    with pytest.raises(sa.exc.IntegrityError):
        session.flush()
