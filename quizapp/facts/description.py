"""What a description says an actor is: its head noun, whether it fits one alone, and whom it might fit."""

import re
from functools import lru_cache

from quizapp.facts.evidence import content_words
from quizapp.facts.graph import Facts

TOO_ALIKE = 0.6
"""Share of common content words from which one description might fit the other's actor as well."""
_ENDS = re.compile(
    r",| (?:of|in|on|at|to|for|from|with|without|by|near|under|over|between|among|against|before|after|"
    r"into|about|around|that|which|who|whom|whose|where|when|as|out|led|made|held|based|called|named|run)\b"
)
_ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)
_ALIKE: tuple[frozenset[str], ...] = (
    *(
        frozenset({general, special})
        for general in ("state", "country", "power", "nation", "land")
        for special in (
            "state",
            "country",
            "power",
            "nation",
            "land",
            "kingdom",
            "republic",
            "empire",
            "duchy",
        )
    ),
    frozenset({"town", "city", "port", "harbour", "market", "place", "capital"}),
    frozenset({"probe", "lander", "rover", "orbiter", "satellite", "spacecraft", "mission"}),
    frozenset({"firm", "company", "line", "business"}),
    frozenset({"treaty", "agreement", "convention", "protocol", "accord"}),
    frozenset({"general", "commander", "officer", "soldier", "marshal", "admiral", "captain"}),
    frozenset({"historian", "writer", "author", "scholar", "analyst", "expert", "fellow", "professor"}),
    frozenset({"politician", "statesman", "senator", "parliamentarian", "deputy"}),
    frozenset({"astronaut", "cosmonaut"}),
    frozenset({"reporter", "journalist", "correspondent", "editor"}),
)
"""Nouns that two descriptions may use of the same thing; a kingdom is a state and no republic."""


@lru_cache(maxsize=4096)
def head(text: str) -> str:
    """Return the noun that says what something is: "port" of "a port on the Baltic Sea"; "" for none."""
    found = _ENDS.split(_ARTICLE.sub("", text), maxsplit=1)[0].split()
    return found[-1].casefold() if found else ""


def indefinite(text: str) -> bool:
    """Tell whether a description leaves room for others of its class."""
    return text.startswith(("a ", "an ")) or (text[:1].islower() and not text.startswith("the "))


def same_class(one: str, other: str) -> bool:
    """Tell whether two head nouns may be said of one thing."""
    return one == other or any({one, other} <= alike for alike in _ALIKE)


def might_fit(facts: Facts, name: str, text: str) -> bool:
    """Tell whether a description might be true of an actor whose own description it is not.

    Nobody is known well enough who has none. An indefinite one ("a port on the Baltic Sea") may fit everybody
    of its class and origin; a definite one ("the king of Denmark") fits another only when the words are much
    the same and no name tells the two apart.
    """
    theirs = facts.described.get(name, ())
    return not theirs or any(_fits(text, other) for other in theirs)


def _fits(text: str, other: str) -> bool:
    ours, theirs = content_words(text), content_words(other)
    if indefinite(text) and same_class(head(text), head(other)):
        return not (_origin(text) and _origin(other)) or bool(_origin(text) & _origin(other))
    if (
        not indefinite(text)
        and not indefinite(other)
        and _names(text) - _names(other)
        and (_names(other) - _names(text))
    ):
        return False
    return len(ours & theirs) >= TOO_ALIKE * max(1, min(len(ours), len(theirs)))


@lru_cache(maxsize=4096)
def _origin(text: str) -> frozenset[str]:
    """Return the names before the noun, which say whence somebody is: "Greek" of "a Greek historian"."""
    return _names(_ENDS.split(text, maxsplit=1)[0])


@lru_cache(maxsize=4096)
def _names(text: str) -> frozenset[str]:
    """Return the capitalised words of a description behind its first."""
    return frozenset(re.findall(r"(?<=\s)[^\W\d_a-z]\w+", text))
