"""A password costs a thief what it should."""

import argon2
import pytest

from quizapp.errors import BadPassword
from quizapp.workflows.passwords import _HASHER, hash_password


def test_the_cost_is_what_rfc_9106_recommends() -> None:
    recommended = argon2.profiles.RFC_9106_LOW_MEMORY
    assert (_HASHER.type, _HASHER.time_cost, _HASHER.memory_cost) == (
        recommended.type,
        recommended.time_cost,
        recommended.memory_cost,
    )


@pytest.mark.parametrize(("length", "bound"), [(9, "at least 10"), (1001, "at most 1000")])
def test_a_length_that_is_refused_names_its_bound(length: int, bound: str) -> None:
    with pytest.raises(BadPassword, match=bound):
        hash_password("x" * length)
