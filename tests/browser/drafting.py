"""The teacher's way from an article to a published lesson, whatever the hands."""

import re

from playwright.sync_api import expect

from tests.browser.hands import Mouse
from tests.browser.ways import Way

TITLE = "The war for Poland"
ARTICLE = """In August 1939 Germany and the Soviet Union signed a pact. On 1 September 1939 Germany attacked \
Poland. Britain and France supported Poland. Two days later France declared war on Germany.

Neville Chamberlain, the Prime Minister of Britain, spoke on the radio. Józef Beck, the Foreign Minister of \
Poland, asked Britain for help. Édouard Daladier, the Prime Minister of France, signed the order. Ignacy \
Mościcki, the President of Poland, went to Romania.

The port of Danzig fell at once. Many in Gdansk had not expected it. In October 1939 the fighting ended, and \
Romania mediated between Germany and Poland."""
REJECTED = "France supports Poland"


def choose(way: Way, label: str, option: str) -> None:
    """Choose an option of a list: by pointing, or by typing its first letters."""
    listed = way.page.get_by_label(label, exact=True)
    if isinstance(way.hands, Mouse):
        listed.select_option(label=option)
    else:
        way.hands.write(listed, option)
    expect(listed.locator("option:checked")).to_have_text(option)


def give_the_article(way: Way) -> None:
    """Send nothing first, then the article."""
    way.link("Draft a lesson from an article")
    way.arrive("Read the article")
    way.look("draft asked for")
    way.write("Title of the lesson (optional)", TITLE)
    way.button("Read the article")
    text = way.page.get_by_label("Paste the article")
    expect(text).to_have_accessible_description(re.compile("Error: "))
    expect(text).to_be_focused()
    way.look("draft refused")
    way.write("Paste the article", ARTICLE)
    way.button("Read the article")
    way.heading("The article")
    way.look("draft")


def add_what_was_missed(way: Way) -> None:
    """Add an actor that nobody found, see it in its place, and leave it out again."""
    page = way.page
    way.hands.press(page.locator("summary", has_text="Add an actor that was not found"))
    added = page.locator("#add")
    way.hands.write(added.get_by_label("Name", exact=True), "Atlantis")
    way.hands.press(added.get_by_role("button", name="Add"))
    expect(added.get_by_label("Name", exact=True)).to_have_accessible_description(re.compile("Error: "))
    way.hands.write(added.get_by_label("Name", exact=True), "pact")
    way.hands.press(added.get_by_role("button", name="Add"))
    expect(page.get_by_role("heading", name="pact", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="pact (actor)")).to_be_visible()
    way.look("draft with an actor added")
    way.button("Undo the decision about pact")
    expect(page.get_by_role("heading", name="pact", exact=True)).to_have_count(0)


def follow_a_mark(way: Way) -> None:
    """Go from a mark in the article to its find, and back from the find to the article."""
    page = way.page
    way.link(re.compile(r"^Romania \(actor\)"))
    find = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Romania", exact=True))
    expect(find).to_be_in_viewport()
    way.hands.press(find.get_by_role("link", name="See it"))
    expect(page.locator("a.found:target")).to_have_text(re.compile("^Romania"))
    expect(page.locator("a.found:target")).to_be_in_viewport()


def decide(way: Way) -> None:
    """Keep one, reject a relation and think about it twice, join two names, settle a possible relation."""
    page = way.page
    way.button("Keep Germany")
    expect(page.get_by_role("button", name="Undo the decision about Germany")).to_be_visible()
    way.button(f"Leave out {REJECTED}")
    way.button(f"Take back in {REJECTED}")
    way.button(f"Leave out {REJECTED}")
    expect(page.get_by_role("button", name=f"Take back in {REJECTED}")).to_be_in_viewport()
    way.link("Edit Gdansk")
    way.arrive("Join the two")
    way.look("draft with an actor open")
    choose(way, "Gdansk is the same as", "Danzig")
    way.button("Join the two")
    expect(page.get_by_text("Joined: Gdansk")).to_be_in_viewport()
    relate(way)
    way.look("draft decided")


def relate(way: Way) -> None:
    page = way.page
    way.link(re.compile("^Say what relates them : Ignacy Mościcki and Romania"))
    way.button("Take it into the lesson")
    expect(page.get_by_label("What they do")).to_have_accessible_description(re.compile("Error: "))
    way.look("draft with a relation refused")
    choose(way, "What they do", "asks for help from")
    way.button("Take it into the lesson")
    way.heading("Ignacy Mościcki asks for help from Romania")


def put_out(way: Way) -> None:
    """Look at the lesson, download it, publish it."""
    page = way.page
    way.link("See the lesson")
    way.heading("Its questions")
    way.look("lesson of a draft")
    with page.expect_download() as download:
        way.link("Download as Markdown")
    lesson = download.value.path().read_text(encoding="utf-8")
    assert "also: Gdansk" in lesson
    assert "| Ignacy Mościcki | asked for help from | Romania |" in lesson
    assert not re.search(r"^\| France \| support", lesson, re.MULTILINE)
    way.button("Publish")
    expect(page.get_by_text(f"“{TITLE}” is published.")).to_be_visible()
    way.look("lesson published")


def throw_away(way: Way) -> None:
    """Delete the draft, whose lesson stays."""
    way.link("Classes")
    way.heading("Your drafts")
    way.look("classes with a draft")
    way.link(f"Delete {TITLE}")
    way.arrive("Delete the draft")
    way.look("draft to delete")
    way.button("Delete the draft")
    expect(way.page.get_by_text("is deleted.")).to_be_visible()
    expect(way.page.get_by_role("link", name=f"Read {TITLE}")).to_be_visible()
