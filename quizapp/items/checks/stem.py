"""Flaws of a stem alone (I01, I05, I10, I13, I19)."""

import re

from quizapp.facts import Facts
from quizapp.items.checks.flaw import found, words
from quizapp.items.item import Item

LONGEST_STEM = 40
"""Words; a stem of our own kinds has 8 to 30."""
_PRONOUNS = ("he", "she", "it", "they", "him", "her", "them", "his", "hers", "its", "their", "theirs")
_NEGATIVE = ("not", "except", "without", "least", "neither", "nor", "cannot")
_QUESTION = ("who", "whom", "whose", "what", "which", "when", "where", "why", "how")
_TASK = (
    "name",
    "choose",
    "complete",
    "select",
    "identify",
    "state",
    "find",
    "put",
    "match",
    "give",
    "decide",
)
_GAP = re.compile(r"_{2,}|\.{4,}|…{2,}|\[\s*\]|\(\s*\)")
_SLOT = re.compile(r"\{[^}]*\}|\bNone\b|\bTODO\b|\?\?")
_CONTRACTED = re.compile(r"\w+n['’]t\b")
_ANTECEDENT = re.compile(r"\b(?:the|a|an|this|that|these|those|which|what|whose|[A-Z]\w+)\b")
_ASIDE = re.compile(r"^According to [^,:]+[,:] *", re.IGNORECASE)


def ambiguous(item: Item) -> str:
    """I01: a pronoun before anything it could stand for, or a slot that nobody filled."""
    if _SLOT.search(item.stem):
        return "The question holds a place that nobody filled; write the words."
    asked = _ASIDE.sub("", item.stem)
    pronoun = next(
        (at for at in re.finditer(r"[A-Za-z]+", asked) if at.group().casefold() in _PRONOUNS), None
    )
    if pronoun and not _ANTECEDENT.search(_lowered(asked[: pronoun.start()])):
        return f"“{pronoun.group()}” stands for nobody that the question names; write the name."
    return ""


def gratuitous(item: Item) -> str:
    """I05: a stem much longer than a question needs."""
    count = len(words(item.stem))
    return f"The question has {count} words; keep it under {LONGEST_STEM}." if count > LONGEST_STEM else ""


def gap(item: Item) -> str:
    """I10: a gap before the stem's end."""
    hole = _GAP.search(item.stem)
    if hole and words(item.stem[hole.end() :]):
        return "The question has a gap in its middle; ask with a question word, or put the gap at the end."
    return ""


def unfocused(item: Item) -> str:
    """I13: neither a question word nor a task; a stem that ends in a gap is completed by its answers."""
    asks = found(item.stem, _QUESTION) or " ".join(words(item.stem)[:1]) in _TASK
    if asks or _GAP.search(item.stem):
        return ""
    return "The question has no question word; ask who, what, which, when, where, why or how."


def negative(item: Item, facts: Facts) -> str:
    """I19: a negative word in the stem; in a generated one what it quotes from the lesson is no question."""
    word = _denying(item.stem)
    if word and item.origin == "generated":
        word = _denying(_without_quotes(item.stem, facts))
    return f"The question is negative (“{word}”); ask for what is so." if word else ""


def _denying(text: str) -> str:
    contracted = _CONTRACTED.search(text)
    return found(text, _NEGATIVE) or (contracted.group() if contracted else "")


def _lowered(text: str) -> str:
    """Return the text with the capital of its first word, which names nobody, taken away."""
    return text[:1].lower() + text[1:]


def _without_quotes(stem: str, facts: Facts) -> str:
    """Return the stem without the words of the lesson's events, descriptions, statements and relations."""
    told = [each.text for each in facts.events]
    told += [each.text for each in facts.roles]
    told += [each.text for each in facts.statements]
    told += [fact.about for fact in facts.relations]
    for text in sorted(told, key=len, reverse=True):
        for spelling in (text.rstrip("."), text[:1].upper() + text[1:].rstrip(".")):
            stem = stem.replace(spelling, " ") if spelling else stem
    return stem
