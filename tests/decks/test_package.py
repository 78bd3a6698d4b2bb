"""The same notes are the same bytes, and identities stay."""

import hashlib
import io
import sqlite3
import time
import zipfile
from dataclasses import replace

import pytest

from quizapp import decks
from quizapp.decks.apkg import TwinNotes
from quizapp.decks.fields import FIELDS
from quizapp.decks.note_type import REVISED, note_type
from tests.decks.desk import LESSON, make_item, pack

ITEMS = tuple(make_item(number) for number in range(1, 4))


def test_the_same_notes_are_the_same_bytes_at_any_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    first = pack(*ITEMS)
    monkeypatch.setattr(time, "time", lambda: 4_000_000_000.0)
    assert pack(*ITEMS) == first


def test_nothing_in_the_file_tells_the_library_that_wrote_it() -> None:
    with zipfile.ZipFile(io.BytesIO(pack(*ITEMS))) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        assert all(member.compress_type == zipfile.ZIP_STORED for member in archive.infolist())
        collection = archive.read("collection.anki2")
    assert collection[96:100] == b"\0\0\0\0", "SQLite wrote its version number into the header"


def test_each_note_carries_its_own_time() -> None:
    lock = decks.settle(decks.Lock(), decks.from_lesson(LESSON, ITEMS).notes, now=1)
    changed = (replace(ITEMS[0], explanation="Mended."), *ITEMS[1:])
    lock = decks.settle(lock, decks.from_lesson(LESSON, changed).notes, now=1_900_000_000)
    connection = sqlite3.connect(":memory:")
    with zipfile.ZipFile(io.BytesIO(pack(*changed, lock=lock))) as archive:
        connection.deserialize(archive.read("collection.anki2"))
    times = connection.execute(
        "SELECT notes.mod, cards.mod FROM notes JOIN cards ON cards.nid = notes.id ORDER BY notes.id"
    ).fetchall()
    connection.close()
    assert times == [(1_900_000_000,) * 2, (1_767_225_600,) * 2, (1_767_225_600,) * 2]


def test_wording_never_touches_identity_and_another_lesson_does() -> None:
    [note] = decks.from_lesson(LESSON, ITEMS[:1]).notes
    [mended] = decks.from_lesson(LESSON, [replace(ITEMS[0], stem="Other words?")]).notes
    [foreign] = decks.from_lesson(replace(LESSON, slug="x"), [replace(ITEMS[0], lesson="x")]).notes
    assert note.guid == mended.guid != foreign.guid
    assert note.hash != mended.hash


def test_a_question_given_twice_is_refused_in_one_sentence() -> None:
    with pytest.raises(TwinNotes, match="would be in the deck twice"):
        pack(ITEMS[0], ITEMS[0])


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("A::B", "quizapp::A – B"),
        (":: A \x1f\n b ::", "quizapp::– A b –"),
        ("", "quizapp::ceasefire-1994"),
        ("x" * 500, "quizapp::" + "x" * 120),
        ("Plan: B", "quizapp::Plan: B"),
    ],
)
def test_a_title_is_one_level_of_the_deck_tree(title: str, name: str) -> None:
    assert decks.from_lesson(replace(LESSON, title=title), ITEMS).name == name


def test_a_link_that_is_no_web_address_is_not_a_link() -> None:
    assert LESSON.source
    for url in ("javascript:alert(1)", "data:text/html,x", ""):
        lesson = replace(LESSON, source=replace(LESSON.source, url=url))
        [note] = decks.from_lesson(lesson, ITEMS[:1]).notes
        fields = dict(zip((field.name for field in FIELDS), note.fields, strict=True))
        assert fields["Source"] == "A short history, The Daily, 2020-05-01"


def test_a_change_of_the_cards_design_is_dated() -> None:
    model = note_type()
    design = "".join(
        [model.css, *(template[side] for template in model.templates for side in ("qfmt", "afmt"))]
    )
    assert (REVISED, hashlib.sha256(design.encode()).hexdigest()[:12]) == (1_795_400_000, "73b5db1bc62d"), (
        "the card's design changed: raise REVISED to now, or students who have a deck keep the old design"
    )
