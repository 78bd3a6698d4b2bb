"""A class that answers at once over HTTP, with a bad network; it remembers what it was told is saved."""

import random
import re
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx

TWICE = 0.10
"""Share of answers that are sent twice."""
STALE = 0.05
"""Share of answers that an older tab sends again with another choice."""
PATIENCE = 60.0
"""Seconds for which a student tries again while the server does not answer."""
_TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
_QUESTION = re.compile(r'name="choice-(\d+)" value="(\d+)"')
_QUIZ = re.compile(r'href="/quiz/(\d+)"')


class Lost(AssertionError):
    """Say that the classroom broke a promise."""


@dataclass(slots=True)
class Ledger:
    """Note what the server acknowledged, and how long each save took in seconds."""

    saved: dict[tuple[str, int], int] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    refused: int = 0
    again: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    network: threading.Event = field(default_factory=threading.Event)
    """Clear while there is no server to answer."""


@dataclass(slots=True)
class Student:
    """Hold one student's browser; `ledger` hears of every answer that the server said was saved."""

    name: str
    address: str
    code: str
    ledger: Ledger
    chance: random.Random
    token: str = ""
    csrf: str = ""
    client: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=PATIENCE))

    def join(self) -> None:
        """Join the class by its code."""
        page = self._again(lambda: self.client.get(f"{self.address}/"))
        self._post("/join", {"code": self.code, "name": self.name}, page)

    def start(self) -> list[tuple[int, int]]:
        """Start the first quiz on one page; return each question's number and how many answers it has."""
        quizzes = self._again(lambda: self.client.get(f"{self.address}/quizzes"))
        quiz = _QUIZ.findall(quizzes.text)[0]
        page = self._again(lambda: self.client.get(f"{self.address}/quiz/{quiz}"))
        sheet = self._post(f"/quiz/{quiz}/start", {"mode": "page"}, page)
        self.token = urlsplit(str(sheet.url)).path.split("/")[2]
        self.csrf = _found(_TOKEN, sheet.text)
        counts: dict[int, int] = {}
        for position, _ in _QUESTION.findall(sheet.text):
            counts[int(position)] = counts.get(int(position), 0) + 1
        return sorted(counts.items())

    def answer(self, position: int, options: int) -> None:
        """Answer one question, now and then twice, now and then also from a tab that is behind."""
        choice = self.chance.randint(1, options)
        sequence = self._save(position, choice, 0)
        if self.chance.random() < TWICE:
            self._save(position, choice, 0)
            with self.ledger.lock:
                self.ledger.again += 1
        if self.chance.random() < STALE:
            other = choice % options + 1
            sent = self._again(lambda: self._send(position, other, sequence - 1))
            if sent.status_code != 409:
                raise Lost(f"{self.name}: an older tab's answer was met with {sent.status_code}")
            with self.ledger.lock:
                self.ledger.refused += 1

    def submit(self) -> str:
        """Hand the quiz in, and return the page with the result."""
        answer = self._again(
            lambda: self.client.post(
                f"{self.address}/attempt/{self.token}/submit",
                data={"csrf_token": self.csrf, "wish": "finish anyway"},
                follow_redirects=True,
            )
        )
        return answer.text

    def _save(self, position: int, choice: int, sequence: int) -> int:
        started = time.perf_counter()
        answer = self._again(lambda: self._send(position, choice, sequence))
        took = time.perf_counter() - started
        if answer.status_code != 200:
            raise Lost(f"{self.name}: question {position} was met with {answer.status_code}: {answer.text}")
        with self.ledger.lock:
            self.ledger.saved[self.name, position] = choice
            self.ledger.seconds.append(took)
        return int(answer.json()["sequence"])

    def _send(self, position: int, choice: int, sequence: int) -> httpx.Response:
        fields = {
            "csrf_token": self.csrf,
            f"choice-{position}": str(choice),
            f"sequence-{position}": str(sequence),
        }
        return self.client.post(
            f"{self.address}/attempt/{self.token}/{position}/answer",
            data=fields,
            headers={"Accept": "application/json"},
        )

    def _post(self, path: str, fields: dict[str, str], page: httpx.Response) -> httpx.Response:
        sent = {"csrf_token": _found(_TOKEN, page.text), **fields}
        answer = self._again(
            lambda: self.client.post(f"{self.address}{path}", data=sent, follow_redirects=True)
        )
        if answer.status_code != 200:
            raise Lost(f"{self.name}: {path} was met with {answer.status_code}")
        return answer

    def _again(self, ask: Callable[[], httpx.Response]) -> httpx.Response:
        """Ask, and once more when the server is back, as a page does that had no network."""
        try:
            return ask()
        except httpx.TransportError:
            if not self.ledger.network.wait(PATIENCE):
                raise
            return ask()


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    if not match:
        raise Lost(f"a page lacks {pattern.pattern!r}")
    return match.group(1)


@contextmanager
def crowd(address: str, code: str, size: int, *, seed: int = 1) -> Iterator[tuple[list[Student], Ledger]]:
    """Make `size` students, each with a browser of its own."""
    ledger = Ledger()
    ledger.network.set()
    students = [
        Student(
            name=f"Student {number}",
            address=address,
            code=code,
            ledger=ledger,
            chance=random.Random(seed * 10_000 + number),
        )
        for number in range(size)
    ]
    try:
        yield students, ledger
    finally:
        for student in students:
            student.client.close()


def at_once(students: list[Student], work: Callable[[Student], None]) -> None:
    """Have all students do something at the same moment; raise what any of them met."""
    barrier = threading.Barrier(len(students))

    def run(student: Student) -> None:
        barrier.wait()
        work(student)

    with ThreadPoolExecutor(len(students)) as pool:
        list(pool.map(run, students))
