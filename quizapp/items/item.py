"""One multiple-choice question with everything a reader needs to trust it."""

import json
from dataclasses import asdict, dataclass
from typing import Any, Literal

from quizapp.digest import digest
from quizapp.items.level import Level

Topic = Literal["actors", "dates", "alliances"]
TOPICS: tuple[Topic, ...] = ("actors", "dates", "alliances")


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Hold one answer and, in words a student can read, why it is right or wrong."""

    text: str
    correct: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Quote the sentence of the lesson that proves the key; `anchor` is its id in the rendered lesson."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Hold one question. All text is plain, without markup; options stand in the document's order."""

    id: str
    lesson: str
    topic: Topic
    kind: str
    level: Level
    origin: Literal["generated", "authored"]
    stem: str
    options: tuple[Option, ...]
    explanation: str
    evidence: Evidence

    @property
    def key(self) -> Option:
        """Return the right answer."""
        return next(option for option in self.options if option.correct)

    @property
    def distractors(self) -> tuple[Option, ...]:
        """Return the wrong answers in the document's order."""
        return tuple(option for option in self.options if not option.correct)

    @property
    def fingerprint(self) -> str:
        """Return a digest of wording and key: a changed key starts fresh statistics."""
        wording = [self.stem, [[option.text, option.correct] for option in self.options]]
        return digest("item", json.dumps(wording, ensure_ascii=False))

    def as_json(self) -> dict[str, Any]:
        """Return the document that `quizapp items --format json` prints for one item."""
        fields = asdict(self)
        fields["options"] = list(fields["options"])
        return fields | {"fingerprint": self.fingerprint}
