"""Students and teachers come in, and nobody else does."""

import dataclasses
import random
from datetime import timedelta
from functools import partial
from typing import Literal

import argon2
import pytest
import sqlalchemy as sa
from sqlmodel import select

from quizapp import store
from quizapp.errors import (
    BadEmail,
    BadName,
    BadPassword,
    Locked,
    NameTaken,
    NotFound,
    SetupClosed,
    UnknownClass,
    WrongPassword,
    WrongPin,
)
from quizapp.store.people import Classroom as Room
from quizapp.store.people import Student, Teacher
from quizapp.workflows import classes, passwords, publish, students, teachers
from tests.workflows.classroom import NOW, SECRET, Classroom

WRONG = "999999"


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def test_a_student_joins_and_comes_back_however_it_is_typed(room: Classroom) -> None:
    joined = room.join("  Ani   Sargsyan ")
    assert joined.name == "Ani Sargsyan"
    assert len(joined.pin) == 6
    assert joined.pin.isdigit()
    sloppy = dataclasses.replace(room, code=f" {room.code[:3].lower()}-{room.code[3:].lower()} ")
    assert sloppy.come_back("ANI sargsyan", f"{joined.pin[:3]} {joined.pin[3:]}") == joined.student_id


def test_the_student_is_known_by_id(room: Classroom) -> None:
    joined = room.join("Ani")
    view = room.do(lambda session: students.student(session, joined.student_id))
    assert view == students.StudentView(
        id=joined.student_id,
        name="Ani",
        classroom_id=room.classroom_id,
        class_name="7b",
        epoch=0,
        since=NOW,
    )


@pytest.mark.parametrize("number", [0, -1, 999, 2**31, 2**63, 10**30])
def test_nobody_is_known_by_another_number(room: Classroom, number: int) -> None:
    assert room.do(lambda session: students.student(session, number)) is None
    assert room.do(lambda session: teachers.teacher(session, number)) is None


@pytest.mark.parametrize("taken", ["josé", "JOSÉ", " Jose\u0301 ", "Ｊｏｓé", "Jo\u200dsé"])
def test_no_two_students_of_a_class_look_the_same(room: Classroom, taken: str) -> None:
    room.join("José")
    with pytest.raises(NameTaken):
        room.join(taken)


@pytest.mark.parametrize("name", ["J", "x" * 60, "علی\u200cرضا", "👩\u200d🏫", "O'Neil, Jr."])
def test_names_of_all_kinds_are_welcome(room: Classroom, name: str) -> None:
    assert room.join(name).name == name


@pytest.mark.parametrize("name", ["", "  \n ", "x" * 61, "a\0b", "a\u202eb", "\u200d", "a\ud800", "a\x1bb"])
def test_a_name_that_cannot_be_shown_is_refused(room: Classroom, name: str) -> None:
    with pytest.raises(BadName):
        room.join(name)
    assert isinstance(room.come_back(name, "000000"), WrongPin)


@pytest.mark.parametrize("code", ["", "ZZZZZZ", "a\0b", "\ud800", "x" * 10_000])
def test_an_unknown_code_is_said_to_be_unknown(room: Classroom, code: str) -> None:
    other = dataclasses.replace(room, code=code)
    with pytest.raises(UnknownClass):
        other.join("Ani")
    assert isinstance(other.come_back("Ani", "000000"), UnknownClass)


def test_the_same_name_fits_in_another_class(room: Classroom) -> None:
    made = room.do(
        lambda session: classes.make_class(
            session, teacher_id=room.teacher_id, name="7c", rng=random.Random(5), now=NOW
        )
    )
    first = room.join("Ani")
    other = dataclasses.replace(room, code=made.code)
    second = other.join("Ani", seed=2)
    assert isinstance(room.come_back("Ani", second.pin), WrongPin)
    assert other.come_back("Ani", second.pin) == second.student_id != first.student_id


def test_a_class_joins_at_once(room: Classroom) -> None:
    outcomes = room.at_once([partial(joining, room=room, name=f"Student {n}") for n in range(30)])
    assert len({outcome.student_id for outcome in outcomes if isinstance(outcome, students.Joined)}) == 30


def test_one_of_many_who_want_a_name_gets_it(room: Classroom) -> None:
    outcomes = room.at_once([partial(joining, room=room, name="Ani")] * 10)
    assert sum(isinstance(outcome, students.Joined) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, NameTaken) for outcome in outcomes) == 9


def joining(session: store.Session, room: Classroom, name: str) -> students.Joined:
    return students.join(session, code=room.code, name=name, secret=SECRET, now=NOW, rng=random.Random())


def test_five_wrong_pins_lock_for_a_minute_and_then_for_longer(room: Classroom) -> None:
    joined = room.join("Ani")
    assert all(isinstance(room.come_back("Ani", WRONG), WrongPin) for _ in range(5))
    locked = room.come_back("ani", joined.pin, NOW + minutes(0.5))
    assert isinstance(locked, Locked)
    assert (locked.seconds, "1 minute " in str(locked)) == (30, True)
    assert isinstance(room.come_back("Ani", WRONG, NOW + minutes(1)), WrongPin)
    assert isinstance(room.come_back("Ani", joined.pin, NOW + minutes(2.9)), Locked)
    assert room.come_back("Ani", joined.pin, NOW + minutes(3)) == joined.student_id


def test_a_right_pin_forgives_wrong_ones(room: Classroom) -> None:
    joined = room.join("Ani")
    for _ in range(3):
        assert all(isinstance(room.come_back("Ani", WRONG), WrongPin) for _ in range(4))
        assert room.come_back("Ani", joined.pin) == joined.student_id


def test_wrong_pins_are_forgotten_after_a_day_and_the_lock_has_a_limit(room: Classroom) -> None:
    joined = room.join("Ani")
    at = NOW
    for _ in range(20):
        assert isinstance(room.come_back("Ani", WRONG, at), WrongPin)
        at += minutes(16)
    tomorrow = at + timedelta(days=1)
    assert all(isinstance(room.come_back("Ani", WRONG, tomorrow), WrongPin) for _ in range(4))
    assert room.come_back("Ani", joined.pin, tomorrow) == joined.student_id


def test_one_student_locked_out_locks_out_nobody_else(room: Classroom) -> None:
    room.join("Ani")
    other = room.join("Bo", seed=2)
    for _ in range(9):
        room.come_back("Ani", WRONG)
    assert room.come_back("Bo", other.pin) == other.student_id


def test_an_unknown_name_cannot_be_told_from_a_known_one(room: Classroom) -> None:
    room.join("Ani")
    known = [str(room.come_back("Ani", WRONG)) for _ in range(7)]
    unknown = [str(room.come_back("Nobody", WRONG)) for _ in range(7)]
    assert known == unknown
    assert len(set(known)) == 2


def test_guesses_at_once_are_counted_one_by_one(room: Classroom) -> None:
    room.join("Ani")
    outcomes = room.at_once(
        [
            lambda session: students.come_back(
                session, code=room.code, name="Ani", pin=WRONG, secret=SECRET, now=NOW
            )
        ]
        * 20
    )
    assert sum(isinstance(outcome, WrongPin) for outcome in outcomes) == 5
    assert sum(isinstance(outcome, Locked) for outcome in outcomes) == 15


def test_a_pin_is_kept_as_a_digest_that_needs_the_secret(room: Classroom) -> None:
    joined = room.join("Ani")
    kept = room.do(lambda session: session.get_one(Student, joined.student_id).pin_hash)
    assert joined.pin not in kept
    digests = {
        passwords.pin_hash(secret, student_id, joined.pin)
        for secret in (SECRET, "other")
        for student_id in (joined.student_id, joined.student_id + 1)
    }
    assert len(digests) == 4
    assert kept in digests


def test_a_new_pin_ends_the_old_one_and_the_sessions_and_the_lock(room: Classroom) -> None:
    joined = room.join("Ani")
    for _ in range(5):
        room.come_back("Ani", WRONG)
    pin = room.do(
        lambda session: students.reset_pin(
            session,
            teacher_id=room.teacher_id,
            student_id=joined.student_id,
            secret=SECRET,
            rng=random.Random(9),
        )
    )
    assert pin != joined.pin
    assert isinstance(room.come_back("Ani", joined.pin), WrongPin)
    assert room.come_back("Ani", pin) == joined.student_id
    view = room.do(lambda session: students.student(session, joined.student_id))
    assert view is not None
    assert view.epoch == 1


@pytest.mark.parametrize("stranger", [0, 999, 2**40])
def test_only_the_own_teacher_resets_a_pin(room: Classroom, stranger: int) -> None:
    joined = room.join("Ani")
    with pytest.raises(NotFound):
        room.do(
            lambda session: students.reset_pin(
                session,
                teacher_id=stranger,
                student_id=joined.student_id,
                secret=SECRET,
                rng=random.Random(9),
            )
        )
    assert room.come_back("Ani", joined.pin) == joined.student_id


def signing_up(session: store.Session, token: str, **changes: str) -> int:
    form = {"name": "Ms Grigoryan", "email": "Teacher@School.example ", "password": "correct horse"}
    return teachers.create_first_teacher(session, token=token, now=NOW, **(form | changes))


def test_only_the_newest_setup_link_works_and_only_once(session: store.Session) -> None:
    old = teachers.setup_token(session, rng=random.Random(1))
    new = teachers.setup_token(session, rng=random.Random(2))
    assert old is not None
    assert new is not None
    assert len(new) == 22
    for wrong in (old, "", "x", "\ud800"):
        with pytest.raises(SetupClosed):
            signing_up(session, wrong)
    teacher_id = signing_up(session, new)
    with pytest.raises(SetupClosed):
        signing_up(session, new, email="second@school.example")
    assert teachers.setup_token(session, rng=random.Random(3)) is None
    assert teachers.teacher(session, teacher_id) == teachers.TeacherView(
        id=teacher_id, name="Ms Grigoryan", email="teacher@school.example", epoch=0, since=NOW
    )


def test_no_setup_link_was_made_so_none_is_good(session: store.Session) -> None:
    with pytest.raises(SetupClosed):
        signing_up(session, "")


def test_the_first_teacher_takes_over_the_demo_class(session: store.Session) -> None:
    code = publish.ensure_demo_class(session, rng=random.Random(1), now=NOW)
    token = teachers.setup_token(session, rng=random.Random(1)) or ""
    teacher_id = signing_up(session, token)
    assert [found.code for found in classes.classes(session, teacher_id)] == [code]


def test_only_one_of_many_who_set_up_at_once_becomes_the_teacher(engine: sa.Engine) -> None:
    room = Classroom(engine=engine, teacher_id=0, classroom_id=0, code="")
    token = room.do(lambda session: teachers.setup_token(session, rng=random.Random(1))) or ""
    outcomes = room.at_once(
        [partial(signing_up, token=token, email=f"t{n}@school.example") for n in range(8)]
    )
    assert sum(isinstance(outcome, int) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, SetupClosed) for outcome in outcomes) == 7
    assert room.do(lambda session: len(session.exec(select(Teacher)).all())) == 1


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"name": " "}, BadName),
        ({"email": "school.example"}, BadEmail),
        ({"email": "a b@school.example"}, BadEmail),
        ({"email": "a\0@school.example"}, BadEmail),
        ({"email": "x" * 250 + "@school.example"}, BadEmail),
        ({"password": "short"}, BadPassword),
        ({"password": "x" * 1001}, BadPassword),
    ],
)
def test_a_teacher_s_account_needs_sensible_entries(
    session: store.Session, changes: dict[str, str], error: type[Exception]
) -> None:
    token = teachers.setup_token(session, rng=random.Random(1)) or ""
    with pytest.raises(error):
        signing_up(session, token, **changes)
    assert signing_up(session, token) > 0


def sign_in(room: Classroom, email: str, password: str, after: timedelta = timedelta()) -> object:
    return room.try_to(
        lambda session: teachers.sign_in(
            session, reader=session, email=email, password=password, now=NOW + after
        )
    )


def test_a_teacher_signs_in_with_the_right_password(room: Classroom) -> None:
    assert sign_in(room, " TEACHER@school.example", "correct horse battery") == room.teacher_id
    assert isinstance(sign_in(room, "teacher@school.example", "correct horse"), WrongPassword)
    assert isinstance(sign_in(room, "teacher@school.example", "\ud800"), WrongPassword)
    assert isinstance(sign_in(room, "a\0b", "correct horse battery"), WrongPassword)


def test_nobody_waits_for_the_slow_hash_of_a_teacher(
    engine: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[bool] = []
    with store.Session(engine) as session, store.Session(store.reading(engine)) as reader:

        def comparing(password_hash: str | None, password: str) -> bool:
            compared.append(session.in_transaction())
            return False

        monkeypatch.setattr(passwords, "password_matches", comparing)
        with pytest.raises(WrongPassword):
            teachers.sign_in(session, reader=reader, email="t@x.example", password="wrong wrong", now=NOW)
    assert compared == [False]


def test_an_unknown_teacher_cannot_be_told_from_a_known_one(room: Classroom) -> None:
    known = [str(sign_in(room, "teacher@school.example", "wrong wrong")) for _ in range(7)]
    unknown = [str(sign_in(room, "nobody@school.example", "wrong wrong")) for _ in range(7)]
    assert known == unknown
    assert len(set(known)) == 2
    assert isinstance(sign_in(room, "teacher@school.example", "correct horse battery"), Locked)
    later = sign_in(room, "teacher@school.example", "correct horse battery", minutes(1))
    assert later == room.teacher_id


def test_an_unknown_teacher_costs_as_much_as_a_known_one(
    room: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    costs: list[str] = []

    class Counting(argon2.PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:
            costs.append(str(hash).rsplit("$", 2)[0])
            return super().verify(hash, password)

    monkeypatch.setattr(passwords, "_HASHER", Counting(1, 8, 1))
    sign_in(room, "teacher@school.example", "wrong wrong")
    sign_in(room, "nobody@school.example", "wrong wrong")
    assert len(costs) == 2
    assert costs[0] == costs[1]


def test_a_teacher_s_classes_are_listed_with_their_students(room: Classroom) -> None:
    room.join("Ani")
    room.join("Bo", seed=2)
    found = room.do(lambda session: classes.classes(session, room.teacher_id))
    assert [(view.name, view.student_count) for view in found] == [("Demo class", 0), ("7b", 2)]
    assert room.do(lambda session: classes.classes(session, room.teacher_id + 1)) == []


@pytest.mark.parametrize(("own", "name", "error"), [(False, "7c", NotFound), (True, "", BadName)])
def test_a_class_needs_a_teacher_and_a_name(
    room: Classroom, own: bool, name: str, error: type[Exception]
) -> None:
    teacher_id = room.teacher_id if own else 999
    with pytest.raises(error):
        room.do(
            lambda session: classes.make_class(
                session, teacher_id=teacher_id, name=name, rng=random.Random(1), now=NOW
            )
        )


def test_codes_hold_no_look_alikes_and_are_never_given_twice(session: store.Session) -> None:
    taken = classes.free_code(session, random.Random(1))
    assert not set(taken) & set("0O1ILB8S5Z2")
    assert (len(taken), taken) == (6, taken.upper())
    session.add(Room(name="x", code=taken, created_at=NOW))
    assert classes.free_code(session, random.Random(1)) != taken
