"""Two ways to use a page: with a mouse, or with the keyboard alone."""

from typing import Protocol

from playwright.sync_api import Locator, Page, expect

FURTHEST = 250
"""More presses of Tab than any page has stops: whoever needs more cannot get there by keyboard."""


class Hands(Protocol):
    """Do what a person does with one control of a page."""

    def press(self, control: Locator) -> None: ...

    def choose(self, radio: Locator) -> None: ...

    def write(self, field: Locator, text: str) -> None: ...


class Mouse:
    """Point and click; type where the click went."""

    def press(self, control: Locator) -> None:
        control.click()

    def choose(self, radio: Locator) -> None:
        radio.check()
        expect(radio).to_be_checked()

    def write(self, field: Locator, text: str) -> None:
        field.fill(text)


class Keyboard:
    """Reach every control by Tab, as it comes; choose with arrows and the space bar; never point."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, control: Locator) -> None:
        self._reach(control)
        self.page.keyboard.press("Enter")

    def choose(self, radio: Locator) -> None:
        group = self.page.locator(f'input[type=radio][name="{radio.get_attribute("name")}"]')
        self._reach(group)
        for _ in range(group.count()):
            if _has_focus(radio):
                break
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Space")
        expect(radio).to_be_checked()

    def write(self, field: Locator, text: str) -> None:
        self._reach(field)
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.type(text)

    def _reach(self, control: Locator) -> None:
        """Press Tab until one of the control's elements has the focus."""
        expect(control.first).to_be_attached()
        for _ in range(FURTHEST):
            if any(_has_focus(one) for one in control.all()):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never reaches {control}")


def _has_focus(element: Locator) -> bool:
    return bool(element.evaluate("element => element === document.activeElement"))
