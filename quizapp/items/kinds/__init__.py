"""The kinds of question. To add one: write a function from facts to drafts, name it in `KINDS`, and state its
level in `quizapp/items/level.py`.

The kind's name is part of every item's id, and so of students' Anki schedules: never rename one.
"""

from collections.abc import Callable, Iterator

from quizapp.facts import Facts
from quizapp.items.draft import Draft
from quizapp.items.kinds import (
    aliases,
    claimed,
    claims,
    events,
    gap,
    lists,
    order,
    relations,
    roles,
    same_time,
    sequence,
    sides,
    statements,
    through,
    two_relations,
    when,
)

KINDS: tuple[Callable[[Facts], Iterator[Draft]], ...] = (
    roles.holder,
    roles.description,
    aliases.bearer,
    aliases.other_name,
    aliases.acronym,
    statements.speaker,
    statements.statement,
    claimed.speaker,
    events.date,
    order.first,
    events.on_date,
    events.before,
    events.undated,
    order.next_,
    same_time.same_time,
    sequence.order,
    sequence.between,
    relations.subject,
    relations.object_,
    relations.outside,
    lists.group,
    when.date,
    when.at_event,
    sides.pair,
    two_relations.both,
    two_relations.change,
    through.relation_role,
    through.statement_role,
    gap.name,
    gap.date,
    claims.right,
)
