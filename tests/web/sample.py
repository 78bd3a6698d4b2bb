"""A small lesson and its questions, made by hand, and the classroom around them."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from quizapp import lessons
from quizapp.items.item import Evidence, Item, Option, Topic
from quizapp.lessons.document import Actor, Alliance, Block, Event, Lesson, Role, Source
from quizapp.store import Session
from quizapp.web import Settings, create_app
from quizapp.workflows import publish, teachers

KEY = "a key of the tests, long enough for production: 0123456789"
SENTENCES = (
    "Mara Lind leads the Harbour Union.",
    "In 1994 the Harbour Union signed a truce with the Hill League.",
    "Norland supports the Harbour Union.",
)
LESSON = Lesson(
    slug="harbour",
    title="The harbour truce",
    source=Source(title="A truce by the sea", publisher="The Daily", date="1995-01-02"),
    prose=(Block(markdown=" ".join(SENTENCES[:2])), Block(markdown=SENTENCES[2])),
    actors=(
        Actor(name="Mara Lind", kind="person", roles=(Role(text="leader of the Harbour Union"),)),
        Actor(name="Harbour Union", kind="organisation", aliases=("the Union",)),
        Actor(name="Norland", kind="state"),
    ),
    events=(Event(date="1994", text="The Harbour Union signed a truce.", actors=("Harbour Union",)),),
    alliances=(Alliance(who=("Norland",), relation="supports", whom=("Harbour Union",)),),
)


def make_item(number: int, topic: Topic, stem: str, key: str, *wrong: str, anchor: str) -> Item:
    """Make a question whose evidence is the sentence at `anchor`."""
    text = {"p1s1": SENTENCES[0], "p1s2": SENTENCES[1], "p2s1": SENTENCES[2]}[anchor]
    right = Option(text=key, correct=True, why="The lesson says so.")
    others = tuple(Option(text=one, correct=False, why=f"The lesson says {key}.") for one in wrong)
    return Item(
        id=f"{number:016x}",
        lesson=LESSON.slug,
        topic=topic,
        kind="by hand",
        level="recall",
        origin="authored",
        stem=stem,
        options=(right, *others),
        explanation=f"It is {key}.",
        evidence=Evidence(text=text, anchor=anchor),
    )


ITEMS = (
    make_item(1, "actors", "Who leads the Union?", "Mara Lind", "Per Aas", "Ida Moe", anchor="p1s1"),
    make_item(2, "dates", "When was the truce signed?", "1994", "1991", "1999", anchor="p1s2"),
    make_item(3, "alliances", "Who supports the Union?", "Norland", "Suderia", "Westria", anchor="p2s1"),
)


class Clock:
    """Tell the time that a test has set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def skip(self, **amount: float) -> None:
        self.now += timedelta(**amount)


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Hold a classroom that is open: its application, database, clock, demo code and set-up token."""

    app: Flask
    engine: Engine
    clock: Clock
    code: str
    token: str

    def visitor(self) -> "Visitor":
        return Visitor(self.app.test_client())

    def student(self, name: str = "Ana") -> "Visitor":
        visitor = self.visitor()
        visitor.send("/join", code=self.code, name=name)
        visitor.send("/pin")
        return visitor

    def teacher(self) -> "Visitor":
        visitor = self.visitor()
        visitor.send(
            "/teacher/setup",
            token=self.token,
            name="Ms Berg",
            email="berg@example.org",
            password="seven quiet lakes",
        )
        return visitor

    def quiz_id(self, title: str = "Everything") -> int:
        with Session(self.engine) as session:
            (lesson,) = publish.lessons(session)
        return next(quiz.id for quiz in lesson.quizzes if quiz.title == title)


class Visitor:
    """Open pages and send forms as a browser does: with the token of the page's form."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def get(self, path: str, **headers: str) -> TestResponse:
        return self.client.get(path, headers=headers, buffered=True)

    def send(self, path: str, /, **fields: str) -> TestResponse:
        return self.client.post(path, data={"csrf_token": self.csrf_token(), **fields})

    def send_by_script(self, path: str, /, **fields: str) -> TestResponse:
        data = {"csrf_token": self.csrf_token(), **fields}
        return self.client.post(path, data=data, headers={"Accept": "application/json"})

    def csrf_token(self) -> str:
        text = self.client.get("/join").text
        return text.split('name="csrf_token" value="')[1].split('"')[0]

    def start(self, quiz_id: int, mode: str) -> str:
        """Start a quiz and return the token of the attempt."""
        answer = self.send(f"/quiz/{quiz_id}/start", mode=mode)
        assert answer.status_code == 302, answer.text
        return answer.location.split("/")[2]


def open_room(engine: Engine, *, production: bool = False) -> Room:
    """Publish the sample lesson into a migrated database and open a classroom over it."""
    clock = Clock()
    rng = random.Random(7)
    settings = Settings(secret_key=KEY, production=production, clock=clock, rng=rng)
    with Session(engine) as session:
        publish.publish(session, lesson=LESSON, markdown=lessons.render(LESSON), items=ITEMS, now=clock())
        code = publish.ensure_demo_class(session, rng=rng, now=clock())
        token = teachers.setup_token(session, rng=rng)
        session.commit()
    assert token is not None
    return Room(app=create_app(settings, engine), engine=engine, clock=clock, code=code, token=token)
