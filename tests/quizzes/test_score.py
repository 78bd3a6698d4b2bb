"""A score counts what was right, as a whole and by topic."""

from datetime import UTC, datetime

from quizapp.items.item import Topic
from quizapp.quizzes import Response, Score, TopicScore, score


def respond(topic: Topic, correct: bool) -> Response:
    return Response(
        item_id="i",
        fingerprint="f",
        topic=topic,
        chosen="x",
        correct=correct,
        answered_at=datetime(2026, 11, 22, tzinfo=UTC),
    )


def test_topics_come_in_their_usual_order_and_only_when_asked() -> None:
    responses = [respond("alliances", True), respond("actors", False), respond("actors", True)]
    assert score(responses) == Score(
        correct=2,
        total=3,
        by_topic=(
            TopicScore(topic="actors", correct=1, total=2),
            TopicScore(topic="alliances", correct=1, total=1),
        ),
    )


def test_open_questions_count_as_wrong() -> None:
    assert score([respond("dates", True)], unanswered=["dates", "actors"]) == Score(
        correct=1,
        total=3,
        by_topic=(
            TopicScore(topic="actors", correct=0, total=1),
            TopicScore(topic="dates", correct=1, total=2),
        ),
    )


def test_nothing_asked_is_nothing_scored() -> None:
    assert score([]) == Score(correct=0, total=0, by_topic=())
