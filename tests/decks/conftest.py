"""A student's Anki for every test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.decks.desk import Desk, open_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = open_desk(tmp_path)
    yield desk
    desk.collection.close()
