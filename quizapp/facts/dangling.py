"""Words that stand for something outside their text, which nobody can follow who reads the text alone."""

import re

from quizapp.facts.names import Names

_HE = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_IT = re.compile(r"\b(?:they|them|their|theirs|its|itself|themselves)\b", re.IGNORECASE)
_THERE = re.compile(
    r"\b(?:here|there(?! (?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should|must)"
    r"\b)"
    r"|these|this|such(?! as\b)|that (?:year|month|day|time|night|week|moment|place|town))\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\A(?:It (?!(?:is|was|took|rained|snowed)\b)|Both (?=(?:are|were|have|had)\b))")
_IDLE = frozenset({"and", "but", "that", "when", "while", "after", "before", "for", "from", "with", "then"})
_SOMEBODY = re.compile(r"\b(?:the|an?|no|every|each)\s+(?:[a-z-]+\s+)*?[a-z-]{3,}")


def dangling(text: str, names: Names) -> str:
    """Return the first word of a text that needs another text to be understood, "" when there is none."""
    found = [
        *(each for each in _HE.finditer(text) if not _person_before(text[: each.start()], names)),
        *(each for each in _IT.finditer(text) if not _thing_before(text[: each.start()])),
        *_THERE.finditer(text),
        *_OPENING.finditer(text),
    ]
    return min(found, key=lambda each: each.start()).group().strip() if found else ""


def _person_before(text: str, names: Names) -> bool:
    """Tell whether somebody whom "he" or "she" may mean has been named; a place is nobody."""
    return bool(_SOMEBODY.search(text)) or not names.people.isdisjoint(names.named(text))


def _thing_before(text: str) -> bool:
    """Tell whether there is any word before that "it" or "they" may stand for."""
    return any(word not in _IDLE for word in re.findall(r"[^\W\d_]{3,}", text.casefold()))
