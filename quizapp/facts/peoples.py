"""Which actors a description means when it speaks of their people, their ruler or their office."""

import re
from collections.abc import Mapping
from functools import lru_cache

from quizapp.facts.graph import Facts
from quizapp.facts.memory import once

_STANDS_FOR: Mapping[str, tuple[str, ...]] = {
    "roman": ("Rome",),
    "carthaginian": ("Carthage",),
    "punic": ("Carthage",),
    "greek": ("Greece",),
    "british": ("Britain", "United Kingdom", "England"),
    "english": ("England",),
    "french": ("France",),
    "german": ("Germany",),
    "dutch": ("Netherlands", "Dutch Republic"),
    "spanish": ("Spain",),
    "swedish": ("Sweden",),
    "danish": ("Denmark",),
    "polish": ("Poland",),
    "finnish": ("Finland",),
    "turkish": ("Turkey",),
    "chinese": ("China",),
    "swiss": ("Switzerland",),
    "irish": ("Ireland",),
    "norwegian": ("Norway",),
    "ukrainian": ("Ukraine",),
    "soviet": ("Soviet Union",),
    "american": ("USA", "United States"),
    "emperor": ("Empire",),
    "empress": ("Empire",),
    "ottoman": ("Ottoman Empire",),
    "tsar": ("Russia",),
}
"""A word of a description → names of the state that it stands for; most peoples only lengthen the name."""
_KIN = re.compile(
    r"\b(?:son|brother|sister|daughter|grandson|nephew|wife|widow|father|mother|envoy|spokesman|spokeswoman|heir)"
    r" (?:of|for) (.+)"
)
_PATTERN = re.compile(rf"\b(?:{'|'.join(_STANDS_FOR)})s?\b", re.IGNORECASE)


@once
def lands(facts: Facts, name: str) -> frozenset[str]:
    """Return the states and organisations that an actor belongs to by its descriptions, itself among them.

    A brother, an envoy or a spokesman is of the land of the one whose brother he is.
    """
    found, waiting = {name}, [name]
    while waiting:
        text = " ".join(facts.described.get(waiting.pop(), ()))
        close = _KIN.findall(text)
        people = {
            each for kin in close for each in facts.names.named(kin) if facts.kinds.get(each) == "person"
        }
        named = {each for told in (text, *_variants(text)) for each in facts.names.named(told)}
        found |= {each for each in named if facts.kinds.get(each) in ("state", "organisation")}
        waiting += people - found
        found |= people
    return frozenset(found)


@lru_cache(maxsize=4096)
def _variants(text: str) -> tuple[str, ...]:
    """Return a text once more for every word that stands for a state, with the state's name instead."""
    return tuple(
        f"{text[: found.start()]}{state}{text[found.end() :]}"
        for found in _PATTERN.finditer(text)
        for state in _STANDS_FOR[_singular(found.group().casefold())]
    )


def _singular(word: str) -> str:
    return word if word in _STANDS_FOR else word.removesuffix("s")
