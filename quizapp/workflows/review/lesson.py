"""The lesson that a draft makes: to look at, to download, to publish."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from quizapp import items, lessons
from quizapp.articles.article import Article
from quizapp.articles.draft import Draft
from quizapp.errors import Conflict, Finding
from quizapp.items import Item
from quizapp.lessons.document import Lesson
from quizapp.store import Session, bank, drafts
from quizapp.workflows import draft as drafting
from quizapp.workflows import publish
from quizapp.workflows.draft import slug_of
from quizapp.workflows.review.desk import Desk, take
from quizapp.workflows.review.outcome import outcome

TO_DECIDE = "To decide: "
"""How the lesson of a draft begins its notes to the teacher."""


class LessonTaken(Conflict):
    """Say that another lesson has this name already."""


class NoQuestions(Conflict):
    """Say that a lesson yields nothing to ask."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Hold the lesson of a draft as document and as values, its questions, and what is wrong with it."""

    draft: Draft
    lesson: Lesson
    markdown: str
    items: tuple[Item, ...]
    findings: tuple[Finding, ...]

    @property
    def to_decide(self) -> tuple[str, ...]:
        """Return what the article leaves to the teacher, in sentences."""
        return tuple(
            note.markdown.removeprefix(TO_DECIDE)
            for note in self.lesson.notes
            if note.markdown.startswith(TO_DECIDE)
        )

    @property
    def by_topic(self) -> Counter[str]:
        """Count the questions of each topic."""
        return Counter(item.topic for item in self.items)


def make(desk: Desk) -> Made:
    """Return the lesson of a draft as it stands now."""
    return _made(outcome(desk.finds), desk.article, desk.slug or slug_of(desk.title))


@lru_cache(maxsize=8)
def _made(draft: Draft, article: Article, slug: str) -> Made:
    """Make a lesson once for the page, the file and the publishing: a long one takes seconds."""
    markdown = drafting.markdown(draft, article, slug=slug)
    parsed = lessons.parse(markdown, slug=slug)
    made = items.from_lesson(parsed.lesson)
    findings = tuple(sorted({*parsed.findings, *made.findings}))
    return Made(draft=draft, lesson=parsed.lesson, markdown=markdown, items=made.items, findings=findings)


def put_out(session: Session, draft_id: int, *, teacher_id: int, now: datetime) -> Made:
    """Publish the lesson of a draft, or renew the one that it was published as.

    Raise LessonTaken rather than touch a lesson that is another's, NoQuestions when there is nothing to ask.
    """
    row = drafts.draft(session, draft_id, teacher_id=teacher_id, lock=True)
    desk = take(session, draft_id, teacher_id=teacher_id)
    made = make(desk)
    if not made.items:
        raise NoQuestions("This lesson yields no questions yet: keep some actors, dates or relations first.")
    slug = made.lesson.slug
    if row is None or (row.slug != slug and bank.lesson(session, slug) is not None):
        raise LessonTaken(
            f"Another lesson is called “{desk.title}” already, so nothing was published. "
            "Please give this one another title."
        )
    row.slug = slug
    publish.publish(session, lesson=made.lesson, markdown=made.markdown, items=made.items, now=now)
    return made


def is_drafted(session: Session, slug: str) -> bool:
    """Tell whether a published lesson is one that a teacher drafted, which no file may replace."""
    return drafts.published_as(session, slug)
