"""Thirty students at once over HTTP, the server killed in the middle: no confirmed answer is lost."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import select

from quizapp import store
from quizapp.store.attempts import Answer, Attempt, AttemptItem
from quizapp.store.people import Student as StudentRow
from tests.browser.classroom import ROOT, Classroom, read_greeting
from tests.crowd import Ledger, Student, at_once, crowd

CLASS = 30
KILLED_AFTER = CLASS * 4
"""Saved answers after which the server is killed."""
LONG_ENOUGH = 120


@dataclass
class Served:
    """Hold a server that can be killed and started again on the same port."""

    folder: Path
    db: str
    port: int = 0
    processes: "list[subprocess.Popen[str]]" = field(default_factory=list)

    def start(self) -> Classroom:
        places = ["--instance", str(self.folder / "instance"), "--content", str(self.folder / "content")]
        command = [sys.executable, "-m", "quizapp", "serve", "--port", str(self.port), "--db", self.db]
        process = subprocess.Popen([*command, *places], stdout=subprocess.PIPE, cwd=ROOT, text=True)
        self.processes.append(process)
        opened = read_greeting(process)
        self.port = int(opened.address.rsplit(":", 1)[1])
        return opened

    def kill(self) -> None:
        self.processes[-1].kill()
        self.processes[-1].communicate()


@pytest.fixture
def served(engine: sa.Engine, tmp_path: Path) -> Iterator[Served]:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    server = Served(folder=tmp_path, db=engine.url.render_as_string(hide_password=False))
    yield server
    server.kill()


@contextmanager
def killed_when(enough: threading.Event, server: Served, ledger: Ledger) -> Iterator[None]:
    """Kill the server once there was enough, and start it again, while the block runs."""

    def kill_and_restart() -> None:
        enough.wait(LONG_ENOUGH)
        ledger.network.clear()
        server.kill()
        server.start()
        ledger.network.set()

    thread = threading.Thread(target=kill_and_restart)
    thread.start()
    try:
        yield
    finally:
        enough.set()
        thread.join()


def answered(session: store.Session) -> dict[tuple[str, int], tuple[int, bool]]:
    """Return the answers in the database by student and question: the place chosen, and if it is right."""
    columns: Any = (
        StudentRow.name,
        AttemptItem.position,
        AttemptItem.option_order,
        Answer.option,
        Answer.correct,
    )
    joined: Any = select(*columns).select_from(Answer).join(AttemptItem).join(Attempt).join(StudentRow)
    rows = session.exec(joined).all()
    found = {(name, place): (order.index(option) + 1, right) for name, place, order, option, right in rows}
    assert len(found) == len(rows), "an answer stands twice"
    return found


@pytest.mark.timeout(180)
def test_a_class_at_once_and_a_killed_server(served: Served, engine: sa.Engine) -> None:
    opened = served.start()
    enough = threading.Event()

    def sit(student: Student) -> None:
        student.join()
        for position, options in student.start():
            student.answer(position, options)
            if len(student.ledger.saved) >= KILLED_AFTER:
                enough.set()
        assert "of 10" in student.submit()

    with (
        crowd(opened.address, opened.code, CLASS) as (students, ledger),
        killed_when(enough, served, ledger),
    ):
        at_once(students, sit)
    assert len(served.processes) == 2
    assert ledger.again
    assert ledger.refused
    with store.Session(engine) as session:
        found = answered(session)
        attempts = session.exec(select(Attempt, StudentRow.name).join(StudentRow)).all()
    assert {place: choice for place, (choice, _) in found.items()} == ledger.saved
    assert len(ledger.saved) == CLASS * 10
    assert sorted(name for _, name in attempts) == sorted(student.name for student in students)
    for attempt, name in attempts:
        assert attempt.submitted_at is not None
        assert attempt.correct == sum(right for (who, _), (_, right) in found.items() if who == name)
