"""Make a lesson of a draft: rows for what is sure, notes for what a teacher has to decide."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from quizapp.articles.article import Markup
from quizapp.articles.draft import Draft
from quizapp.articles.lesson import alliances, timeline, who
from quizapp.articles.lesson.entry import Entry
from quizapp.articles.lesson.prose import Prose, prose_of
from quizapp.articles.lesson.settle import settle, with_entries
from quizapp.facts.names import fold
from quizapp.lessons.document import Actor, Lesson
from quizapp.lessons.section import SECTIONS

__all__ = ["lesson_from"]
CHAPTER = 100_000
"""Characters that are checked at once; to check a whole book in one piece takes the square of the time."""


def lesson_from(draft: Draft, slug: str, *, markup: Markup = "") -> Lesson:
    """Return the lesson that a draft makes; `quizapp check` finds no mistake in it.

    `markup` says how the article of the draft is written.
    """
    prose = prose_of(draft.article, markup)
    bare = Lesson(
        slug=slug,
        title=" ".join(draft.title.split()) or slug,
        as_of=draft.as_of or "",
        language=draft.language,
        prose=prose.blocks,
    )
    entries = [
        *who.entries(draft, prose),
        *timeline.entries(draft, prose),
        *alliances.entries(draft, prose),
    ]
    notes = [*timeline.notes(draft, prose), *alliances.notes(draft, prose)]
    kept: list[Entry] = []
    for chapter, said in _chapters(prose, entries):
        guests = _guests(kept, said)
        standing, more = settle(replace(bare, prose=chapter.blocks, actors=guests), said)
        kept += standing
        notes += more
    in_order = sorted(dict.fromkeys(notes), key=lambda note: SECTIONS.index(note.section))
    return replace(with_entries(bare, kept), notes=tuple(in_order))


def _chapters(prose: Prose, entries: Sequence[Entry]) -> Iterator[tuple[Prose, list[Entry]]]:
    """Yield parts of the prose that can be checked by themselves, each with the entries that it states."""
    starts = [0]
    for part in prose.parts:
        if part.start - starts[-1] >= CHAPTER:
            starts.append(part.start)
    for begin, end in pairwise([*starts, math.inf]):
        parts = tuple(part for part in prose.parts if begin <= part.start < end)
        yield Prose(parts), [entry for entry in entries if begin <= entry.start < end]


def _guests(kept: Sequence[Entry], entries: Sequence[Entry]) -> tuple[Actor, ...]:
    """Return the actors of earlier chapters that entries of this one name, their roles left at home."""
    named = {fold(name) for entry in entries for name in entry.names}
    actors = (entry.row for entry in kept if isinstance(entry.row, Actor))
    return tuple(replace(actor, roles=()) for actor in actors if fold(actor.name) in named)
