"""From an article to a quiz that a student takes: by mouse, by keyboard alone, without JavaScript."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import drafting
from tests.browser.classroom import Classroom, open_classroom
from tests.browser.hands import Keyboard, Mouse
from tests.browser.inspector import Inspector
from tests.browser.ways import Way

PAGES = {
    "draft asked for",
    "draft refused",
    "draft",
    "draft with an actor added",
    "draft with an actor open",
    "draft with a relation refused",
    "draft decided",
    "lesson of a draft",
    "lesson published",
    "classes with a draft",
    "draft to delete",
}


@pytest.fixture
def empty_classroom(tmp_path: Path) -> Iterator[Classroom]:
    """Open a classroom that has no lesson and no teacher yet."""
    with open_classroom(tmp_path / "instance", content=tmp_path / "no lessons") as opened:
        yield opened


def walk(way: Way) -> None:
    way.set_up()
    drafting.give_the_article(way)
    drafting.follow_a_mark(way)
    drafting.add_what_was_missed(way)
    drafting.decide(way)
    drafting.put_out(way)
    drafting.throw_away(way)
    way.sign_out()
    way.join("Ida")
    assert way.one_by_one() == 10


def test_by_mouse_and_every_page_is_open_to_everybody(page: Page, empty_classroom: Classroom) -> None:
    inspector = Inspector(page, empty_classroom.address)
    walk(Way(page=page, hands=Mouse(), classroom=empty_classroom, look=inspector))
    assert inspector.complaints == []
    assert inspector.seen.keys() >= PAGES


def test_by_keyboard_alone(page: Page, empty_classroom: Classroom) -> None:
    walk(Way(page=page, hands=Keyboard(page), classroom=empty_classroom))


def test_without_a_script(page_without_script: Page, empty_classroom: Classroom) -> None:
    walk(Way(page=page_without_script, hands=Mouse(), classroom=empty_classroom))


def test_a_lost_connection_and_another_tab_are_told(page: Page, empty_classroom: Classroom) -> None:
    way = Way(page=page, hands=Mouse(), classroom=empty_classroom)
    way.set_up()
    drafting.give_the_article(way)
    other = page.context.new_page()
    other.goto(page.url)
    page.route("**/find/*", lambda route: route.abort())
    way.button("Leave out Germany")
    lost = "Not saved: there is no connection. Please try again when it is back."
    expect(page.get_by_role("alert")).to_have_text(lost)
    page.unroute("**/find/*")
    way.button("Leave out Germany")
    back = "Take back in Germany"
    expect(page.get_by_role("button", name=back)).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator("li:focus")).to_contain_text("Left out")
    Way(page=other, hands=Mouse(), classroom=empty_classroom).button("Keep Germany")
    expect(other.get_by_role("alert")).to_contain_text("changed in another tab")
    expect(other.get_by_role("button", name=back)).to_be_visible()
