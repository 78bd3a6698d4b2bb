"""Of what sort a body or a place is, as its name and descriptions tell: a treaty is no broadcaster."""

import re
from typing import NamedTuple

from quizapp.facts.graph import Facts
from quizapp.facts.memory import once


class Sort(NamedTuple):
    """Hold a sort and the words that tell of it."""

    name: str
    words: re.Pattern[str]


def _sort(name: str, words: str) -> Sort:
    return Sort(name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))


_BODIES = (
    _sort("treaty", "treaty|agreement|convention|protocol|accord|peace of|pact"),
    _sort(
        "alliance",
        r"alliance|military pact|league|bloc|confederation|federation|union of|commonwealth|community"
        r"|group of (?:\w+ )?states|association of (?:\w+ )?towns",
    ),
    _sort("firm", "firm|company|line|lines|ferries|bank|lender|business"),
    _sort("office", "office|authority|board|council|ministry|committee|panel|body that|court"),
    _sort("union", "trade union|union of workers|sailors' union|association of (?:deckhands|workers)"),
    _sort("medium", "broadcaster|newspaper|channel|magazine|messaging app|app|platform|network"),
)
_PLACES = (
    _sort("town", "town|city|port|harbour|capital|naval base|market"),
    _sort("land", "state|kingdom|republic|empire|duchy|lands|power|country|principalit(?:y|ies)|client of"),
    _sort("water", "lake|sea|river"),
)
_MORE = re.compile(r",| (?:that|which|who|led|run|made|with|in|on|at|for|as|near) ")


@once
def sorts(facts: Facts, name: str) -> frozenset[str]:
    """Return the sorts that the name and the descriptions of a body or a place tell, none for a person."""
    known: tuple[Sort, ...]
    match facts.kinds.get(name):
        case "organisation":
            known = _BODIES
        case "state":
            city = re.search(r"\b(?:city|town)\b", _opening(facts, name))
            return frozenset({"land", "town"} if city else {"land"})
        case "territory":
            known = _PLACES
        case _:
            return frozenset()
    return frozenset(sort.name for sort in known if sort.words.search(_opening(facts, name)))


def _opening(facts: Facts, name: str) -> str:
    """Return the name and the beginnings of the descriptions, up to what only tells more of them."""
    begun = (_MORE.split(text)[0] for text in facts.described.get(name, ()))
    return " / ".join((name, *begun))


def unlike(facts: Facts, one: str, other: str) -> bool:
    """Tell whether two actors are of different sorts, as far as the lesson tells of both."""
    ours, theirs = sorts(facts, one), sorts(facts, other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)
