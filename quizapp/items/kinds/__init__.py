"""The kinds of question. To add one: write a function from facts to drafts and name it in `KINDS`.

The kind's name is part of every item's id, and so of students' Anki schedules: never rename one.
"""

from collections.abc import Callable, Iterator

from quizapp.facts import Facts
from quizapp.items.draft import Draft
from quizapp.items.kinds import events, order, relations, roles, statements

KINDS: tuple[Callable[[Facts], Iterator[Draft]], ...] = (
    roles.holder,
    roles.description,
    statements.speaker,
    statements.statement,
    events.date,
    order.first,
    events.on_date,
    events.before,
    events.undated,
    order.next_,
    relations.subject,
    relations.object_,
    relations.outside,
)
