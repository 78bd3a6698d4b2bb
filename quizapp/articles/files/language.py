"""Tell whether a text is English; refuse it only when another language is sure."""

import re
import tomllib
from importlib.resources import files

from quizapp.errors import InputError

ENGLISH = frozenset(
    ("the", "and", "that", "with", "from", "which", "were", "this", "his", "their", "its", "been")
)
"""Words that make up an eighth of any English prose, and that are rare in other languages."""
ENOUGH = 0.04
"""Share of such words from which a text is English; foreign ones stay below a hundredth."""
FEWEST_WORDS = 10
FEWEST_LETTERS = 20
LOOKED_AT = 100_000
_NOT_FOREIGN = frozenset(("en", "pcm", "zxx"))
_WORD = re.compile(r"[^\W\d_]+")


def check(text: str) -> None:
    """Raise InputError, naming the language, when a text is surely not English."""
    found = other_language(text)
    if found:
        raise InputError(f"This article looks {found}; quizapp drafts from English articles only.")


def other_language(text: str) -> str:
    """Return the language that a text surely is instead of English, "" when it is English or too short."""
    words = _WORD.findall(text[:LOOKED_AT])
    english = sum(word.lower() in ENGLISH for word in words)
    if not words or english >= ENOUGH * len(words):
        return ""
    telling = list(dict.fromkeys(word for word in words if word == word.lower()))  # names tell nothing
    if (
        len(telling) < FEWEST_WORDS
        and sum(len(word) for word in telling if not word.isascii()) < FEWEST_LETTERS
    ):
        return ""
    half = len(telling) // 2
    whole, *halves = (_guess(" ".join(part)) for part in (telling, telling[:half], telling[half:]) if part)
    return "" if {whole, *halves} & _NOT_FOREIGN else _names().get(whole, "foreign")


def _guess(text: str) -> str:
    import py3langid  # half a second, spent only on a text that does not look English

    code, _ = py3langid.classify(text)
    return str(code)


def _names() -> dict[str, str]:
    data = files("quizapp.articles").joinpath("data/languages.toml").read_text("utf-8")
    names: dict[str, str] = tomllib.loads(data)
    return names
