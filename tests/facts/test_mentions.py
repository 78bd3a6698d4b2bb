"""A text is looked up by its words, and nothing is found or missed that each pattern alone would decide."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from quizapp.facts.mentions import Mentions, pattern
from quizapp.facts.names import Names

SPELLINGS = (
    "Armenia",
    "UN",
    "the North",
    "D’Or",
    "Ilı",
    "Σίγμας",
    "“Wolf”",
    "Straße",
    "No. 5",
    "アルメニア",
    "K2",
)
WORDS = (
    "Armenian",
    "ARMENIA’S",
    "armenians'",
    "Un",
    "unit",
    "d'or",
    "İLI",
    "ΣΊΓΜΑΣ",
    "wolf",
    "アルメニア人",
    "-",
    "…",
)
TEXTS = st.lists(st.sampled_from((*SPELLINGS, *WORDS)), max_size=6).map(" ".join)


@given(st.one_of(TEXTS, st.text(max_size=20)), st.lists(st.sampled_from(SPELLINGS), unique=True))
@example("İLI met ΣΊΓΜΑΣ", ["Ilı", "Σίγμας"])
def test_a_text_names_whom_a_pattern_finds(text: str, spellings: list[str]) -> None:
    found = Mentions({spelling: [spelling] for spelling in spellings}).of(text)
    assert found == {spelling for spelling in spellings if pattern(spelling).search(text)}


@given(st.text(max_size=12), st.text(min_size=1, max_size=5).filter(str.strip))
def test_any_name_in_any_text(text: str, name: str) -> None:
    assert Mentions({"x": [name]}).of(text) == ({"x"} if pattern(name).search(text) else set())


def test_a_name_inside_a_longer_one_is_not_meant() -> None:
    names = Names(
        spellings={"Armenia": ("Armenia",), "Bank": ("Bank of Armenia",), "Fleet": ("Armenian Fleet",)}
    )
    assert not names.meant("Armenia", "The Bank of Armenia lent to the Armenian Fleet.")
    assert names.meant("Armenia", "The Bank of Armenia lent to Armenia.")
    assert names.meant("Bank", "The Bank of Armenia lent.")
    assert re.search(pattern("Armenia"), "Armenian")
