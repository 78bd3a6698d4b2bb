"""Drafts of lessons on a teacher's desk: what was found in an article, and what the teacher decided."""

from dataclasses import fields
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, Session, col, select

from quizapp.articles.article import Article
from quizapp.articles.draft import Actor, Draft, Event, Evidence, PossibleRelation, Relation
from quizapp.store.table import Moment, Table, is_id

PLACES = frozenset({"evidence", "mentions"})


class LessonDraft(Table, table=True):
    """Hold a draft; `version` counts its decisions, `slug` names the lesson that it was published as."""

    id: int = Field(default=None, primary_key=True)
    teacher_id: int = Field(foreign_key="teacher.id", index=True)
    title: str
    article: str
    markup: str
    found: dict[str, Any] = Field(sa_type=sa.JSON)
    decisions: dict[str, Any] = Field(sa_type=sa.JSON)
    version: int = 1
    slug: str | None = Field(default=None, unique=True)
    created_at: datetime = Field(sa_type=Moment)
    changed_at: datetime = Field(sa_type=Moment)


def draft(session: Session, draft_id: int, *, teacher_id: int, lock: bool = False) -> LessonDraft | None:
    """Return a draft of this teacher; `lock` makes others who lock it wait until the transaction ends."""
    if not is_id(draft_id):
        return None
    query = select(LessonDraft).where(LessonDraft.id == draft_id, LessonDraft.teacher_id == teacher_id)
    if lock:
        query = query.with_for_update(key_share=True).execution_options(populate_existing=True)
    return session.exec(query).one_or_none()


def drafts(session: Session, teacher_id: int) -> list[tuple[int, str, str | None, datetime]]:
    """Return a teacher's drafts, the last changed first: id, title, slug, moment of the change."""
    query = (
        select(LessonDraft.id, LessonDraft.title, LessonDraft.slug, LessonDraft.changed_at)
        .where(LessonDraft.teacher_id == teacher_id)
        .order_by(col(LessonDraft.changed_at).desc(), col(LessonDraft.id).desc())
    )
    return [(row[0], row[1], row[2], row[3]) for row in session.exec(query)]


def to_article(row: LessonDraft) -> Article:
    """Return the article that a draft was found in."""
    markup: Any = row.markup
    return Article(text=row.article, title=row.found["title"], markup=markup)


def pack(draft: Draft) -> dict[str, Any]:
    """Return what was found as plain data for JSON; words of the article are kept as places."""
    return {
        "title": draft.title,
        "language": draft.language,
        "as_of": draft.as_of,
        "actors": [_plain(each) for each in draft.actors],
        "events": [_plain(each) for each in draft.events],
        "relations": [_plain(each) for each in draft.relations],
        "possible": [_plain(each) for each in draft.possible_relations],
    }


def unpack(data: dict[str, Any], article: str) -> Draft:
    """Return the draft that `pack` wrote."""
    return Draft(
        title=data["title"],
        language=data["language"],
        as_of=data["as_of"],
        article=article,
        actors=tuple(Actor(**_read(each, article)) for each in data["actors"]),
        events=tuple(Event(**_read(each, article)) for each in data["events"]),
        relations=tuple(Relation(**_read(each, article)) for each in data["relations"]),
        possible_relations=tuple(PossibleRelation(**_read(each, article)) for each in data["possible"]),
    )


def _read(given: dict[str, Any], article: str) -> dict[str, Any]:
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    for name in PLACES & given.keys():
        values[name] = tuple(_words(place, article) for place in given[name])
    if "words" in given:
        values["words"] = _words(given["words"], article)
    return values


def _words(place: list[int], article: str) -> Evidence:
    start, end = place
    return Evidence(start=start, end=end, text=article[start:end])


def _plain(find: Actor | Event | Relation | PossibleRelation) -> dict[str, Any]:
    return {each.name: _value(getattr(find, each.name)) for each in fields(find)}


def _value(value: Any) -> Any:
    if isinstance(value, Evidence):
        return [value.start, value.end]
    return [_value(each) for each in value] if isinstance(value, tuple) else value
