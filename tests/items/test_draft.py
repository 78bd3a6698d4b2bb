import pytest

from quizapp.items import plausibility
from quizapp.items.draft import UNWORN, Draft, Order, Wrong, candidates, compose
from quizapp.items.item import Item
from quizapp.items.plausibility import WORTH_A_LOOK
from quizapp.lessons.document import Sentence
from tests.lesson_text import built

WRONG = tuple(
    Wrong(text=text, why=f"Not {text}.", plausibility=score)
    for text, score in (("Sudland", 0.1), ("Eastland", 0.9), ("Westland", 0.5), ("Midland", 0.7))
)


def _item(key: str = "Norland", wrong: tuple[Wrong, ...] = WRONG, order: Order = "alphabet") -> Item | None:
    return compose(built().facts, _draft(key, wrong, order))


def _draft(key: str = "Norland", wrong: tuple[Wrong, ...] = WRONG, order: Order = "alphabet") -> Draft:
    return Draft(
        fact="f",
        topic="actors",
        kind="role-holder",
        stem="Which land?",
        key=key,
        why="It is.",
        wrong=wrong,
        explanation="So it is.",
        evidence=Sentence(anchor="p1s1", text="So it is."),
        order=order,
        sequence=("Westland", "Norland", "Midland", "Eastland"),
    )


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


def test_a_wrong_answer_that_a_lesson_has_worn_out_gives_way_to_a_fresh_one() -> None:
    def offered(uses: int, order: Order = "alphabet") -> list[str]:
        return _texts(next(candidates(built().facts, _draft(order=order), {"eastland": uses})))

    assert offered(UNWORN) == _texts(_item())
    assert offered(UNWORN + 5) == ["Midland", "Norland", "Sudland", "Westland"]
    assert "Eastland" in offered(UNWORN + 5, "given"), "dates are balanced where they are found"


def test_a_worn_answer_is_offered_all_the_same_when_there_is_no_other() -> None:
    draft = _draft(wrong=WRONG[:2])
    assert "Eastland" in _texts(next(candidates(built().facts, draft, {"eastland": 50})))


def test_of_hundreds_of_candidates_the_foremost_are_looked_at_with_all_their_equals() -> None:
    scored = [(number // 10 / 10, number) for number in range(100)]
    assert plausibility.foremost(scored[:WORTH_A_LOOK]) == scored[:WORTH_A_LOOK]
    assert plausibility.foremost(scored) == scored[70:]
