"""What a teacher decided of each item, as the lesson document says it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from quizapp.items.item import Item
from quizapp.lessons.document import Asked, Decision, Lesson

Status = Literal["own", "new", "approved", "changed", "rejected"]
STATUSES: tuple[Status, ...] = ("own", "new", "approved", "changed", "rejected")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """Hold an item and how it stands.

    `own`: the teacher wrote it; `new`: nobody decided yet; `changed`: approved in another wording.
    """

    item: Item
    status: Status

    def asked(self, ask: Asked) -> bool:
        """Tell whether a lesson that asks `all` or only `approved` items asks this one."""
        return self.status in ("own", "approved") if ask == "approved" else self.status != "rejected"


def decided(lesson: Lesson, items: Iterable[Item]) -> tuple[Decided, ...]:
    """Return every item with its status."""
    made = {decision.item: decision for decision in lesson.decisions}
    return tuple(Decided(item=item, status=_status(item, made.get(item.id))) for item in items)


def _status(item: Item, decision: Decision | None) -> Status:
    if decision is None:
        return "own" if item.origin == "authored" else "new"
    if decision.verdict == "rejected":
        return "rejected"
    return "approved" if decision.wording in ("", item.fingerprint) else "changed"
