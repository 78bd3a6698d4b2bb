"""The teacher's table sorts by links, and its CSV opens in any spreadsheet."""

from quizapp.web.scoreboard import Order, by_lesson, in_order, order_of
from quizapp.workflows.publish import QuizView
from quizapp.workflows.report import Cell, Row, ScoreTable
from tests.web.sample import Room


def make_cell(best: int, total: int = 10) -> Cell:
    return Cell(best=best, best_total=total, last=best, total=total, attempts=1)


def make_table() -> ScoreTable:
    columns = tuple(
        QuizView(id=number, title=title, topic=title, size=10, lesson_slug="l", lesson_title="L")
        for number, title in ((1, "Actors"), (2, "Dates"))
    )
    rows = (
        Row(student_id=1, name="Cem", cells=(make_cell(2), None)),
        Row(student_id=2, name="ana", cells=(make_cell(4, 5), make_cell(1))),
        Row(student_id=3, name="Ben", cells=(None, make_cell(9))),
    )
    return ScoreTable(classroom_id=1, class_name="9b", code="X", columns=columns, rows=rows)


def names(by: str, direction: str) -> list[str]:
    table = make_table()
    return [row.name for row in in_order(table, order_of(by, direction, table))]


def test_names_sort_as_people_sort_them() -> None:
    assert names("name", "up") == ["ana", "Ben", "Cem"]
    assert names("name", "down") == ["Cem", "Ben", "ana"]


def test_scores_sort_by_share_with_the_empty_ones_last() -> None:
    assert names("1", "down") == ["ana", "Cem", "Ben"]
    assert names("1", "up") == ["Cem", "ana", "Ben"]
    assert names("2", "up") == ["ana", "Ben", "Cem"]


def test_an_unknown_column_means_by_name() -> None:
    assert names("nonsense", "sideways") == ["ana", "Ben", "Cem"]


def test_a_click_on_scores_shows_the_best_first_and_then_turns() -> None:
    assert Order().after_click("1") == "down"
    assert Order(column="1", descending=True).after_click("1") == "up"
    assert Order(column="1", descending=True).after_click("name") == "up"
    assert Order().after_click("name") == "down"


def test_columns_stand_under_their_lesson() -> None:
    assert by_lesson(make_table().columns) == [("L", 2)]


def test_the_table_says_how_it_is_sorted(room: Room) -> None:
    room.student("Ana")
    teacher = room.teacher()
    page = teacher.get("/teacher/class/1").text
    assert page.count("aria-sort=") == 1
    assert 'aria-sort="ascending"' in page
    assert 'aria-sort="descending"' in teacher.get("/teacher/class/1?by=name&order=down").text


def test_the_csv_is_a_utf8_file_in_which_no_formula_runs(room: Room) -> None:
    room.student("=1+1 Ána")
    answer = room.teacher().get("/teacher/class/1/scores.csv")
    assert answer.mimetype == "text/csv"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert answer.data.startswith(b"\xef\xbb\xbf")
    assert "'=1+1 Ána" in answer.text
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_csv_of_a_class_of_any_name_comes_as_a_file(room: Room) -> None:
    teacher = room.teacher()
    made = teacher.send("/teacher/classes", name="Ключ 9").location
    answer = teacher.get(f"{made}/scores.csv")
    assert answer.status_code == 200
    value = answer.headers["Content-Disposition"]
    assert value.encode("latin-1").startswith(b"attachment; ")
    assert "filename*=UTF-8''%D0%9A%D0%BB%D1%8E%D1%87%209%20scores.csv" in value


def test_a_new_class_has_its_own_code(room: Room) -> None:
    teacher = room.teacher()
    page = teacher.get(teacher.send("/teacher/classes", name="History 9b").location).text
    code = page.split('class="big-code">')[1].split("<")[0]
    assert code != room.code
    joined = room.visitor().send("/join", code=code.lower(), name="Ana")
    assert joined.location == "/pin"


def test_a_new_pin_is_shown_once_and_works(room: Room) -> None:
    room.student("Ana")
    teacher = room.teacher()
    address = teacher.send("/teacher/class/1/student/1/pin").location
    pin = teacher.get(address).text.split('class="big-code">')[1].split("<")[0]
    assert "big-code" not in teacher.get(address).text
    back = room.visitor().send("/return", code=room.code, name="Ana", pin=pin)
    assert back.location == "/quizzes"


def test_a_new_pin_is_shown_at_its_own_student(room: Room) -> None:
    room.student("Ana")
    room.student("Ben")
    teacher = room.teacher()
    address = teacher.send("/teacher/class/1/student/1/pin").location
    other = teacher.get("/teacher/class/1/student/2/pin").text
    assert "big-code" not in other
    assert "Make a new PIN" in other
    assert "big-code" in teacher.get(address).text


def test_the_set_up_link_works_once(room: Room) -> None:
    room.teacher()
    again = room.visitor().send(
        "/teacher/setup", token=room.token, name="Eve", email="eve@example.org", password="seven quiet lakes"
    )
    assert again.status_code == 403


def test_a_wrong_password_is_said_at_the_password(room: Room) -> None:
    room.teacher()
    answer = room.visitor().send("/teacher/sign-in", email="berg@example.org", password="wrong")
    assert answer.status_code == 422
    assert 'id="password-error"' in answer.text
