"""Find the Chromium that the tests drive."""

import shutil
import subprocess

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def installed() -> str | None:
    """Return the path of a system Chromium that really starts; None when there is none.

    Ubuntu's `chromium-browser` can be a stub that only points to a snap, so the program is asked.
    """
    for name in NAMES:
        path = shutil.which(name)
        if path and subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0:
            return path
    return None
