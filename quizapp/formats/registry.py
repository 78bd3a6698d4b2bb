"""Which formats there are, by name; a format's module is imported when it is used."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

from quizapp.items.item import Item
from quizapp.lessons.document import Lesson


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """Name one format: the end of its files' names, the module that writes it, and what it is for."""

    name: str
    suffix: str
    module: str
    about: str


FORMATS = {
    known.name: known
    for known in (
        Format(
            name="items-json",
            suffix=".items.json",
            module="quizapp.formats.items_json",
            about="the questions as data, as `quizapp items --format json` prints them",
        ),
        Format(
            name="paper",
            suffix=".html",
            module="quizapp.formats.paper",
            about="a quiz to print, with its answer key on pages of its own",
        ),
    )
}


def dumps(name: str, lesson: Lesson, items: Sequence[Item]) -> str:
    """Write a lesson's questions in the format of that name."""
    text: str = import_module(FORMATS[name].module).dumps(lesson, items)
    return text
