"""Every error becomes a page (or JSON for a script) here: what happened, and what to do next."""

from dataclasses import dataclass

from flask import Flask, g, jsonify, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from quizapp.errors import Conflict, Forbidden, NotFound, QuizappError
from quizapp.web.auth import Visitor
from quizapp.web.ways import wants_json, way_back

STATUS: tuple[tuple[type[QuizappError], int], ...] = (
    (NotFound, 404),
    (Forbidden, 403),
    (Conflict, 409),
    (QuizappError, 400),
)
TITLES = {
    400: "That did not work",
    401: "Please come in first",
    403: "This is not open to you",
    404: "There is nothing here",
    405: "That did not work",
    409: "Something else happened first",
    413: "That is too much at once",
    500: "Something went wrong on our side",
}
WORDS = {
    400: "The page sent something that we cannot read. Please go back, reload the page and try again.",
    401: "You are no longer signed in. Come back with your PIN in a new tab, then try again here.",
    403: "You may not see this page. Please go back to the start.",
    404: "This page does not exist, or it belongs to somebody else. Please check the address.",
    405: "This address only takes what a form sends. Please go back and use the buttons of the page.",
    413: "What was sent is larger than any answer can be, so nothing was saved. Please send less.",
    500: "This is our mistake, not yours. What was saved before is still there. Please try again soon.",
}
CSRF_WORDS = (
    "For safety we did not accept that form, and nothing was saved: you came in again in another tab since "
    "the page was opened, or your browser keeps no cookies. Open the page again and send the form once more."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Hold what an error page says."""

    status: int
    words: str

    @property
    def title(self) -> str:
        """Return the heading of the page."""
        return TITLES.get(self.status, TITLES[400])


def init_app(app: Flask) -> None:
    """Answer every error of `app` in our own words."""
    app.register_error_handler(QuizappError, _ours)
    app.register_error_handler(CSRFError, _forged)
    app.register_error_handler(HTTPException, _http)


def _ours(error: QuizappError) -> tuple[str | Response, int]:
    status = next(status for family, status in STATUS if isinstance(error, family))
    return _answer(Trouble(status=status, words=str(error)))


def _forged(_error: HTTPException) -> tuple[str | Response, int]:
    return _answer(Trouble(status=400, words=CSRF_WORDS))


def _http(error: HTTPException) -> tuple[str | Response, int] | HTTPException:
    status = error.code or 500
    if status < 400:
        return error  # a redirect is no trouble
    return _answer(Trouble(status=status, words=WORDS.get(status, WORDS[400])))


def _answer(trouble: Trouble) -> tuple[str | Response, int]:
    if trouble.status == 500:
        g.visitor = Visitor()  # what broke may be the very look-up of who is asking
    if wants_json():
        return jsonify(message=trouble.words), trouble.status
    return render_template("error.html", trouble=trouble, way_back=way_back()), trouble.status
