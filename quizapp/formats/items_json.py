"""Questions as JSON, for scripts; `loads(dumps(lesson, items)) == items`."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, cast

from quizapp.errors import InputError
from quizapp.items.item import TOPICS, Evidence, Item, Option
from quizapp.items.level import LEVELS, Level
from quizapp.lessons.document import Lesson

_ORIGINS = ("generated", "authored")


def dumps(lesson: Lesson | None, items: Sequence[Item]) -> str:
    """Write the questions as one JSON array; they name their lessons themselves."""
    return json.dumps([item.as_json() for item in items], ensure_ascii=False, indent=2) + "\n"


def loads(text: str) -> tuple[Item, ...]:
    """Read questions back; anything else than a document of `dumps` is an InputError."""
    try:
        document = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise InputError(
            f"This is not JSON: line {error.lineno}, column {error.colno}: {error.msg}."
        ) from error
    if not isinstance(document, list):
        raise InputError("These are not quizapp's questions: the file must hold one list.")
    return tuple(_numbered(number, entry) for number, entry in enumerate(document, start=1))


def _numbered(number: int, entry: Any) -> Item:
    try:
        return _item(entry)
    except KeyError as error:
        raise InputError(f"Question {number} lacks {error.args[0]!r}.") from error
    except (TypeError, AttributeError, ValueError) as error:
        raise InputError(f"Question {number} is not written as quizapp writes questions.") from error


def _item(entry: Mapping[str, Any]) -> Item:
    options = tuple(
        Option(text=_text(option, "text"), correct=_truth(option, "correct"), why=_text(option, "why"))
        for option in entry["options"]
    )
    if [option.correct for option in options].count(True) != 1:
        raise ValueError("a question has one right answer")
    topic, origin = _text(entry, "topic"), _text(entry, "origin")
    if topic not in TOPICS or origin not in _ORIGINS:
        raise ValueError("an unknown topic or origin")
    return Item(
        id=_text(entry, "id"),
        lesson=_text(entry, "lesson"),
        topic=topic,
        kind=_text(entry, "kind"),
        level=_level(entry),
        origin="authored" if origin == "authored" else "generated",
        stem=_text(entry, "stem"),
        options=options,
        explanation=_text(entry, "explanation"),
        evidence=Evidence(text=_text(entry["evidence"], "text"), anchor=_text(entry["evidence"], "anchor")),
    )


def _level(entry: Mapping[str, Any]) -> Level:
    """Return the level; files of the time before there were levels have none."""
    level = entry.get("level", "recall")
    if level not in LEVELS:
        raise ValueError("an unknown level")
    return cast(Level, level)


def _text(entry: Mapping[str, Any], name: str) -> str:
    if not isinstance(entry[name], str):
        raise TypeError(f"{name} must be text")
    return cast(str, entry[name])


def _truth(entry: Mapping[str, Any], name: str) -> bool:
    if not isinstance(entry[name], bool):
        raise TypeError(f"{name} must be true or false")
    return cast(bool, entry[name])
