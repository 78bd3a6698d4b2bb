"""Questions: the item, the kinds of question, wrong answers, and what a teacher wrote and decided."""

from quizapp.items.decided import Decided, Status
from quizapp.items.generate import Made, from_lesson
from quizapp.items.item import TOPICS, Evidence, Item, Option, Topic
from quizapp.items.level import LEVELS, Level

__all__ = [
    "LEVELS",
    "TOPICS",
    "Decided",
    "Evidence",
    "Item",
    "Level",
    "Made",
    "Option",
    "Status",
    "Topic",
    "from_lesson",
]
