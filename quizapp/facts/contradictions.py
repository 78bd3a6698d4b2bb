"""Find relations of a lesson that cannot both hold, and rows that say the same twice."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from quizapp.facts.claim import claim
from quizapp.facts.date import Date
from quizapp.facts.fact import Relation
from quizapp.facts.reading import Reading
from quizapp.facts.relation import FRIENDLY, HOSTILE
from quizapp.lessons.document import Alliance

Stated = tuple[Alliance, Relation]


def consistent(reading: Reading, relations: Sequence[Stated]) -> tuple[Relation, ...]:
    """Return the relations that stand, and report the rest.

    Of two that say the same the later is left out; of two that contradict each other, both.
    """
    fallen: set[str] = set()
    for (earlier, first), (later, second) in _near(relations):
        if first.said_by != second.said_by or not same_time(first.when, second.when):
            continue
        if _repeats(first, second):
            fallen.add(second.id)
            reading.refuse(later.place, "F09", f"this says the same as line {earlier.place.line}; remove one")
        elif clash(first, second):
            fallen |= {first.id, second.id}
            reading.refuse(
                later.place,
                "F03",
                f"“{claim(second, reading.names)}” contradicts “{claim(first, reading.names)}” "
                f"in line {earlier.place.line}; "
                "correct one, or say when each was so",
            )
    return tuple(relation for _, relation in relations if relation.id not in fallen)


def _near(relations: Sequence[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Yield every two relations between the same actors; no others can be at odds."""
    groups: defaultdict[frozenset[str], list[Stated]] = defaultdict(list)
    for row, fact in relations:
        groups[frozenset({fact.subject, *fact.objects})].append((row, fact))
    for group in groups.values():
        yield from combinations(group, 2)


def same_time(one: Date | None, other: Date | None) -> bool:
    """Tell whether two relations speak of the same time: both undated, or of dates that can overlap."""
    if one is None or other is None:
        return one is other
    return one.overlaps(other)


def _repeats(one: Relation, other: Relation) -> bool:
    ours, theirs = ((each.verb, each.negated, each.about, each.when) for each in (one, other))
    return ours == theirs and not _sides(one).isdisjoint(_sides(other))


def _sides(relation: Relation) -> set[tuple[str, frozenset[str]]]:
    return {(subject, frozenset(objects)) for subject, objects in relation.directions()}


def clash(one: Relation, other: Relation) -> bool:
    """Tell whether two relations of the same time and speaker exclude each other."""
    if one.verb.code == other.verb.code:
        opposite = one.negated != other.negated and one.about == other.about
        return opposite and not _sides(one).isdisjoint(_sides(other))
    if one.negated or other.negated:
        return False
    codes = {one.verb.code, other.verb.code}
    if codes == {"member_of", "leaves"}:
        return (one.subject, one.objects) == (other.subject, other.objects)
    same_pair = {one.subject, *one.objects} == {other.subject, *other.objects}
    return bool(codes & FRIENDLY and codes & HOSTILE) and same_pair
