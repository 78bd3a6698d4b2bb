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


class NotFound(QuizappError):
    """Say that something does not exist, or not for this person."""


class Forbidden(QuizappError):
    """Refuse someone who may not do this."""


class Conflict(QuizappError):
    """Say that something else happened first."""


class UnknownClass(NotFound):
    """Say that no class has this code."""


class BadName(InputError):
    """Refuse a name that cannot be shown or is too long."""


class BadEmail(InputError):
    """Refuse an e-mail address that cannot be one."""


class BadPassword(InputError):
    """Refuse a password that is too short or too long."""


class BadChoice(InputError):
    """Refuse an answer that the question does not offer."""


class NameTaken(Conflict):
    """Say that someone in the class already has this name."""


class StaleAnswer(Conflict):
    """Say that a newer answer was saved from somewhere else."""


class AnswerFinal(Conflict):
    """Say that the answer can no longer be changed."""


class Unfinished(Conflict):
    """Say that a quiz has to be handed in first."""


class EmptyQuiz(Conflict):
    """Say that a quiz has no questions at the moment."""


class WrongPin(Forbidden):
    """Refuse a PIN that does not belong to this name in this class."""


class WrongPassword(Forbidden):
    """Refuse a password that does not belong to this e-mail address."""


class SetupClosed(Forbidden):
    """Refuse a set-up link that was used already or is not the newest one."""


class Locked(Forbidden):
    """Ask someone to wait after too many wrong tries; `seconds` says how long."""

    def __init__(self, seconds: int) -> None:
        minutes = -(-seconds // 60)
        unit = "minute" if minutes == 1 else "minutes"
        super().__init__(f"There were too many wrong tries. Please wait {minutes} {unit} and try again.")
        self.seconds = seconds
