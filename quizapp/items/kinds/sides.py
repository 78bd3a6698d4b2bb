"""Which two stand on the same side, against pairs that the lesson sets against each other."""

from collections.abc import Iterator

from quizapp.facts import Facts
from quizapp.facts import date as dates
from quizapp.facts.company import same_side
from quizapp.facts.fact import Relation
from quizapp.facts.relation import FRIENDLY, HOSTILE
from quizapp.items import plausibility
from quizapp.items.draft import Draft, Wrong
from quizapp.items.kinds.among import closed
from quizapp.items.kinds.lists import listed
from quizapp.items.kinds.proved import family, stated, told
from quizapp.items.kinds.wording import capital

_PLACES = ("in the ", "at ", "during ")
"""How a matter begins that says where two stood together."""
MOST = 2
"""Questions of a lesson that ask who stands on the same side."""
_AGAINST = HOSTILE | {"opposes"}
_FRIENDS = FRIENDLY | {"cooperates_with", "member_of", "leads", "requests_help"}


def pair(facts: Facts) -> Iterator[Draft]:
    """Ask which two the lesson shows on the same side."""
    for fact in stated(facts):
        if fact.verb.code not in FRIENDLY or not _two(fact) or _quarrel(facts, fact):
            continue
        yield Draft(
            fact=fact.id,
            topic="alliances",
            kind="pair-same-side",
            stem=_which_two(fact),
            key=listed(facts, [fact.subject, *fact.objects]),
            why=told(facts, fact),
            wrong=_against(facts, fact),
            explanation=told(facts, fact),
            evidence=fact.evidence,
            limit=MOST,
        )


def _which_two(fact: Relation) -> str:
    """Ask who stood together, the dispute or the time first where the lesson tells it."""
    setting = fact.about if fact.about.startswith(_PLACES) else ""
    if not setting and fact.when and closed(fact.when):
        setting = dates.phrase(fact.when)
    verb = "were" if fact.past else "are"
    return f"{capital(setting or 'in this lesson')}, which two {verb} on the same side?"


def _against(facts: Facts, fact: Relation) -> Iterator[Wrong]:
    """Yield the pairs of the same kinds that fought or quarrelled, and of whom nothing friendly is said."""
    kinds = _kinds(facts, fact)
    for other in stated(facts):
        if other.verb.code not in _AGAINST or not _two(other) or _kinds(facts, other) != kinds:
            continue
        if not _friends(facts, other):
            shared = len({fact.subject, *fact.objects} & {other.subject, *other.objects}) / 2
            near = plausibility.of_actors(facts, fact.subject, other.subject) / 2
            yield Wrong(
                text=listed(facts, [other.subject, *other.objects]),
                why=told(facts, other),
                plausibility=shared + near,
            )


def _two(fact: Relation) -> bool:
    return len(fact.objects) == 1


def _kinds(facts: Facts, fact: Relation) -> list[str]:
    return sorted(family(facts.kinds[name]) for name in (fact.subject, *fact.objects))


def _quarrel(facts: Facts, fact: Relation) -> bool:
    """Tell whether the lesson also says that the two of a relation stood against each other."""
    between = facts.between[frozenset({fact.subject, *fact.objects})]
    return any(other.verb.code in _AGAINST and not other.negated for other in between)


def _friends(facts: Facts, fact: Relation) -> bool:
    """Tell whether anything ties the two of a relation together, at whatever time and whoever says so."""
    between = facts.between[frozenset({fact.subject, *fact.objects})]
    tied = any(other.verb.code in _FRIENDS and not other.negated for other in between)
    return tied or same_side(facts, fact.subject, fact.objects[0])
