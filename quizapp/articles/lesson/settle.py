"""Keep the entries that the lesson's own check accepts; the rest become notes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quizapp import facts
from quizapp.articles.lesson.entry import REASONS, Entry
from quizapp.facts.evidence import Search
from quizapp.lessons.document import Actor, Alliance, Event, Lesson, Note, Place

CONTRADICTED = "F03"
AROUND = (2, 4, 8, 16)
"""How many words before and behind the telling ones may be quoted with them, fewest first."""


def settle(lesson: Lesson, entries: Sequence[Entry]) -> tuple[list[Entry], list[Note]]:
    """Return the entries that stand in a lesson, each pinned to its sentence, and notes on the rest."""
    actors = [entry for entry in entries if isinstance(entry.row, Actor)]
    search = facts.build(with_entries(lesson, actors)).facts.search
    left = [_pinned(entry, search) for entry in entries]
    notes: list[Note] = []
    while codes := _mistaken(lesson, left):
        mended, more = _without(left, codes)
        left = mended
        notes += more
    return left, notes


def with_entries(lesson: Lesson, entries: Iterable[Entry]) -> Lesson:
    """Return the lesson with entries, below the actors that it has already."""
    rows = [entry.row for entry in entries]
    return replace(
        lesson,
        actors=(*lesson.actors, *(row for row in rows if isinstance(row, Actor))),
        events=tuple(row for row in rows if isinstance(row, Event)),
        alliances=tuple(row for row in rows if isinstance(row, Alliance)),
    )


def _mistaken(lesson: Lesson, entries: Sequence[Entry]) -> dict[int, str]:
    """Return which entries, by number, the check finds fault with, and the code of the fault.

    The actors that the lesson has already are another chapter's, and were found whole there.
    """
    ours = len(entries)
    actors = tuple(replace(actor, place=Place(line=ours)) for actor in lesson.actors)
    placed = (replace(entry, row=_at(entry.row, Place(line=number))) for number, entry in enumerate(entries))
    found = facts.build(with_entries(replace(lesson, actors=actors), placed)).findings
    codes = {finding.line: finding.code for finding in found if finding.line < ours}
    clashing = {_sides(entries[at].row) for at, code in codes.items() if code == CONTRADICTED}
    more = {at: CONTRADICTED for at, entry in enumerate(entries) if _sides(entry.row) in clashing}
    return more | codes


def _at(row: Actor | Event | Alliance, place: Place) -> Actor | Event | Alliance:
    if isinstance(row, Actor):
        roles = tuple(replace(role, place=place) for role in row.roles)
        return replace(row, roles=roles, aliases_place=place, place=place)
    return replace(row, place=place)


def _sides(row: Actor | Event | Alliance) -> frozenset[str] | None:
    return frozenset((*row.who, *row.whom)) if isinstance(row, Alliance) else None


def _without(entries: Sequence[Entry], codes: dict[int, str]) -> tuple[list[Entry], list[Note]]:
    """Return the entries without those at fault, an actor first without its role, and notes on them."""
    left, notes = [], []
    for number, entry in enumerate(entries):
        if number not in codes:
            left.append(entry)
            continue
        notes.append(entry.note(REASONS.get(codes[number], "it could not be read")))
        if isinstance(entry.row, Actor) and entry.row.roles:
            left.append(replace(entry, row=replace(entry.row, roles=())))
    return left, notes


def _pinned(entry: Entry, search: Search) -> Entry:
    """Return the entry with some words of its own sentence, where another would be taken for it."""
    row = entry.row
    if isinstance(row, Actor) or not entry.sentence:
        return entry
    if isinstance(row, Event):
        best = search.best(row.text, naming=())
        if best and best.text == entry.sentence:
            return entry
    for words in _pins(entry.sentence, entry.words):
        found = search.pinned(words)
        if found and found.text == entry.sentence:
            return replace(entry, row=replace(row, quote=words))
    return entry


def _pins(sentence: str, telling: str) -> Iterator[str]:
    """Yield words of a sentence that may be quoted for it: around those that tell, or from its beginning."""
    words = sentence.split()
    before = sentence.partition(telling)[0] if telling and telling in sentence else ""
    first = len(before.split())
    last = first + max(len(telling.split()) if before else 1, 1)
    for more in AROUND:
        yield " ".join(words[max(first - more, 0) : last + more])
    yield sentence
