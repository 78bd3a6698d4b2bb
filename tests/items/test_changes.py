"""What an edit does to items: every id once, in one place, and statistics kept exactly where they may be."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.items.changes import compare
from quizapp.items.item import Item
from tests.formats.sample import make_item

ITEM = make_item(1, stem="Who hosted the first round of the talks?")


def _with_key(item: Item, place: int) -> Item:
    options = (replace(option, correct=at == place) for at, option in enumerate(item.options))
    return replace(item, options=tuple(options))


ITEMS = st.builds(
    make_item,
    st.integers(min_value=0, max_value=8),
    st.sampled_from(["Who hosted the talks?", "Who hosted the round of talks?", "When did the war end?"]),
    st.integers(min_value=0, max_value=3),
)
LESSONS = st.lists(ITEMS, max_size=9, unique_by=lambda item: item.id)


@given(LESSONS)
def test_nothing_changes_between_a_lesson_and_itself(items: list[Item]) -> None:
    changes = compare(items, items)
    assert changes == replace(compare((), ()), same=tuple(items))


@given(LESSONS, LESSONS)
def test_every_item_is_in_one_place_and_none_is_lost(before: list[Item], after: list[Item]) -> None:
    changes = compare(before, after)
    kept = [new.id for _, new in (*changes.changed, *changes.reworded)] + [item.id for item in changes.same]
    told = [*kept, *(item.id for item in changes.new)]
    assert sorted(told) == sorted(item.id for item in after)
    assert sorted([*kept, *(item.id for item in changes.retired)]) == sorted(item.id for item in before)
    assert all(old.id == new.id for old, new in (*changes.changed, *changes.reworded))


@given(LESSONS, LESSONS)
def test_statistics_are_kept_only_beside_the_same_right_answer(before: list[Item], after: list[Item]) -> None:
    for old, new in compare(before, after).reworded:
        assert old.key.text == new.key.text
        assert old.fingerprint != new.fingerprint


@pytest.mark.parametrize(
    ("after", "where"),
    [
        (replace(ITEM, stem="Who was the host of the first round of talks?"), "reworded"),
        (replace(ITEM, options=ITEM.options[:3]), "reworded"),
        (replace(ITEM, stem="When did the war end?"), "changed"),
        (_with_key(ITEM, 0), "changed"),
        (replace(ITEM, explanation="Told otherwise."), "same"),
    ],
)
def test_where_an_edit_leads(after: Item, where: str) -> None:
    changes = compare([ITEM], [after])
    assert [name for name in ("new", "changed", "reworded", "same", "retired") if getattr(changes, name)] == [
        where
    ]
