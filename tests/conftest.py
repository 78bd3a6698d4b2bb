"""What tests of every room may ask for: databases, and one real browser."""

import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import installed

pytest_plugins = ["tests.store_databases"]

# A shell that starts the tests in the background lets them ignore Ctrl-C, and so every program they start.
signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine is no defect of the code: speed is shown in tests/bench, not asserted here.
# CI judges a commit by the same examples every time; chance looks for new ones wherever people work.
settings.register_profile("quizapp", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("quizapp")

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium, or Playwright's own when there is none."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=list(QUIET))
        yield browser
        browser.close()
