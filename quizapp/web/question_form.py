"""The form of a question: what was typed becomes a question, and a question fills the form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from quizapp.items import LEVELS, TOPICS
from quizapp.lessons import writer
from quizapp.lessons.document import Choice, Question
from quizapp.workflows import questions
from quizapp.workflows.text import Text

MOST_ANSWERS = 6
"""Rows that the form offers; a question of the lesson's text may have more, and keeps them."""
MOST_READ = 30
FEWEST_SHOWN = 4
EXAMPLE = """### Who …?

topic: actors

- [x] The right answer
- [ ] A wrong answer
  > Why it is wrong.
- [ ] Another wrong answer

> Why the right answer is right.
"""
"""What stands in an empty field for Markdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Hold one answer as typed; `stale` says that its reason may not fit it any longer."""

    number: int
    text: str
    why: str
    stale: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Hold a question as it stands in the form; `sentence` is the anchor of its proof, "" for none chosen."""

    stem: str = ""
    topic: str = ""
    level: str = ""
    answers: tuple[Answer, ...] = ()
    right: int = 0
    explanation: str = ""
    sentence: str = ""
    quote: str = ""
    id: str = ""
    replaces: str = ""


def from_question(question: Question, text: Text) -> Typed:
    """Return what the form shows of a question."""
    found = text.facts.search.pinned(question.quote) if question.quote else None
    answers = [
        Answer(number=number, text=choice.text, why=choice.why)
        for number, choice in enumerate(question.choices, start=1)
    ]
    right = next((number for number, each in enumerate(question.choices, start=1) if each.correct), 0)
    return Typed(
        stem=question.stem,
        topic=question.topic,
        level=question.level,
        answers=with_rows(answers, FEWEST_SHOWN),
        right=right,
        explanation=question.explanation,
        sentence=found.anchor if found else "",
        quote=question.quote,
        id=question.id,
        replaces=question.replaces,
    )


def with_rows(answers: list[Answer], least: int) -> tuple[Answer, ...]:
    """Return the answers and as many empty rows as make `least` rows."""
    empty = [Answer(number=number, text="", why="") for number in range(len(answers) + 1, least + 1)]
    return (*answers, *empty)


def read(form: Mapping[str, str], opened: Question | None, text: Text) -> Typed:
    """Return what was typed; `opened` is the question with which the form began."""
    count = max(FEWEST_SHOWN, *(int(number) for number in _numbers(form)), 1)
    answers = tuple(
        Answer(number=number, text=_line(form, f"answer-{number}"), why=_line(form, f"why-{number}"))
        for number in range(1, count + 1)
    )
    right = form.get("right", "")
    begun = from_question(opened, text) if opened else Typed()
    sentence = form.get("sentence", "")
    return Typed(
        stem=_line(form, "stem"),
        topic=_one_of(form, "topic", TOPICS),
        level=_one_of(form, "level", LEVELS),
        answers=answers,
        right=int(right) if right in {str(each.number) for each in answers} else 0,
        explanation=_line(form, "explanation"),
        sentence=sentence,
        quote=begun.quote if sentence == begun.sentence else _sentence(text, sentence),
        id=begun.id,
        replaces=begun.replaces,
    )


def question(typed: Typed) -> Question:
    """Return the question that was typed; rows without an answer are left out."""
    return Question(
        stem=typed.stem,
        choices=tuple(
            Choice(text=each.text, correct=each.number == typed.right, why=each.why)
            for each in typed.answers
            if each.text
        ),
        id=typed.id,
        topic=typed.topic,
        level=typed.level,
        replaces=typed.replaces,
        explanation=typed.explanation,
        quote=typed.quote,
    )


def with_stale_reasons(typed: Typed, opened: Question | None) -> Typed:
    """Mark the reasons that stayed as they were while their answer, or its being right, was changed."""
    before = dict(enumerate(opened.choices, start=1)) if opened else {}
    answers = tuple(
        replace(each, stale=_is_stale(each, each.number == typed.right, before.get(each.number)))
        for each in typed.answers
    )
    return replace(typed, answers=answers)


def markdown(asked: Question) -> str:
    """Return a question as it stands in a lesson, an example for one that is still empty."""
    return writer.question(asked) if asked.stem or asked.choices else EXAMPLE


def block(asked: Question | None) -> str:
    """Return what a form carries of the question with which it began, so that no other is overwritten."""
    return writer.question(asked) if asked else ""


def opened(block: str) -> Question | None:
    """Return the question with which a form began; None for a new one. Raise Unwritten for no question."""
    return questions.read(block)[0] if block.strip() else None


def _is_stale(answer: Answer, right: bool, before: Choice | None) -> bool:
    if before is None or not before.why or answer.why != before.why:
        return False
    return bool(answer.text) and (answer.text, right) != (before.text, before.correct)


def _numbers(form: Mapping[str, str]) -> Iterator[int]:
    for number in range(1, MOST_READ + 1):
        if f"answer-{number}" in form:
            yield number


def _line(form: Mapping[str, str], name: str) -> str:
    """Return what a field holds, on one line, as a lesson has it."""
    return " ".join(form.get(name, "").split())


def _one_of(form: Mapping[str, str], name: str, known: tuple[str, ...]) -> str:
    value = form.get(name, "")
    return value if value in known else ""


def _sentence(text: Text, anchor: str) -> str:
    return next((each.text for each in text.facts.search.sentences if each.anchor == anchor), "")
