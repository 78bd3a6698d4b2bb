"""Print how many answers a second a class gets saved, beside a bare view that inserts one row.

`python -m tests.bench.crowd [STUDENTS …]`, on a quiet machine. Both are served alike, and the clients take
their share of the cores in both.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx

from tests.browser.classroom import ROOT, open_classroom
from tests.crowd import Lost, Student, at_once, crowd

SIZES = (30, 100)
QUESTIONS = 10
BARE = """
import sys
from flask import Flask
from sqlmodel import Field, Session, SQLModel, create_engine
import waitress

class Row(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    text: str

engine = create_engine(f"sqlite:///{sys.argv[1]}")
with engine.connect() as connection:
    connection.exec_driver_sql("PRAGMA journal_mode=WAL")
SQLModel.metadata.create_all(engine)
app = Flask("bare")

@app.post("/")
def insert():
    with Session(engine) as session:
        session.add(Row(text="an answer"))
        session.commit()
    return {"sequence": 1}

server = waitress.create_server(
    app, host="127.0.0.1", port=0, threads=8, connection_limit=4000, asyncore_use_poll=True
)
print(server.effective_port, flush=True)
server.run()
"""


def insert_rows(client: Student) -> None:
    """Insert a row for each question."""
    for _ in range(QUESTIONS):
        if client.client.post(client.address).status_code != 200:
            raise Lost("the bare view failed")


def bare(size: int, folder: Path) -> float:
    """Return how many rows a second a bare view inserts for that many clients."""
    with subprocess.Popen(
        [sys.executable, "-c", BARE, str(folder / "bare.db")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        try:
            port = int(server.stdout.readline()) if server.stdout else 0
            with crowd(f"http://127.0.0.1:{port}/", "", size) as (clients, _):
                started = time.perf_counter()
                at_once(clients, insert_rows)
                return size * QUESTIONS / (time.perf_counter() - started)
        finally:
            server.kill()


def classroom(size: int, folder: Path) -> tuple[float, list[float]]:
    """Return how many answers a second are saved, and how long each took in seconds."""
    with (
        open_classroom(folder / "instance", content=ROOT / "content") as opened,
        crowd(opened.address, opened.code, size) as (students, ledger),
    ):
        asked: dict[str, list[tuple[int, int]]] = {}
        for student in students:
            student.join()
            asked[student.name] = student.start()

        def answer(student: Student) -> None:
            for position, options in asked[student.name]:
                student.answer(position, options)

        started = time.perf_counter()
        at_once(students, answer)
        sent = len(ledger.seconds) + ledger.refused
        rate = sent / (time.perf_counter() - started)
        return rate, sorted(ledger.seconds)


def main() -> None:
    """Time classes of the sizes given, each beside the bare view."""
    for size in [int(each) for each in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as name:
            base = bare(size, Path(name))
            rate, seconds = classroom(size, Path(name))
        cut = statistics.quantiles(seconds, n=100)
        print(
            f"{size:4} students: {rate:6.0f} answers/s, {rate / base:.2f} of a bare view's {base:.0f}/s; "
            f"p50 {cut[49] * 1000:.0f} ms, p95 {cut[94] * 1000:.0f} ms, p99 {cut[98] * 1000:.0f} ms",
            flush=True,
        )


if __name__ == "__main__":
    try:
        main()
    except httpx.HTTPError as error:
        sys.exit(f"The classroom did not answer: {error}")
