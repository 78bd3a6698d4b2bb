"""Offer pairs of actors that a sentence may relate, the likeliest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.articles.relations.clause import SUBJECTS, VERBAL
from quizapp.articles.relations.lexicon import Lexicon
from quizapp.articles.relations.lists import Named
from quizapp.articles.relations.reference import Reference

Pair = tuple[int, int]
FURTHEST = 15
"""The rank from which a pair is not offered."""
_MOST = 10
_PLACES = (0, 20, 25)
"""What one place, and two, add to a rank."""
_PERSONS = (0, 7, 4)
_ADJECTIVE = 8
_NAME, _NAMES = 2, 4
"""What each name between two adds to their rank, and how many count."""
_FACING = 8
"""What is taken off when one is in the subject and the other is not."""
_LISTED = 9
_CLAUSAL = frozenset(
    {"ROOT", "relcl", "advcl", "ccomp", "xcomp", "conj", "acl", "pcomp", "parataxis", "csubj"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """Hold a pair with how likely it is related: the lower the rank, the likelier."""

    pair: Pair
    rank: int


def hints(reference: Reference, lexicon: Lexicon) -> list[Hint]:
    """Return the pairs of a sentence that stand near each other and a trigger, the ten likeliest at most.

    A pair ranks by the words between its names; other names between, another clause and the lack of
    a trigger between put it further off.
    """
    marks = Marks(reference, lexicon)
    best: dict[Pair, int] = {}
    for pair, rank in _ranked(marks, reference):
        best[pair] = min(rank, best.get(pair, rank))
    found = sorted(best.items(), key=lambda each: each[1])[:_MOST]
    return [Hint(pair=pair, rank=rank) for pair, rank in found]


class Marks:
    """Know where the triggers of a sentence stand, and in which clause a word does."""

    def __init__(self, reference: Reference, lexicon: Lexicon) -> None:
        named = {i for each in reference.mentions for i in range(each.mention.start, each.mention.end)}
        words = [each for each in reference.sentence if each.i not in named]
        lemmas = [(each.i, each.lemma_.lower(), each.lower_) for each in words]
        self.strong = {i for i, *forms in lemmas if not lexicon.strong.isdisjoint(forms)}
        self.soft = {i for i, *forms in lemmas if not lexicon.soft.isdisjoint(forms)} - self.strong
        self.mutual = any(not lexicon.mutual.isdisjoint(forms) for _, *forms in lemmas)

    def between(self, start: int, end: int) -> int:
        """Return what the words from `start` to `end` add to a rank."""
        if any(start <= i < end for i in self.strong):
            return 0
        if self.strong:
            return 12
        return 15 if any(start <= i < end for i in self.soft) else 18


def _ranked(marks: Marks, reference: Reference) -> Iterator[tuple[Pair, int]]:
    names = [each for each in reference.mentions if not reference.is_prefixed(each.mention)]
    sides = [_side(each, reference) for each in names]
    for i, first in enumerate(names):
        for j in range(i + 1, len(names)):
            second = names[j]
            if first.member == second.member:
                continue
            rank = _rank(first, second, marks, reference) + _kinds(first, second, reference)
            rank += _NAME * min(j - i - 1, _NAMES)
            facing = sides[i][0] == sides[j][0] and sides[i][1] != sides[j][1]
            rank -= _FACING if facing else 0
            if rank < FURTHEST:
                yield _pair(first.member, second.member), rank


def _kinds(first: Named, second: Named, reference: Reference) -> int:
    """Return what the kinds of two actors add to a rank, and their adjectives: mostly no doers."""
    kinds = [reference.cast.members[each.member].kind for each in (first, second)]
    adjectives = (first.mention.form == "adjective") + (second.mention.form == "adjective")
    return _PLACES[kinds.count("territory")] + _PERSONS[kinds.count("person")] + _ADJECTIVE * adjectives


def _pair(first: int, second: int) -> Pair:
    return (first, second) if first < second else (second, first)


def _rank(first: Named, second: Named, marks: Marks, reference: Reference) -> int:
    start, end = first.mention.end, second.mention.start
    far = (end - start) // 2
    if second.member in reference.list_at(reference.sentence.doc[first.mention.start]):
        return far + (_LISTED if marks.mutual else FURTHEST)
    return far + marks.between(start, end)


def _side(name: Named, reference: Reference) -> tuple[int, bool]:
    """Return the place of the verb whose clause a name stands in, and whether in its subject."""
    subject = False
    doc = reference.sentence.doc
    root = doc[name.mention.start : name.mention.end].root
    for each in [root, *root.ancestors]:
        if each.dep_ in _CLAUSAL and each.pos_ in VERBAL:
            return each.i, subject
        subject = each.dep_ in SUBJECTS
    return -1, subject
