"""A session is fresh at every way in, and nobody's after the way out."""

import shutil
from pathlib import Path

import pytest

from quizapp.store import Session, open_engine
from quizapp.workflows import students
from tests.web.sample import KEY, Room, Visitor, open_room


def plant(visitor: Visitor) -> str:
    """Put what an attacker could know into the session, and return the token that belongs to it."""
    with visitor.client.session_transaction() as session:
        session["planted"] = "known to an attacker"
    return visitor.csrf_token()


def survives(visitor: Visitor, token: str) -> bool:
    with visitor.client.session_transaction() as session:
        planted = "planted" in session
    return planted or visitor.client.post("/leave", data={"csrf_token": token}).status_code != 400


def test_nothing_survives_joining(room: Room) -> None:
    visitor = room.visitor()
    token = plant(visitor)
    visitor.send("/join", code=room.code, name="Ana")
    assert visitor.get("/quizzes").status_code == 200
    assert not survives(visitor, token)


def test_nothing_survives_coming_back(room: Room) -> None:
    visitor = room.visitor()
    pin = pin_of(room, "Ana")
    token = plant(visitor)
    visitor.send("/return", code=room.code, name="Ana", pin=pin)
    assert visitor.get("/quizzes").status_code == 200
    assert not survives(visitor, token)


def test_nothing_survives_the_set_up_of_the_teacher(room: Room) -> None:
    visitor = room.visitor()
    token = plant(visitor)
    fields = {"name": "Ms Berg", "email": "berg@example.org", "password": "seven quiet lakes"}
    visitor.send("/teacher/setup", token=room.token, **fields)
    assert visitor.get("/teacher").status_code == 200
    assert not survives(visitor, token)


def test_nothing_survives_signing_in_or_out(room: Room) -> None:
    room.teacher()
    visitor = room.visitor()
    token = plant(visitor)
    visitor.send("/teacher/sign-in", email="berg@example.org", password="seven quiet lakes")
    assert visitor.get("/teacher").status_code == 200
    assert not survives(visitor, token)
    visitor.send("/teacher/sign-out")
    assert visitor.get("/teacher").location.startswith("/teacher/sign-in")


def test_a_new_pin_ends_the_sessions_of_the_old_one(room: Room) -> None:
    student = room.student()
    teacher = room.teacher()
    teacher.send("/teacher/class/1/student/1/pin")
    assert student.get("/quizzes").location.startswith("/return")


def test_a_cookie_opens_nothing_in_a_new_database(
    room: Room, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    student, teacher = room.student(), room.teacher()
    engine = open_engine(f"sqlite:///{shutil.copy(sqlite_template, tmp_path_factory.mktemp('new'))}")
    later = open_room(engine)
    later.clock.skip(microseconds=1)
    for visitor, own, page in (
        (student, later.student("Ben"), "/quizzes"),
        (teacher, later.teacher(), "/teacher"),
    ):
        cookie = visitor.client.get_cookie("quizapp")
        assert cookie is not None
        stranger = later.visitor()
        stranger.client.set_cookie("quizapp", cookie.value)
        assert visitor.get(page).status_code == 200
        assert own.get(page).status_code == 200
        assert stranger.get(page).status_code == 302
    engine.dispose()


def test_a_forged_cookie_is_nobody(room: Room) -> None:
    visitor = room.visitor()
    visitor.client.set_cookie("quizapp", "eyJzdHVkZW50IjoxLCJlcG9jaCI6MH0.aaaaaa.forged")
    assert visitor.get("/quizzes").status_code == 302


@pytest.mark.parametrize(
    "wanted",
    [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/x",
        "/\t/evil.example",
        "javascript:alert(1)",
        "",
    ],
)
def test_next_never_leads_out(room: Room, wanted: str) -> None:
    pin = pin_of(room, "Ana")
    visitor = room.visitor()
    visitor.get("/join")
    answer = visitor.client.post(
        "/return",
        query_string={"next": wanted},
        data={"csrf_token": visitor.csrf_token(), "code": room.code, "name": "Ana", "pin": pin},
    )
    assert answer.location == "/quizzes"


def test_next_leads_back_to_the_page_asked_for(room: Room) -> None:
    pin = pin_of(room, "Ana")
    visitor = room.visitor()
    door = visitor.get("/lesson/harbour?mark=p2s1").location
    assert visitor.send(door, code=room.code, name="Ana", pin=pin).location == "/lesson/harbour?mark=p2s1"


def pin_of(room: Room, name: str) -> str:
    """Let a student join without a browser, and return the PIN."""
    with room.app.test_request_context(), Session(room.engine) as session:
        from quizapp.web.context import pin_secret, rng

        joined = students.join(
            session, code=room.code, name=name, secret=pin_secret(), now=room.clock(), rng=rng()
        )
        session.commit()
    assert KEY not in joined.pin
    return joined.pin
