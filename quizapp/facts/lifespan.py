"""From when to when an actor existed, as far as the lesson's events tell."""

import re
from dataclasses import dataclass

from quizapp.facts.date import Date
from quizapp.facts.graph import Facts
from quizapp.facts.memory import once

LONGEST_LIFE = 90
"""Years between two deeds of one person."""
_BORN = r"(?:was|were) (?:founded|created|formed|established|set up|born|launched|adopted|signed)"
_DIED = (
    r"(?:died|fell at|was put to death|was killed|was murdered"
    r"|(?:was|were) (?:dissolved|abolished|destroyed|broken up|annexed)|ceased to exist)"
)
_FOUND = r"(?:founded|created|formed|established|set up)"
_END = r"(?:dissolved|abolished|annexed|absorbed|killed|murdered)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """Hold the dates of an actor's beginnings and ends, and of a person also those of all its deeds."""

    begins: tuple[Date, ...]
    ends: tuple[Date, ...]
    deeds: tuple[Date, ...]


def existed(facts: Facts, name: str, when: Date | None) -> bool:
    """Tell whether an actor may have been there at a time.

    A dated event of its end or its beginning denies it, and of a person also a deed a lifetime away.
    """
    if when is None:
        return True
    life = _life(facts, name)
    return not (
        any(_years_between(deed, when) > LONGEST_LIFE for deed in life.deeds)
        or any(when.before(begin) for begin in life.begins)
        or any(end.before(when) for end in life.ends)
    )


@once
def _life(facts: Facts, name: str) -> Life:
    events = (event for event in facts.deeds.get(name, ()) if not event.said_by)
    told = [(event.text, event.date) for event in events if event.date]
    spellings = "|".join(map(re.escape, facts.names.spellings[name]))
    begins = re.compile(rf"^(?:[Tt]he )?(?:{spellings}) {_BORN}|{_FOUND} (?:the )?(?:{spellings})(?!\w)")
    ends = re.compile(rf"^(?:[Tt]he )?(?:{spellings}) {_DIED}|{_END} (?:the )?(?:{spellings})(?!\w)")
    return Life(
        begins=tuple(date for text, date in told if begins.search(text)),
        ends=tuple(date for text, date in told if ends.search(text)),
        deeds=tuple(date for _, date in told) if facts.kinds[name] == "person" else (),
    )


def _years_between(one: Date, other: Date) -> int:
    return max(one.first[0] - other.last[0], other.first[0] - one.last[0])
