"""A teacher's desk: the drafts on it, opened, decided about, and kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.articles.article import Article
from quizapp.articles.draft import Draft
from quizapp.errors import Conflict, NotFound
from quizapp.store import Session, drafts
from quizapp.store.drafts import LessonDraft
from quizapp.workflows.review import decision
from quizapp.workflows.review.decision import Decisions
from quizapp.workflows.review.finds import Finds
from quizapp.workflows.review.overlay import review

TITLE, DAY = "title", "day"
"""Stand in the decisions for what is no find: the lesson's title and the day of the story."""
UNTITLED = "Untitled draft"

Change = Callable[[Finds, Decisions], Decisions]


class Stale(Conflict):
    """Say that a newer decision was taken elsewhere since the page was opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftView:
    """Name a draft on the desk; `slug` is that of its published lesson, if it has one."""

    id: int
    title: str
    slug: str | None
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Hold one draft as it is open on the desk."""

    id: int
    title: str
    slug: str | None
    version: int
    article: Article
    finds: Finds
    decisions: Decisions


def lay_down(session: Session, *, teacher_id: int, article: Article, draft: Draft, now: datetime) -> int:
    """Put a new draft on a teacher's desk and return its id."""
    row = LessonDraft(
        teacher_id=teacher_id,
        title=draft.title or UNTITLED,
        article=article.text,
        markup=article.markup,
        found=drafts.pack(draft),
        decisions=decision.dumps(Decisions()),
        created_at=now,
        changed_at=now,
    )
    session.add(row)
    session.flush()
    return row.id


def every(session: Session, teacher_id: int) -> list[DraftView]:
    """Return a teacher's drafts, the last changed first."""
    return [
        DraftView(id=row_id, title=title, slug=slug, changed_at=changed_at)
        for row_id, title, slug, changed_at in drafts.drafts(session, teacher_id)
    ]


def take(session: Session, draft_id: int, *, teacher_id: int) -> Desk:
    """Return a draft of this teacher; raise NotFound for anybody else's."""
    return _desk(_row(session, draft_id, teacher_id))


def decide(
    session: Session,
    draft_id: int,
    *,
    teacher_id: int,
    key: str,
    version: int,
    change: Change,
    now: datetime,
) -> Desk:
    """Change the decision about one find; raise Stale when it was changed after the version that was seen."""
    row = _row(session, draft_id, teacher_id, lock=True)
    desk = _desk(row)
    _check_fresh(desk, key, version)
    _keep(row, desk.decisions, change(desk.finds, desk.decisions), now)
    session.flush()
    return _desk(row)


def retitle(
    session: Session, draft_id: int, *, teacher_id: int, title: str, version: int, now: datetime
) -> None:
    """Name the lesson; raise Stale when it was named after the version that was seen."""
    row = _row(session, draft_id, teacher_id, lock=True)
    _check_fresh(_desk(row), TITLE, version)
    row.title = title
    _touch(row, TITLE, now)


def read_again(
    session: Session, draft_id: int, *, teacher_id: int, draft: Draft, version: int, now: datetime
) -> None:
    """Take over what was found in the same article against another day; the decisions stay."""
    row = _row(session, draft_id, teacher_id, lock=True)
    _check_fresh(_desk(row), DAY, version)
    row.found = drafts.pack(draft)
    _touch(row, DAY, now)


def throw_away(session: Session, draft_id: int, *, teacher_id: int) -> None:
    """Delete a draft; the lesson that was published from it stays."""
    session.delete(_row(session, draft_id, teacher_id, lock=True))
    session.flush()


def _row(session: Session, draft_id: int, teacher_id: int, *, lock: bool = False) -> LessonDraft:
    row = drafts.draft(session, draft_id, teacher_id=teacher_id, lock=lock)
    if row is None:
        raise NotFound("You have no such draft.")
    return row


def _desk(row: LessonDraft) -> Desk:
    decisions = decision.loads(row.decisions)
    found = replace(drafts.unpack(row.found, row.article), title=row.title)
    article = drafts.to_article(row)
    return Desk(
        id=row.id,
        title=row.title,
        slug=row.slug,
        version=row.version,
        article=article,
        finds=review(found, decisions, markup=article.markup),
        decisions=decisions,
    )


def _check_fresh(desk: Desk, key: str, version: int) -> None:
    if desk.decisions.of(key).at > version:
        raise Stale(
            "This was changed in another tab or on another device since you opened the page, so nothing was "
            "saved. Here is how it stands now; send it again if you still want it so."
        )


def _keep(row: LessonDraft, before: Decisions, after: Decisions, now: datetime) -> None:
    """Keep decisions, each that is new marked with the version that it makes."""
    new = {key: each for key, each in after.finds.items() if before.finds.get(key) != each}
    if not new and before.finds.keys() == after.finds.keys() and before.splits == after.splits:
        return
    row.version += 1
    stamped = {key: replace(each, at=row.version) for key, each in new.items()}
    row.decisions = decision.dumps(replace(after, finds={**after.finds, **stamped}))
    row.changed_at = now


def _touch(row: LessonDraft, key: str, now: datetime) -> None:
    decisions = decision.loads(row.decisions)
    _keep(row, decisions, decisions.having(key, replace(decisions.of(key), at=-1)), now)
