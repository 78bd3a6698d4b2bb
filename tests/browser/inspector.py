"""Look at a page as people with different eyes, hands and screens do, and refuse what shuts one out."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Request

WIDTHS = (1280, 360)
SCHEMES = ("light", "dark")
SMALLEST_TARGET = 44
TOO_SMALL = """least => [...document.querySelectorAll("a, button, summary, label.option, input.form-control")]
    .filter(one => !one.closest(".prose, .evidence blockquote, .skip") && one.checkVisibility())
    .filter(one => one.matches("p > a") ? one.matches(".tap-link") : true)
    .filter(one => one.getBoundingClientRect().height < least)
    .map(one => one.outerHTML)"""
OVERFLOW = "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"


class Inspector:
    """Inspect each kind of page once; watch all that the pages ask for and complain about."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.seen: dict[str, str] = {}
        self.complaints: list[str] = []
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))

    def __call__(self, name: str) -> None:
        if name in self.seen:
            return
        self.page.wait_for_load_state()  # a page may be there before its style sheets are
        self.seen[name] = self.page.title()
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 800})
            assert self.page.evaluate(OVERFLOW) <= 0, f"{name} is wider than {width} px"
            small = self.page.evaluate(TOO_SMALL, SMALLEST_TARGET)
            assert not small, f"{name} has targets under {SMALLEST_TARGET} px at {width} px: {small}"
            for scheme in SCHEMES:
                self.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
                found = Axe().run(self.page)
                assert found.violations_count == 0, f"{name}, {width} px, {scheme}: {found.generate_report()}"

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:")):
            self.complaints.append(f"asked another host: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        # A refused form is answered with status 422, which Chromium reports although it is meant.
        if message.type in ("error", "warning") and "status of 422" not in message.text:
            self.complaints.append(message.text)
