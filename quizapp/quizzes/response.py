"""What one student answered to one question."""

from dataclasses import dataclass
from datetime import datetime

from quizapp.items.item import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """Hold one answer; `fingerprint` says to which wording of the item it was given."""

    item_id: str
    fingerprint: str
    topic: Topic
    chosen: str
    correct: bool
    answered_at: datetime
