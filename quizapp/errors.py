"""What can go wrong, in words a person can act on. Nothing here knows HTTP."""

from dataclasses import dataclass


class QuizappError(Exception):
    """Say in one sentence what is wrong and what to do; every error of ours is one."""


class InputError(QuizappError):
    """Refuse input that cannot be read at all."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """Name one mistake in a person's file: where it is (1-based), which kind, and how to mend it."""

    line: int
    column: int
    code: str
    message: str

    def at(self, path: str) -> str:
        """Return the finding as `path:line:column: CODE message`."""
        return f"{path}:{self.line}:{self.column}: {self.code} {self.message}"
