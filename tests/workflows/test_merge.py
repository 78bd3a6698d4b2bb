"""Two texts made of one are merged where they do not touch each other."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.workflows.merge import merge

TEXTS = st.lists(st.sampled_from(["a", "b", "c", ""]), max_size=8).map("\n".join)


@given(base=TEXTS, text=TEXTS)
def test_a_change_of_one_side_is_taken_over(base: str, text: str) -> None:
    assert merge(base, text, base) == text
    assert merge(base, base, text) == text
    assert merge(base, text, text) == text


@given(base=TEXTS, one=TEXTS, other=TEXTS)
def test_it_does_not_matter_whose_text_comes_first(base: str, one: str, other: str) -> None:
    assert merge(base, one, other) == merge(base, other, one)


@given(before=TEXTS, after=TEXTS, one=TEXTS, other=TEXTS)
def test_changes_apart_from_each_other_are_both_there(before: str, after: str, one: str, other: str) -> None:
    def joined(first: str, last: str) -> str:
        return f"{first}\n= 1 =\n= 2 =\n= 3 =\n{last}"

    merged = merge(joined(before, after), joined(one, after), joined(before, other))
    assert merged == joined(one, other)


def test_changes_of_one_line_or_side_by_side_are_left_to_a_person() -> None:
    assert merge("a\nb\nc", "a\nx\nc", "a\ny\nc") is None
    assert merge("a\nb\nc", "x\nb\nc", "a\nx\nc") is None
    assert merge("a\nb", "a\nx\nb", "a\ny\nb") is None
    assert merge("a\nb\nc\nd", "x\nb\nc\nd", "a\nb\nc\ny") == "x\nb\nc\ny"
