"""A password costs a thief what it should."""

import argon2

from quizapp.workflows.passwords import _HASHER


def test_the_cost_is_what_rfc_9106_recommends() -> None:
    recommended = argon2.profiles.RFC_9106_LOW_MEMORY
    assert (_HASHER.type, _HASHER.time_cost, _HASHER.memory_cost) == (
        recommended.type,
        recommended.time_cost,
        recommended.memory_cost,
    )
