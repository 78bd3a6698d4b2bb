"""Picture every page at two widths, light and dark: `python -m tests.browser.screenshots FOLDER`."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import deciding, drafting
from tests.browser.classroom import ROOT, open_classroom
from tests.browser.hands import Mouse
from tests.browser.ways import Way
from tests.conftest import QUIET

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")


class Camera:
    """Take each page's picture once, in every width and scheme."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page = page
        self.folder = folder
        self.taken: set[str] = set()

    def __call__(self, name: str) -> None:
        if name in self.taken:
            return
        self.taken.add(name)
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 800})
            for scheme in SCHEMES:
                self.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
                path = self.folder / f"{name.replace(' ', '-')}-{width}-{scheme}.png"
                self.page.screenshot(path=path, full_page=True)


def take(browser: Browser, folder: Path) -> None:
    """Walk the student's and the teacher's way with a camera."""
    with tempfile.TemporaryDirectory() as data:
        content = shutil.copytree(ROOT / "content", Path(data) / "content")
        shutil.copy(ROOT / "tests" / "lessons" / "library" / f"{deciding.SLUG}.md", content)
        with open_classroom(Path(data) / "instance", content=content) as classroom:
            page = browser.new_context(reduced_motion="reduce").new_page()
            way = Way(page=page, hands=Mouse(), classroom=classroom, look=Camera(page, folder))
            learn(way)
            teach(way)
            page.goto(f"{classroom.address}/nowhere")
            way.look("error")


def learn(way: Way) -> None:
    """Walk the student's way."""
    for name in ("Ana", "Benedikt von der Heide-Lindemann", "Çem", "Ola"):
        pin = way.join(name)
        way.one_by_one()
        if name == "Ana":
            way.all_at_once(scripted=True)
            way.look_around()
            way.leave_and_come_back(name, pin)
        way.button("Leave")


def teach(way: Way) -> None:
    """Walk the teacher's way."""
    way.set_up()
    way.sign_out()
    way.sign_in()
    way.make_class("History 9b")
    way.read_scores("Ana")
    way.give_new_pin("Ana")
    way.link("Classes")
    drafting.give_the_article(way)
    drafting.decide(way)
    drafting.put_out(way)
    drafting.throw_away(way)
    deciding.open_list(way)
    deciding.decide(way)
    deciding.go_through(way)
    deciding.edit(way, scripted=True)
    deciding.write(way)
    deciding.edit_document(way, scripted=True)
    deciding.collide(way)
    deciding.publish(way)
    deciding.look_back(way)


def main() -> None:
    """Write the pictures into the folder that is named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    path = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        take(playwright.chromium.launch(executable_path=path, args=list(QUIET)), folder)


if __name__ == "__main__":
    main()
