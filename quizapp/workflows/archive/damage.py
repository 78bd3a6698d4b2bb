"""What can be wrong with the file of a backup."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizapp.errors import InputError

BROKEN = (zlib.error, EOFError, KeyError, ValueError, TypeError, NotImplementedError, RuntimeError)
"""What a broken zip, or a broken line in it, makes of its readers."""


class Foreign(InputError):
    """Say that a file is no backup of ours."""


class Damaged(InputError):
    """Say that a backup cannot be used as it is."""


@contextmanager
def whole(path: Path) -> Iterator[None]:
    """Turn whatever a broken file makes of its readers into one sentence."""
    try:
        yield
    except OSError as error:
        raise Damaged(f"{path} could not be read: {error.strerror or error}.") from error
    except zipfile.BadZipFile as error:
        raise Foreign(f"{path} is no backup of quizapp, or only a part of one.") from error
    except BROKEN as error:
        raise Damaged(f"{path} is damaged ({type(error).__name__}: {error}).") from error
