"""Actors that a teacher added to a draft: where they stand, and with whom in one sentence."""

from collections.abc import Iterable, Iterator, Mapping

from quizapp.articles.article import Article
from quizapp.articles.draft import Evidence
from quizapp.articles.places import Stand, stands
from quizapp.workflows.review.decision import ActorEdit, Decisions
from quizapp.workflows.review.finds import ActorFind
from quizapp.workflows.review.keys import place
from quizapp.workflows.review.whose import inside

Pair = tuple[str, tuple[str, str], Evidence]
ADDED = "x"
"""How the key of an added actor begins."""


def free_stands(article: Article, edit: ActorEdit, taken: Iterable[Evidence]) -> tuple[Stand, ...]:
    """Return where an actor's names stand, but not inside the name of another."""
    others = tuple(taken)
    return tuple(
        stand
        for stand in stands(article, (edit.name, *edit.aliases))
        if not any(stand.words.start < other.end and other.start < stand.words.end for other in others)
    )


def key_of(stand: Stand) -> str:
    """Return the key of an actor whose name was first met there."""
    return f"{ADDED}{place(stand.words)}"


def added(article: Article, decisions: Decisions, found: Mapping[str, ActorFind]) -> dict[str, ActorFind]:
    """Return the actors that were added, with their places."""
    taken = [words for actor in found.values() for words in actor.mentions]
    made = {}
    for key, decision in decisions.finds.items():
        if key.startswith(ADDED) and isinstance(decision.edit, ActorEdit):
            where = free_stands(article, decision.edit, taken)
            made[key] = ActorFind(
                key=key,
                verdict=decision.verdict,
                name=decision.edit.name,
                kind=decision.edit.kind,
                role=decision.edit.role,
                aliases=decision.edit.aliases,
                evidence=tuple(dict.fromkeys(stand.sentence for stand in where)),
                mentions=tuple(stand.words for stand in where),
                same_as=decision.same_as,
            )
    return made


def pairs(actors: Mapping[str, ActorFind]) -> Iterator[Pair]:
    """Yield the pairs that a sentence names and of which one was added: key, the two keys, the sentence."""
    for one in actors.values():
        if one.key.startswith(ADDED):
            for other in actors.values():
                later = other.key.startswith(ADDED) and other.key <= one.key
                shared = [] if later else [each for each in one.evidence if _named_in(other, each)]
                for sentence in shared[:1]:
                    yield f"p{place(sentence)}-{one.key}-{other.key}", (one.key, other.key), sentence


def _named_in(actor: ActorFind, sentence: Evidence) -> bool:
    return any(inside(words, (sentence,)) for words in actor.mentions)
