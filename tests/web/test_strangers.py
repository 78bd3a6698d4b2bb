"""Nobody reaches another's data by changing a number or a token in the address."""

import pytest

from quizapp.store import Session
from quizapp.store.people import Teacher
from quizapp.workflows import classes
from tests.web.sample import Room, Visitor

ATTEMPT = [
    ("GET", "/attempt/{token}"),
    ("GET", "/attempt/{token}/1"),
    ("POST", "/attempt/{token}/1/answer"),
    ("POST", "/attempt/{token}/submit"),
    ("GET", "/attempt/{token}/result"),
]
CLASS = [
    ("GET", "/teacher/class/{classroom}"),
    ("GET", "/teacher/class/{classroom}/scores.csv"),
    ("GET", "/teacher/class/{classroom}/student/{student}/pin"),
    ("POST", "/teacher/class/{classroom}/student/{student}/pin"),
]
STUDENT_ONLY = ["/quizzes", "/history", "/pin", "/quiz/1"]


def ask(visitor: Visitor, method: str, address: str) -> int:
    if method == "GET":
        return visitor.get(address).status_code
    return visitor.send(address, **{"choice-1": "1", "sequence-1": "0", "wish": "finish anyway"}).status_code


@pytest.mark.parametrize("mode", ["each", "page"])
@pytest.mark.parametrize(("method", "address"), ATTEMPT)
def test_an_attempt_is_its_students_alone(room: Room, method: str, address: str, mode: str) -> None:
    token = room.student("Ana").start(room.quiz_id(), mode)
    address = address.format(token=token)
    assert ask(room.student("Ben"), method, address) == 404
    assert ask(room.visitor(), method, address) == 302
    assert ask(room.teacher(), method, address) == 302


def test_a_strangers_answer_changes_nothing(room: Room) -> None:
    ana = room.student("Ana")
    token = ana.start(room.quiz_id(), "page")
    ask(room.student("Ben"), "POST", f"/attempt/{token}/submit")
    assert '<span id="answered">0</span>' in ana.get(f"/attempt/{token}").text


def test_history_shows_ones_own_attempts_only(room: Room) -> None:
    token = room.student("Ana").start(room.quiz_id(), "page")
    ben = room.student("Ben")
    assert token not in ben.get("/history").text
    assert token not in ben.get("/quizzes").text


@pytest.mark.parametrize(("method", "address"), CLASS)
def test_a_class_is_its_teachers_alone(room: Room, method: str, address: str) -> None:
    student = room.student("Ana")
    teacher = room.teacher()
    with Session(room.engine) as session:
        classroom_id = classes.classes(session, 1)[0].id
    address = address.format(classroom=classroom_id, student=1)
    stranger = other_teacher(room)
    assert ask(stranger, method, address) == 404
    assert ask(student, method, address) == 302
    assert ask(room.visitor(), method, address) == 302
    assert ask(teacher, method, address) < 400


def test_a_student_of_another_class_gets_no_new_pin(room: Room) -> None:
    room.student("Ana")
    teacher = room.teacher()
    made = teacher.send("/teacher/classes", name="Second").location
    assert ask(teacher, "POST", f"{made}/student/1/pin") == 404


@pytest.mark.parametrize("address", STUDENT_ONLY)
def test_students_pages_are_for_students(room: Room, address: str) -> None:
    assert room.visitor().get(address).location.startswith("/return?next=")
    assert room.teacher().get(address).location.startswith("/return?next=")


def test_the_teachers_home_is_for_teachers(room: Room) -> None:
    assert room.visitor().get("/teacher").location.startswith("/teacher/sign-in?next=")
    assert room.student().get("/teacher").location.startswith("/teacher/sign-in?next=")


@pytest.mark.parametrize("address", ["/lesson/harbour", "/lesson/harbour/deck"])
def test_lessons_are_for_those_inside(room: Room, address: str) -> None:
    assert room.visitor().get(address).status_code == 302
    assert room.student().get(address).status_code == 200
    assert room.teacher().get(address).status_code == 200


def other_teacher(room: Room) -> Visitor:
    """Come in as a second teacher; no page makes one yet, so the row and the cookie are made here."""
    with Session(room.engine) as session:
        row = Teacher(name="Mr Vik", email="vik@example.org", password_hash="", created_at=room.clock())
        session.add(row)
        session.commit()
        teacher_id, marks = row.id, {"epoch": row.epoch, "since": row.created_at.isoformat()}
    visitor = room.visitor()
    with visitor.client.session_transaction() as cookie:
        cookie.update(teacher=teacher_id, **marks)
    assert visitor.get("/teacher").status_code == 200
    return visitor
