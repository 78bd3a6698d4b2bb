import pytest

from quizapp.facts.years import named_years


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
