"""A relation in words: the matter before the time, and an open end that reads as English."""

from dataclasses import replace

import pytest

from quizapp.facts import date as dates
from quizapp.facts import relation as verbs
from quizapp.facts.claim import circumstances
from tests.lesson_text import built

RELATION = built().facts.relations[0]


@pytest.mark.parametrize(
    ("phrase", "about", "when", "words"),
    [
        ("supports", "with money", "1631-01", " with money in January 1631"),
        ("supports", "after the war had ended", "1631", " in 1631 after the war had ended"),
        ("belongs to", "", "../2018", " until 2018"),
        ("belongs to", "", "1949/..", " from 1949 on"),
        ("joins", "", "../2018", " in 2018 or before"),
        ("supports", "", "1991-08-19/1991-08-21", " from 19 to 21 August 1991"),
    ],
)
def test_circumstances(phrase: str, about: str, when: str, words: str) -> None:
    found = verbs.read(phrase)
    assert found is not None
    assert circumstances(replace(RELATION, verb=found.verb, about=about, when=dates.parse(when))) == words
