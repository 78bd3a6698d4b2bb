"""The nearest word that a person may have meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """Return the known word most like `word`, or "" when none comes near."""
    near = get_close_matches(word.casefold()[:80], list(known), n=1, cutoff=cutoff)
    return near[0] if near else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return " Did you mean “…”?" or "", to stand at the end of a message."""
    near = nearest(word, known)
    return f" Did you mean “{near}”?" if near else ""


def listed(words: Iterable[str]) -> str:
    """Return the words as a person lists them: "a, b or c"."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
