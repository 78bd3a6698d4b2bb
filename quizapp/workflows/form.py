"""Choose the questions of a new attempt and the order of their options."""

import random

from quizapp.errors import EmptyQuiz
from quizapp.quizzes import draw, shuffled
from quizapp.store import Session, attempts, bank
from quizapp.store.attempts import Attempt, AttemptItem
from quizapp.store.bank import ItemVersion, PublishedLesson, Quiz


def choose(
    session: Session, quiz: Quiz, lesson: PublishedLesson, *, student_id: int, rng: random.Random
) -> list[ItemVersion]:
    """Return the items of a new form, those first that the student met least; raise EmptyQuiz."""
    versions = {
        version.item_id: version
        for version in bank.asked_versions(session, lesson.id)
        if quiz.topic in (bank.EVERYTHING, version.topic)
    }
    items = [bank.to_item(version, slug=lesson.slug) for version in versions.values()]
    drawn = draw(items, quiz.size, rng, seen=attempts.times_seen(session, student_id))
    if not drawn:
        raise EmptyQuiz("This quiz has no questions at the moment. Please choose another one.")
    return [versions[item.id] for item in drawn]


def questions_of(attempt: Attempt, form: list[ItemVersion], rng: random.Random) -> list[AttemptItem]:
    """Return the rows of an attempt's questions, each with its options in an order of its own."""
    return [
        AttemptItem(
            attempt_id=attempt.id,
            position=position,
            item_version_id=version.id,
            option_order=list(shuffled(len(version.options), rng)),
        )
        for position, version in enumerate(form, start=1)
    ]
