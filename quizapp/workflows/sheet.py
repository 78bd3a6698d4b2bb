"""What a student is shown of an attempt; keys and reasons only when they may be known."""

from dataclasses import dataclass
from typing import Literal, cast

from quizapp.items.item import Topic
from quizapp.store.attempts import Attempt, Question
from quizapp.store.bank import PublishedLesson, Quiz

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


def sheet_of(attempt: Attempt, quiz: Quiz, lesson: PublishedLesson, questions: list[Question]) -> Sheet:
    """Return an attempt as its student may see it now."""
    submitted = attempt.submitted_at is not None
    return Sheet(
        token=attempt.token,
        quiz_id=quiz.id,
        quiz_title=quiz.title,
        lesson_slug=lesson.slug,
        lesson_title=lesson.title,
        mode=cast(Mode, attempt.mode),
        submitted=submitted,
        questions=tuple(
            _asked(each, revealed=submitted or (attempt.mode == "each" and each.answer is not None))
            for each in questions
        ),
    )


def _asked(question: Question, *, revealed: bool) -> Asked:
    version, answer = question.version, question.answer
    return Asked(
        position=question.asked.position,
        item_id=version.item_id,
        topic=cast(Topic, version.topic),
        stem=version.stem,
        options=tuple(
            _shown(question, number, revealed=revealed)
            for number in range(1, len(question.asked.option_order) + 1)
        ),
        answered=answer is not None,
        sequence=0 if answer is None else answer.sequence,
        revealed=revealed,
        correct=(answer is not None and answer.correct) if revealed else None,
        explanation=version.explanation if revealed else None,
        evidence_text=version.evidence_text if revealed else None,
        evidence_anchor=version.evidence_anchor if revealed else None,
    )


def _shown(question: Question, number: int, *, revealed: bool) -> Shown:
    index = question.asked.option_order[number - 1]
    option = question.version.options[index]
    return Shown(
        number=number,
        text=option["text"],
        chosen=question.answer is not None and question.answer.option == index,
        correct=option["correct"] if revealed else None,
        why=option["why"] if revealed else None,
    )
