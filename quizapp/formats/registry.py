"""Which formats there are, by name; a format's module is imported when it is used."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

from quizapp.items.item import Item
from quizapp.lessons.document import Lesson


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """Name one format: the end of its files' names and the module that writes it."""

    name: str
    suffix: str
    module: str


FORMATS = {
    known.name: known
    for known in (
        Format(
            name="items-json",
            suffix=".items.json",
            module="quizapp.formats.items_json",
        ),
        Format(
            name="paper",
            suffix=".html",
            module="quizapp.formats.paper",
        ),
    )
}


def dumps(name: str, lesson: Lesson, items: Sequence[Item]) -> str:
    """Write a lesson's questions in the format of that name."""
    text: str = import_module(FORMATS[name].module).dumps(lesson, items)
    return text
