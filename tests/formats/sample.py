"""A lesson and questions made by hand."""

from quizapp.items.item import Evidence, Item, Option
from quizapp.lessons.document import Lesson, Source

LESSON = Lesson(
    slug="talks",
    title="Talks & <treaties>",
    source=Source(title="A short history", publisher="The Daily", date="2020-05-01"),
)


def make_item(number: int, stem: str = "", right: int = 2) -> Item:
    """Make a question whose right answer stands in the given place (from 0)."""
    return Item(
        id=f"{number:016x}",
        lesson="talks",
        topic="actors",
        kind="host",
        level="recall",
        origin="generated",
        stem=stem or f"Who hosted round {number}?",
        options=tuple(
            Option(text=f"City {number}-{place}", correct=place == right, why=f"Reason {number}-{place}.")
            for place in range(4)
        ),
        explanation=f"Explanation {number}.",
        evidence=Evidence(text=f"Sentence {number}.", anchor="p1s1"),
    )
