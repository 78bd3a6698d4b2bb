"""From when to when an actor existed, as far as the lesson's events tell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizapp.facts.date import Date, parse
from quizapp.facts.fact import Relation
from quizapp.facts.graph import Facts
from quizapp.facts.memory import once
from quizapp.facts.years import named_years

LONGEST_LIFE = 90
"""Years between two deeds of one person."""
ACTIVE_YEARS = 40
"""Years between a time and the nearest deed of a person, behind which nobody would look for that person."""
GROWN_UP = 15
"""Years after a birth before which nobody leads, attacks or speaks."""
_ABOUT = 5
"""Years by which "about 200 BC" may be wrong."""
_BORN = r"(?:was|were) (?:founded|created|formed|established|set up|born|launched|adopted|signed|concluded)"
_DIED = (
    r"(?:died|fell (?:at|in)\b|(?:was|were) (?:put to death|killed|murdered|executed|assassinated)"
    r"|(?:was|were) (?:dissolved|abolished|destroyed|broken up|annexed)|ceased to exist)"
)
_FOUND = r"(?:founded|created|formed|established|set up|adopted|concluded|signed)"
_END = r"(?:dissolved|abolished|annexed|absorbed|killed|murdered|executed|assassinated|put to death)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """Hold the dates of an actor's beginnings and ends, and of a person also those of all its deeds."""

    begins: tuple[Date, ...]
    ends: tuple[Date, ...]
    deeds: tuple[Date, ...]


def existed(facts: Facts, name: str, when: Date | None) -> bool:
    """Tell whether an actor may have been there at a time.

    A dated event of its end or its beginning denies it, and of a person also that all deeds lie far away.
    """
    return when is None or not _missed(_life(facts, name), when)


def contemporary(facts: Facts, name: str, fact: Relation) -> bool:
    """Tell whether an actor may have been there when a relation held, as the lives of its sides tell.

    A treaty is opposed when it has been signed, and a general is helped while he lives.
    """
    if not existed(facts, name, fact.when):
        return False
    if fact.when is not None:
        return True
    ours, theirs = _life(facts, name), [_life(facts, side) for side in fact.objects]
    return not any(
        any(end.before(begin) for end in ours.ends for begin in (*other.begins, *_first_of(other)))
        or any(end.before(begin) for end in other.ends for begin in ours.begins)
        or _far_apart(ours, other)
        for other in theirs
    )


def _missed(life: Life, when: Date) -> bool:
    gaps = [years_between(deed, when) for deed in life.deeds]
    return (
        (bool(gaps) and (min(gaps) >= ACTIVE_YEARS or max(gaps) > LONGEST_LIFE))
        or any(when.before(begin) for begin in life.begins)
        or any(end.before(when) for end in life.ends)
    )


def _first_of(life: Life) -> tuple[Date, ...]:
    """Return the first deed of a person who has any: before it nobody dealt with that person."""
    return (min(life.deeds, key=lambda deed: deed.first),) if life.deeds else ()


def _far_apart(one: Life, other: Life) -> bool:
    gaps = [years_between(ours, theirs) for ours in one.deeds for theirs in other.deeds]
    return bool(gaps) and min(gaps) >= ACTIVE_YEARS


@once
def _life(facts: Facts, name: str) -> Life:
    events = (event for event in facts.deeds.get(name, ()) if not event.said_by)
    told = [(event.text, event.date) for event in events if event.date]
    person = facts.kinds[name] == "person"
    dates = [*told, *(_in_prose(facts, name) if person else ())]
    spellings = "|".join(map(re.escape, facts.names.spellings[name]))
    begins = re.compile(rf"^(?:[Tt]he )?(?:{spellings}) {_BORN}|{_FOUND} (?:the )?(?:{spellings})(?!\w)")
    ends = re.compile(rf"^(?:[Tt]he )?(?:{spellings}) {_DIED}|{_END} (?:the )?(?:{spellings})(?!\w)")
    return Life(
        begins=tuple(
            _grown_up(date) if person and _birth(text) else date
            for text, date in dates
            if begins.search(text)
        ),
        ends=tuple(date for text, date in dates if ends.search(text)),
        deeds=tuple(date for text, date in (*_related(facts, name), *dates) if person and not _birth(text)),
    )


def _birth(text: str) -> bool:
    return bool(re.search(r"\bborn\b", text))


def _related(facts: Facts, name: str) -> Iterator[tuple[str, Date]]:
    """Yield the dates of what the lesson says that a person did to others, or others to that person."""
    for fact in facts.relations:
        told = name in (fact.subject, *fact.objects) and not fact.negated
        if told and fact.when and fact.when.settled and ".." not in fact.when.edtf:
            yield "", fact.when


def _in_prose(facts: Facts, name: str) -> Iterator[tuple[str, Date]]:
    """Yield the sentences that begin with a person and tell of a birth or a death in a year."""
    for sentence, named in zip(facts.search.sentences, facts.search.named, strict=True):
        years = named_years(sentence.text) if name in named else set()
        if len(years) == 1 and re.search(rf"\b(?:{_BORN}|{_DIED})", sentence.text):
            year = parse(_edtf(min(years)))
            vague = re.search(r"\b(?:about|around|circa|probably)\b", sentence.text)
            yield sentence.text, _widened(year) if vague else year


def _grown_up(birth: Date) -> Date:
    year, month, day = birth.first
    return replace(
        birth, first=(year + GROWN_UP, month, min(day, 28)), last=(birth.last[0] + GROWN_UP, 12, 28)
    )


def _widened(year: Date) -> Date:
    first, last = year.first[0] - _ABOUT, year.last[0] + _ABOUT
    return replace(year, first=(first, 1, 1), last=(last, 12, 31))


def _edtf(year: int) -> str:
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def years_between(one: Date, other: Date) -> int:
    """Return how many years lie between two dates, 0 when they touch."""
    return max(one.first[0] - other.last[0], other.first[0] - one.last[0], 0)
