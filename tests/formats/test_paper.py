"""The quiz on paper, as a browser prints it."""

import io
import re
from collections import Counter
from dataclasses import replace

import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from quizapp.formats import paper
from quizapp.items.item import Item
from tests.formats.sample import LESSON, make_item

ITEMS = tuple(
    make_item(
        number,
        stem=f"Stem {number}: " + "a long way round " * (20 if number % 4 == 0 else 1),
        right=number % 4,
    )
    for number in range(1, 31)
)


def printed(chromium: Browser, markup: str) -> list[str]:
    """Return the text of every page that comes out of the printer."""
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(markup)
    reader = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    page.close()
    assert asked == [], "the sheet asks the network for something"
    return [" ".join(sheet.extract_text().split()) for sheet in reader.pages]


@pytest.fixture(scope="module")
def pages(chromium: Browser) -> list[str]:
    return printed(chromium, paper.dumps(LESSON, ITEMS))


def test_the_key_begins_on_a_page_of_its_own(pages: list[str]) -> None:
    [first] = [number for number, page in enumerate(pages) if "Answer key" in page]
    assert "Explanation 1." in pages[first]
    assert all("Explanation" not in page for page in pages[:first])
    assert all("Stem" not in page for page in pages[first:])


def test_no_question_is_split_over_two_pages(pages: list[str]) -> None:
    for number in range(1, 31):
        [page] = [page for page in pages if f"Stem {number}:" in page]
        assert all(f"City {number}-{place}" in page for place in range(4))


def test_no_answer_is_split_over_two_pages(pages: list[str]) -> None:
    for number in range(1, 31):
        [page] = [page for page in pages if f"Explanation {number}." in page]
        assert f"Sentence {number}." in page
        assert all(f"Reason {number}-{place}." in page for place in range(4) if place != number % 4)


def test_the_first_page_asks_for_name_and_date_and_names_lesson_and_source(pages: list[str]) -> None:
    for words in ("Name:", "Date:", "of 30", "Talks & <treaties>", "A short history, The Daily, 2020-05-01"):
        assert words in pages[0]


def test_the_key_names_the_letter_that_stands_before_the_option(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content(paper.dumps(LESSON, ITEMS))
    key = page.locator(".right").all_text_contents()
    marked = page.locator(".question").evaluate_all(
        """questions => questions.map(
            question => [...question.querySelectorAll("ol > li")].map(row => row.textContent)
        )"""
    )
    page.close()
    for number, (answer, options) in enumerate(zip(key, marked, strict=True), start=1):
        right = f"City {number}-{number % 4}"
        assert answer == f"{number}.{'ABCD'[options.index(right)]} – {right}"
        assert sorted(options) == [f"City {number}-{each}" for each in range(4)]


def test_the_answers_are_mixed_so_that_no_letter_is_right_too_often() -> None:
    markup = paper.dumps(LESSON, [replace(item, options=ITEMS[0].options) for item in ITEMS])
    letters = Counter(re.findall(r"</b> ([ABCD])</li>", markup))
    assert sum(letters.values()) == len(ITEMS)
    assert max(letters.values()) <= 0.3 * len(ITEMS)
    assert paper.dumps(LESSON, ITEMS) == paper.dumps(LESSON, ITEMS)


def test_a_question_with_many_options_counts_on_as_html_does() -> None:
    many = replace(
        ITEMS[0],
        options=tuple(replace(ITEMS[0].options[0], text=str(n), correct=n == 27) for n in range(30)),
    )
    assert "AB – 27" in paper.dumps(LESSON, [many])


def test_hostile_text_is_shown_as_it_was_typed() -> None:
    text = "<script>alert(1)</script> {{ 7 * 7 }} \"'&"
    hostile: Item = replace(
        ITEMS[0],
        stem=text,
        explanation=text,
        options=tuple(replace(option, text=text, why=text) for option in ITEMS[0].options),
    )
    markup = paper.dumps(replace(LESSON, title=text, source=None), [hostile])
    assert "<script" not in markup
    assert "49" not in markup
    assert markup.count("&lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }}") == 16


def test_it_is_one_file_with_no_script_in_a_language() -> None:
    markup = paper.dumps(replace(LESSON, language="hy"), ITEMS)
    assert '<html lang="hy">' in markup
    assert not re.search(r"<script|<link|<img|@import|url\(|https?:", markup)


@pytest.mark.parametrize("width", [360, 1280])
def test_it_reads_well_on_a_screen_too(chromium: Browser, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 800})
    page.set_content(paper.dumps(LESSON, ITEMS))
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    page.close()
