"""A card as a student sees it: front and back in a real browser, as Anki's own backend renders them."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from quizapp.items.item import Evidence, Option
from tests.decks.desk import make_item, open_desk, pack

ADDRESS = "http://card.test/"
NO_STORAGE = """Object.defineProperty(window, "sessionStorage", {
    get() { throw new DOMException("no storage here", "SecurityError"); }
});"""
LONG = make_item(
    stem="Who did Laurence Broers of Chatham House say had left Armenia alone when Azerbaijan attacked?",
    options=(
        Option(
            text="Russia, which led the peacekeepers in the region",
            correct=True,
            why="Broers said it of Russia.",
        ),
        Option(
            text="Turkey",
            correct=False,
            why="Turkey supports Azerbaijan, so it could not leave Armenia alone.",
        ),
        Option(
            text="The European Union", correct=False, why="The lesson names the Union only as a mediator."
        ),
        Option(
            text="Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
            correct=False,
            why="No such state.",
        ),
    ),
    explanation="Broers said that Russia stood by.",
    evidence=Evidence(
        text="Russia, said Laurence Broers of Chatham House, stood by while its ally was attacked.",
        anchor="p1s1",
    ),
)


@pytest.fixture(scope="module")
def sides(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """Return the front and the back of one card."""
    desk = open_desk(tmp_path_factory.mktemp("desk"))
    desk.take(pack(LONG))
    [card] = desk.cards()
    rendered = card.question(), card.answer()
    desk.collection.close()
    return rendered


@pytest.fixture(scope="module", params=["script", "no storage", "no script"])
def page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """Return a phone's page of every kind of Anki there is."""
    context = chromium.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=request.param != "no script"
    )
    if request.param == "no storage":
        context.add_init_script(NO_STORAGE)
    yield context.new_page()
    context.close()


def show(page: Page, side: str, *, night: str = "") -> None:
    """Show one side the way Anki's clients frame it."""

    def answer(route: Route) -> None:
        route.fulfill(
            content_type="text/html; charset=utf-8",
            body="<!doctype html><html lang=en><head><title>Anki</title>"
            '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
            f'<body class="card card1 {night}" style="margin:20px">{side}</body></html>',
        )

    page.unroute_all()
    page.route("**/*", answer)
    page.goto(ADDRESS)
    assert [str(error) for error in page.page_errors()] == [], "the card's script failed"


def order(page: Page) -> list[str]:
    rows: list[str] = page.locator("ol.options > li").evaluate_all(
        "rows => rows.map(row => row.dataset.option)"
    )
    return rows


def widest(page: Page) -> float:
    """Return how far to the right anything reaches."""
    reach: float = page.locator(".quizapp, .quizapp *").evaluate_all(
        """parts => Math.max(...parts.map(
            part => part.getBoundingClientRect().right + part.scrollWidth - part.clientWidth
        ))"""
    )
    return reach


def test_front_and_back_agree_time_after_time(page: Page, sides: tuple[str, str]) -> None:
    for _ in range(3):
        show(page, sides[0])
        front = order(page)
        show(page, sides[1])
        assert order(page) == front
        assert sorted(front) == ["1", "2", "3", "4"]
        assert page.locator("li.right .text").text_content() == LONG.key.text


@pytest.mark.parametrize("night", ["", "nightMode", "night_mode"])
def test_a_phone_shows_it_whole_by_day_and_by_night(
    page: Page, sides: tuple[str, str], night: str, tmp_path: Path
) -> None:
    for name, side in zip(("front", "back"), sides, strict=True):
        show(page, side, night=night)
        page.screenshot(path=tmp_path / f"{name}.png", full_page=True)
        assert widest(page) <= 360
        assert contrasts(page) >= 4.5
        paper: str = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
        assert (luminance(paper) < 0.05) == bool(night), "the night's colours belong to the night"
    show(page, sides[0], night=night)
    assert all((box := row.bounding_box()) and box["height"] >= 48 for row in page.locator("label").all())


def contrasts(page: Page) -> float:
    """Return the lowest contrast of any text with the page behind it (WCAG 2.2, relative luminance)."""
    return min(contrast(*pair) for pair in colours(page))


def colours(page: Page) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = page.locator(".quizapp *").evaluate_all(
        """parts => parts.filter(part => part.textContent.trim() && part.checkVisibility()).map(part => {
            let at = part;
            const clear = "rgba(0, 0, 0, 0)";
            while (at && getComputedStyle(at).backgroundColor === clear) at = at.parentElement;
            return [getComputedStyle(part).color, getComputedStyle(at).backgroundColor];
        })"""
    )
    return pairs


def contrast(ink: str, paper: str) -> float:
    light, dark = sorted((luminance(ink), luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    numbers = [float(number) for number in re.findall(r"[\d.]+", colour)]
    assert len(numbers) == 3, f"{colour} is not opaque, so its contrast cannot be told"
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (n / 255 for n in numbers)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_order_changes_from_showing_to_showing(chromium: Browser, sides: tuple[str, str]) -> None:
    page = chromium.new_context().new_page()
    orders = set()
    for _ in range(8):
        show(page, sides[0])
        orders.add(tuple(order(page)))
    page.context.close()
    assert len(orders) > 3


@pytest.mark.parametrize(
    ("choice", "said"),
    [(LONG.key.text, "You chose the right answer."), ("Turkey", "Not this time: see why below.")],
)
def test_the_back_says_what_was_chosen(
    chromium: Browser, sides: tuple[str, str], choice: str, said: str
) -> None:
    page = chromium.new_context(viewport={"width": 360, "height": 740}).new_page()
    show(page, sides[0])
    page.get_by_role("radio", name=choice).check()
    show(page, sides[1])
    assert page.get_by_role("status").text_content() == said
    assert page.locator("li.chosen .text").text_content() == choice
    show(page, sides[0])
    show(page, sides[1])
    assert page.locator("li.chosen").count() == 0, "a choice of an earlier showing came back"
    page.context.close()


def test_the_front_works_by_keyboard(chromium: Browser, sides: tuple[str, str]) -> None:
    page = chromium.new_context().new_page()
    show(page, sides[0])
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator("li").first.get_by_role("radio").is_checked()
    page.context.close()


def test_every_order_is_as_likely_as_any_other(chromium: Browser, sides: tuple[str, str]) -> None:
    page = chromium.new_context().new_page()
    show(page, sides[0])
    orders: list[str] = page.evaluate(
        """() => {
            const card = document.querySelector(".quizapp");
            const rows = [...card.querySelectorAll("li")].sort((a, b) => a.dataset.option - b.dataset.option);
            const script = document.querySelector("script").textContent;
            const list = card.querySelector("ol");
            return Array.from({length: 4800}, (_, number) => {
                rows.forEach(row => list.appendChild(row));
                card.setAttribute("data-key", "key " + number);
                (0, eval)(script);
                return [...list.children].map(row => row.dataset.option).join("");
            });
        }"""
    )
    page.context.close()
    counts = Counter(orders)
    chi_squared = sum((count - 200) ** 2 / 200 for count in counts.values())
    assert len(counts) == 24
    assert chi_squared < 49.7, "of 23 degrees of freedom, a fair shuffle exceeds this once in a thousand"


@pytest.mark.parametrize("night", ["", "nightMode"])
def test_a_card_shuts_nobody_out(chromium: Browser, sides: tuple[str, str], night: str) -> None:
    page = chromium.new_context(viewport={"width": 360, "height": 740}).new_page()
    for side in sides:
        show(page, side, night=night)
        found = Axe().run(page, context=".quizapp")
        assert found.violations_count == 0, found.generate_report()
    page.context.close()


def test_no_page_of_a_card_asks_another_host_for_anything(sides: tuple[str, str]) -> None:
    for side in sides:
        assert not re.search(r"(?:src|@import|url\()\s*=?", re.sub(r"<a href.*?>", "", side))
