"""The teacher's whole way: by mouse, by keyboard alone, without JavaScript."""

from playwright.sync_api import Page

from tests.browser.classroom import Classroom
from tests.browser.hands import Keyboard, Mouse
from tests.browser.inspector import Inspector
from tests.browser.ways import Way

PAGES = {
    "set up",
    "set up refused",
    "sign in",
    "classes",
    "new class",
    "scores",
    "new pin",
    "new pin made",
    "error",
}
NAME = "Ada Lovelace-von-und-zu-Hohenstein"


def bring_a_student(page: Page, classroom: Classroom) -> None:
    student = Way(page=page, hands=Mouse(), classroom=classroom)
    student.join(NAME)
    student.begin("Everything", "All on one page")
    student.button("Finish")
    student.button("Finish anyway")
    student.heading("Your result")
    student.button("Leave")


def walk(way: Way) -> None:
    way.set_up()
    way.sign_out()
    way.sign_in()
    way.make_class("History 9b")
    way.read_scores(NAME)
    pin = way.give_new_pin(NAME)
    way.sign_out()
    way.page.goto(way.classroom.address)
    way.come_back(NAME, pin)


def test_by_mouse_and_every_page_is_open_to_everybody(page: Page, new_classroom: Classroom) -> None:
    bring_a_student(page, new_classroom)
    inspector = Inspector(page, new_classroom.address)
    walk(Way(page=page, hands=Mouse(), classroom=new_classroom, look=inspector))
    assert inspector.complaints == []
    page.goto(f"{new_classroom.address}/nowhere")
    inspector("error")
    assert inspector.seen.keys() >= PAGES


def test_by_keyboard_alone(page: Page, new_classroom: Classroom) -> None:
    bring_a_student(page, new_classroom)
    walk(Way(page=page, hands=Keyboard(page), classroom=new_classroom))


def test_without_a_script(page_without_script: Page, new_classroom: Classroom) -> None:
    bring_a_student(page_without_script, new_classroom)
    walk(Way(page=page_without_script, hands=Mouse(), classroom=new_classroom))
