"""Work out once what depends on the facts of a lesson and on a name or two."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from quizapp.facts.graph import Facts

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def once(work: Callable[Concatenate[Facts, Given], Answer]) -> Callable[Concatenate[Facts, Given], Answer]:
    """Remember beside the facts what a function of them and of values that can be hashed has answered."""

    @wraps(work)
    def remembered(facts: Facts, /, *given: Given.args, **named: Given.kwargs) -> Answer:
        key: tuple[Any, ...] = (work, given, *named.items())
        if key not in facts.memory:
            facts.memory[key] = work(facts, *given, **named)
        answer: Answer = facts.memory[key]
        return answer

    return remembered
