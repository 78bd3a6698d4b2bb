"""From when to when an actor existed, as far as the lesson's events tell."""

import re
from functools import lru_cache

from quizapp.facts.date import Date
from quizapp.facts.graph import Facts

LONGEST_LIFE = 90
"""Years between two deeds of one person."""
_BORN = r"(?:was|were) (?:founded|created|formed|established|set up|born|launched|adopted|signed)"
_DIED = (
    r"(?:died|fell at|was put to death|was killed|was murdered"
    r"|(?:was|were) (?:dissolved|abolished|destroyed|broken up|annexed)|ceased to exist)"
)
_FOUND = r"(?:founded|created|formed|established|set up)"
_END = r"(?:dissolved|abolished|annexed|absorbed|killed|murdered)"


def existed(facts: Facts, name: str, when: Date | None) -> bool:
    """Tell whether an actor may have been there at a time.

    A dated event of its end or its beginning denies it, and of a person also a deed a lifetime away.
    """
    if when is None:
        return True
    for event in facts.events:
        if event.date is None or event.said_by or not facts.names.mentioned(name, event.text):
            continue
        if facts.kinds[name] == "person" and _years_between(event.date, when) > LONGEST_LIFE:
            return False
        begins, ends = _meaning(facts.names.spellings[name])
        if begins.search(event.text) and when.before(event.date):
            return False
        if ends.search(event.text) and event.date.before(when):
            return False
    return True


def _years_between(one: Date, other: Date) -> int:
    return max(one.first[0] - other.last[0], other.first[0] - one.last[0])


@lru_cache(maxsize=1024)
def _meaning(spellings: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(map(re.escape, spellings))
    begins = rf"^(?:[Tt]he )?(?:{names}) {_BORN}|{_FOUND} (?:the )?(?:{names})(?!\w)"
    ends = rf"^(?:[Tt]he )?(?:{names}) {_DIED}|{_END} (?:the )?(?:{names})(?!\w)"
    return re.compile(begins), re.compile(ends)
