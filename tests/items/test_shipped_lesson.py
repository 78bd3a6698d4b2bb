"""What the shipped lesson must yield, whatever else changes."""

import hashlib
import os
import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest

from quizapp import facts, items, lessons
from quizapp.digest import digest
from quizapp.facts import Facts
from quizapp.facts.claim import claim
from quizapp.facts.fact import Fact, Relation
from quizapp.facts.names import fold
from quizapp.items import Item
from quizapp.items.draft import FEWEST, MOST, SHORTEST
from quizapp.items.kinds import KINDS
from quizapp.lessons.document import Lesson

UNASKED = {
    "a pro-Kremlin political analyst": "the other scholars of the lesson may be called so",
    "a fellow at Chatham House": "all others hold an office",
    "a scholar at University College London": "all others hold an office",
    "a broadcaster run by the Russian state": "no other broadcaster stands in the lesson",
    "a messaging app": "no other app stands in the lesson",
    "the operation would continue to the end unless the Armenian armed groups surrendered": "one of two",
    "Armenia and Azerbaijan should end the violence and look for a diplomatic way out": "one of two",
    "Armenia held a joint military exercise with the USA in September 2023": "asked as an event",
    "the European Union is a close ally of Armenia": "no other body is like it and no foe",
    "the USA is a close ally of Armenia": "asked of France, and a list is asked once",
}
"""Facts that no question asks, each with the reason."""
CONTENT = Path(__file__).parents[2] / "content" / "nagorno-karabakh-2023.md"
ARTICLE_PEOPLE = {
    "Dmitry Medvedev",
    "Nikol Pashinyan",
    "Laurence Broers",
    "Vladimir Putin",
    "Margarita Simonyan",
    "Sergei Markov",
    "Sergei Ryabkov",
    "Vladimir Pastukhov",
    "Dmitry Peskov",
}


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    parsed = lessons.read(CONTENT)
    assert parsed.findings == ()
    return parsed.lesson


@pytest.fixture(scope="module")
def known(lesson: Lesson) -> Facts:
    built = facts.build(lesson)
    assert built.findings == ()
    return built.facts


@pytest.fixture(scope="module")
def made(lesson: Lesson) -> tuple[Item, ...]:
    result = items.from_lesson(lesson)
    assert result.findings == ()
    return result.items


def test_it_names_everyone_the_article_names(known: Facts) -> None:
    assert set(known.of_kind("person")) == ARTICLE_PEOPLE
    assert {"Nagorno-Karabakh", "Russian peacekeepers", "CSTO", "NATO", "European Union"} <= set(known.kinds)


def test_it_never_takes_the_page_date_for_the_date_of_the_events(known: Facts) -> None:
    assert {event.date.first[0] for event in known.events if event.date and ".." not in event.date.edtf} == {
        2020,
        2023,
    }


def test_every_fact_is_asked_at_least_once(known: Facts, made: tuple[Item, ...]) -> None:
    ids = {item.id for item in made}
    drafts = (draft for kind in KINDS for draft in kind(known))
    drawn = [draft for draft in drafts if digest(known.lesson, draft.fact, draft.kind) in ids]
    asked = {fact for draft in drawn for fact in (draft.fact, *draft.also)}
    reasons = {option.why for item in made for option in item.distractors}
    every: list[Fact] = [*known.roles, *known.statements, *known.events, *known.relations]
    for fact in every:
        if isinstance(fact, Relation) and fact.negated:
            assert any(f"{fact.subject} is not" in why for why in reasons), fact
        else:
            told = claim(fact, known.names) if isinstance(fact, Relation) else fact.text
            assert fact.id in asked or told in UNASKED, fact


def test_every_topic_and_every_kind_is_asked(made: tuple[Item, ...]) -> None:
    assert {item.topic for item in made} == set(items.TOPICS)
    assert len({item.kind for item in made}) >= 11


def test_no_question_stands_twice(made: tuple[Item, ...]) -> None:
    assert len({item.id for item in made}) == len(made)
    for one, other in combinations(made, 2):
        assert fold(one.stem) != fold(other.stem), one.stem


def test_every_item_is_whole(made: tuple[Item, ...], lesson: Lesson) -> None:
    sentences = {sentence.anchor: sentence.text for sentence in lessons.sentences(lesson)}
    for item in made:
        assert sum(option.correct for option in item.options) == 1
        assert FEWEST <= len(item.distractors) <= MOST
        assert len({fold(option.text) for option in item.options}) == len(item.options)
        assert sentences[item.evidence.anchor] == item.evidence.text
        assert item.stem.endswith(("?", "”"))
        for text in (
            item.stem,
            item.explanation,
            *(o.text for o in item.options),
            *(o.why for o in item.options),
        ):
            assert text
            assert text == text.strip()
            assert not re.search(r"[<>*_`]|\s{2}|None", text), text


def test_names_in_options_are_of_one_kind_and_never_part_of_the_question(
    made: tuple[Item, ...], known: Facts
) -> None:
    for item in made:
        if item.origin == "generated" and item.key.text in known.kinds:
            assert {known.kinds[option.text] for option in item.options} == {known.kinds[item.key.text]}
            for option in item.distractors:
                assert not known.names.mentioned(option.text, item.stem)


def test_length_never_gives_the_key_away(made: tuple[Item, ...]) -> None:
    for item in made:
        if item.origin == "generated" and " " in item.key.text:
            longest = max(len(option.text) for option in item.distractors)
            assert longest >= SHORTEST * len(item.key.text), item.stem


def test_the_key_stands_in_every_position_about_as_often(made: tuple[Item, ...]) -> None:
    whole = [item for item in made if len(item.options) == MOST + 1]
    for position in range(MOST + 1):
        share = sum(item.options[position].correct for item in whole) / len(whole)
        assert 0.15 <= share <= 0.35, (position, share)


def test_no_distractor_is_worn_out(made: tuple[Item, ...], known: Facts) -> None:
    offered = [option.text for item in made for option in item.distractors if option.text in known.kinds]
    for name in set(offered):
        assert offered.count(name) <= 0.2 * len(offered), name


def test_every_run_makes_the_same_items_under_any_hash_seed() -> None:
    program = (
        "import json, pathlib, sys; from quizapp import items, lessons;"
        "made = items.from_lesson(lessons.read(pathlib.Path(sys.argv[1])).lesson).items;"
        "sys.stdout.write(json.dumps([item.as_json() for item in made]))"
    )
    digests = {
        hashlib.sha256(
            subprocess.run(
                [sys.executable, "-c", program, str(CONTENT)],
                check=True,
                capture_output=True,
                env={**os.environ, "PYTHONHASHSEED": seed},
            ).stdout
        ).hexdigest()
        for seed in ("0", "1", "31337")
    }
    assert len(digests) == 1
