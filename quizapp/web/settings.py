"""What one running classroom is told from outside, and the key that signs its sessions."""

import os
import random
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from quizapp.errors import InputError
from quizapp.web import draft_reading
from quizapp.web.draft_reading import Drafting

SHORTEST_KEY = 32


def utc_now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Hold what one running classroom is told; `production` means: reached over HTTPS.

    `drafting` reads an article.
    """

    secret_key: str = field(repr=False)
    production: bool = False
    clock: Callable[[], datetime] = utc_now
    rng: random.Random = field(default_factory=random.SystemRandom)
    drafting: Drafting = draft_reading.read

    def __post_init__(self) -> None:
        """Refuse a key that could be guessed where strangers can reach the classroom."""
        if self.production and (len(self.secret_key) < SHORTEST_KEY or len(set(self.secret_key)) < 8):
            raise InputError(
                f"The secret key is too weak for production; use at least {SHORTEST_KEY} random characters."
            )


def secret_key_in(instance: Path) -> str:
    """Return the secret key kept in `instance`, made on the first run and readable by its owner only."""
    path = instance / "secret_key"
    instance.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _kept_key(path)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key := secrets.token_urlsafe(48))
    return key


def _kept_key(path: Path) -> str:
    try:
        key = path.read_text(encoding="ascii").strip()
    except UnicodeDecodeError:
        key = ""
    if len(key) < SHORTEST_KEY:
        raise InputError(f"{path} holds no usable key; delete the file and start again.")
    return key
