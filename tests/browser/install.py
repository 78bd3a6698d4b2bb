"""Make sure a Chromium is there for the tests: the system's, else apt's (as root), else Playwright's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import installed


def _playwrights_own() -> bool:
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


def _run(*command: str) -> bool:
    print("+", *command, flush=True)
    return subprocess.run(command, check=False).returncode == 0


def main() -> int:
    """Return 0 when a Chromium can be driven, 1 after saying what to install."""
    if installed() or _playwrights_own():
        return 0
    if os.geteuid() == 0 and shutil.which("apt-get"):
        apt = ("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
        if _run("apt-get", "update", "-qq") and _run(*apt) and installed():
            return 0
    if _run(sys.executable, "-m", "playwright", "install", "chromium") and _playwrights_own():
        return 0
    print(
        "The tests drive a real browser and found none: install Chromium "
        "(Debian, Ubuntu: sudo apt install chromium; macOS: brew install --cask chromium), "
        "then run make test again.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
