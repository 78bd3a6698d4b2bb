"""An article as it was read: the text in which every offset counts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Markup = Literal["", "markdown"]
OnRead = Callable[[int], None]
"""What hears, while an article is read, up to which character it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Hold an article's text as it stands; `markup` says which marks in it are not words.

    The text has no BOM and plain line ends. Offsets everywhere count its Unicode code points.
    """

    text: str
    title: str = ""
    markup: Markup = ""
