"""Two items that give each other away are known as enemies, and a form keeps them apart."""

import random
from pathlib import Path

from quizapp import items, lessons
from quizapp.items.enemies import enemies
from quizapp.items.item import Item
from quizapp.quizzes import draw

LESSON = Path(__file__).parents[1] / "lessons" / "library" / "climate-talks.md"
ITEMS = items.from_lesson(lessons.read(LESSON).lesson).items


def _of(kind: str, words: str) -> Item:
    return next(item for item in ITEMS if item.kind == kind and words in f"{item.stem} {item.key.text}")


def test_an_event_and_a_relation_of_one_day_and_actors_are_enemies() -> None:
    date = _of("event-date", "did the USA leave the Paris Agreement")
    relation = _of("relation-subject", "left the Paris Agreement on 4 November 2020")
    assert enemies(date, relation)
    assert enemies(relation, date)


def test_both_ways_to_ask_one_description_are_enemies() -> None:
    holder = _of("role-holder", "Environment Minister of Germany")
    assert enemies(holder, _of("role-description", "Angela Merkel"))


def test_a_question_of_order_is_an_enemy_of_the_dates_of_its_events() -> None:
    first = next(item for item in ITEMS if item.kind == "event-first")
    event = first.distractors[0].text.removesuffix(".")[4:]  # its first word may be small inside a sentence
    date = next(item for item in ITEMS if item.kind == "event-date" and event in item.explanation)
    assert first.evidence != date.evidence
    assert enemies(first, date)


def test_two_questions_on_different_matters_are_none() -> None:
    assert not enemies(
        _of("role-holder", "Environment Minister"), _of("event-date", "did Canada leave the Kyoto")
    )


def test_a_form_of_ten_holds_no_enemies() -> None:
    for seed in range(20):
        form = draw(ITEMS, 10, random.Random(seed))
        assert not any(enemies(one, other) for one in form for other in form if one is not other)
