"""An open classroom for every test that asks for one."""

import argon2
import pytest
from sqlalchemy import Engine

from quizapp.workflows import passwords
from tests.web.sample import Room, open_room


@pytest.fixture
def room(sqlite_engine: Engine) -> Room:
    return open_room(sqlite_engine)


@pytest.fixture
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash cheaply, for tests that begin with a new teacher each."""
    monkeypatch.setattr(passwords, "_HASHER", argon2.PasswordHasher(1, 8, 1))
