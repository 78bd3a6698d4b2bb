"""A role as a question reads on with it: "the President of Russia", "a historian"."""

import re
import tomllib
from functools import cache
from importlib.resources import files

_BEGUN = re.compile(r"(?i:the|an?|one|some|no)\s|(?:[A-Z]\S*\s){0,3}[A-Z]\S*(?:['’]s|s['’])\s")
_PASSED = re.compile(
    r"(?:former|ex-|one-time|onetime|retired|late|future|deputy|vice|senior)\b", re.IGNORECASE
)
_GOING_ON = re.compile(r"\s(?:of|for|at|in|to|with|from|on|who|which)\s.*|,.*", re.DOTALL)
_VERB = re.compile(r"(?:leads|heads|chairs|commands|runs|rules|is|was|led|headed|chaired)\s")
_AN = re.compile(r"(?:[aeio]|u(?!ni|se|k\b|s\b|n\b)|hon|hour|heir)(?!ne\b|u)", re.IGNORECASE)


def told(role: str | None) -> str:
    """Return a role with its article, "" when it is none that "is" could stand before."""
    words = " ".join((role or "").split())
    if not words or _VERB.match(words) or not any(char.isalpha() for char in words):
        return ""
    if _BEGUN.match(words) or (words[0].isupper() and " " not in words):
        return words
    if _is_office(words):
        return f"the {words}"
    return f"{'an' if _AN.match(words) else 'a'} {words}"


def _is_office(words: str) -> bool:
    """Tell whether there is one such at a time, in what the role names."""
    noun = _GOING_ON.sub("", words).split()[-1:]
    return bool(noun) and noun[0].casefold() in _offices() and not _PASSED.match(words)


@cache
def _offices() -> frozenset[str]:
    data = files("quizapp.articles").joinpath("data/offices.toml").read_text("utf-8")
    return frozenset(tomllib.loads(data)["offices"])
