"""Every answer of the classroom carries the headers that keep strangers' code out."""

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from quizapp.errors import InputError
from quizapp.web import Settings
from tests.web.sample import KEY, Room, open_room

STRANGE = {"token": "x" * 22, "position": "1", "quiz_id": "1", "classroom_id": "1", "student_id": "1"}


def addresses(app: Flask) -> list[str]:
    """Return one address for every rule of the application."""
    with app.test_request_context():
        url = app.url_map.bind("localhost")
        given = STRANGE | {"slug": "harbour", "filename": "classroom.css", "draft_id": "1", "key": "a1-2"}
        given |= {"item_id": "a" * 16, "number": "1"}
        return [
            url.build(rule.endpoint, {name: given[name] for name in rule.arguments})
            for rule in app.url_map.iter_rules()
        ]


def check(answer: TestResponse) -> None:
    policy = dict(part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in answer.headers["Permissions-Policy"]


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_every_address_sends_them(room: Room, method: str) -> None:
    student = room.student()
    found = addresses(room.app)
    assert len(found) > 20
    for address in found:
        answer = student.client.open(address, method=method, buffered=True)
        check(answer)
        if "static" not in address:
            assert answer.headers["Cache-Control"] == "no-store", address


def test_no_page_has_inline_script_or_style(room: Room) -> None:
    student = room.student()
    for address in addresses(room.app):
        answer = student.get(address)
        if answer.mimetype == "text/html":
            for forbidden in (
                "<style",
                "style=",
                "<script>",
                "onclick",
                "javascript:",
                "http://",
                "https://",
            ):
                assert forbidden not in answer.text, (address, forbidden)


def test_cookies_are_for_this_site_only(room: Room) -> None:
    cookie = room.visitor().get("/join").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_production_wants_https(room: Room) -> None:
    answer = open_room(room.engine, production=True).visitor().get("/join")
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-quizapp=")
    assert "Secure" in cookie
    assert "max-age" in answer.headers["Strict-Transport-Security"]


@pytest.mark.parametrize("key", ["", "secret", "x" * 64])
def test_production_refuses_a_weak_key(key: str) -> None:
    with pytest.raises(InputError, match="secret key"):
        Settings(secret_key=key, production=True)
    assert Settings(secret_key=KEY, production=True)
