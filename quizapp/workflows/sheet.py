"""What a student is shown of an attempt; keys and reasons only when they may be known."""

from dataclasses import dataclass
from typing import Literal

from quizapp.items.item import Topic

Mode = Literal["each", "page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Hold one option as shown: `number` counts from 1 in the shuffled order and is what `answer` takes."""

    number: int
    text: str
    chosen: bool
    correct: bool | None
    why: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Hold one question as shown; what gives the key away is None until `revealed`.

    A form sends `sequence` back with its answer, so that a page left open cannot undo a newer answer.
    """

    position: int
    item_id: str
    topic: Topic
    stem: str
    options: tuple[Shown, ...]
    answered: bool
    sequence: int
    revealed: bool
    correct: bool | None
    explanation: str | None
    evidence_text: str | None
    evidence_anchor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Hold an attempt as shown, with its questions in order of position."""

    token: str
    quiz_id: int
    quiz_title: str
    lesson_slug: str
    lesson_title: str
    mode: Mode
    submitted: bool
    questions: tuple[Asked, ...]
