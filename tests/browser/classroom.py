"""A classroom that is really open: `quizapp serve` as a process, read as a person reads it."""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Classroom:
    """Hold what the server printed: its address, the demo class's code, the way to become its teacher."""

    address: str
    code: str
    teacher_link: str


@contextmanager
def open_classroom(
    instance: Path, *, content: Path, db: str | None = None, more: Sequence[str] = ()
) -> Iterator[Classroom]:
    """Serve the lessons of `content` on a free port until the block ends."""
    arguments = ["serve", "--port", "0", "--instance", str(instance), "--content", str(content)]
    arguments += ["--db", db, *more] if db else more
    with subprocess.Popen(
        [sys.executable, "-m", "quizapp", *arguments],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
        encoding="utf-8",
    ) as server:
        try:
            yield read_greeting(server)
        finally:
            server.terminate()


def read_greeting(server: "subprocess.Popen[str]") -> Classroom:
    """Return what a server says when it is open."""
    said = ""
    for line in server.stdout or ():
        said += line
        if line.startswith("Press Ctrl-C"):
            return Classroom(
                address=_find(r"open at (\S+)", said),
                code=_find(r"with the code (\S+)", said),
                teacher_link=_find(r"(?:open|sign in at) (\S+/teacher/\S+)", said),
            )
    raise AssertionError(f"the server did not open a classroom; it said: {said!r}")


def _find(pattern: str, said: str) -> str:
    found = re.search(pattern, said)
    assert found, (pattern, said)
    return found.group(1)
