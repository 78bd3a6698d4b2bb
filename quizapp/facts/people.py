"""What the lesson tells of a person beside the facts: man or woman, and the class of office."""

import re
from typing import Literal

from quizapp.facts.description import head
from quizapp.facts.graph import Facts
from quizapp.facts.memory import once

Sex = Literal["woman", "man", ""]
_WOMEN = frozenset(
    [
        "queen",
        "empress",
        "princess",
        "duchess",
        "countess",
        "nun",
        "sister",
        "daughter",
        "wife",
        "widow",
        "mother",
        "heiress",
        "actress",
    ]
)
_MEN = frozenset(
    [
        "tsar",
        "king",
        "emperor",
        "prince",
        "duke",
        "count",
        "monk",
        "brother",
        "son",
        "grandson",
        "husband",
        "widower",
        "father",
        "sultan",
        "pope",
        "bishop",
    ]
)
_GENERAL = re.compile(r"\b(?:Director|Secretary|Attorney)[ -]General\b")
"""A title that ends like that of a soldier."""
_CLASSES: tuple[frozenset[str], ...] = (
    frozenset(
        [
            "king",
            "queen",
            "emperor",
            "empress",
            "tsar",
            "sultan",
            "pope",
            "prince",
            "duke",
            "doge",
            "dictator",
            "president",
            "governor",
            "ruler",
            "shah",
            "khan",
        ]
    ),
    frozenset(
        [
            "minister",
            "secretary",
            "chancellor",
            "premier",
            "senator",
            "parliamentarian",
            "mayor",
            "chairman",
            "spokesman",
        ]
    ),
    frozenset(["envoy", "ambassador", "diplomat", "delegate", "negotiator", "legate"]),
    frozenset(["general", "commander", "admiral", "marshal", "captain", "officer", "soldier", "companion"]),
    frozenset(
        [
            "historian",
            "scholar",
            "fellow",
            "analyst",
            "expert",
            "economist",
            "physicist",
            "engineer",
            "astronaut",
            "professor",
        ]
    ),
    frozenset(["reporter", "journalist", "correspondent", "editor", "nurse", "doctor", "judge", "referee"]),
)


@once
def sex(facts: Facts, name: str) -> Sex:
    """Return whether the lesson calls a person a woman or a man, "" when it does neither."""
    heads = _heads(facts, name)
    if heads & _WOMEN:
        return "woman"
    if heads & _MEN:
        return "man"
    alone = facts.alone.get(name, "")
    she, he = (len(re.findall(rf"\b(?:{words})\b", alone)) for words in ("she|her", "he|his|him"))
    return "" if she == he else "woman" if she > he else "man"


def asks_sex(text: str) -> Sex:
    """Return the sex that a description itself tells: "the queen of England"."""
    noun = head(text)
    return "woman" if noun in _WOMEN else "man" if noun in _MEN else ""


def one_class(facts: Facts, one: str, other: str) -> bool:
    """Tell whether two actors are described by one noun, or hold offices of one class (rulers, envoys)."""
    ours, theirs = _heads(facts, one), _heads(facts, other)
    return bool(ours & theirs) or any(ours & nouns and theirs & nouns for nouns in _CLASSES)


def in_office(facts: Facts, name: str) -> bool:
    """Tell whether somebody is described as a ruler, a minister, an envoy or a soldier."""
    return any(_heads(facts, name) & nouns for nouns in _CLASSES[:4])


def unarmed(facts: Facts, name: str) -> bool:
    """Tell whether somebody is described as a scholar, a reporter or a nurse, and as nothing else."""
    heads = _heads(facts, name)
    return bool(heads) and heads <= _CLASSES[-1] | _CLASSES[-2]


@once
def _heads(facts: Facts, name: str) -> frozenset[str]:
    texts = facts.described.get(name, ())
    return frozenset(head(text) for text in texts if not _GENERAL.search(text))
