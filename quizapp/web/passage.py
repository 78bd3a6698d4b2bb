"""The part of a lesson that proves an answer, shown with the proving sentence marked."""

from dataclasses import dataclass

from markupsafe import Markup

from quizapp import lessons
from quizapp.lessons.document import Lesson
from quizapp.workflows.sit import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Hold a paragraph as safe HTML; `anchor` is where the lesson has it, None when it has it no more."""

    html: Markup
    anchor: str | None


def passage(lesson: Lesson, question: Asked) -> Passage | None:
    """Return the passage that proves the key of a question; None without one or while the key is not shown.

    A lesson may have been published anew since the quiz began; then the sentence stands alone, as it was.
    """
    text, anchor = question.evidence_text, question.evidence_anchor
    if not text:
        return None
    now_there = {sentence.anchor: sentence.text for sentence in lessons.sentences(lesson)}
    if anchor is None or now_there.get(anchor) != text:
        return Passage(html=Markup("<p><mark>{}</mark></p>").format(text), anchor=None)
    # The lessons room has sanitised this HTML; nothing else is ever marked as safe.
    return Passage(html=Markup(lessons.paragraph_html(lesson, anchor)), anchor=anchor)  # noqa: S704


def passages(lesson: Lesson, questions: tuple[Asked, ...]) -> dict[int, Passage | None]:
    """Return the passage of every question by its position."""
    return {question.position: passage(lesson, question) for question in questions}
