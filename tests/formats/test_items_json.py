import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.errors import InputError
from quizapp.formats import items_json
from tests.formats.sample import LESSON, make_item

ITEMS = tuple(make_item(number) for number in range(1, 4))


def test_what_is_written_is_read_back() -> None:
    assert items_json.loads(items_json.dumps(LESSON, ITEMS)) == ITEMS
    assert items_json.loads("\ufeff" + items_json.dumps(LESSON, ())) == ()


@given(st.text())
def test_any_text_is_read_back(text: str) -> None:
    items = (make_item(1, stem=text or "?"),)
    assert items_json.loads(items_json.dumps(LESSON, items)) == items


def test_the_document_is_the_contracts() -> None:
    [entry] = json.loads(items_json.dumps(LESSON, ITEMS[:1]))
    names = "id lesson topic kind level origin stem options explanation evidence fingerprint"
    assert " ".join(entry) == names
    assert entry["options"][2] == {"text": "City 1-2", "correct": True, "why": "Reason 1-2."}
    assert entry["evidence"] == {"text": "Sentence 1.", "anchor": "p1s1"}
    assert entry["fingerprint"] == ITEMS[0].fingerprint


def spoilt(**changes: Any) -> str:
    entries = json.loads(items_json.dumps(LESSON, ITEMS[:2]))
    entries[1] |= changes
    return json.dumps(entries)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", r"^This is not JSON: line 1, column 1: .+\.$"),
        ("[1,\n2", r"^This is not JSON: line 2, column 2: .+\.$"),
        ("{}", r"^These are not quizapp's questions: the file must hold one list\.$"),
        ("[{}]", r"^Question 1 lacks 'options'\.$"),
        ("[[]]", r"^Question 1 is not written as quizapp writes questions\.$"),
        (spoilt(stem=5), r"^Question 2 is not written"),
        (spoilt(topic="cooking"), r"^Question 2 is not written"),
        (spoilt(origin="found"), r"^Question 2 is not written"),
        (spoilt(options=[]), r"^Question 2 is not written"),
        (spoilt(options=[{"text": "x", "correct": "yes", "why": ""}]), r"^Question 2 is not written"),
        (spoilt(evidence={"text": "x"}), r"^Question 2 lacks 'anchor'\.$"),
    ],
)
def test_anything_else_is_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        items_json.loads(text)
