"""A file that is written bit by bit, and is there whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from quizapp.workflows.output import Unwritable


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that takes the place of `path` when the block ends well, and is gone when it does not.

    Only its owner may read it. A link stays, and its file changes.
    """
    target = Path(os.path.realpath(path))
    draft = None
    try:
        if path.exists() and not path.is_file():
            raise Unwritable(f"{path} is no ordinary file; choose another name.")
        # A name of its own, for two of them may be written at once.
        handle, draft = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(draft).replace(target)
        draft = None
    except OSError as error:
        raise Unwritable(f"{path} could not be written: {error.strerror or error}.") from error
    finally:
        if draft is not None:
            with suppress(OSError):
                Path(draft).unlink()
