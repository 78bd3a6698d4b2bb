"""Flaws that only the lesson's facts can show (I02, I18)."""

from quizapp.facts import Facts
from quizapp.facts.fact import Event
from quizapp.facts.lasting import lasting_point
from quizapp.facts.names import fold
from quizapp.facts.people import in_office, unarmed
from quizapp.facts.sorts import unlike
from quizapp.items.item import Item

_ALIKE = {"territory": "state"}
_OF_ROLES = frozenset({"role-holder", "role-description"})
_OF_SORTS = frozenset({*_OF_ROLES, "statement-speaker", "speaker-statement", "alias-name", "acronym-meaning"})
_OF_TIMES = frozenset({"date-event", "event-same-time", "event-between"})


def implausible(item: Item, facts: Facts) -> str:
    """I02: an option that is another kind of actor than the key, or the description of such a one."""
    key = _kind(item.key.text, facts)
    ours = _actor(item.key.text, facts)
    for option in item.distractors:
        kind = _kind(option.text, facts)
        if key and kind and kind != key:
            return f"“{option.text}” is a {kind} and the right answer a {key}; nobody would choose it."
        theirs = _actor(option.text, facts)
        if ours and theirs and _of_another_sort(item, facts, ours, theirs):
            return f"“{option.text}” is of quite another sort than the right answer; nobody would choose it."
    return ""


def so_at_other_times(item: Item, facts: Facts) -> str:
    """I18: an event that tells of a lasting state is wrong for no later time."""
    if item.kind not in _OF_TIMES:
        return ""
    events = {fold(event.text.rstrip(".")): event for event in facts.events}
    key = events.get(fold(item.key.text.rstrip(".")))
    for option in item.distractors:
        event = events.get(fold(option.text.rstrip(".")))
        if key and event and _may_still_be_so(event, key):
            return f"“{option.text}” may still have been so at that time; write what happened on one day."
    return ""


def _may_still_be_so(event: Event, key: Event) -> bool:
    return bool(lasting_point(event) and event.date and key.date and event.date.before(key.date))


def _of_another_sort(item: Item, facts: Facts, ours: str, theirs: str) -> bool:
    """Tell whether a description or a statement is of one sort of actor, and an option another."""
    if item.kind in _OF_SORTS and unlike(facts, ours, theirs):
        return True
    people = facts.kinds.get(ours) == "person" and item.kind in _OF_ROLES
    return people and any(
        unarmed(facts, one) and in_office(facts, other) for one, other in ((ours, theirs), (theirs, ours))
    )


def _actor(text: str, facts: Facts) -> str:
    """Return the actor whom an answer names, or describes in the lesson's words; "" for none."""
    described = (role.actor for role in facts.roles if fold(role.text) == fold(text))
    return facts.names.resolve(text) or next(described, "")


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
