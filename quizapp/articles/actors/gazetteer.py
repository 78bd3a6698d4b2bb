"""Names known to everybody: states, blocs, places and peoples, with their adjectives and capitals."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from spacy.tokens import Doc

from quizapp.articles.actors.words import read
from quizapp.articles.draft import Kind

Use = Literal["name", "adjective", "people", "seat"]
Age = Literal["now", "past", "city"]
Table = dict[str, dict[str, Any]]
_LONGEST = 8
_SAME_PLURAL = ("ese", "ish", "sh", "ch", "ss", "s", "Thai", "Malagasy", "Swiss", "Irish", "ic")
"""Adjectives that end so name the people as they stand ("the Japanese") or not at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Say what a form means: `name` is what it belongs to, `use` how the form names it."""

    name: str
    kind: Kind
    use: Use
    age: Age = "now"


@functools.cache
def gazetteer() -> dict[str, tuple[Entry, ...]]:
    """Return what each form may mean, the likeliest first."""
    result: dict[str, list[Entry]] = {}
    for form, entry in _forms():
        if entry not in result.setdefault(form, []):
            result[form].append(entry)
    return {form: tuple(sorted(found, key=_rank) if found[1:] else found) for form, found in result.items()}


@functools.cache
def longest() -> dict[str, int]:
    """Return how many characters the longest form has that begins with a word."""
    result: dict[str, int] = {}
    for form in gazetteer():
        first = form.split(" ")[0].split("-")[0].split("'")[0]
        result[first] = max(len(form), result.get(first, 0))
    return result


def known_name(doc: Doc, at: int) -> int:
    """Return where the longest name of the gazetteer that begins at a token ends, 0 when none does."""
    room = longest().get(doc[at].text, 0)
    if not room:
        return 0
    text, best = "", 0
    for end in range(at + 1, min(at + _LONGEST, len(doc)) + 1):
        token = doc[end - 1]
        text += token.text
        if len(text) > room:
            break
        if any(entry.use != "adjective" for entry in gazetteer().get(text, ())):
            best = end
        text += token.whitespace_
    return best


def _rank(entry: Entry) -> int:
    return ("name", "people", "adjective", "seat").index(entry.use)


def _forms() -> Iterator[tuple[str, Entry]]:
    states, places, bodies = read("states"), read("places"), read("organisations")
    yield from _states(states["states"], "now")
    yield from _states(states["past"] | _bare(states["more_past"]), "past")
    yield from _states(states["cities"] | _bare(states["more_cities"]), "city")
    yield from _organisations(bodies["organisations"] | _bare(bodies["more"]))
    for names in (places["territories"], places["cities"], *places["world"].values()):
        for name in _bare(names):
            yield name, Entry(name=name, kind="territory", use="name")
    yield from _peoples(places["peoples"] | _bare(places["more_peoples"]))


def _bare(names: str) -> Table:
    """Return a table of names that stand with commas between them and have nothing else to tell."""
    return {name: {} for name in " ".join(names.split()).split(", ")}


def _states(table: Table, age: Age) -> Iterator[tuple[str, Entry]]:
    for name, more in table.items():
        for form in (name, *more.get("also", ())):
            yield form, Entry(name=name, kind="state", use="name", age=age)
        for form in more.get("of", ()):
            yield form, Entry(name=name, kind="state", use="adjective", age=age)
            yield people(form), Entry(name=name, kind="state", use="people", age=age)
        for form in more.get("people", ()):
            yield form, Entry(name=name, kind="state", use="people", age=age)
        for form in more.get("seat", ()):
            yield form, Entry(name=name, kind="state", use="seat", age=age)


def people(adjective: str) -> str:
    """Return the plural of an adjective of origin: "Kenyans", "Japanese"."""
    return adjective if adjective.endswith(_SAME_PLURAL) else f"{adjective}s"


def _organisations(table: Table) -> Iterator[tuple[str, Entry]]:
    for name, more in table.items():
        kind: Kind = more.get("kind", "organisation")
        for form in (name, *more.get("also", ())):
            yield form, Entry(name=name, kind=kind, use="name")
        for form in more.get("seat", ()):
            yield form, Entry(name=name, kind=kind, use="seat")


def _peoples(table: Table) -> Iterator[tuple[str, Entry]]:
    for name, more in table.items():
        for form in (name, *more.get("also", ())):
            yield form, Entry(name=name, kind="group", use="name")
        for form in more.get("of", ()):
            yield form, Entry(name=name, kind="group", use="adjective")
