"""A form is taken only from the session that was given it."""

import pytest

from tests.web.sample import Room


def test_every_form_is_refused_without_its_token(room: Room) -> None:
    student = room.student()
    rules = [rule for rule in room.app.url_map.iter_rules() if "POST" in (rule.methods or ())]
    assert len(rules) > 10
    values = {"quiz_id": "1", "token": "x" * 22, "position": "1", "classroom_id": "1", "student_id": "1"}
    values |= {"draft_id": "1", "key": "a1-2", "slug": "harbour", "item_id": "a" * 16, "number": "1"}
    url = room.app.url_map.bind("localhost")
    for rule in rules:
        address = url.build(rule.endpoint, {name: values[name] for name in rule.arguments})
        answer = student.client.post(address, data={"code": room.code, "name": "Eve"})
        assert answer.status_code == 400, address
        assert "did not accept that form" in answer.text


def test_the_refusal_keeps_the_way_back(room: Room) -> None:
    answer = room.student().client.post("/join", headers={"Referer": "http://localhost/join?code=AB"})
    assert '<a class="btn btn-primary" href="/join?code=AB">Back to where you were</a>' in answer.text


def test_the_way_back_never_leads_elsewhere(room: Room) -> None:
    answer = room.student().client.post("/join", headers={"Referer": "https://evil.example/join"})
    assert "evil.example" not in answer.text
    assert "Back to where you were" not in answer.text


def test_a_token_of_somebody_else_is_refused(room: Room) -> None:
    token = room.student("Ana").csrf_token()
    answer = room.student("Ben").client.post("/leave", data={"csrf_token": token})
    assert answer.status_code == 400


def test_a_form_stays_good_as_long_as_the_session(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    student = room.student()
    token = student.csrf_token()
    monkeypatch.setattr("itsdangerous.timed.time.time", lambda: 1_900_000_000.0)
    monkeypatch.setitem(room.app.config, "PERMANENT_SESSION_LIFETIME", 10**9)
    answer = student.client.post("/leave", data={"csrf_token": token})
    assert answer.status_code == 302
