"""The student's whole way and the teacher's whole way, by role and name, whatever the hands."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.browser.classroom import Classroom
from tests.browser.hands import Hands

PASSWORD = "seven quiet lakes"
EMAIL = "berg@example.org"


def nothing(_name: str) -> None:
    """Look at nothing."""


@dataclass(frozen=True, kw_only=True)
class Way:
    """Walk through a classroom with some hands; `look` is called on every page with its name."""

    page: Page
    hands: Hands
    classroom: Classroom
    look: Callable[[str], None] = nothing

    def button(self, name: str) -> None:
        self.hands.press(self.page.get_by_role("button", name=name, exact=True))

    def link(self, name: str | re.Pattern[str]) -> None:
        self.hands.press(self.page.get_by_role("link", name=name).first)

    def write(self, label: str, text: str) -> None:
        self.hands.write(self.page.get_by_label(label, exact=True), text)

    def arrive(self, button: str) -> None:
        """Wait for the page that has this button: a key press, unlike a click, does not wait for it."""
        expect(self.page.get_by_role("button", name=button, exact=True)).to_be_visible()

    def heading(self, name: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_role("heading", name=name).first).to_be_visible()

    # ---------- the student ----------

    def join(self, name: str) -> str:
        """Join the demo class and return the PIN."""
        self.page.goto(self.classroom.address)
        self.look("join")
        self.write("Class code", "NO SUCH CODE")
        self.write("Your name", name)
        self.button("Join")
        expect(self.page.get_by_label("Class code")).to_have_accessible_description(re.compile("Error: "))
        self.look("join refused")
        self.write("Class code", self.classroom.code)
        self.button("Join")
        self.heading(f"Welcome, {name}")
        self.look("pin")
        pin = self.page.locator(".big-code").inner_text()
        self.button("I have written it down – continue")
        self.heading(f"Hello, {name}")
        self.look("quizzes")
        return pin

    def begin(self, quiz: str, mode: str) -> None:
        self.link(re.compile(f"Take the quiz {quiz}"))
        self.arrive("Start")
        self.look("quiz")
        self.hands.choose(self.page.get_by_role("radio", name=re.compile(mode)))
        self.button("Start")
        self.arrive("Answer" if mode.startswith("One") else "Finish")

    def one_by_one(self) -> int:
        """Take a quiz with one question a page; return how many questions there were."""
        self.begin("Everything", "One question a page")
        asked = 0
        while True:
            asked += 1
            self.arrive("Answer")
            self.look("question")
            self.hands.choose(self.page.get_by_role("radio").first)
            self.button("Answer")
            self.heading(re.compile("^(Right|Not right)$"))
            expect(self.page.locator("mark").first).to_be_visible()
            self.look("feedback")
            if self.page.get_by_role("link", name="See your result").count():
                break
            self.link("Next question")
        self.link("See your result")
        self.heading("Your result")
        self.look("result")
        return asked

    def all_at_once(self, *, scripted: bool) -> None:
        """Take a quiz on one page, leave a question open at first, and hand it in."""
        self.link("Quizzes")
        self.begin("Actors", "All on one page")
        self.look("sheet")
        questions = self.page.get_by_role("group")
        count = questions.count()
        for number in range(count - 1):
            self.hands.choose(questions.nth(number).get_by_role("radio").nth(1))
            if scripted:
                expect(self.page.get_by_text("Saved", exact=True)).to_have_count(number + 1)
        self.button("Finish")
        expect(self.page.get_by_role("alert")).to_contain_text("1 question is still open")
        self.look("sheet with an open question")
        self.button("Finish anyway")
        self.heading("Your result")

    def look_around(self) -> None:
        """Read the lesson at the proof of an answer, then one's own results."""
        self.link(re.compile("^“"))
        self.heading("Timeline")
        expect(self.page.locator("mark").first).to_be_in_viewport()
        self.look("lesson")
        with self.page.expect_download() as download:
            self.link("Anki deck")
        assert download.value.suggested_filename.endswith(".apkg")
        self.link("My results")
        self.heading("My results")
        expect(self.page.get_by_role("link", name=re.compile("^See why"))).to_have_count(2)
        self.look("history")

    def leave_and_come_back(self, name: str, pin: str) -> None:
        self.button("Leave")
        self.heading("Join your class")
        self.come_back(name, pin)

    def come_back(self, name: str, pin: str) -> None:
        self.link("Come back with your PIN")
        self.arrive("Come in")
        self.look("come back")
        self.write("Class code", self.classroom.code.lower())
        self.write("Your name", name)
        self.write("PIN", pin)
        self.button("Come in")
        self.heading(f"Hello, {name}")

    # ---------- the teacher ----------

    def set_up(self) -> None:
        self.page.goto(self.classroom.teacher_link)
        self.look("set up")
        self.write("Your name", "Ms Berg")
        self.write("E-mail address", EMAIL)
        self.write("Password", "short")
        self.button("Make my account")
        expect(self.page.get_by_label("Password")).to_have_accessible_description(re.compile("Error: "))
        self.look("set up refused")
        self.write("Password", PASSWORD)
        self.button("Make my account")
        self.heading("Your classes")

    def sign_in(self) -> None:
        self.page.goto(self.classroom.address)
        self.link("Teachers sign in here")
        self.arrive("Sign in")
        self.look("sign in")
        self.write("E-mail address", EMAIL)
        self.write("Password", PASSWORD)
        self.button("Sign in")
        self.heading("Your classes")
        self.look("classes")

    def make_class(self, name: str) -> None:
        self.write("Name of the class", name)
        self.button("Make the class")
        self.heading(name)
        expect(self.page.locator(".big-code")).to_be_visible()
        self.look("new class")
        self.link("Classes")

    def read_scores(self, student: str) -> None:
        self.link("Open Demo class")
        self.heading("Scores")
        self.look("scores")
        expect(self.page.get_by_role("rowheader", name=student, exact=True)).to_be_visible()
        self.link("Sort by Everything")
        sorted_by = self.page.get_by_role("columnheader", name="Everything").first
        expect(sorted_by).to_have_attribute("aria-sort", "descending")
        self.link("Sort by Everything")
        expect(sorted_by).to_have_attribute("aria-sort", "ascending")
        with self.page.expect_download() as download:
            self.link("Download as CSV")
        assert student in download.value.path().read_text(encoding="utf-8-sig")

    def give_new_pin(self, student: str) -> str:
        self.link(f"New PIN for {student}")
        self.arrive("Make a new PIN")
        self.look("new pin")
        self.button("Make a new PIN")
        expect(self.page.locator(".big-code")).to_be_visible()
        self.look("new pin made")
        return self.page.locator(".big-code").inner_text()

    def sign_out(self) -> None:
        self.button("Sign out")
        self.heading("Sign in as a teacher")
