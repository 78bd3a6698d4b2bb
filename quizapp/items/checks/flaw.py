"""One item-writing flaw, and the words of an item as the rules compare them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Flaw:
    """Name a flaw of an item by its published criterion, and say how to mend it."""

    code: str
    message: str


def words(text: str) -> list[str]:
    """Return the words of a text in order, case folded, apostrophes plain."""
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def found(text: str, listed: Iterable[str]) -> str:
    """Return the first listed word or phrase that stands in a text as whole words, or ""."""
    joined = f" {' '.join(words(text))} "
    return next((each for each in listed if f" {each} " in joined), "")
