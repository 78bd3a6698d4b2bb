"""A teacher sees how the class did, quickly and safely."""

import csv
import io

import pytest
import sqlalchemy as sa

from quizapp import store
from quizapp.errors import NotFound
from quizapp.workflows import classes, report
from quizapp.workflows.report import Cell, Row, ScoreTable
from tests.workflows.classroom import ITEMS, LATER, Classroom, right


def take(room: Classroom, student_id: int, count: int, topic: str = "dates", seed: int = 1) -> None:
    """Take a quiz with some right answers."""
    token = room.start(student_id, topic=topic, seed=seed)
    sheet = room.sheet(student_id, token)
    for asked in sheet.questions[:count]:
        room.answer(student_id, token, asked.position, right(asked.item_id, sheet))
    room.submit(student_id, token, at=LATER.replace(second=seed))


def scores(room: Classroom) -> ScoreTable:
    return room.do(
        lambda session: report.scores(session, teacher_id=room.teacher_id, classroom_id=room.classroom_id)
    )


def test_the_best_and_the_last_attempt_are_shown(room: Classroom) -> None:
    bo = room.join("bo").student_id
    ani = room.join("Ani", seed=2).student_id
    for seed, count in enumerate((1, 3, 2), start=1):
        take(room, ani, count, seed=seed)
    room.start(ani, topic="actors")
    table = scores(room)
    assert (table.class_name, table.code, table.classroom_id) == ("7b", room.code, room.classroom_id)
    assert [quiz.topic for quiz in table.columns] == ["everything", "actors", "dates", "alliances"]
    dates = Cell(best=3, best_total=4, last=2, total=4, attempts=3)
    assert table.rows == (
        Row(student_id=ani, name="Ani", cells=(None, None, dates, None)),
        Row(student_id=bo, name="bo", cells=(None, None, None, None)),
    )


def test_the_best_is_the_best_share_when_a_quiz_changed_its_size(room: Classroom) -> None:
    ani = room.join("Ani").student_id
    take(room, ani, 3)
    room.publish(ITEMS[:6])
    take(room, ani, 2, seed=2)
    cell = scores(room).rows[0].cells[2]
    assert cell == Cell(best=2, best_total=2, last=2, total=2, attempts=2)


def test_a_quiz_that_has_gone_keeps_its_column_when_it_was_taken(room: Classroom) -> None:
    ani = room.join("Ani").student_id
    take(room, ani, 4)
    room.publish(ITEMS[:4])
    assert [quiz.topic for quiz in scores(room).columns] == ["everything", "actors", "dates"]


@pytest.mark.parametrize("number", [0, 999, 2**31, 2**64])
def test_nobody_sees_another_teacher_s_class(room: Classroom, number: int) -> None:
    for teacher_id, classroom_id in ((number, room.classroom_id), (room.teacher_id, number)):
        with pytest.raises(NotFound):
            report_of(room, teacher_id, classroom_id)


def report_of(room: Classroom, teacher_id: int, classroom_id: int) -> ScoreTable:
    return room.do(lambda session: report.scores(session, teacher_id=teacher_id, classroom_id=classroom_id))


def test_a_large_class_takes_as_many_queries_as_a_small_one(room: Classroom) -> None:
    def count() -> int:
        seen: list[str] = []

        def note(_c: object, _u: object, statement: str, *_: object) -> None:
            if statement.startswith("SELECT"):
                seen.append(statement)

        with store.Session(room.engine) as session:
            session.connection()
            sa.event.listen(room.engine, "before_cursor_execute", note)
            report.scores(session, teacher_id=room.teacher_id, classroom_id=room.classroom_id)
            sa.event.remove(room.engine, "before_cursor_execute", note)
        return len(seen)

    pupils = [room.join(f"Student {number}", seed=number).student_id for number in range(2)]
    take(room, pupils[0], 1)
    small = count()
    pupils = [room.join(f"Student {number}", seed=number).student_id for number in range(2, 40)]
    for pupil in pupils[::4]:
        take(room, pupil, 2)
    assert len(scores(room).rows) == 40
    assert count() == small
    assert 3 <= small <= 5


def test_the_table_as_csv(room: Classroom) -> None:
    ani = room.join("Ani").student_id
    room.join('Bo "the, comma"', seed=2)
    take(room, ani, 3)
    rows = list(csv.reader(io.StringIO(report.scores_csv(scores(room)))))
    assert rows[0][0] == "Name"
    assert rows[0][11:16] == [
        "The assault: Dates (best)",
        "The assault: Dates (best out of)",
        "The assault: Dates (last)",
        "The assault: Dates (last out of)",
        "The assault: Dates (times taken)",
    ]
    assert rows[1] == ["Ani", *[""] * 10, "3", "4", "3", "4", "1", *[""] * 5]
    assert rows[2] == ['Bo "the, comma"', *[""] * 20]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_no_name_runs_as_a_formula(room: Classroom, start: str) -> None:
    name = f'{start}HYPERLINK("http://evil.example")'
    room.join(name)
    rows = list(csv.reader(io.StringIO(report.scores_csv(scores(room)))))
    assert rows[1][0] == f"'{name}"


@pytest.mark.parametrize("start", ["\t=", "\r=", "\n="])
def test_no_cell_runs_as_a_formula_behind_white_space(start: str) -> None:
    table = ScoreTable(
        classroom_id=1,
        class_name="7b",
        code="X",
        columns=(),
        rows=(Row(student_id=1, name=f"{start}1+1", cells=()),),
    )
    rows = list(csv.reader(io.StringIO(report.scores_csv(table), newline="")))
    assert rows[1] == [f"'{start}1+1"]


def test_a_student_of_another_class_is_not_in_the_table(room: Classroom) -> None:
    demo = room.do(lambda session: classes.classes(session, room.teacher_id))[0]
    room.join("Ani")
    assert report_of(room, room.teacher_id, demo.id).rows == ()
