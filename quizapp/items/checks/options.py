"""Flaws of the options alone (I03, I06, I09, I11, I14, I16, I17)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from quizapp.items.checks.flaw import found, words
from quizapp.items.checks.moments import grain, value
from quizapp.items.item import Item

_ALL = (
    "all of the above",
    "all of these",
    "all of them",
    "both of the above",
    "both of these",
    "all the above",
)
_TRUE_FALSE = frozenset({"true", "false", "yes", "no", "right", "wrong", "correct", "incorrect"})
_ABSOLUTES = (
    "always",
    "never",
    "all",
    "every",
    "none",
    "only",
    "nobody",
    "everybody",
    "completely",
    "entirely",
)
_HARMLESS = re.compile(
    r"\b(?:all over|after all|above all|all told|at all|not only|all in all)\b", re.IGNORECASE
)
_VAGUE = (
    "usually",
    "often",
    "some",
    "generally",
    "sometimes",
    "frequently",
    "mostly",
    "normally",
    "typically",
    "rarely",
)
_COMBINED = re.compile(r"^both | and | or |, ")


def none_of_these(item: Item) -> str:
    """I03: an option that says none or neither of the options."""
    for option in item.options:
        told = words(option.text)
        if told[:1] in (["none"], ["neither"]) and (len(told) == 1 or told[1:2] == ["of"]):
            return f"“{option.text}” is no answer; write a real one."
    return ""


def true_or_false(item: Item) -> str:
    """I06: options that only say whether something is so."""
    if any(" ".join(words(option.text)) in _TRUE_FALSE for option in item.options):
        return "True or false is a guess between two; ask for the thing itself."
    return ""


def all_of_these(item: Item) -> str:
    """I09: an option that says all of the options."""
    option = next((option for option in item.options if found(option.text, _ALL)), None)
    return f"“{option.text}” gives itself away; write a real answer." if option else ""


def absolute(item: Item) -> str:
    """I11: a word that leaves no exception, in an option."""
    plain = replace(item, options=tuple(replace(each, text=_loose(each.text)) for each in item.options))
    return _word_in(
        plain, _ABSOLUTES, "leaves no exception, which readers take for wrong; say it more exactly"
    )


def _loose(text: str) -> str:
    """Return a text without the phrases in which an absolute word is none."""
    return _HARMLESS.sub(" ", text)


def vague(item: Item) -> str:
    """I17: a word of unclear measure, in an option."""
    return _word_in(item, _VAGUE, "is a matter of opinion; say it more exactly")


def combined(item: Item) -> str:
    """I14: an option made of two others."""
    texts = [_joined(option.text) for option in item.options]
    for option in item.options:
        if not _COMBINED.search(option.text.casefold()):
            continue
        inside = [text for text in texts if text and f" {text} " in f" {_joined(option.text)} "]
        if len(inside) > 2:  # itself and two others
            return f"“{option.text}” combines other answers; let each answer say one thing."
    return ""


def lost_sequence(item: Item) -> str:
    """I16: numbers or dates that do not stand in order."""
    values = [value(option.text) for option in item.options]
    known = [value for value in values if value is not None]
    if len(known) == len(values) and known != sorted(known) and known != sorted(known, reverse=True):
        return "The answers are numbers or dates; put them in order."
    return ""


def _word_in(item: Item, listed: Sequence[str], reason: str) -> str:
    for option in item.options:
        if word := found(option.text, listed):
            return f"“{word}” in “{option.text}” {reason}."
    return ""


def _joined(text: str) -> str:
    return " ".join(words(text))


def in_time(item: Item) -> bool:
    """Tell whether every answer is a date or a number."""
    return all(value(option.text) is not None for option in item.options)


def keeps_order(item: Item) -> bool:
    """Tell whether the answers are times or numbers, which a reader wants in order."""
    return all(grain(option.text) for option in item.options)
