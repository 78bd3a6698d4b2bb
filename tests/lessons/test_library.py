"""Twelve lessons on other times and places: what every one of them must yield, and no item may be."""

from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

from quizapp import facts, items, lessons
from quizapp.digest import digest
from quizapp.facts import Facts
from quizapp.facts.claim import claim
from quizapp.facts.fact import Fact, Relation, Role
from quizapp.facts.names import fold, script
from quizapp.items import Item
from quizapp.items.checks import flaws
from quizapp.items.kinds import KINDS
from quizapp.items.level import LEVELS, OF_KINDS
from quizapp.lessons.document import Lesson

LIBRARY = sorted((Path(__file__).parent / "library").glob("*.md"))
NAMES = [path.stem for path in LIBRARY]
each_lesson = pytest.mark.parametrize("name", NAMES)
ENOUGH_FACTS, ENOUGH_ITEMS = 15, 30
UNASKED = {
    "Fabio Chigi mediated between France and the Holy Roman Empire": "all others stood on one of the sides",
    "Denmark fought Sweden from": "nobody can say that no one else did",
    "France was at war with Spain from": "nobody can say that no one else was",
    "Sweden was at war with Denmark in": "nobody can say that no one else was",
    "Scipio Africanus attacked New Carthage in": "the others were Carthaginians, dead or unborn",
    "Hasdrubal Barca invaded Italy in": "the others were Romans, dead or unborn",
}
"""Relations that no question asks, each with the reason."""
DESCRIBED = 0.5
"""Least share of a lesson's descriptions that are asked; the rest name themselves or stand alone."""
BEYOND_RECALL = 0.2
"""Least share of a lesson's questions that relate facts or ask to reason about them."""
MANY_KINDS, ONE_KIND = 16, 0.2
"""Kinds that a lesson yields, and the share of it that one of them may take."""
WORN_OUT = 5
"""Items of one lesson in which a date may be offered."""


@lru_cache
def _lesson(name: str) -> Lesson:
    parsed = lessons.read(LIBRARY[NAMES.index(name)])
    assert parsed.findings == ()
    return parsed.lesson


@lru_cache
def _facts(name: str) -> Facts:
    return facts.build(_lesson(name)).facts


@lru_cache
def _items(name: str) -> tuple[Item, ...]:
    made = items.from_lesson(_lesson(name))
    assert made.findings == ()
    return made.items


def _generated(name: str) -> list[Item]:
    return [item for item in _items(name) if item.origin == "generated"]


def _every(known: Facts) -> list[Fact]:
    return [*known.roles, *known.statements, *known.events, *known.relations]


def test_there_are_twelve() -> None:
    assert len(LIBRARY) == 12


@each_lesson
def test_a_lesson_yields_enough_items_and_no_twin(name: str) -> None:
    made = _items(name)
    assert len(_every(_facts(name))) >= ENOUGH_FACTS
    assert len(made) >= ENOUGH_ITEMS
    assert len({item.id for item in made}) == len(made)
    assert Counter(fold(item.stem) for item in made).most_common(1)[0][1] == 1


@each_lesson
def test_no_generated_item_has_a_flaw(name: str) -> None:
    for item in _generated(name):
        assert flaws(item, _facts(name)) == (), item.stem


@each_lesson
def test_every_fact_is_asked(name: str) -> None:
    """A denial is asked as "who stayed outside", or it is the reason why an answer is wrong."""
    known, made = _facts(name), _items(name)
    ids = {item.id for item in made}
    drafts = [draft for kind in KINDS for draft in kind(known)]
    drawn = [draft for draft in drafts if digest(known.lesson, draft.fact, draft.kind) in ids]
    asked = {fact for draft in drawn for fact in (draft.fact, *draft.also)}
    reasons = " ".join(option.why for item in made for option in item.distractors).casefold()
    for fact in _every(known):
        if isinstance(fact, Relation) and fact.negated:
            assert fact.id in asked or claim(fact, known.names).casefold() in reasons
        elif isinstance(fact, Relation) and fact.id not in asked:
            assert claim(fact, known.names).startswith(tuple(UNASKED)), fact
        elif not isinstance(fact, Role):
            assert fact.id in asked, fact
    assert sum(role.id in asked for role in known.roles) >= DESCRIBED * len(known.roles)


@each_lesson
def test_a_lesson_asks_on_every_level(name: str) -> None:
    levels = Counter(item.level for item in _items(name))
    assert set(levels) == set(LEVELS)
    assert levels["relate"] + levels["reason"] >= BEYOND_RECALL * levels.total()


@each_lesson
def test_no_kind_fills_a_lesson(name: str) -> None:
    kinds = Counter(item.kind for item in _items(name))
    assert len(kinds) >= MANY_KINDS
    assert kinds.most_common(1)[0][1] <= ONE_KIND * kinds.total()


def test_every_kind_is_asked_somewhere_and_has_a_level() -> None:
    asked = {item.kind for name in NAMES for item in _generated(name)}
    rare = {"alias-name", "name-alias"}  # the shipped lesson asks them
    rare |= {"relation-both", "sentence-gap"}  # only where neither half, and no date, is asked by itself
    assert asked <= set(OF_KINDS)
    assert set(OF_KINDS) - asked <= rare


@each_lesson
def test_no_stem_names_its_key_or_sets_others_aside(name: str) -> None:
    known = _facts(name)
    for item in _generated(name):
        assert "apart from" not in item.stem
        if item.kind == "alias-name":
            continue  # which asks for the bearer of another name
        if (key := known.names.resolve(item.key.text)) and item.key.text in known.names.canonical.values():
            assert not known.names.meant(key, item.stem), item.stem


@each_lesson
def test_the_options_of_an_item_are_of_one_script(name: str) -> None:
    known = _facts(name)
    for item in _generated(name):
        if known.names.resolve(item.key.text):
            assert len({script(option.text) for option in item.options}) == 1, item.stem


@each_lesson
def test_no_date_is_worn_out(name: str) -> None:
    offered = Counter(
        option.text for item in _generated(name) if item.kind == "event-date" for option in item.distractors
    )
    assert offered.most_common(1)[0][1] <= WORN_OUT


@each_lesson
def test_a_denied_relation_is_asked_or_stands_in_a_list_that_is(name: str) -> None:
    known, ids = _facts(name), {item.id for item in _items(name)}
    denied = [fact for fact in known.relations if fact.negated and fact.verb.code == "member_of"]
    open_ended = [fact for fact in denied if fact.when and ".." in fact.when.edtf]
    asked = [fact for fact in denied if digest(known.lesson, fact.id, "relation-outside") in ids]
    assert asked or len(denied) == len(open_ended)


def test_every_distractor_of_a_relation_is_proved_wrong() -> None:
    for name in NAMES:
        told = {fact.id for fact in _facts(name).relations if isinstance(fact, Relation)}
        assert told
        for item in _generated(name):
            assert all(option.why for option in item.options)
