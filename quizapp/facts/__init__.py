"""What a lesson states: actors, events, relations, their evidence, and what they can prove."""

from quizapp.facts.build import Built, build
from quizapp.facts.graph import Facts

__all__ = ["Built", "Facts", "build"]
