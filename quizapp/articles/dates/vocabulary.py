"""The words of date expressions, as data."""

import functools
import tomllib
from importlib import resources
from typing import Any


@functools.cache
def _tables() -> dict[str, dict[str, Any]]:
    source = resources.files("quizapp.articles").joinpath("data", "dates.toml")
    return tomllib.loads(source.read_text("utf-8"))


@functools.cache
def signs() -> dict[str, tuple[str, int | str]]:
    """Return, for each word of the grammar, its sign and what it stands for."""
    tables = _tables()
    named = {word: (sign, word) for sign, words in tables["letters"].items() for word in words}
    kinds = {"months": "m", "weekdays": "w", "seasons": "S", "units": "u", "days": "D", "numbers": "n"}
    kinds |= {"ordinals": "o", "decades": "e"}
    valued = {word: (sign, value) for kind, sign in kinds.items() for word, value in tables[kind].items()}
    return {**named, **valued}


@functools.cache
def holidays() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the days that have names, by their first word, the longest name first."""
    days: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, day in sorted(_tables()["holidays"].items(), key=lambda item: -len(item[0])):
        words = tuple(name.split())
        days.setdefault(words[0], []).append((words, day))
    return days


@functools.cache
def usage(kind: str) -> frozenset[str]:
    """Return words that tell how a number or a name is used."""
    return frozenset(_tables()["usage"][kind])
