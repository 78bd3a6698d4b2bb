"""A quiz on paper: one HTML file that prints as question pages and an answer key."""

import random
from collections.abc import Sequence
from functools import cache
from string import ascii_uppercase

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from quizapp.items.item import Item, Option
from quizapp.lessons.document import Lesson
from quizapp.quizzes import balanced


def dumps(lesson: Lesson, items: Sequence[Item]) -> str:
    """Write the questions in their document's order, their answers mixed, and the key on pages of its own."""
    rng = random.Random(lesson.slug)  # noqa: S311 - the same paper every time; it keeps no secret
    return _template().render(lesson=lesson, items=balanced(items, rng))


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("quizapp.formats"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    environment.filters["letter"] = _letter
    return environment.get_template("paper.html")


def _letter(option: Option, item: Item) -> str:
    """Return the letter that stands before an option on paper: A to Z, then AA as HTML lists count on."""
    place = item.options.index(option)
    before, letter = divmod(place, len(ascii_uppercase))
    return (ascii_uppercase[before - 1] if before else "") + ascii_uppercase[letter]
