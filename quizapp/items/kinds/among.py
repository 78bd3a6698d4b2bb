"""Questions whose answers are events: what they share."""

import re
from collections.abc import Iterable, Iterator

from quizapp.facts import Facts
from quizapp.facts import date as dates
from quizapp.facts.date import Date
from quizapp.facts.evidence import content_words
from quizapp.facts.fact import Event
from quizapp.facts.memory import once
from quizapp.facts.near_dates import ordinal
from quizapp.items import plausibility
from quizapp.items.draft import Draft, Wrong
from quizapp.items.kinds.turned import inside
from quizapp.items.kinds.wording import sentence

_TO_COME = re.compile(r"\b(?:will|shall|is to|are to)\b")
_STATE = re.compile(r"^Nobody\b|^No \w+|\b(?:at war|(?:is|was|were) dated|suspended|allied|in force|not)\b")
"""Words of something that was so, or did not happen."""


def among(facts: Facts, event: Event, wrong: Iterable[Wrong], *, kind: str, stem: str, why: str) -> Draft:
    """Return a draft whose answers are events, in an order that tells nothing about their dates."""
    return Draft(
        fact=event.id,
        topic="dates",
        kind=kind,
        stem=stem,
        key=sentence(event.text),
        why=why,
        wrong=wrong,
        explanation=dated(facts, event),
        evidence=event.evidence,
        order="mixed",
    )


def told(facts: Facts) -> tuple[Event, ...]:
    """Return the events that the lesson itself states."""
    return tuple(event for event in facts.events if event.said_by is None)


def closed(when: Date) -> bool:
    """Tell whether a date is settled and has both a beginning and an end."""
    return when.settled and ".." not in when.edtf


def happens(event: Event) -> bool:
    """Tell whether an event happened, and was not only so for a while."""
    lasted = event.date is not None and event.date.precision == "interval"
    return not lasted and not _was_so(event)


def _was_so(event: Event) -> bool:
    """Tell whether the words of an event tell how things stood."""
    return bool(_STATE.search(event.text))


def wrong_events(event: Event, others: Iterable[Event], facts: Facts) -> Iterator[Wrong]:
    """Yield other events as wrong answers, the nearest in time and the most alike in length first."""
    fair = [
        other
        for other in others
        if other.date is not None
        and not same_words(facts, event, other)
        and bool(_TO_COME.search(event.text)) == bool(_TO_COME.search(other.text))
    ]
    start = event.date or (fair[0].date if fair else None)
    near = sorted(fair, key=lambda other: _distance(other.date, start))
    alike = [plausibility.of_texts(event.text, other.text) for other in near]
    if event.date:
        alike = [score / 4 + 1 / (rank + 2) for rank, score in enumerate(alike)]
    alike = [score - (_was_so(event) != _was_so(other)) for score, other in zip(alike, near, strict=True)]
    for score, other in plausibility.foremost(zip(alike, near, strict=True)):
        yield Wrong(text=sentence(other.text), why=placing(other), plausibility=score)


def same_words(facts: Facts, one: Event, other: Event) -> bool:
    """Tell whether the words of one event may be said of another: the same actors, and a word in common.

    "Russia and the Ottoman Empire signed a treaty" is true of a second treaty that both signed with others.
    """
    ours, theirs = _named(facts, one), _named(facts, other)
    if not ours or not theirs or not (ours <= theirs or theirs <= ours):
        return False
    names = frozenset[str]().union(
        *(content_words(each) for name in ours | theirs for each in facts.names.spellings[name])
    )
    return bool((content_words(one.text) & content_words(other.text)) - names)


def _named(facts: Facts, event: Event) -> set[str]:
    return {*event.actors} or {name for name in facts.kinds if facts.names.mentioned(name, event.text)}


def _distance(when: Date | None, start: Date | None) -> int:
    if when is None or start is None or ".." in when.edtf or ".." in start.edtf:
        return 0
    return min(abs(ordinal(when.first) - ordinal(start.last)), abs(ordinal(start.first) - ordinal(when.last)))


def placing(event: Event) -> str:
    """Say where the lesson places an event in time."""
    if event.date is None:
        return "The lesson gives no date for this."
    if not event.date.settled or _TO_COME.search(event.text):
        return f"The lesson dates this to {event.date}."
    return f"That was {dates.phrase(event.date)}."


def over(when: Date | None) -> str:
    """Say when something was over: the date itself, or the end of a time."""
    if when is None or when.precision != "interval":
        return str(when)
    return str(dates.parse(when.edtf.partition("/")[2]))


def misdated(facts: Facts, event: Event, when: Date, other: Date) -> str:
    """Say why another date is wrong: what happened then instead, or when it was."""
    if event.said_by:
        return f"The lesson dates this to {when}, not to {other}."
    return _happened(facts).get(other.edtf) or f"It was {dates.phrase(when)}, not {dates.phrase(other)}."


@once
def _happened(facts: Facts) -> dict[str, str]:
    """Return for each date an event that happened then, told in one sentence."""
    found: dict[str, str] = {}
    for event in told(facts):
        if event.date and closed(event.date) and inside(facts, event.text):
            found.setdefault(event.date.edtf, dated(facts, event))
    return found


def dated(facts: Facts, event: Event) -> str:
    """Return an event with its date and who says so, as one sentence where that is safe."""
    told = inside(facts, event.text)
    if told and event.date and closed(event.date):
        told = f"{dates.phrase(event.date)} {told}"
        by = f"according to {facts.names.spoken(event.said_by)}, " if event.said_by else ""
        return sentence(f"{by}{told}")
    by = f"According to {facts.names.spoken(event.said_by)}: " if event.said_by else ""
    return f"{by}{sentence(event.text)} {placing(event)}"
