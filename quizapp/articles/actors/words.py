"""The words that tell what a name names, read once from the data beside this room."""

import functools
import tomllib
from importlib import resources
from typing import Any

DATA = resources.files("quizapp.articles") / "data"


@functools.cache
def read(name: str) -> dict[str, Any]:
    """Return a data file of this room."""
    return tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))


@functools.cache
def words(table: str, key: str, file: str = "words") -> frozenset[str]:
    """Return the words listed under a key of a data file; "" stands for no table."""
    data = read(file)
    return frozenset((data[table] if table else data)[key].split())


@functools.cache
def kinds_of(table: str) -> dict[str, str]:
    """Return what kind each word of a table's lists speaks for."""
    return {
        word: kind
        for kind, listed in reversed(read("words")[table].items())
        for word in listed.split()
        if not kind.startswith("opens_")
    }


@functools.cache
def openers() -> dict[str, str]:
    """Return the kinds of names by the word that opens them before "of": "Bank of …" is an organisation's."""
    heads = read("words")["heads"]
    return {
        word: kind.removeprefix("opens_")
        for kind in ("opens_state", "opens_territory", "opens_organisation", "opens_event")
        for word in heads[kind].split()
    }


@functools.cache
def listed(key: str) -> tuple[str, ...]:
    """Return a list of phrases of the junk file."""
    return tuple(read("junk")[key])


@functools.cache
def given_names() -> frozenset[str]:
    """Return given names from many languages."""
    return frozenset(read("names")["given"].split())


@functools.cache
def famous() -> frozenset[str]:
    """Return the names that alone tell whom they name."""
    return frozenset(read("names")["famous"].split())
