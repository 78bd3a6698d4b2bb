"""A teacher decides about a lesson's questions: approve, reject, edit, write one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from quizapp import lessons
from quizapp.errors import Conflict, Finding, InputError
from quizapp.items import Item
from quizapp.items.authored import judged
from quizapp.lessons import edit
from quizapp.lessons.document import Asked, Choice, Decision, Lesson, Question, Verdict
from quizapp.store import Session
from quizapp.workflows import editing
from quizapp.workflows.editing import Book
from quizapp.workflows.own import own
from quizapp.workflows.text import Text

_ABOVE = "---\ntitle: One question\n---\n\n## Questions\n\n"
_LINES_ABOVE = _ABOVE.count("\n")
_DECIDED = {"approved": "Approved", "rejected": "Rejected", None: "Opened again"}
LONGEST_NAME = 60


class Unwritten(InputError):
    """Refuse the text of a question that holds no question, or more than one."""


class Gone(Conflict):
    """Say that the question that somebody edited was changed or removed meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Hold a question that is being written, its item (None while it has a mistake), and its findings."""

    question: Question
    item: Item | None
    findings: tuple[Finding, ...]


def decide(
    session: Session, slug: str, item_id: str, verdict: Verdict | None, *, teacher_id: int, now: datetime
) -> Book:
    """Approve an item in its present wording, reject it, or take either back (None)."""
    item = editing.take(session, slug).find(item_id).item
    wording = item.fingerprint if verdict == "approved" else ""
    made = Decision(item=item.id, verdict=verdict, wording=wording, stem=item.stem) if verdict else None
    return editing.change(
        session,
        slug,
        lambda text, _lesson: edit.decide(text, slug=slug, item=item_id, decision=made),
        what=f"{_DECIDED[verdict]}: {short(item.stem)}",
        teacher_id=teacher_id,
        now=now,
    )


def approve_all(
    session: Session, slug: str, item_ids: Sequence[str], *, seen: int, teacher_id: int, now: datetime
) -> Book:
    """Approve several items as the edition of the number `seen` has them; raise Outdated for another."""
    book = editing.take(session, slug)
    made = [
        Decision(item=item.id, verdict="approved", wording=item.fingerprint, stem=item.stem)
        for item in (book.find(item_id).item for item_id in item_ids)
    ]
    return editing.change(
        session,
        slug,
        lambda text, _lesson: edit.decide_all(text, slug=slug, decisions=made),
        what=f"Approved {len(made)} question{'s' if len(made) != 1 else ''}",
        teacher_id=teacher_id,
        now=now,
        seen=seen,
    )


def ask(session: Session, slug: str, which: Asked, *, teacher_id: int, now: datetime) -> Book:
    """Ask all of a lesson's questions but the rejected ones, or only the approved ones."""
    return editing.change(
        session,
        slug,
        lambda text, _lesson: edit.ask(text, slug=slug, which=which),
        what="Asks approved questions only" if which == "approved" else "Asks every question not rejected",
        teacher_id=teacher_id,
        now=now,
    )


def write(
    session: Session,
    slug: str,
    question: Question,
    *,
    instead_of: Question | None = None,
    item_id: str = "",
    teacher_id: int,
    now: datetime,
) -> Book:
    """Put a question into the lesson, new or in the place of one that stands in it; else raise Gone.

    What was decided about its item before is taken back: whoever writes a question wants it asked.
    """

    def put(text: str, lesson: Lesson) -> str:
        at = None if instead_of is None else _place(lesson, instead_of)
        if at is None and question.replaces in {each.replaces for each in lesson.questions} - {""}:
            raise Gone("Somebody else wrote another wording of this question meanwhile.")
        put = edit.put_question(text, slug=slug, question=question, at=at)
        return edit.decide(put, slug=slug, item=item_id, decision=None) if item_id else put

    what = f"{'Wrote' if instead_of is None else 'Changed'}: {short(question.stem)}"
    return editing.change(session, slug, put, what=what, teacher_id=teacher_id, now=now)


def remove(session: Session, slug: str, question: Question, *, teacher_id: int, now: datetime) -> Book:
    """Take a question that a teacher wrote out of the lesson; raise Gone when it is not there."""
    return editing.change(
        session,
        slug,
        lambda text, lesson: edit.remove_question(text, slug=slug, at=_place(lesson, question)),
        what=f"Removed: {short(question.stem)}",
        teacher_id=teacher_id,
        now=now,
    )


def written(book: Book, item: Item) -> Question | None:
    """Return the question in the lesson's text from which an item was made, None for a generated one."""
    made = (each.question for each in own(book.text) if each.item and each.item.id == item.id)
    return next(made, None) if item.origin == "authored" else None


def from_item(item: Item) -> Question:
    """Return a generated item as a question that takes its place when it is written."""
    return Question(
        stem=item.stem,
        choices=tuple(
            Choice(text=option.text, correct=option.correct, why=option.why) for option in item.options
        ),
        topic=item.topic,
        level=item.level,
        replaces=item.id,
        explanation=item.explanation,
        quote=item.evidence.text,
    )


def check(text: Text, question: Question) -> Judged:
    """Return what a question would be in this lesson, and what is wrong with it."""
    item, findings = judged(question, text.lesson, text.facts)
    return Judged(question=question, item=item, findings=findings)


def read(markdown: str) -> tuple[Question, tuple[Finding, ...]]:
    """Read one question from Markdown as it stands in a lesson; findings have its own lines.

    Raise Unwritten when there is no question, or more than one.
    """
    parsed = lessons.parse(f"{_ABOVE}{markdown.strip()}\n", slug="question")
    if len(parsed.lesson.questions) != 1 or parsed.lesson.prose or parsed.lesson.actors:
        raise Unwritten("Write one question: a line that begins with ###, and its answers below it.")
    found = tuple(replace(finding, line=max(1, finding.line - _LINES_ABOVE)) for finding in parsed.findings)
    return parsed.lesson.questions[0], found


def _place(lesson: Lesson, question: Question) -> int:
    if question not in lesson.questions:
        raise Gone("This question was changed or removed by somebody else meanwhile.")
    return lesson.questions.index(question)


def short(text: str, longest: int = LONGEST_NAME) -> str:
    """Return a text cut to a length, with … where something is missing."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
