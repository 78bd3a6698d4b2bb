"""A lesson's whole text in the browser: edited, published after a look, never overwritten; its history."""

import re
from datetime import datetime

import pytest
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from quizapp.digest import digest
from quizapp.lessons import source_text
from quizapp.store import Session
from quizapp.workflows import editing, sync
from quizapp.workflows.text import read_text
from tests.lesson_text import LESSON, changed
from tests.web.editing import HOME, SLUG, book, page, with_lesson, write
from tests.web.sample import Room, Visitor, open_room

pytestmark = pytest.mark.usefixtures("quick_passwords")
REWORDED = changed("| Norland signed a treaty", "| Norland made a treaty")
LATER = changed("| 1370 |", "| 1371 |").replace("In 1370 Norland", "In 1371 Norland")


@pytest.fixture
def room(sqlite_engine: Engine) -> Room:
    return with_lesson(open_room(sqlite_engine))


@pytest.fixture
def teacher(room: Room) -> Visitor:
    return room.teacher()


def send(teacher: Visitor, do: str, text: str, edition: int = 1) -> TestResponse:
    """Send the text as the page's form does: in several parts, with a browser's line ends."""
    fields = {"do": do, "text": text.replace("\n", "\r\n"), "edition": str(edition)}
    return teacher.client.post(
        f"{HOME}/document",
        data={"csrf_token": teacher.csrf_token(), **fields},
        content_type="multipart/form-data",
    )


def area(answer: TestResponse) -> str:
    found = re.search(r"<textarea[^>]*>\r?\n(.*?)</textarea>", answer.text, re.DOTALL)
    assert found
    return found.group(1)


# ---------- the text ----------


def test_the_text_stands_in_the_page_and_comes_back_as_it_was(room: Room, teacher: Visitor) -> None:
    assert area(teacher.get(f"{HOME}/document")) == LESSON
    assert send(teacher, "publish", LESSON).status_code == 302
    assert book(room).edition == 1


def test_checks_name_the_line_and_save_nothing(room: Room, teacher: Visitor) -> None:
    wrong = changed("| 1370 |", "| 1370-13 |")
    line = wrong[: wrong.index("1370-13")].count("\n") + 1
    by_button = send(teacher, "check", wrong)
    by_script = teacher.send(f"{HOME}/document/check", text=wrong)
    for answer in (by_button, by_script):
        assert f"Line {line}:" in answer.text
        assert "F02" in answer.text
    assert area(by_button) == wrong
    assert "<html" not in by_script.text
    assert book(room).edition == 1


def test_before_publishing_the_teacher_sees_what_it_does(room: Room, teacher: Visitor) -> None:
    answer = send(teacher, "review", LATER)
    changes = editing.changes(SLUG, LESSON, LATER)
    assert changes.new
    for item in (*changes.new, *changes.retired):
        assert item.stem.replace("“", "“") in answer.text
    assert f"{len(changes.new)}</strong> new" in answer.text
    assert f"{len(changes.retired)}</strong> retired" in answer.text
    assert book(room).edition == 1
    assert area(answer) == LATER
    assert send(teacher, "edit", LATER).status_code == 200
    published = send(teacher, "publish", LATER)
    assert published.location == f"{HOME}/questions"
    assert book(room).text.markdown == LATER
    assert ">Undo</button>" in page(teacher, "/questions")


def test_a_reworded_question_is_shown_before_and_after(teacher: Visitor) -> None:
    answer = send(teacher, "review", REWORDED)
    assert "reworded" in answer.text
    assert "signed a treaty" in answer.text
    assert "made a treaty" in answer.text
    assert "statistics stay" in answer.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "The lesson has no title"),
        ("Only prose.", "The lesson has no title"),
        (LESSON + "\x07", "control character"),
        (LESSON + "x" * 9000, "8,000 characters"),
        (LESSON + "\n\n" + "y\n\n" * 20_000, "30,000 lines"),
    ],
)
@pytest.mark.parametrize("do", ["review", "publish"])
def test_a_text_that_is_no_lesson_is_refused_and_kept(
    room: Room, teacher: Visitor, text: str, words: str, do: str
) -> None:
    answer = send(teacher, do, text)
    assert answer.status_code == 422
    assert words in answer.text
    assert len(area(answer)) >= len(text)
    assert book(room).edition == 1


def test_a_long_text_is_taken_and_a_longer_one_refused_with_reasons(room: Room, teacher: Visitor) -> None:
    paragraph = "Ada was the Queen. " * 400
    long = LESSON + f"\n\n{paragraph}" * 12
    assert len(long) > room.app.config["MAX_CONTENT_LENGTH"]
    address = f"{HOME}/document"
    assert teacher.send(address, do="edit", text=long, edition="1").status_code == 200
    most = "x" * source_text.MOST_BYTES
    too_long = teacher.send(address, do="publish", text=f"{most}x", edition="1")
    assert too_long.status_code == 422
    assert "larger than 2 MB" in too_long.text
    answer = teacher.send(address, do="publish", text=most * 2, edition="1")
    assert answer.status_code == 413
    assert "your text still stands in the page" in answer.text
    elsewhere = teacher.send(f"{HOME}/questions/ask", ask="x" * 70_000)
    assert elsewhere.status_code == 413


@pytest.mark.parametrize(("do", "edition"), [("burn", "1"), ("", "1"), ("publish", ""), ("publish", "x")])
def test_an_unknown_button_or_edition_is_refused(room: Room, teacher: Visitor, do: str, edition: str) -> None:
    answer = teacher.send(f"{HOME}/document", do=do, edition=edition, text=LATER)
    assert answer.status_code == 400
    assert book(room).edition == 1


# ---------- somebody else ----------


@pytest.mark.parametrize("do", ["review", "publish"])
def test_a_text_that_was_changed_meanwhile_is_not_overwritten(room: Room, teacher: Visitor, do: str) -> None:
    write(room)
    answer = send(teacher, do, LATER, edition=1)
    assert answer.status_code == 409
    assert "<del>" in answer.text
    assert "<ins>" in answer.text
    assert "Who is the Queen of Norland?" in answer.text
    assert 'name="edition" value="2"' in answer.text
    assert book(room).edition == 2
    merged = area(answer)
    assert send(teacher, "publish", merged, edition=2).status_code == 302
    assert book(room).text.markdown == merged


def test_changes_in_different_places_are_merged_for_the_teacher(room: Room, teacher: Visitor) -> None:
    write(room)
    merged = area(send(teacher, "publish", LATER, edition=1))
    assert "| 1371 |" in merged
    assert "### Who is the Queen of Norland?" in merged


def test_a_strange_edition_is_not_found(teacher: Visitor) -> None:
    for edition in (0, 7, 10**8):
        assert send(teacher, "publish", LATER, edition=edition).status_code == 404


def test_changes_in_one_place_leave_the_teachers_text_in_the_field(room: Room, teacher: Visitor) -> None:
    assert send(teacher, "publish", LATER).status_code == 302
    mine = changed("| 1370 |", "| 1372 |")
    answer = send(teacher, "publish", mine, edition=1)
    assert area(answer) == mine
    assert "Take over from the published text" in answer.text


# ---------- the file ----------


def in_conflict(room: Room, file: str = REWORDED, here: str = LATER) -> Room:
    """Change the lesson here and in its file."""
    with Session(room.engine) as session:
        sync.from_file(session, read_text(LESSON, SLUG), now=room.clock())
        editing.change(session, SLUG, lambda *_: here, what="Edited", teacher_id=None, now=room.clock())
        found = sync.from_file(session, read_text(file, SLUG), now=room.clock())
        session.commit()
    assert found.way == "conflict"
    return room


def settle(teacher: Visitor, do: str, text: str = "", edition: int = 2, file: str = REWORDED) -> TestResponse:
    return teacher.send(f"{HOME}/file", do=do, text=text, edition=str(edition), file=digest(file))


def test_both_texts_are_shown_and_nothing_is_overwritten(room: Room, teacher: Visitor) -> None:
    in_conflict(room)
    assert f'href="{HOME}/file"' in page(teacher, "/questions")
    text = page(teacher, "/file")
    assert "In the classroom" in text
    assert "both changes stand here already" not in text
    assert "<del>1371</del>" in text
    assert "<ins>made</ins>" in text
    assert book(room).text.markdown == LATER


def test_changes_of_file_and_classroom_in_different_places_are_merged(room: Room, teacher: Visitor) -> None:
    in_conflict(room, file=changed("Dot said nothing.", "Dot said much."))
    answer = teacher.get(f"{HOME}/file")
    assert "both changes stand here already" in answer.text
    assert "Dot said much." in area(answer)
    assert "| 1371 |" in area(answer)


@pytest.mark.parametrize(
    ("do", "text", "expected"),
    [("ours", "", LATER), ("theirs", "", REWORDED), ("merged", REWORDED + "\n", REWORDED + "\n")],
)
def test_the_teacher_settles_it(room: Room, teacher: Visitor, do: str, text: str, expected: str) -> None:
    in_conflict(room)
    assert settle(teacher, do, text).location == f"{HOME}/questions"
    assert book(room).text.markdown == expected
    assert book(room).theirs is None
    assert teacher.get(f"{HOME}/file").location == f"{HOME}/questions"
    with Session(room.engine) as session:
        back = sync.from_file(session, read_text(REWORDED, SLUG), now=room.clock(), write=True)
    assert back.way == ("same" if expected == REWORDED else "write")


def test_a_text_that_changed_since_the_page_was_opened_is_looked_at_again(
    room: Room, teacher: Visitor
) -> None:
    in_conflict(room)
    for answer in (
        settle(teacher, "merged", "Typed.", edition=1),
        settle(teacher, "merged", "Typed.", file=LESSON),
    ):
        assert answer.status_code == 409
        assert area(answer) == "Typed."
    refused = settle(teacher, "merged", "No title.")
    assert refused.status_code == 422
    assert area(refused) == "No title."
    assert settle(teacher, "burn").status_code == 400
    assert book(room).theirs == REWORDED


def test_without_a_conflict_there_is_nothing_to_settle(teacher: Visitor) -> None:
    assert settle(teacher, "theirs").location == f"{HOME}/questions"
    assert "is older" in page(teacher, "/questions")


# ---------- the history ----------


def test_the_history_names_every_text_and_leads_back(room: Room, teacher: Visitor) -> None:
    send(teacher, "publish", LATER)
    write(room)
    text = page(teacher, "/history")
    assert [*re.findall(r"Number (\d)", text)] == ["3", "2", "1"]
    assert "Ms Berg" in text
    assert isinstance(datetime.fromisoformat(re.findall(r'datetime="([^"]+)"', text)[0]), datetime)
    second = page(teacher, "/history/2")
    assert "<ins>1371</ins>" in second
    assert "retired" in second
    assert "This is the first text" in page(teacher, "/history/1")
    assert "published now" in page(teacher, "/history/3")
    answer = teacher.send(f"{HOME}/history/1/back")
    assert answer.location == f"{HOME}/history"
    assert (book(room).text.markdown, book(room).edition) == (LESSON, 4)
    assert ">Undo</button>" in page(teacher, "/history")


def test_a_text_that_never_was_is_not_found(teacher: Visitor) -> None:
    for number in (0, 2, 10**20):
        assert teacher.get(f"{HOME}/history/{number}").status_code == 404
        assert teacher.send(f"{HOME}/history/{number}/back").status_code == 404
