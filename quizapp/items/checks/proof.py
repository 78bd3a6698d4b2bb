"""Flaws that only the lesson's facts can show (I02, I18)."""

from quizapp.facts import Facts
from quizapp.facts.names import fold
from quizapp.items.item import Item

_ALIKE = {"territory": "state"}


def implausible(item: Item, facts: Facts) -> str:
    """I02: an option that is another kind of actor than the key."""
    key = _kind(item.key.text, facts)
    for option in item.distractors:
        kind = _kind(option.text, facts)
        if key and kind and kind != key:
            return f"“{option.text}” is a {kind} and the right answer a {key}; nobody would choose it."
    return ""


def several_right(item: Item, facts: Facts) -> str:
    """I18: two options that are one actor, or the same words."""
    seen: dict[str, str] = {}
    for option in item.options:
        meant = facts.names.resolve(option.text) or fold(option.text)
        if meant in seen:
            return f"“{option.text}” and “{seen[meant]}” are the same answer; change one."
        seen[meant] = option.text
    return ""


def _kind(text: str, facts: Facts) -> str:
    kind = facts.kinds.get(facts.names.resolve(text) or "", "")
    return _ALIKE.get(kind, kind)
