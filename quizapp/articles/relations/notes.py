"""Collect what sentences relate, the same relation once with all its sentences."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from quizapp.articles.calendar import When
from quizapp.articles.cast import Cast
from quizapp.articles.draft import Evidence, PossibleRelation, Relation
from quizapp.articles.passage import Passage
from quizapp.articles.relations.claim import Claim
from quizapp.articles.relations.mood import Mood
from quizapp.facts.relation import SYMMETRIC, Code

_Key = tuple[int, Code, int, bool]


class Notes:
    """Hold the finds of an article while it is read."""

    def __init__(self, cast: Cast, whens: Iterable[When]) -> None:
        self._cast = cast
        self._whens: dict[int, list[When]] = {}
        for when in whens:
            self._whens.setdefault(when.passage, []).append(when)
        self._stated: dict[_Key, list[Relation]] = {}
        self._hints: dict[tuple[int, int], list[tuple[int, Evidence]]] = {}

    def state(self, passage: Passage, claim: Claim, mood: Mood, subject: int, object_: int) -> None:
        """Note a relation that a sentence states."""
        members = self._cast.members
        if claim.code in SYMMETRIC and (object_, claim.code, subject, mood.negated) in self._stated:
            subject, object_ = object_, subject
        relation = Relation(
            subject=members[subject].name,
            relation=claim.code,
            object=members[object_].name,
            date=self._date(passage, claim.anchor),
            stated_by=members[mood.speaker].name if mood.speaker is not None else None,
            negated=mood.negated,
            status=mood.status,
            evidence=(passage.sentence(claim.anchor.sent),),
            words=passage.words(claim.start, claim.end),
        )
        self._stated.setdefault((subject, claim.code, object_, mood.negated), []).append(relation)

    def suggest(self, pair: tuple[int, int], evidence: Evidence, rank: int) -> None:
        """Note a pair that a sentence may relate."""
        self._hints.setdefault(pair, []).append((rank, evidence))

    def asserted(self) -> tuple[Relation, ...]:
        """Return the stated relations in the article's order, the narrator's own word before a speaker's."""
        return tuple(_merged(found) for found in self._stated.values())

    def possible(self) -> tuple[PossibleRelation, ...]:
        """Return the pairs that no stated relation covers, the likeliest first."""
        covered = {frozenset((subject, object_)) for subject, _, object_, _ in self._stated}
        left = [(pair, found) for pair, found in self._hints.items() if frozenset(pair) not in covered]
        left.sort(key=lambda each: (min(rank for rank, _ in each[1]), -len(each[1])))
        return tuple(self._offer(pair, found) for pair, found in left)

    def _offer(self, pair: tuple[int, int], found: list[tuple[int, Evidence]]) -> PossibleRelation:
        first, second = (self._cast.members[each].name for each in pair)
        evidence = tuple(dict.fromkeys(each for _, each in sorted(found, key=lambda each: each[0])))
        return PossibleRelation(actors=(first, second), evidence=evidence)

    def _date(self, passage: Passage, anchor: Token) -> str | None:
        """Return the date in the clause of a trigger, when it has but one."""
        whens = [each for each in self._whens.get(passage.number, ()) if _in_clause(each, anchor)]
        dates = {each.date for each in whens}
        return dates.pop() if len(dates) == 1 else None


def _in_clause(when: When, anchor: Token) -> bool:
    """Return whether a date hangs on a trigger with no other verb between them."""
    sentence = anchor.sent
    if not sentence.start <= when.start < sentence.end:
        return False
    for token in anchor.doc[when.start : when.end].root.ancestors:
        if token == anchor:
            return True
        if token.pos_ in {"VERB", "AUX"}:
            return False
    return False


def _merged(found: Sequence[Relation]) -> Relation:
    """Return a relation with all sentences that state it; what has come about is no plan any more."""
    first = min(
        found, key=lambda each: (each.status == "planned", each.stated_by is not None, each.date is None)
    )
    evidence = tuple(dict.fromkeys(sentence for each in found for sentence in each.evidence))
    return Relation(
        subject=first.subject,
        relation=first.relation,
        object=first.object,
        date=first.date,
        stated_by=first.stated_by,
        negated=first.negated,
        status=first.status,
        evidence=evidence,
        words=first.words,
    )
