"""How well an attempt went, as a whole and by topic."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.items.item import TOPICS, Topic
from quizapp.quizzes.response import Response


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicScore:
    """Count the right answers among the questions of one topic."""

    topic: Topic
    correct: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Count the right answers; `by_topic` lists the topics that were asked, in their usual order."""

    correct: int
    total: int
    by_topic: tuple[TopicScore, ...]


def score(responses: Iterable[Response], *, unanswered: Iterable[Topic] = ()) -> Score:
    """Return the score of some responses; `unanswered` are the topics of the questions left open."""
    marks = [(response.topic, response.correct) for response in responses]
    marks += [(topic, False) for topic in unanswered]
    by_topic = tuple(
        _topic_score(topic, [right for of, right in marks if of == topic])
        for topic in TOPICS
        if any(of == topic for of, _ in marks)
    )
    return Score(correct=sum(right for _, right in marks), total=len(marks), by_topic=by_topic)


def _topic_score(topic: Topic, rights: list[bool]) -> TopicScore:
    return TopicScore(topic=topic, correct=sum(rights), total=len(rights))
