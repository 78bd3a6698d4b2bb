"""The teacher's way through a lesson's questions and its whole text, whatever the hands."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, expect

from tests.browser.drafting import choose
from tests.browser.hands import Mouse
from tests.browser.ways import Way

TITLE = "The Hanse"
SLUG = "the-hanse"
GENERATED = "Who is the king of Denmark in this lesson?"
OWN = "Who sold furs and wax to the Hanse?"
ADDED = """
## Questions

### Which town lay on the island of Gotland?

topic: actors

- [x] Visby
- [ ] Danzig
"""


def row(way: Way, stem: str) -> Locator:
    return way.page.locator(".questions .find").filter(
        has=way.page.get_by_role("link", name=stem, exact=True)
    )


def open_list(way: Way) -> None:
    way.link("Classes")
    way.heading("Lessons")
    way.link(f"Questions of {TITLE}")
    way.heading("Questions")


def decide(way: Way) -> None:
    """Filter, approve, reject, take back, approve all that is shown, ask only what is approved."""
    page = way.page
    way.look("questions")
    choose(way, "Topic", re.search(r"Actors \(\d+\)", page.locator("#by-topic").inner_text())[0])  # type: ignore[index]
    way.button("Show")
    expect(page.locator("#matching")).to_contain_text(re.compile(r"^\d+ of \d+ questions"))
    way.button(f"Reject {GENERATED}")
    expect(row(way, GENERATED)).to_contain_text("Rejected")
    expect(row(way, GENERATED)).to_be_in_viewport()
    expect(page.get_by_role("button", name="Undo", exact=True)).to_be_in_viewport()
    way.look("questions decided")
    way.button("Undo")
    expect(page.get_by_text("Undone.", exact=True)).to_be_visible()
    expect(row(way, GENERATED)).to_contain_text("Not decided")
    way.hands.press(page.get_by_role("button", name=re.compile("^Approve all")))
    expect(row(way, GENERATED)).to_contain_text("Approved")
    way.button("Ask only approved questions")
    expect(page.get_by_text("only approved questions and your own", exact=True)).to_be_visible()
    way.button("Ask all but the rejected")
    expect(page.get_by_text("every question that you did not reject", exact=True)).to_be_visible()


def go_through(way: Way) -> None:
    """Look at one question as students see it, go on, come back."""
    page = way.page
    way.link(GENERATED)
    way.heading("As it is asked")
    expect(page.locator("mark").first).to_be_visible()
    way.look("question of the teacher")
    way.link("Next")
    expect(page.get_by_role("heading", level=1)).not_to_have_text(GENERATED)
    way.link("Previous")
    expect(page.get_by_role("heading", level=1)).to_have_text(GENERATED)


def edit(way: Way, *, scripted: bool) -> None:
    """Reword the generated question; the checks follow while it is typed, or by a button."""
    page = way.page
    way.link("Edit")
    way.arrive("Save")
    way.look("question edited")
    way.write("Question", "Never mind the king of Denmark.")
    if not scripted:
        way.button("Check")
    expect(page.locator("#checked")).to_contain_text("The question has no question word")
    if scripted:
        expect(page.get_by_role("status")).to_contain_text("you can save all the same")
        expect(page.get_by_label("Question", exact=True)).to_be_focused()
    way.look("question with a remark")
    way.write("Question", "Who was the king of Denmark?")
    way.write("Answer 2", "Frederick of Danzig")
    way.button("Save")
    reason = page.get_by_label("Why is it right or wrong? Answer 2")
    expect(reason).to_have_accessible_description(re.compile("Is the reason still true"))
    expect(reason).to_be_focused()
    way.look("question with an old reason")
    way.write("Why is it right or wrong? Answer 2", "The lesson names him.")
    way.button("Save")
    expect(page.get_by_text("Saved: Who was the king of Denmark?")).to_be_visible()


def write(way: Way) -> None:
    """Write a question in the form, be refused, mend it as Markdown, save it, remove it."""
    page = way.page
    open_list(way)
    way.link("Write a question")
    way.arrive("Save")
    way.look("question to write")
    way.write("Question", OWN)
    way.write("Answer 1", "Novgorod")
    way.write("Answer 2", "Bruges")
    way.button("Save")
    expect(page.locator("#checked")).to_contain_text("Choose which answer is right.")
    expect(page.get_by_label("Answer 1", exact=True)).to_have_value("Novgorod")
    way.look("question refused")
    way.hands.choose(page.get_by_role("radio", name="Right answer 1"))
    way.button("Add an answer")
    expect(page.get_by_label("Answer 5", exact=True)).to_be_visible()
    way.button("Write it as Markdown")
    expect(page.get_by_label("The question as Markdown")).to_have_value(re.compile(r"- \[x\] Novgorod"))
    way.look("question as Markdown")
    way.button("Write it in a form")
    expect(page.get_by_label("Answer 1", exact=True)).to_have_value("Novgorod")
    way.button("Save")
    expect(page.get_by_text(f"Saved: {OWN}")).to_be_visible()
    way.link("Edit")
    way.link("Remove the question")
    way.arrive("Remove the question")
    way.look("question to remove")
    way.button("Remove the question")
    expect(page.get_by_text(f"Removed: {OWN}")).to_be_visible()


def append(way: Way, text: str) -> None:
    """Type at the end of the lesson's text."""
    area = way.page.get_by_label("The whole lesson as Markdown")
    if isinstance(way.hands, Mouse):
        area.fill(area.input_value() + text)
        return
    way.hands.write(area, "")
    way.page.keyboard.press("ControlOrMeta+Z")
    way.page.keyboard.press("ControlOrMeta+End")
    way.page.keyboard.insert_text(text)


def edit_document(way: Way, *, scripted: bool) -> None:
    """Add a question to the text, see what it does, think again, publish."""
    page = way.page
    way.link("Whole lesson")
    way.arrive("Check")
    way.look("document")
    append(way, ADDED.replace("[x]", "[ ]"))
    if not scripted:
        way.button("Check")
    expect(page.locator("#checked")).to_contain_text("no answer is marked as right")
    way.look("document with a remark")
    area = page.get_by_label("The whole lesson as Markdown")
    area.fill(area.input_value().replace(ADDED.replace("[x]", "[ ]"), ADDED))
    way.hands.press(page.get_by_role("button", name="See what it does"))
    way.heading("What this does to the questions")
    expect(page.get_by_text("Which town lay on the island of Gotland?", exact=True)).to_be_visible()
    way.look("what it does")
    way.button("Go on editing")
    way.hands.press(page.get_by_role("button", name="See what it does"))
    way.arrive("Publish")


def publish(way: Way) -> None:
    way.button("Publish")
    expect(way.page.get_by_text("The lesson is published.")).to_be_visible()


def look_back(way: Way) -> None:
    """See what the last edit changed, and go back to the text before it."""
    way.link("History")
    way.heading("Every text it had")
    way.look("history of a lesson")
    way.link(re.compile("^What it changed"))
    way.heading("What it changed in the text")
    expect(way.page.locator("ins").first).to_be_visible()
    way.look("edition")
    way.link(re.compile("^The history of"))
    way.hands.press(way.page.get_by_role("link", name=re.compile("^What it changed")).nth(1))
    way.arrive("Go back to this text")
    way.button("Go back to this text")
    expect(way.page.get_by_text(re.compile("^The lesson has its text number"))).to_be_visible()


@contextmanager
def somebody_else(way: Way) -> Iterator[Way]:
    """Open the list in another tab."""
    page = way.page.context.new_page()
    other = Way(page=page, hands=Mouse(), classroom=way.classroom)
    page.goto(f"{way.classroom.address}/teacher/lesson/{SLUG}/questions")
    yield other
    page.close()


def collide(way: Way) -> None:
    """Publish after somebody else changed the lesson: both changes are kept."""
    with somebody_else(way) as other:
        other.button("Reject Who is the king of Sweden in this lesson?")
        expect(other.page.get_by_role("button", name="Undo", exact=True)).to_be_visible()
    way.button("Publish")
    way.heading("Somebody changed this lesson meanwhile")
    way.look("document changed meanwhile")
    merged = way.page.get_by_label("Both, merged").input_value()
    assert ADDED in merged
    assert "| rejected |" in merged
    way.hands.press(way.page.get_by_role("button", name="See what it does"))
    way.arrive("Publish")
