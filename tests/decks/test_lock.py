"""When a note counts as changed."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizapp import decks
from quizapp.decks import lock as locks
from quizapp.errors import InputError
from tests.decks.desk import LESSON, make_item

ITEM = make_item()
NOTE = decks.from_lesson(LESSON, [ITEM]).notes[0]
MENDED = decks.from_lesson(LESSON, [replace(ITEM, stem="Mended?")]).notes[0]


def test_a_note_never_seen_has_the_same_time_everywhere() -> None:
    for now in (5, 2_000_000_000):
        assert decks.settle(decks.Lock(), [NOTE], now=now).mod(NOTE) == locks.FIRST


def test_an_unchanged_note_keeps_its_time() -> None:
    lock = decks.settle(decks.settle(decks.Lock(), [NOTE], now=5), [MENDED], now=1_800_000_000)
    assert decks.settle(lock, [MENDED], now=1_900_000_000) == lock


def test_a_changed_note_has_changed_now() -> None:
    lock = decks.settle(decks.Lock(), [NOTE], now=5)
    assert decks.settle(lock, [MENDED], now=1_800_000_000).mod(MENDED) == 1_800_000_000


def test_a_clock_gone_back_never_makes_a_change_older() -> None:
    lock = decks.settle(decks.Lock(), [NOTE], now=5)
    assert decks.settle(lock, [MENDED], now=5).mod(MENDED) == locks.FIRST + 1


def test_a_note_that_is_gone_is_remembered() -> None:
    lock = decks.settle(decks.Lock(), [NOTE], now=5)
    assert decks.settle(lock, [], now=6) == lock


def test_a_lock_survives_its_file(tmp_path: Path) -> None:
    lock = decks.settle(decks.Lock(), [NOTE, decks.from_lesson(LESSON, [make_item(2)]).notes[0]], now=5)
    path = tmp_path / decks.LOCK_NAME
    assert decks.read_lock(path) == decks.Lock()
    path.write_text(decks.lock_text(lock), encoding="utf-8")
    assert decks.read_lock(path) == lock


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"a": 1}', '{"a": {"hash": "x"}}', '{"a": {"hash": "x", "mod": "y"}}']
)
def test_a_damaged_lock_is_one_sentence(text: str, tmp_path: Path) -> None:
    path = tmp_path / decks.LOCK_NAME
    path.write_text(text, encoding="utf-8")
    with pytest.raises(
        InputError, match=r"decks\.lock\.json is damaged: take back the last good copy, or delete"
    ):
        decks.read_lock(path)


def test_a_lock_that_is_no_text_or_no_file_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / decks.LOCK_NAME
    path.write_bytes(b"\xff\xfe{")
    with pytest.raises(InputError, match="is damaged"):
        decks.read_lock(path)
    with pytest.raises(InputError, match="could not be read: Is a directory"):
        decks.read_lock(tmp_path)
