"""An open classroom with the shipped lesson, and pages in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.classroom import ROOT, Classroom, open_classroom

PATIENCE = 15_000
"""Milliseconds until a test gives up; the machine may be busy with other tests."""


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the shipped lessons: serving them writes a file beside them."""
    return Path(shutil.copytree(ROOT / "content", tmp_path_factory.mktemp("lessons") / "content"))


@pytest.fixture(scope="session")
def classroom(tmp_path_factory: pytest.TempPathFactory, content: Path) -> Iterator[Classroom]:
    """Open one classroom for all tests that need no empty one."""
    with open_classroom(tmp_path_factory.mktemp("shared") / "instance", content=content) as opened:
        yield opened


@pytest.fixture
def new_classroom(tmp_path: Path, content: Path) -> Iterator[Classroom]:
    """Open a classroom that has no teacher yet."""
    with open_classroom(tmp_path / "instance", content=content) as opened:
        yield opened


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    yield from _open(chromium, javascript=True)


@pytest.fixture
def page_without_script(chromium: Browser) -> Iterator[Page]:
    yield from _open(chromium, javascript=False)


def _open(chromium: Browser, *, javascript: bool) -> Iterator[Page]:
    context = chromium.new_context(java_script_enabled=javascript, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    yield context.new_page()
    context.close()
