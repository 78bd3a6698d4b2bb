"""Every mistake ends on a page that says what happened and what to do, never on a traceback."""

import pytest

from tests.web.sample import Room


@pytest.mark.parametrize(
    "address", ["/nowhere", "/quiz/99", "/quiz/99999999999999999999", "/lesson/none", "/attempt/x"]
)
def test_what_is_not_there_is_a_404_page(room: Room, address: str) -> None:
    answer = room.student().get(address)
    assert answer.status_code == 404
    assert "<h1>There is nothing here</h1>" in answer.text
    assert "To the start" in answer.text


@pytest.mark.parametrize(
    "address", ["/attempt/%00", "/lesson/%F0%9F%92%A3", "/attempt/a%0d%0ab/result", "/quiz/-1"]
)
def test_a_broken_address_is_no_traceback(room: Room, address: str) -> None:
    assert room.student().get(address).status_code == 404


def test_a_wrong_method_is_a_405_page(room: Room) -> None:
    answer = room.student().get("/leave")
    assert answer.status_code == 405
    assert "use the buttons of the page" in answer.text


def test_too_much_is_a_413_page(room: Room) -> None:
    answer = room.visitor().client.post("/join", data={"name": "x" * 100_000})
    assert answer.status_code == 413
    assert "nothing was saved" in answer.text


def test_our_own_mistake_is_a_500_page(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setitem(room.app.view_functions, "door.home", broken)
    monkeypatch.setitem(room.app.config, "PROPAGATE_EXCEPTIONS", False)
    answer = room.visitor().get("/")
    assert answer.status_code == 500
    assert "Something went wrong on our side" in answer.text
    assert "secret detail" not in answer.text


def test_a_broken_database_is_a_500_page_too(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no database")

    student = room.student()
    monkeypatch.setattr("quizapp.workflows.students.student", broken)
    monkeypatch.setitem(room.app.config, "PROPAGATE_EXCEPTIONS", False)
    answer = student.get("/quizzes")
    assert answer.status_code == 500
    assert "What was saved before is still there." in answer.text


def test_a_script_gets_json(room: Room) -> None:
    student = room.student()
    answer = student.get("/attempt/x", Accept="application/json")
    assert answer.status_code == 404
    assert set(answer.json or {}) == {"message"}


def test_a_script_that_is_signed_out_is_told(room: Room) -> None:
    answer = room.visitor().send_by_script("/attempt/x/1/answer", **{"choice-1": "1"})
    assert answer.status_code == 401
    assert "Come back with your PIN" in answer.get_json()["message"]


def test_a_mode_that_does_not_exist_is_a_400_page(room: Room) -> None:
    answer = room.student().send(f"/quiz/{room.quiz_id()}/start", mode="upside down")
    assert answer.status_code == 400
    assert "one question a page or all on one page" in answer.text


@pytest.mark.parametrize("choice", ["0", "99", "-1", "one", "1e3", "９", "9" * 40, "\x00"])
@pytest.mark.parametrize("mode", ["each", "page"])
def test_a_choice_that_is_not_offered_is_a_400_page(room: Room, choice: str, mode: str) -> None:
    student = room.student()
    token = student.start(room.quiz_id(), mode)
    answer = student.send(f"/attempt/{token}/1/answer", **{"choice-1": choice, "sequence-1": "0"})
    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"code": "", "name": "Ana"}, "Please type the class code"),
        ({"code": "CODE", "name": "  "}, "Please type a name"),
        ({"code": "ZZZZZZ", "name": "Ana"}, "class"),
        ({"code": "CODE", "name": "a" * 5000}, "name"),
        ({"code": "CODE", "name": "\x00\u202e"}, "name"),
    ],
)
def test_a_field_says_what_it_wants(room: Room, fields: dict[str, str], words: str) -> None:
    fields = {name: value.replace("CODE", room.code) for name, value in fields.items()}
    answer = room.visitor().send("/join", **fields)
    assert answer.status_code == 422
    field = "code" if fields["code"] != room.code else "name"
    assert f'aria-describedby="{field}-hint {field}-error"' in answer.text
    error = answer.text.split(f'id="{field}-error"')[1].split("</p>")[0]
    assert words in error


def test_a_taken_name_is_said_at_the_name(room: Room) -> None:
    room.student("Ana")
    answer = room.visitor().send("/join", code=room.code, name="Ana")
    assert answer.status_code == 422
    assert 'id="name-error"' in answer.text


def test_wrong_pins_are_counted_although_they_fail(room: Room) -> None:
    room.student("Ana")
    visitor = room.visitor()
    said = [visitor.send("/return", code=room.code, name="Ana", pin="0").text for _ in range(30)]
    assert "too many wrong tries" not in said[0]
    assert "too many wrong tries" in said[-1]
