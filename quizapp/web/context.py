"""What a view needs from the running application: database session, time, chance, the key of the PINs."""

import hashlib
import hmac
import random
from datetime import datetime
from typing import Any

from flask import Flask, current_app, g, request

from quizapp.store import Session, reading
from quizapp.web.settings import Settings

EXTENSION = "quizapp"
READ_ONLY = ("GET", "HEAD", "OPTIONS")


def init_app(app: Flask, settings: Settings, engine: Any) -> None:
    """Give every request of `app` its own database session, closed unsaved when nobody saved it."""
    app.extensions[EXTENSION] = (settings, engine)
    app.teardown_appcontext(_close)


def settings() -> Settings:
    """Return the settings of the running classroom."""
    found: Settings = current_app.extensions[EXTENSION][0]
    return found


def db() -> Session:
    """Return this request's database session; one that only reads never waits for one that writes."""
    if "db" not in g:
        engine = current_app.extensions[EXTENSION][1]
        g.db = Session(reading(engine) if request.method in READ_ONLY else engine)
    session: Session = g.db
    return session


def reader() -> Session:
    """Return a new session that only reads; close it by using it as a context."""
    return Session(reading(current_app.extensions[EXTENSION][1]))


def save() -> None:
    """Commit what this request changed; only after it may a page say that something is saved."""
    db().commit()


def now() -> datetime:
    """Return the present moment by the classroom's clock."""
    return settings().clock()


def rng() -> random.Random:
    """Return the classroom's source of chance."""
    return settings().rng


def pin_secret() -> str:
    """Return the key that PINs are checked with, apart from the one that signs sessions."""
    return hmac.new(settings().secret_key.encode(), b"quizapp PIN", hashlib.sha256).hexdigest()


def _close(_error: BaseException | None) -> None:
    session: Session | None = g.pop("db", None)
    if session is not None:
        session.close()
