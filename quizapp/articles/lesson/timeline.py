"""The events of a draft as entries of the lesson."""

from collections.abc import Iterator

from quizapp.articles.draft import Draft, Event
from quizapp.articles.lesson.entry import LONGEST_CELL, Entry, note
from quizapp.articles.lesson.prose import Prose
from quizapp.articles.lesson.who import tidy
from quizapp.lessons import document
from quizapp.lessons.document import Note

SECTION = "Timeline"
UNKNOWN = "XXXX"
"""How EDTF begins a date whose year is not known."""
ALIKE = 0.6
"""Share of the shorter text's words from which two texts of one sentence tell of the same."""


def entries(draft: Draft, prose: Prose) -> Iterator[Entry]:
    """Yield an entry for each event that has one date at most."""
    for events in _told(draft):
        event = min(events, key=lambda each: len(each.text))  # the date's own words left out
        text = tidy(event.text)
        if _why_not(events):
            continue
        yield Entry(
            section=SECTION,
            row=document.Event(date=event.date or "", text=text, actors=tuple(map(tidy, event.actors))),
            said=f"{event.date or 'undated'}: {text}",
            sentence=prose.sentence(event.evidence),
            start=event.evidence[0].start if event.evidence else 0,
        )


def notes(draft: Draft, prose: Prose) -> Iterator[Note]:
    """Yield what is to be decided about dates: those left open, and sentences with several."""
    unsettled = (each for each in draft.events if (each.date or UNKNOWN).startswith(UNKNOWN))
    left_open = dict.fromkeys(f"“{tidy(each.words.text)}”" for each in unsettled)
    if left_open:
        yield note(SECTION, f"the article does not settle when this was: {', '.join(left_open)}")
    for events in _told(draft):
        reason = _why_not(events)
        if reason and any(each.date for each in events):
            yield note(SECTION, reason, prose.sentence(events[0].evidence))


def _told(draft: Draft) -> Iterator[list[Event]]:
    """Yield events together that tell of the same in one sentence."""
    told: dict[object, list[list[Event]]] = {}
    for event in draft.events:
        groups = told.setdefault(event.evidence[:1] or event.text, [])
        group = next((group for group in groups if _alike(group[0], event)), None)
        if group is None:
            groups.append([event])
        else:
            group.append(event)
    return (group for groups in told.values() for group in groups)


def _alike(one: Event, other: Event) -> bool:
    ours, theirs = (frozenset(each.text.split()) for each in (one, other))
    return len(ours & theirs) >= ALIKE * min(len(ours), len(theirs))


def _why_not(events: list[Event]) -> str:
    """Return why events of one sentence are no row of the table, "" when they are one."""
    dates = dict.fromkeys(event.date or "open" for event in events)
    if len(dates) > 1:
        return f"one sentence, several dates: {', '.join(dates)}"
    shortest = min(events, key=lambda each: len(each.text))
    if len(shortest.text) > LONGEST_CELL:
        return "a sentence too long for a row"
    return "" if shortest.stands else f"what happened then ({shortest.date})?"
