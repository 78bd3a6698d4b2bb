"""Files and classroom: the newer text goes to the other side, and two newer ones are both kept."""

from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.workflows import editing, publish, source, sync
from quizapp.workflows.sync import Side, Synced
from quizapp.workflows.text import read_text
from tests.lesson_text import LESSON
from tests.workflows.classroom import LATER, NOW, Classroom

FILE = LESSON.replace("Two leagues", "Two leagues, by file")
HERE = LESSON.replace("Two leagues", "Two leagues, by hand")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "leagues.md").write_text(LESSON)
    return folder


def run(room: Classroom, folder: Path, prefer: Side | None = None) -> dict[str, str]:
    """Sync both ways, write what is to be written, and return the way of each lesson."""
    done = room.do(
        lambda session: sync.both_ways(
            session,
            source.read_all(source.search(folder)),
            folder=folder,
            now=LATER,
            tell=lambda _path, _finding: None,
            prefer=prefer,
        )
    )
    for path, each in done:
        if each.way == "write":
            path.write_text(each.text)
    return {each.slug: each.way for _, each in done}


def edit(room: Classroom, text: str) -> None:
    room.do(
        lambda session: editing.change(
            session, "leagues", lambda _t, _l: text, what="Edited", teacher_id=room.teacher_id, now=LATER
        )
    )


def here(room: Classroom) -> str:
    return room.do(lambda session: editing.take(session, "leagues")).text.markdown


def test_a_new_file_is_published_and_the_class_s_own_lesson_gets_a_file(
    room: Classroom, folder: Path
) -> None:
    assert run(room, folder) == {"leagues": "published", "karabakh": "write"}
    assert (folder / "karabakh.md").read_text() == "# The assault"
    (folder / "karabakh.md").unlink()
    assert run(room, folder) == {"leagues": "same", "karabakh": "gone"}


def test_the_newer_side_wins_while_the_other_is_untouched(room: Classroom, folder: Path) -> None:
    run(room, folder)
    (folder / "leagues.md").write_text(FILE)
    assert run(room, folder)["leagues"] == "published"
    assert here(room) == FILE
    edit(room, HERE)
    assert run(room, folder)["leagues"] == "write"
    assert (folder / "leagues.md").read_text() == HERE
    assert run(room, folder)["leagues"] == "same"


def test_two_newer_sides_are_both_kept_until_a_teacher_decides(room: Classroom, folder: Path) -> None:
    run(room, folder)
    (folder / "leagues.md").write_text(FILE)
    edit(room, HERE)
    for _ in range(2):
        assert run(room, folder)["leagues"] == "conflict"
        assert (here(room), (folder / "leagues.md").read_text()) == (HERE, FILE)
    book = room.do(lambda session: editing.take(session, "leagues"))
    assert book.theirs == FILE
    both = LESSON.replace("Two leagues", "Two leagues, by both")
    settled = room.do(
        lambda session: editing.settle(
            session, "leagues", both, seen=book.edition, teacher_id=room.teacher_id, now=LATER
        )
    )
    assert settled.theirs is None
    assert run(room, folder)["leagues"] == "write"
    assert (folder / "leagues.md").read_text() == both


@pytest.mark.parametrize(("prefer", "text"), [("file", FILE), ("classroom", HERE)])
def test_who_runs_it_may_say_which_side_counts(
    room: Classroom, folder: Path, prefer: Side, text: str
) -> None:
    run(room, folder)
    (folder / "leagues.md").write_text(FILE)
    edit(room, HERE)
    run(room, folder, prefer)
    assert (here(room), (folder / "leagues.md").read_text()) == (text, text)
    assert run(room, folder)["leagues"] == "same"


def test_both_sides_changed_alike_agree(room: Classroom, folder: Path) -> None:
    run(room, folder)
    (folder / "leagues.md").write_text(HERE)
    edit(room, HERE)
    assert run(room, folder)["leagues"] == "same"
    (folder / "leagues.md").write_text(FILE)
    assert run(room, folder)["leagues"] == "published"


def test_opening_the_classroom_never_overwrites_what_a_teacher_changed(room: Classroom) -> None:
    def from_file(text: str) -> Synced:
        return room.do(
            lambda session: sync.from_file(session, read_text(text, "leagues"), now=NOW + timedelta(days=1))
        )

    assert from_file(LESSON).way == "published"
    edit(room, HERE)
    assert from_file(LESSON).way == "waits"
    assert from_file(FILE).way == "conflict"
    assert here(room) == HERE
    assert from_file(HERE).way == "same"
    assert room.do(lambda session: editing.take(session, "leagues")).theirs is None


def test_a_lesson_without_a_newer_file_gets_the_questions_of_this_program(room: Classroom) -> None:
    text = read_text(LESSON, "leagues")
    asked = text.items
    room.do(
        lambda session: publish.publish(
            session, lesson=text.lesson, markdown=LESSON, items=asked[:1], now=NOW
        )
    )
    room.do(lambda session: sync.renew(session, [Synced(slug="leagues", way="same")], now=LATER))
    assert len(room.do(lambda session: publish.items(session, "leagues"))) == 1
    room.do(lambda session: sync.renew(session, [Synced(slug="leagues", way="waits")], now=LATER))
    assert room.do(lambda session: publish.items(session, "leagues")) == asked
    assert room.do(lambda session: editing.take(session, "leagues")).edition == 1


def test_a_lesson_that_cannot_be_read_changes_nothing(room: Classroom, folder: Path) -> None:
    run(room, folder)
    (folder / "leagues.md").write_bytes(b"\xff\xfe")
    assert "leagues" not in run(room, folder)
    assert here(room) == LESSON


def test_a_note_keeps_the_later_time_that_students_may_have_from_a_file(
    room: Classroom, folder: Path
) -> None:
    run(room, folder)
    _, first = room.do(lambda session: publish.deck(session, "leagues"))
    (folder / "leagues.md").write_text(
        LESSON.replace("| 1380-05 | Norland attacked", "| 1380-05 | Norland raided")
    )
    run(room, folder)
    deck, lock = room.do(lambda session: publish.deck(session, "leagues"))
    newer = [note for note in deck.notes if lock.mod(note) > first.mod(note)]
    assert 0 < len(newer) < len(deck.notes)
