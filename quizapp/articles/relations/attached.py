"""Find the nouns that hang on another: after "of", "by" or "from"."""

from collections.abc import Iterator

from spacy.tokens import Token


def doers(noun: Token, *, sent: bool, own: bool) -> Iterator[Token]:
    """Yield who did a deed; the parser may hang "by" on the verb of which it is the object.

    What is `sent` comes "from" its doer, what is one's `own` is "of" its doer: an offer, a silence.
    """
    if own:
        yield from after(noun, "of")
    yield from after(noun, "by")
    if sent:
        yield from after(noun, "from")
    if noun.dep_ == "dobj":
        yield from (each for each in after(noun.head, "by") if each.i > noun.i)


def after(noun: Token, preposition: str) -> Iterator[Token]:
    """Yield what a preposition of a noun governs."""
    for child in noun.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ == preposition:
            yield from (each for each in child.children if each.dep_ == "pobj")


def near(noun: Token, preposition: str) -> Iterator[Token]:
    """Yield what follows a preposition of a noun; the parser may hang "from" on the verb before it."""
    yield from after(noun, preposition)
    if noun.dep_ == "dobj" and preposition == "from":
        yield from (each for each in after(noun.head, "from") if each.head.i == noun.i + 1)
