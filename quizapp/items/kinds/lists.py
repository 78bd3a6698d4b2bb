"""Which of several all belong to a list: asks at once for those whom single questions leave out."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import cycle

from quizapp.digest import digest
from quizapp.facts import Facts
from quizapp.facts.claim import circumstances
from quizapp.facts.fact import Relation, Slot
from quizapp.items.draft import MOST, Draft, Wrong
from quizapp.items.kinds.proved import (
    Claimed,
    Filled,
    object_of,
    subject_of,
    told,
    with_object,
    with_subject,
    wrong_names,
)
from quizapp.items.kinds.relations import OF_A_LIST
from quizapp.items.kinds.wording import OF_THESE, capital, plural, several, which

_NUMBERS = {2: "two", 3: "three", 4: "four"}
LONG = 8
"""Members left over from which four are asked for at once, so that few questions ask for all."""
_SIDES: dict[Slot, tuple[Filled, Claimed]] = {
    "subject": (subject_of, with_subject),
    "object": (object_of, with_object),
}


def group(facts: Facts) -> Iterator[Draft]:
    """Ask which two or three all stand in one relation; each wrong answer holds one who provably does not."""
    for slot in _SIDES:
        for members in _lists(facts, slot):
            asked: set[int] = set()
            for start, size in _shares(len(members) - OF_A_LIST):
                first = min(OF_A_LIST + start, len(members) - size)
                yield _draft(facts, slot, members, members[first : first + size], again=size in asked)
                asked.add(size)


def _lists(facts: Facts, slot: Slot) -> list[list[Relation]]:
    """Return the relations that differ in one side alone, more of them than single questions ask."""
    found: dict[tuple[object, ...], list[Relation]] = {}
    filled, _ = _SIDES[slot]
    for fact in facts.relations:
        if fact.said_by is None and _positive(fact, slot) and len(fact.objects) == 1:
            given = fact.objects if slot == "subject" else fact.subject
            kind = facts.kinds[filled(fact)]
            same = (fact.verb, given, fact.about, fact.when, fact.past, fact.negated, kind)
            found.setdefault(same, []).append(fact)
    return [members for members in found.values() if len(members) > OF_A_LIST]


def _positive(fact: Relation, slot: Slot) -> bool:
    """Tell whether a relation can be asked in positive words: who was no member stayed outside."""
    ends = fact.when is None or ".." not in fact.when.edtf
    return not fact.negated or (fact.verb.code == "member_of" and ends and slot == "subject")


def _shares(left: int) -> Iterator[tuple[int, int]]:
    """Yield where each question begins among those left over, and how many it asks for: two to four."""
    start = 0
    while start < left:
        size = 4 if left - start >= LONG else 3 if left - start not in (1, 2, 4) else 2
        yield start, size
        start += size


def _draft(
    facts: Facts, slot: Slot, members: Sequence[Relation], chosen: Sequence[Relation], *, again: bool
) -> Draft:
    filled, _ = _SIDES[slot]
    explanation = " ".join(told(facts, fact) for fact in chosen)
    return Draft(
        fact=digest(facts.lesson, "group", *(fact.id for fact in chosen)),
        topic="alliances",
        kind="relation-group",
        stem=partial(_question, facts, slot, chosen, again),
        key=listed(facts, [filled(fact) for fact in chosen]),
        why=explanation,
        wrong=_wrong(facts, slot, members, chosen),
        explanation=explanation,
        evidence=chosen[0].evidence,
        also=tuple(fact.id for fact in chosen),
    )


def _wrong(
    facts: Facts, slot: Slot, members: Sequence[Relation], chosen: Sequence[Relation]
) -> Iterator[Wrong]:
    """Yield groups of the same size that hold one wrong name beside members of the list."""
    filled, claimed = _SIDES[slot]
    keys = [filled(fact) for fact in chosen]
    others = [name for name in map(filled, members) if name not in keys]
    pool = wrong_names(facts, chosen[0], keys[0], claimed)
    strangers = sorted(pool, key=lambda each: (-each.plausibility, each.text))
    if len(keys) > 2:  # three short names beside three long ones would tell the key by its length
        others.sort(key=len, reverse=True)
        strangers.sort(key=lambda each: -len(each.text))
    for place, stranger in zip(range(MOST), cycle(strangers), strict=False):
        company = _company(keys, others, place)
        yield Wrong(
            text=listed(facts, [stranger.text, *company]),
            why=_stranger(facts, stranger),
            plausibility=stranger.plausibility,
        )


def _stranger(facts: Facts, wrong: Wrong) -> str:
    """Say which name of a group does not fit, and why."""
    name = capital(facts.names.spoken(wrong.text))
    return wrong.why if wrong.why.startswith(f"{name} ") else f"{name} does not fit. {wrong.why}"


def _company(keys: Sequence[str], others: Sequence[str], place: int) -> Sequence[str]:
    """Return the members in a wrong answer: some of the key and some not, so that no name gives it away."""
    turned = [*others[place:], *others[:place]]
    named = turned if place == len(keys) or place == MOST - 1 else [keys[place], *turned]
    return list(dict.fromkeys([*named, *keys]))[: len(keys) - 1]


def listed(facts: Facts, names: Sequence[str]) -> str:
    """Return names as an answer lists them, in the order of the alphabet, those with an article last."""
    return facts.names.listed(sorted(names, key=lambda name: (name in facts.names.with_article, name)))


def _question(facts: Facts, slot: Slot, chosen: Sequence[Relation], again: bool, _: Sequence[str]) -> str:
    fact = chosen[0]
    filled, _claimed = _SIDES[slot]
    asked = which(facts, [filled(each) for each in chosen])
    noun = "people" if asked == "who" else "" if asked == OF_THESE else plural(asked.removeprefix("which "))
    whom = " ".join(filter(None, ("which", _NUMBERS[len(chosen)], "of these", noun)))
    words = f"{whom} {_predicate(facts, slot, fact)}{circumstances(fact)}"
    return f"{capital(words)}, according to the lesson?" if again else f"According to the lesson, {words}?"


def _predicate(facts: Facts, slot: Slot, fact: Relation) -> str:
    if slot == "object":
        return fact.verb.asked(facts.names.spoken(fact.subject), past=fact.past)
    verb = several(fact.verb, past=fact.past)
    if fact.negated:
        verb = "were outside" if fact.past else "are outside"
    return f"{verb} {facts.names.listed(fact.objects)}"
