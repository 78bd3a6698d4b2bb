"""Questions: what they are, and how they come from facts or from a teacher's hand."""

from quizapp.items.generate import Made, from_lesson
from quizapp.items.item import TOPICS, Evidence, Item, Option, Topic

__all__ = ["TOPICS", "Evidence", "Item", "Made", "Option", "Topic", "from_lesson"]
