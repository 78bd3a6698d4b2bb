"""Say who stands on one side: those after a preposition, those of a kind."""

from collections.abc import Callable

from spacy.tokens import Token

from quizapp.articles.relations.lexicon import Words
from quizapp.articles.relations.names import Actors
from quizapp.articles.relations.reference import Reference


def governed(preposition: Token, who: Callable[[Token], Actors]) -> Actors:
    """Return the actors that a preposition governs, or whose it is; for "between" all that are joined."""
    if preposition.dep_ == "poss":
        return who(preposition)
    if preposition.pos_ not in {"ADP", "SCONJ", "PART"}:
        return ()
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"}:
            found = who(child)
            if preposition.lower_ == "between" and len(found) < 2:
                joined = [one for each in child.conjuncts for one in who(each)]
                return tuple(dict.fromkeys([*found, *joined]))
            return found
    return ()


def of_kind(actors: Actors, kinds: Words, reference: Reference) -> Actors:
    """Return those of the actors that are of the kinds, all when no kind is asked for."""
    return tuple(each for each in actors if not kinds or reference.cast.members[each].kind in kinds)
