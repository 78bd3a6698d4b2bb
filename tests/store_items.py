"""Items made by hand, so that the classroom's tests need no lesson."""

from quizapp.items.item import Evidence, Item, Option, Topic


def make_item(
    name: str, *, topic: Topic = "actors", key: str = "Right", evidence: str = "", why: str = "Because."
) -> Item:
    """Return an item with four options; its key stands first in the document."""
    texts = [key, "Wrong one", "Wrong two", "Wrong three"]
    return Item(
        id=name,
        lesson="karabakh",
        topic=topic,
        kind="made-by-hand",
        level="recall",
        origin="generated",
        stem=f"Who is meant by {name}?",
        options=tuple(Option(text=text, correct=text == key, why=why) for text in texts),
        explanation=f"It is {key}.",
        evidence=Evidence(text=evidence or f"The sentence about {name}.", anchor="p1s1"),
    )
