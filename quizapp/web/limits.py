"""Pages that take more than other requests may hold."""

from collections.abc import Callable, Collection

from flask import Flask, request

from quizapp.web.auth import Page


def allow(app: Flask, endpoints: Collection[str], most: int, refused: Callable[[], Page]) -> None:
    """Let what is sent to some pages of `app` be up to `most` bytes; answer more with what `refused` returns.

    Called before anything reads a form.
    """

    @app.before_request
    def check() -> Page | None:
        if request.endpoint not in endpoints or request.method != "POST":
            return None
        if (request.content_length or 0) > most:
            return refused()
        request.max_content_length = request.max_form_memory_size = most
        return None
