"""A file that we write: whole or not at all, and only when it changes."""

import os
from contextlib import suppress
from pathlib import Path

from quizapp.errors import QuizappError


class Unwritable(QuizappError):
    """Say that a file cannot be written where it was asked for."""


class Occupied(QuizappError):
    """Say that a file is there already."""


def save(path: Path, data: bytes) -> bool:
    """Make the file hold exactly these bytes; return whether it had to change.

    A link stays and its file changes; a pipe or a device gets the bytes and stays what it is.
    """
    target = Path(os.path.realpath(path))
    draft = target.with_name(f".{target.name}.part")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return True
        if path.is_file() and path.read_bytes() == data:
            return False
        draft.write_bytes(data)
        draft.replace(target)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        raise Unwritable(f"{path} could not be written: {error.strerror or error}.") from error
    return True


def refuse_other(path: Path, data: bytes) -> None:
    """Raise Occupied when a file stands there that says something else: it may be a person's work."""
    try:
        other = path.is_file() and path.read_bytes() not in (b"", data)
    except OSError as error:
        raise Unwritable(f"{path} could not be read: {error.strerror or error}.") from error
    if other:
        raise Occupied(
            f"{path} is there already and may hold your edits; choose another name, or add --force."
        )
