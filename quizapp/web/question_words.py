"""The words in which pages speak of questions: topics, levels, and how each stands."""

from collections.abc import Mapping

from quizapp.items import LEVELS, TOPICS
from quizapp.items.decided import STATUSES
from quizapp.workflows import questions
from quizapp.workflows.publish import TITLES

TOPIC_WORDS: Mapping[str, str] = {topic: TITLES[topic] for topic in TOPICS}
LEVEL_WORDS: Mapping[str, str] = dict(
    zip(LEVELS, ("Recall: one fact", "Relate: two facts", "Reason: order, sides, change"), strict=True)
)
STATUS_WORDS: Mapping[str, str] = dict(
    zip(
        STATUSES,
        ("Your own", "Not decided", "Approved", "Changed since approved", "Rejected"),
        strict=True,
    )
)
FINDING_WORDS: Mapping[str, str] = {"some": "With a remark", "none": "Without a remark"}
LONGEST_NAME = 48
DONE = {"approved": "Approved", "rejected": "Rejected", "open": "Open again"}


def short(text: str) -> str:
    """Return a text as a message names it."""
    return questions.short(text, LONGEST_NAME)


def sentence(message: str) -> str:
    """Return the message of a finding as a sentence: a capital first, a full stop last."""
    begun = message[:1].upper() + message[1:]
    return begun if begun.endswith((".", "?", "!", "”")) else f"{begun}."
