"""The application factory: every concern has its `init_app`, every group of pages its blueprint."""

from typing import Any

from flask import Flask
from flask_bootstrap import Bootstrap5
from flask_wtf import CSRFProtect

from quizapp.web import (
    account,
    attempt,
    auth,
    classroom,
    conflict,
    context,
    document,
    door,
    draft,
    draft_lesson,
    draft_new,
    editions,
    errors,
    headers,
    lesson,
    question_editor,
    questions,
    student,
)
from quizapp.web.settings import Settings

DRAFTING = (draft_new, draft, draft_lesson)
EDITING = (questions, question_editor, document, conflict, editions)
LARGEST_REQUEST = 64 * 1024


def create_app(settings: Settings, engine: Any) -> Flask:
    """Make the classroom over a database engine whose tables are up to date."""
    app = Flask("quizapp.web")
    app.config.from_mapping(
        SECRET_KEY=settings.secret_key,
        SESSION_COOKIE_NAME="__Host-quizapp" if settings.production else "quizapp",
        SESSION_COOKIE_SECURE=settings.production,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        WTF_CSRF_TIME_LIMIT=None,  # a form stays good as long as the session: no exam is lost to a long think
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        BOOTSTRAP_SERVE_LOCAL=True,
    )
    context.init_app(app, settings, engine)
    headers.init_app(app, production=settings.production)
    errors.init_app(app)
    Bootstrap5(app)
    draft_new.init_app(app)
    document.init_app(app)
    CSRFProtect(app)
    auth.init_app(app)
    for room in (door, student, attempt, lesson, account, classroom, *DRAFTING, *EDITING):
        app.register_blueprint(room.pages)
    return app
