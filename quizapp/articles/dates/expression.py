"""A date expression as the words say it, before anything around it settles what they leave open."""

from dataclasses import dataclass, field
from typing import Literal

from quizapp.articles.dates.moment import Moment

Kind = Literal["moment", "fixed", "weekday", "shift", "same", "open"]
Way = Literal["", "last", "next", "this", "that", "following", "previous", "a"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """Hold what an expression says. `start` and `end` count the words of the grammar.

    `moment` is what it names outright; `fixed` is EDTF that nothing can change. `way` says how it is tied to
    the time of the story ("last", "this") or of what was told before ("following", "that"). A `shift` is
    `count` units on. With `until`, the expression goes on to another one.
    """

    start: int
    end: int
    kind: Kind
    moment: Moment = field(default_factory=Moment)
    fixed: str = ""
    weekday: int | None = None
    way: Way = ""
    unit: str = ""
    count: int = 0
    until: "Expression | None" = None
