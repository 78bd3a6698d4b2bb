"""Turn the questions that a teacher wrote into items, and name what is wrong with them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from quizapp.digest import digest
from quizapp.errors import Finding
from quizapp.facts import Facts
from quizapp.facts.names import fold
from quizapp.items.checks import flaws
from quizapp.items.checks.sets import between, within
from quizapp.items.item import Evidence, Item, Option, Topic
from quizapp.items.level import Level
from quizapp.lessons.document import Choice, Lesson, Place, Question, Sentence

RIGHT = "The author of the lesson marks this as the right answer."
WRONG = "The author of the lesson marks this as wrong."


@dataclass(slots=True)
class Authored:
    """Collect the items of the questions that are whole and the findings of those that are not."""

    items: list[Item] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def authored(lesson: Lesson, facts: Facts) -> Authored:
    """Return the items of a lesson's own questions; a question with a mistake is left out and named.

    One with an item-writing flaw is asked all the same, as its author wants it, and the flaw is named.
    """
    made = Authored()
    stems: dict[str, int] = {}
    ids: set[str] = set()
    places: dict[str, Place] = {}
    for question in lesson.questions:
        item, findings = judged(question, lesson, facts)
        twice = list(_twice(question, stems))
        made.findings.extend((*findings, *twice))
        # The lessons room has named an id that stands twice already.
        if item and not twice and question.id not in ids:
            made.items.append(item)
            places[item.id] = question.place
        ids |= {question.id} - {""}
    pairs = ((places[item.id], flaw) for item, flaw in between(made.items))
    made.findings.extend(_finding(place, flaw.code, flaw.message) for place, flaw in pairs)
    return made


def judged(question: Question, lesson: Lesson, facts: Facts) -> tuple[Item | None, tuple[Finding, ...]]:
    """Return the item of one question, None when it has a mistake, and what is wrong with it."""
    evidence = _evidence(question, facts)
    mistakes = tuple(_mistakes(question, evidence))
    # The lessons room has named an empty heading already.
    if mistakes or not evidence or not question.stem:
        return None, mistakes
    item = _item(question, lesson, facts, evidence)
    found = (*flaws(item, facts), *within(item, facts))
    return item, tuple(_finding(question.place, flaw.code, flaw.message) for flaw in found)


def _finding(place: Place, code: str, message: str) -> Finding:
    return Finding(line=place.line, column=place.column, code=code, message=message)


def _mistakes(question: Question, evidence: Sentence | None) -> Iterator[Finding]:
    keys = [choice for choice in question.choices if choice.correct]
    if not keys:
        yield _finding(question.place, "Q01", "no answer is marked as right; mark one with - [x]")
    for extra in keys[1:]:
        yield _finding(extra.place, "Q02", "a second answer is marked as right; leave one - [x]")
    yield from _twins(question.choices)
    if len(question.choices) < 2:
        yield _finding(question.place, "Q04", "a question needs a right answer and at least one wrong one")
    if question.quote and not evidence:
        yield _finding(
            question.place, "F06", f"no sentence holds “{question.quote}”; quote words of the prose"
        )
    elif question.stem and keys and not evidence:
        yield _finding(
            question.place,
            "F05",
            "no sentence supports this question's answer; write one, or quote one in a last line "
            "“> evidence: “…””",
        )


def _twins(choices: tuple[Choice, ...]) -> Iterator[Finding]:
    seen: set[str] = set()
    for choice in choices:
        if fold(choice.text) in seen:
            yield _finding(
                choice.place, "Q03", f"the answer “{choice.text}” stands twice; change or remove one"
            )
        seen.add(fold(choice.text))


def _twice(question: Question, stems: dict[str, int]) -> Iterator[Finding]:
    line = stems.setdefault(fold(question.stem), question.place.line)
    if question.stem and line != question.place.line:
        yield _finding(question.place, "Q05", f"line {line} asks the same in the same words; change one")


def _evidence(question: Question, facts: Facts) -> Sentence | None:
    """Return the sentence that the author pinned, or the one that carries the answer."""
    if question.quote:
        return facts.search.pinned(question.quote)
    keys = " ".join(choice.text for choice in question.choices if choice.correct)
    claims = (f"{question.stem} {keys}", f"{keys} {question.explanation}", question.explanation)
    return next(filter(None, (facts.search.best(claim, naming=()) for claim in claims)), None)


def _item(question: Question, lesson: Lesson, facts: Facts, evidence: Sentence) -> Item:
    key = next(choice for choice in question.choices if choice.correct)
    # An id and a heading of the same words are two different identities.
    identity = ("question id", question.id) if question.id else ("question", fold(question.stem))
    return Item(
        id=question.replaces or digest(lesson.slug, *identity),
        lesson=lesson.slug,
        topic=cast(Topic, question.topic) if question.topic else _topic(key.text, facts),
        kind="authored",
        level=cast(Level, question.level) if question.level else "recall",
        origin="authored",
        stem=question.stem,
        options=tuple(
            Option(
                text=choice.text,
                correct=choice.correct,
                why=choice.why or (RIGHT if choice.correct else WRONG),
            )
            for choice in question.choices
        ),
        explanation=question.explanation or f"The right answer is: {key.text}",
        evidence=Evidence(text=evidence.text, anchor=evidence.anchor),
    )


def _topic(key: str, facts: Facts) -> Topic:
    """Return the topic of a question that names none: a key with a number is taken for a date."""
    if facts.names.resolve(key):
        return "actors"
    return "dates" if any(character.isdigit() for character in key) else "alliances"
