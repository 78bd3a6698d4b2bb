"""The student's whole way: by mouse, by keyboard alone, without JavaScript."""

import re

from playwright.sync_api import Page, Route, expect

from tests.browser.classroom import Classroom
from tests.browser.hands import Hands, Keyboard, Mouse
from tests.browser.inspector import Inspector
from tests.browser.ways import Way

PAGES = {
    "join",
    "join refused",
    "pin",
    "quizzes",
    "quiz",
    "question",
    "feedback",
    "result",
    "sheet",
    "sheet with an open question",
    "lesson",
    "history",
    "come back",
}


def walk(way: Way, name: str, *, scripted: bool) -> None:
    pin = way.join(name)
    assert way.one_by_one() == 10
    way.all_at_once(scripted=scripted)
    way.look_around()
    way.leave_and_come_back(name, pin)


def test_by_mouse_and_every_page_is_open_to_everybody(page: Page, classroom: Classroom) -> None:
    inspector = Inspector(page, classroom.address)
    walk(Way(page=page, hands=Mouse(), classroom=classroom, look=inspector), "Mia", scripted=True)
    assert inspector.seen.keys() == PAGES
    assert len(set(inspector.seen.values())) >= len(PAGES) - 2, "pages have titles of their own"
    assert inspector.complaints == []


def test_by_keyboard_alone(page: Page, classroom: Classroom) -> None:
    walk(Way(page=page, hands=Keyboard(page), classroom=classroom), "Kai", scripted=True)


def test_without_a_script(page_without_script: Page, classroom: Classroom) -> None:
    walk(Way(page=page_without_script, hands=Mouse(), classroom=classroom), "Noa", scripted=False)


def test_without_a_script_by_keyboard(page_without_script: Page, classroom: Classroom) -> None:
    hands: Hands = Keyboard(page_without_script)
    walk(Way(page=page_without_script, hands=hands, classroom=classroom), "Nil", scripted=False)


def test_saved_is_said_only_after_the_server_said_it(page: Page, classroom: Classroom) -> None:
    way = Way(page=page, hands=Mouse(), classroom=classroom)
    way.join("Sam")
    way.begin("Dates", "All on one page")
    waiting: list[Route] = []
    page.route("**/answer", lambda route: waiting.append(route))
    first = page.get_by_role("group").first
    status = page.get_by_role("status").first
    with page.expect_request("**/answer"):
        first.get_by_role("radio").first.check()
    expect(status).to_have_text("Saving …")
    expect(page.locator("#answered")).to_have_text("0")
    waiting[0].continue_()
    expect(status).to_have_text("Saved")
    expect(page.locator("#answered")).to_have_text("1")
    page.unroute("**/answer")
    page.reload()
    expect(first.get_by_role("radio").first).to_be_checked()


def test_an_answer_that_is_not_saved_is_said_so(page: Page, classroom: Classroom) -> None:
    way = Way(page=page, hands=Mouse(), classroom=classroom)
    way.join("Lou")
    way.begin("Dates", "All on one page")
    page.route("**/answer", lambda route: route.abort())
    first = page.get_by_role("group").first
    first.get_by_role("radio").first.check()
    expect(page.get_by_role("status").first).to_contain_text("Not saved: there is no connection")
    expect(page.locator("#answered")).to_have_text("0")
    page.unroute("**/answer")
    way.button("Save and go on later")
    expect(page.get_by_text("Your answers are saved.")).to_be_visible()
    expect(page.locator("#answered")).to_have_text("1")


def test_the_last_of_quick_answers_stays(page: Page, classroom: Classroom) -> None:
    way = Way(page=page, hands=Mouse(), classroom=classroom)
    way.join("Tam")
    way.begin("Dates", "All on one page")
    radios = page.get_by_role("group").first.get_by_role("radio")
    for _ in range(3):
        radios.first.check()
        radios.nth(1).check()
    expect(page.get_by_role("status").first).to_have_text("Saved")
    page.reload()
    expect(radios.nth(1)).to_be_checked()


def test_finish_waits_for_the_answers_under_way(page: Page, classroom: Classroom) -> None:
    way = Way(page=page, hands=Mouse(), classroom=classroom)
    way.join("Pia")
    way.begin("Dates", "All on one page")
    posted: list[str] = []
    page.on(
        "request",
        lambda request: posted.append(request.url.rpartition("/")[2]) if request.method == "POST" else None,
    )
    waiting: list[Route] = []
    page.route("**/answer", lambda route: waiting.append(route), times=1)
    radios = page.get_by_role("group").first.get_by_role("radio")
    with page.expect_request("**/answer"):
        radios.first.check()
    radios.nth(1).check()
    way.button("Finish")
    way.button("Finish")
    assert posted == ["answer"]
    waiting[0].continue_()
    expect(page.get_by_role("alert")).to_contain_text("still open")
    assert posted == ["answer", "answer", "submit"]
    expect(radios.nth(1)).to_be_checked()


def test_finish_does_not_wait_for_ever(page: Page, classroom: Classroom) -> None:
    page.add_init_script(
        "const patience = new AbortController(); AbortSignal.timeout = () => patience.signal;"
        "window.losePatience = () => patience.abort();"
    )
    way = Way(page=page, hands=Mouse(), classroom=classroom)
    way.join("Ute")
    way.begin("Dates", "All on one page")
    waiting: list[Route] = []
    page.route("**/answer", lambda route: waiting.append(route))
    radios = page.get_by_role("group").first.get_by_role("radio")
    with page.expect_request("**/answer"):
        radios.first.check()
    way.button("Finish")
    expect(page.get_by_role("status").first).to_have_text("Saving …")
    page.evaluate("losePatience()")
    expect(page.get_by_role("alert")).to_contain_text("still open")
    expect(radios.first).to_be_checked()


def test_answers_follow_the_student_to_another_tab(page: Page, classroom: Classroom) -> None:
    way = Way(page=page, hands=Mouse(), classroom=classroom)
    way.join("Zoe")
    way.begin("Dates", "All on one page")
    other = page.context.new_page()
    other.goto(page.url)
    page.get_by_role("group").first.get_by_role("radio").first.check()
    expect(page.get_by_role("status").first).to_have_text("Saved")
    other.get_by_role("group").first.get_by_role("radio").nth(1).check()
    expect(other.get_by_role("status").first).to_contain_text("Not saved: ")


def test_feedback_is_where_the_page_opens(page: Page, classroom: Classroom) -> None:
    way = Way(page=page, hands=Mouse(), classroom=classroom)
    way.join("Uma")
    page.set_viewport_size({"width": 360, "height": 640})
    way.begin("Dates", "One question a page")
    way.hands.choose(page.get_by_role("radio").first)
    way.button("Answer")
    feedback = page.get_by_role("heading", name=re.compile("^(Right|Not right)$"))
    expect(feedback).to_be_focused()
    expect(feedback).to_be_in_viewport()


def test_the_skip_link_leads_to_the_content(page: Page, classroom: Classroom) -> None:
    page.goto(classroom.address)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_dark_is_dark_without_a_script(page_without_script: Page, classroom: Classroom) -> None:
    page = page_without_script
    page.goto(classroom.address)
    brightness = (
        "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
    )
    page.emulate_media(color_scheme="dark")
    assert max(page.evaluate(brightness)) < 40
    page.emulate_media(color_scheme="light")
    assert min(page.evaluate(brightness)) > 215
