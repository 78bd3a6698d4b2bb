"""An open classroom for every test that asks for one."""

import pytest
from sqlalchemy import Engine

from tests.web.sample import Room, open_room


@pytest.fixture
def room(sqlite_engine: Engine) -> Room:
    return open_room(sqlite_engine)
