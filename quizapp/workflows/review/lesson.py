"""The lesson that a draft makes: to look at, to download, to publish."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from quizapp.articles.article import Article
from quizapp.articles.draft import Draft
from quizapp.errors import Conflict
from quizapp.store import Session, bank, drafts, editions
from quizapp.workflows import draft as drafting
from quizapp.workflows import publish
from quizapp.workflows.draft import slug_of
from quizapp.workflows.review.desk import Desk, take
from quizapp.workflows.review.outcome import outcome
from quizapp.workflows.text import Text, read_text

FROM_DRAFT = "Published from its draft"
"""What the history of a lesson says of such an edition."""
TO_DECIDE = "To decide: "
"""How the lesson of a draft begins its notes to the teacher."""


class LessonTaken(Conflict):
    """Say that another lesson has this name already."""


class EditedSince(Conflict):
    """Say that a published lesson holds changes that its draft does not know."""


class NoQuestions(Conflict):
    """Say that a lesson yields nothing to ask."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Hold the lesson of a draft, and what its text says."""

    draft: Draft
    text: Text

    @property
    def to_decide(self) -> tuple[str, ...]:
        """Return what the article leaves to the teacher, in sentences."""
        return tuple(
            note.markdown.removeprefix(TO_DECIDE)
            for note in self.text.lesson.notes
            if note.markdown.startswith(TO_DECIDE)
        )

    @property
    def by_topic(self) -> Counter[str]:
        """Count the questions of each topic."""
        return Counter(item.topic for item in self.text.items)


def make(desk: Desk) -> Made:
    """Return the lesson of a draft as it stands now."""
    return _made(outcome(desk.finds), desk.article, desk.slug or slug_of(desk.title))


@lru_cache(maxsize=8)
def _made(draft: Draft, article: Article, slug: str) -> Made:
    """Make a lesson once for the page, the file and the publishing: a long one takes seconds."""
    markdown = drafting.markdown(draft, article, slug=slug)
    return Made(draft=draft, text=read_text(markdown, slug))


def put_out(session: Session, draft_id: int, *, teacher_id: int, now: datetime, over: bool = False) -> Made:
    """Publish the lesson of a draft, or renew the one that it was published as.

    Raise LessonTaken rather than touch a lesson that is another's, NoQuestions when there is nothing to ask,
    and EditedSince when the published lesson was edited since, unless the teacher wants it `over` that.
    """
    row = drafts.draft(session, draft_id, teacher_id=teacher_id, lock=True)
    desk = take(session, draft_id, teacher_id=teacher_id)
    made = make(desk)
    if not made.text.items:
        raise NoQuestions("This lesson yields no questions yet: keep some actors, dates or relations first.")
    slug = made.text.lesson.slug
    if row is None or (row.slug != slug and bank.lesson(session, slug) is not None):
        raise LessonTaken(
            f"Another lesson is called “{desk.title}” already, so nothing was published. "
            "Please give this one another title."
        )
    if row.slug and not over and _edited_since(session, slug):
        raise EditedSince(
            "The lesson was changed after it was published from this draft, and publishing again would take "
            "those changes out of it."
        )
    row.slug = slug
    publish.publish_text(session, made.text, now=now, what=FROM_DRAFT, teacher_id=teacher_id)
    return made


def _edited_since(session: Session, slug: str) -> bool:
    row = bank.lesson(session, slug)
    newest = editions.edition(session, row.id, row.edition) if row else None
    return newest is not None and newest.what != FROM_DRAFT
