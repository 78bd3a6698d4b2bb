"""A teacher rewrites one question: where it began, what may not be saved, and whose id it keeps."""

from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.facts.names import fold
from quizapp.lessons.document import Question
from quizapp.store import Session
from quizapp.workflows import questions
from quizapp.workflows.editing import Book
from quizapp.workflows.questions import Gone


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Hold the question with which somebody began; `own` when it stood in the lesson's text.

    None is a new question; one that is not `own` was generated.
    """

    question: Question | None = None
    own: bool = False


def start(book: Book, item_id: str | None, question: Question | None = None) -> Start:
    """Return where an edit of an item, or of a question of the text, begins; raise NotFound."""
    if question is not None or item_id is None:
        return Start(question=question, own=question is not None)
    item = book.find(item_id).item
    written = questions.written(book, item)
    return Start(question=written or questions.from_item(item), own=written is not None)


def current(book: Book, begun: Start) -> Start:
    """Return what became of the question with which somebody began; a new start when it is gone."""
    item_id = _id(book, begun)
    if item_id not in {each.item.id for each in book.text.decided}:
        return Start()
    return start(book, item_id)


def keeping_its_id(book: Book, begun: Start, question: Question) -> Question:
    """Return the question so that it keeps the id, and the statistics, of the one with which it began."""
    fresh = not (question.id or question.replaces) and begun.own
    if not fresh or begun.question is None or fold(begun.question.stem) == fold(question.stem):
        return question
    return replace(question, replaces=_id(book, begun))


def refusals(book: Book, begun: Start, question: Question) -> dict[str, str]:
    """Return what stops a question from being saved, by the field that it is about."""
    if not question.stem:
        return {"stem": "Please write the question."}
    mine = (begun.question, current(book, begun).question) if begun.own else ()
    others = [each for each in book.text.lesson.questions if each not in mine]
    if fold(question.stem) in {fold(each.stem) for each in others}:
        return {"stem": "Another question of yours asks this in the same words. Please change one of them."}
    return {}


def write(
    session: Session,
    book: Book,
    begun: Start,
    question: Question,
    *,
    item_id: str,
    teacher_id: int,
    now: datetime,
) -> Book:
    """Put a question into the lesson in the place of the one with which it began; else raise Gone."""
    generated = begun.question is not None and not begun.own
    if generated and current(book, begun) != begun:
        raise Gone("This question was changed or removed meanwhile.")
    instead_of = begun.question if begun.own else None
    return questions.write(
        session,
        book.slug,
        question,
        instead_of=instead_of,
        item_id=item_id,
        teacher_id=teacher_id,
        now=now,
    )


def _id(book: Book, begun: Start) -> str:
    """Return the id of the item that the question with which somebody began made."""
    if begun.question is None:
        return ""
    item = questions.check(book.text, begun.question).item
    return begun.question.replaces or (item.id if item else "")
