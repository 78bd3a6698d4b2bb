"""A form is balanced, fair and the same for the same randomness."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest

from quizapp.items.item import TOPICS, Item, Option
from quizapp.quizzes import balanced, draw, shuffled
from tests.store_items import make_item

ACTORS, DATES, ALLIANCES = (
    [make_item(f"{topic}-{number}", topic=topic) for number in range(8)] for topic in TOPICS
)


def test_topics_are_balanced() -> None:
    for seed in range(50):
        form = draw(ACTORS + DATES + ALLIANCES, 10, random.Random(seed))
        assert sorted(Counter(item.topic for item in form).values()) == [3, 3, 4]


def test_a_small_topic_is_filled_up_by_the_others() -> None:
    form = draw([*ACTORS, *DATES[:2], ALLIANCES[0]], 10, random.Random(1))
    assert Counter(item.topic for item in form) == {"actors": 7, "dates": 2, "alliances": 1}


def test_no_item_twice_and_never_more_than_there_are() -> None:
    form = draw(ACTORS[:4], 10, random.Random(1))
    assert sorted(item.id for item in form) == sorted(item.id for item in ACTORS[:4])
    assert draw([], 10, random.Random(1)) == ()


def test_two_items_of_one_sentence_are_not_drawn_together() -> None:
    twins = [make_item(f"twin-{number}", evidence="One sentence.") for number in range(4)]
    for seed in range(50):
        form = draw([*twins, *DATES[:3]], 4, random.Random(seed))
        assert sum(item.evidence.text == "One sentence." for item in form) == 1


def test_two_items_of_one_sentence_are_drawn_when_nothing_else_is_left() -> None:
    twins = [make_item(f"twin-{number}", evidence="One sentence.") for number in range(4)]
    assert len(draw([*twins, *DATES[:1]], 4, random.Random(1))) == 4


def test_what_a_student_has_not_seen_comes_first() -> None:
    seen = {item.id: 1 for item in ACTORS[:5]} | {ACTORS[5].id: 2}
    for seed in range(50):
        form = draw(ACTORS, 3, random.Random(seed), seen=seen)
        ids = {item.id for item in form}
        assert {ACTORS[6].id, ACTORS[7].id} < ids
        assert ACTORS[5].id not in ids


def test_the_same_randomness_draws_the_same_form() -> None:
    forms = [draw(ACTORS + DATES, 5, random.Random(7)) for _ in range(2)]
    assert forms[0] == forms[1]
    assert any(draw(ACTORS + DATES, 5, random.Random(seed)) != forms[0] for seed in range(3))


def test_every_item_has_the_same_chance_at_every_place() -> None:
    rng = random.Random(2)
    counts = Counter((place, item.id) for _ in range(1600) for place, item in enumerate(draw(ACTORS, 2, rng)))
    assert len(counts) == 16
    assert all(140 < count < 260 for count in counts.values())


@pytest.mark.parametrize("count", [0, 1, 4])
def test_shuffled_is_a_permutation(count: int) -> None:
    assert sorted(shuffled(count, random.Random(3))) == list(range(count))


def test_every_order_of_the_options_is_equally_likely() -> None:
    rng = random.Random(4)
    counts = Counter(shuffled(4, rng) for _ in range(2400))
    assert len(counts) == 24
    assert all(60 < count < 145 for count in counts.values())


def _item(name: str, *texts: str) -> Item:
    """Make a question whose first answer is right."""
    options = tuple(Option(text=text, correct=not place, why="") for place, text in enumerate(texts))
    return replace(make_item(name), options=options)


def _places(form: Sequence[Item]) -> Counter[int]:
    return Counter(item.options.index(item.key) for item in form)


def test_a_printed_form_has_its_right_answers_at_every_place_alike() -> None:
    form = [_item(f"item-{number}", *("a", "b", "c", "d")) for number in range(40)]
    for seed in range(20):
        assert set(_places(balanced(form, random.Random(seed))).values()) == {10}
    assert _places(form) == {0: 40}


def test_mixing_answers_changes_nothing_else() -> None:
    form = [_item(f"item-{number}", *("a", "b", "c", "d")) for number in range(8)]
    for before, after in zip(form, balanced(form, random.Random(1)), strict=True):
        assert replace(after, options=before.options) == before
        assert sorted(map(str, after.options)) == sorted(map(str, before.options))
    assert balanced(form, random.Random(1)) == balanced(form, random.Random(1))
    assert any(balanced(form, random.Random(seed)) != balanced(form, random.Random(1)) for seed in range(3))


def test_dates_stay_in_order_and_the_others_make_good_for_them() -> None:
    dates = [_item(f"date-{number}", *("1370", "1371", "1372")) for number in range(4)]
    names = [_item(f"name-{number}", *("a", "b", "c")) for number in range(8)]
    form = balanced([*dates, *names], random.Random(1))
    assert list(form[:4]) == dates
    assert _places(form) == {0: 4, 1: 4, 2: 4}
