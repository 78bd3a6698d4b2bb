"""The words that state relations, read from data."""

import functools
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any, TypeVar, cast

from quizapp.facts.relation import Code

Words = frozenset[str]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Hold one use of a verb or state: `steps` are the words on the way to the object."""

    code: Code
    steps: tuple[Words, ...]
    needs: tuple[tuple[str, Words], ...] = ()
    kinds: Words = frozenset()
    subjects: Words = frozenset()
    not_with: Words = frozenset()
    acts: bool = False
    pairs: bool = False
    dative: bool = False
    voice: str = ""
    turned: bool = False
    gerund: bool = True
    final: bool = False
    several: bool = False
    planned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """Hold a noun of doing or of standing in a relation, with the prepositions around it."""

    code: Code
    object: Words
    subject: Words = frozenset()
    given_to: Words = frozenset()
    kinds: Words = frozenset()
    holders: Words = frozenset()
    pairs: bool = False
    adjectives: bool = True
    turned: bool = False
    owned: bool = False
    sole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Hold every trigger, by its first word."""

    verbs: Mapping[str, tuple[Frame, ...]]
    acts: Mapping[str, tuple[Noun, ...]]
    roles: Mapping[str, tuple[tuple[tuple[str, ...], Noun], ...]]
    states: Mapping[str, tuple[Frame, ...]]
    made: Mapping[str, Code]
    strong: Words
    soft: Words
    mutual: Words
    moods: Mapping[str, Words]
    nouns: Mapping[str, Words]


@functools.cache
def lexicon() -> Lexicon:
    """Return the lexicon, read once."""
    data, moods = _data("triggers.toml"), _data("moods.toml")
    classes = {name: frozenset(words) for name, words in data["classes"].items()}
    verbs = _by_first(data["verbs"], classes)
    states = _by_first(data["states"], classes)
    acts = _grouped((noun, _noun(entry)) for entry in data["acts"] for noun in entry["nouns"])
    roles = _grouped(
        (words[0], (words, _noun(entry)))
        for entry in data["roles"]
        for words in (tuple(noun.replace("-", " - ").split()) for noun in entry["nouns"])
    )
    made = {word: cast(Code, code) for code, words in data["made"].items() for word in words}
    return Lexicon(
        verbs=verbs,
        acts=acts,
        roles=roles,
        states=states,
        made=made,
        strong=frozenset().union(verbs, acts, roles, states, made) - frozenset(data["plain"]["words"]),
        soft=frozenset(data["soft"]["words"]),
        mutual=frozenset(data["mutual"]["words"]),
        moods={name: frozenset(words) for name, words in moods.items()},
        nouns={name: frozenset(words) for name, words in data["standing"].items()},
    )


def _data(name: str) -> dict[str, Any]:
    text = resources.files("quizapp.articles").joinpath("data", name).read_text("utf-8")
    return tomllib.loads(text)


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    result: dict[str, tuple[T, ...]] = {}
    for word, value in pairs:
        result[word] = (*result.get(word, ()), value)
    return result


def _by_first(
    entries: Iterable[dict[str, Any]], classes: Mapping[str, Words]
) -> dict[str, tuple[Frame, ...]]:
    """Return frames by their first word, those with most words first."""
    found: list[tuple[str, Frame]] = []
    for entry in entries:
        for form in entry["forms"]:
            first, *rest = form.split()
            found.append((first, _frame(entry, rest, classes)))
    found.sort(key=lambda pair: -len(pair[1].steps))
    return _grouped(found)


def _frame(entry: dict[str, Any], steps: Iterable[str], classes: Mapping[str, Words]) -> Frame:
    needs = tuple((need.split()[0], _words(need.split()[1], classes)) for need in entry.get("needs", ()))
    return Frame(
        code=entry["code"],
        steps=tuple(_words(step, classes) for step in steps),
        needs=needs,
        kinds=frozenset(entry.get("kinds", ())),
        subjects=frozenset(entry.get("subjects", ())),
        not_with=frozenset(entry.get("not_with", ())),
        acts=entry.get("acts", False),
        pairs=entry.get("pairs", False),
        dative=entry.get("dative", False),
        turned=entry.get("turned", False),
        voice=entry.get("voice", ""),
        gerund=entry.get("gerund", True),
        final=entry.get("final", False),
        several=entry.get("several", False),
        planned=entry.get("planned", False),
    )


def _noun(entry: dict[str, Any]) -> Noun:
    return Noun(
        code=entry["code"],
        object=frozenset(entry.get("object", entry.get("of", ()))),
        subject=frozenset(entry.get("subject", ())),
        given_to=frozenset(entry.get("given_to", ())),
        kinds=frozenset(entry.get("kinds", ())),
        holders=frozenset(entry.get("holders", ())),
        pairs=entry.get("pairs", False),
        adjectives=entry.get("adjectives", True),
        owned=entry.get("owned", False),
        sole=entry.get("sole", False),
        turned=entry.get("turned", False),
    )


def _words(step: str, classes: Mapping[str, Words]) -> Words:
    parts = step.split("|")
    return frozenset[str]().union(*(classes[part[1:]] if part[0] == "@" else {part} for part in parts))
