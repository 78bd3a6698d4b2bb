import pytest

from quizapp.items.draft import Draft, Order, Wrong, compose
from quizapp.items.item import Item
from quizapp.lessons.document import Sentence
from tests.lesson_text import built

WRONG = tuple(
    Wrong(text=text, why=f"Not {text}.", plausibility=score)
    for text, score in (("Sudland", 0.1), ("Eastland", 0.9), ("Westland", 0.5), ("Midland", 0.7))
)


def _item(key: str = "Norland", wrong: tuple[Wrong, ...] = WRONG, order: Order = "alphabet") -> Item | None:
    draft = Draft(
        fact="f",
        topic="actors",
        kind="k",
        stem="Which land?",
        key=key,
        why="It is.",
        wrong=wrong,
        explanation="So it is.",
        evidence=Sentence(anchor="p1s1", text="So it is."),
        order=order,
        sequence=("Westland", "Norland", "Midland", "Eastland"),
    )
    return compose(built().facts, draft)


def _texts(item: Item | None) -> list[str]:
    assert item is not None
    return [option.text for option in item.options]


def test_the_three_most_plausible_wrong_answers_are_taken_each_with_its_reason() -> None:
    item = _item()
    assert _texts(item) == ["Eastland", "Midland", "Norland", "Westland"]
    assert item is not None
    assert [option.why for option in item.distractors] == ["Not Eastland.", "Not Midland.", "Not Westland."]


def test_fewer_are_taken_when_fewer_are_proved_but_never_one() -> None:
    assert _texts(_item(wrong=WRONG[:2])) == ["Eastland", "Norland", "Sudland"]
    assert _item(wrong=WRONG[:1]) is None


def test_twins_of_the_key_or_of_each_other_are_never_offered() -> None:
    twins = (Wrong(text="the norland", why="."), Wrong(text="SUDLAND", why="."), *WRONG[:2])
    assert len(_texts(_item(wrong=twins))) == 3


@pytest.mark.parametrize(("length", "asked"), [(15, False), (16, True)])
def test_a_key_that_stands_out_by_its_length_is_not_asked(length: int, asked: bool) -> None:
    wrong = (Wrong(text="x" * length, why="."), Wrong(text="short", why="."))
    assert (_item(key="a key of 20 letters.", wrong=wrong) is not None) is asked


def test_a_long_wrong_answer_takes_the_place_of_the_least_plausible() -> None:
    long = Wrong(text="the very long land beyond", why=".", plausibility=0.0)
    texts = _texts(_item(key="the long land of the north", wrong=(*WRONG, long)))
    assert long.text in texts
    assert "Westland" not in texts


def test_a_given_order_is_kept() -> None:
    assert _texts(_item(order="given")) == ["Westland", "Norland", "Midland", "Eastland"]
