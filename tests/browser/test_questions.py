"""A teacher decides about questions and edits a lesson: by mouse, by keyboard alone, without JavaScript."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import deciding
from tests.browser.classroom import ROOT, Classroom, open_classroom
from tests.browser.hands import Keyboard, Mouse
from tests.browser.inspector import Inspector
from tests.browser.ways import Way

LESSON = ROOT / "tests" / "lessons" / "library" / f"{deciding.SLUG}.md"
PAGES = {
    "questions",
    "questions decided",
    "question of the teacher",
    "question edited",
    "question with a remark",
    "question with an old reason",
    "question to write",
    "question refused",
    "question as Markdown",
    "question to remove",
    "document",
    "document with a remark",
    "what it does",
    "document changed meanwhile",
    "history of a lesson",
    "edition",
    "questions of a lesson in conflict",
    "conflict",
}


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    """Make a folder with one lesson."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / LESSON.name).write_bytes(LESSON.read_bytes())
    return tmp_path / "content"


@pytest.fixture
def hanse(tmp_path: Path, lessons: Path) -> Iterator[Classroom]:
    """Open a classroom with the lesson, and no teacher yet."""
    with open_classroom(tmp_path / "instance", content=lessons) as opened:
        yield opened


def walk(way: Way, *, scripted: bool = True) -> None:
    way.set_up()
    deciding.open_list(way)
    deciding.decide(way)
    deciding.go_through(way)
    deciding.edit(way, scripted=scripted)
    deciding.write(way)
    deciding.edit_document(way, scripted=scripted)


def test_by_mouse_and_every_page_is_open_to_everybody(
    page: Page, hanse: Classroom, tmp_path: Path, lessons: Path
) -> None:
    inspector = Inspector(page, hanse.address)
    way = Way(page=page, hands=Mouse(), classroom=hanse, look=inspector)
    walk(way)
    deciding.collide(way)
    deciding.publish(way)
    deciding.look_back(way)
    settle(way, tmp_path / "instance", lessons)
    assert [each for each in inspector.complaints if "status of 409" not in each] == []
    assert inspector.seen.keys() >= PAGES


def settle(way: Way, instance: Path, lessons: Path) -> None:
    """Change the lesson's file as well, and choose between the two texts."""
    file = lessons / LESSON.name
    text = file.read_text(encoding="utf-8")
    assert "a lawyer and a spokesman" in text
    file.write_text(text.replace("a lawyer and a spokesman", "a lawyer"), encoding="utf-8")
    command = [sys.executable, "-m", "quizapp", "sync", "--instance", str(instance), str(lessons)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1
    deciding.open_list(way)
    way.look("questions of a lesson in conflict")
    way.link("Compare the two and choose")
    way.heading("Two texts of one lesson")
    way.look("conflict")
    way.button("Take the file’s")
    expect(way.page.get_by_text("Settled: students get the text that you chose.")).to_be_visible()
    expect(way.page.get_by_role("link", name="Compare the two and choose")).to_have_count(0)


def test_by_keyboard_alone(page: Page, hanse: Classroom) -> None:
    way = Way(page=page, hands=Keyboard(page), classroom=hanse)
    walk(way)
    deciding.publish(way)
    deciding.look_back(way)


def test_without_a_script(page_without_script: Page, hanse: Classroom) -> None:
    way = Way(page=page_without_script, hands=Mouse(), classroom=hanse)
    walk(way, scripted=False)
    deciding.publish(way)
    deciding.look_back(way)


def test_a_lost_connection_is_told_and_nothing_typed_is_lost(page: Page, hanse: Classroom) -> None:
    way = Way(page=page, hands=Mouse(), classroom=hanse)
    way.set_up()
    deciding.open_list(way)
    page.route("**/decide*", lambda route: route.abort())
    way.button(f"Reject {deciding.GENERATED}")
    expect(page.get_by_role("alert")).to_contain_text("Not saved: there is no connection.")
    page.unroute("**/decide*")
    way.button(f"Reject {deciding.GENERATED}")
    expect(deciding.row(way, deciding.GENERATED)).to_contain_text("Rejected")
    expect(page.get_by_role("alert")).to_have_count(0)
    way.link("Write a question")
    way.arrive("Save")
    page.route("**/check", lambda route: route.abort())
    way.write("Question", deciding.OWN)
    expect(page.get_by_text("Not checked: the server did not answer.")).to_be_visible()
    page.unroute("**/check")
    way.write("Answer 1", "Novgorod")
    expect(page.locator("#checked")).to_contain_text("Choose which answer is right.")
    expect(page.get_by_text("Not checked:")).to_be_hidden()
    expect(page.get_by_label("Question", exact=True)).to_have_value(deciding.OWN)
