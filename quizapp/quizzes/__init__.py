"""A quiz as values: which items it asks, in which order, what was answered and how well."""

from quizapp.quizzes.form import balanced, draw, shuffled
from quizapp.quizzes.response import Response
from quizapp.quizzes.score import Score, TopicScore, score

__all__ = ["Response", "Score", "TopicScore", "balanced", "draw", "score", "shuffled"]
