import pytest

from quizapp.facts import date
from quizapp.facts.years import named_years, tells


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The king fell on July 26.", set()),
        ("49 soldiers were freed on August 6 after 112 days.", set()),
        ("The war began in July 1914.", {1914}),
        ("Charles was crowned in December 800.", {800}),
        ("The town burned in 843, and again in AD 64.", {843, 64}),
        ("Carthage fell in 146 BC.", {-145}),
    ],
)
def test_only_years_are_taken_for_years(text: str, years: set[int]) -> None:
    assert named_years(text) == years


@pytest.mark.parametrize(
    ("text", "when", "told"),
    [
        ("The king fell on July 26.", "2023-07-26", True),
        ("The king fell in July.", "2023-07", True),
        ("The king fell in 2023.", "2023-07-26", True),
        ("The king fell.", "2023-07-26", False),
        ("The march on Rome began.", "1922-10-28", False),
        ("The July crisis began.", "1914", False),
    ],
)
def test_a_wording_gives_a_date_away_by_its_year_or_month(text: str, when: str, told: bool) -> None:
    assert tells(text, date.parse(when)) is told
