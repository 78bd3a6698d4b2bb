"""A question as a student will see it, for the teacher who decides about it."""

import random
from dataclasses import replace

from quizapp.items import Item
from quizapp.quizzes import shuffled
from quizapp.workflows.sit import Asked, Shown


def unanswered(item: Item) -> Asked:
    """Return a question as it is asked, its answers in an order that stays the same."""
    order = shuffled(len(item.options), random.Random(item.id))  # noqa: S311  # a preview is no secret
    return Asked(
        position=1,
        item_id=item.id,
        topic=item.topic,
        stem=item.stem,
        options=tuple(
            Shown(number=number, text=item.options[at].text, chosen=False, correct=None, why=None)
            for number, at in enumerate(order, start=1)
        ),
        answered=False,
        sequence=0,
        revealed=False,
        correct=None,
        explanation=None,
        evidence_text=None,
        evidence_anchor=None,
    )


def answered(item: Item) -> Asked:
    """Return the question as it is shown after the right answer was given."""
    options = {option.text: option for option in item.options}
    asked = unanswered(item)
    return replace(
        asked,
        options=tuple(
            replace(
                each,
                chosen=options[each.text].correct,
                correct=options[each.text].correct,
                why=options[each.text].why,
            )
            for each in asked.options
        ),
        answered=True,
        revealed=True,
        correct=True,
        explanation=item.explanation,
        evidence_text=item.evidence.text,
        evidence_anchor=item.evidence.anchor,
    )
