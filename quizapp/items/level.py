"""What a question asks of a student: to recall a fact, to relate two, or to reason about several."""

from collections.abc import Mapping
from typing import Literal

Level = Literal["recall", "relate", "reason"]
LEVELS: tuple[Level, ...] = ("recall", "relate", "reason")

OF_KINDS: Mapping[str, Level] = {
    "role-holder": "recall",
    "role-description": "recall",
    "alias-name": "recall",
    "name-alias": "recall",
    "acronym-meaning": "recall",
    "statement-speaker": "recall",
    "speaker-statement": "recall",
    "claim-speaker": "recall",
    "event-date": "recall",
    "date-event": "recall",
    "relation-date": "recall",
    "relation-subject": "recall",
    "relation-object": "recall",
    "relation-outside": "recall",
    "sentence-gap": "recall",
    "event-before": "relate",
    "event-undated": "relate",
    "event-same-time": "relate",
    "relation-at-event": "relate",
    "relation-both": "relate",
    "relation-group": "relate",
    "relation-role": "relate",
    "statement-right": "relate",
    "statement-role": "relate",
    "event-first": "reason",
    "event-next": "reason",
    "event-between": "reason",
    "order-three": "reason",
    "pair-same-side": "reason",
    "relation-change": "reason",
}
"""The level of every kind of generated question."""


def level_of(kind: str) -> Level:
    """Return the level of a kind of generated question; raise KeyError for a kind without one."""
    return OF_KINDS[kind]
