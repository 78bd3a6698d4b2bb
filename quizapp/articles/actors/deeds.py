"""What verbs tell about their subjects and objects: people die, governments invade, towns are besieged."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import words


def deed(seen: Sighting) -> Iterator[tuple[str, int]]:
    """Yield the points that the verb and the pronoun of the next sentence give."""
    root: Token = seen.doc[seen.start : seen.end].root
    lemma = root.head.lemma_.lower()
    if root.dep_ == "dobj":
        yield from _suffered(lemma)
    if root.dep_ in ("nsubj", "nsubjpass"):
        yield from _done(seen, lemma, active=root.dep_ == "nsubj")
        if root.head.dep_ == "ROOT":
            yield from _taken_up(root)


def _suffered(verb: str) -> Iterator[tuple[str, int]]:
    if verb in words("", "capture", "verbs"):
        yield "territory", 2
    elif verb in words("", "move", "verbs"):
        yield "agent", 1


def _done(seen: Sighting, verb: str, *, active: bool) -> Iterator[tuple[str, int]]:
    if verb in words("", "live", "verbs"):
        yield "person", 3
    elif verb in ("say", "tell"):
        yield "person", 1
    elif verb in words("", "play", "verbs") and not seen.titled:
        yield "organisation", 2
        yield "play", 1
    elif verb in words("", "govern", "verbs") and active:
        yield "agent", 1


def _taken_up(root: Token) -> Iterator[tuple[str, int]]:
    """Read the pronoun that begins the next sentence, when the name is the subject of this one."""
    end = root.sent.end
    if end + 1 >= len(root.doc):
        return
    following = root.doc[end + 1] if root.doc[end].is_quote else root.doc[end]
    if following.text in ("He", "She", "His", "Her"):
        yield "person", 2
    elif following.text in ("It", "Its"):
        yield "person", -1
