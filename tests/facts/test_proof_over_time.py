"""On random graphs nothing that the facts make true, or let a reader conclude, is ever called wrong."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.facts import Facts
from quizapp.facts import date as dates
from quizapp.facts import relation as verbs
from quizapp.facts.date import Date
from quizapp.facts.evidence import search
from quizapp.facts.fact import Complete, Kind, Relation
from quizapp.facts.names import Names
from quizapp.facts.proof import judge
from quizapp.items.kinds import relations as kinds
from quizapp.lessons.document import Sentence

NAMES = ("Norland", "Sudland", "Eastland", "Westland")
PHRASES = (
    "supports",
    "is an ally of",
    "is at war with",
    "attacks",
    "is a member of",
    "joins",
    "leaves",
    "leads",
)
TIMES: dict[str, Date | None] = {
    text: dates.parse(text) if text else None
    for text in ("", "1940", "1940-05", "1945", "1930/1950", "1940~")
}
SYMMETRIC = {"ally_of", "fights"}
CONCLUDED = {
    "ally_of": {"supports"},
    "supports": {"ally_of"},
    "leads": {"member_of", "supports"},
    "attacks": {"fights"},
    "fights": {"attacks"},
}


def _relation(phrase: str, pair: tuple[str, str], time: str, negated: bool, past: bool) -> Relation:
    found = verbs.read(phrase)
    assert found is not None
    return Relation(
        id=f"{phrase} {pair} {time} {negated} {past}",
        verb=found.verb,
        subject=pair[0],
        objects=(pair[1],),
        about="",
        past=past,
        when=TIMES[time],
        said_by=None,
        negated=negated,
        evidence=Sentence(anchor="p1s1", text="A sentence."),
    )


def _facts(told: list[Relation], complete: frozenset[Complete]) -> Facts:
    names = Names(
        canonical={name.casefold(): name for name in NAMES}, spellings={name: (name,) for name in NAMES}
    )
    kinds_of: dict[str, Kind] = dict.fromkeys(NAMES, "state")
    return Facts(
        lesson="test",
        kinds=kinds_of,
        names=names,
        search=search((), names),
        relations=tuple(told),
        complete=complete,
    )


PAIRS = [(one, other) for one, other in product(NAMES, NAMES) if one != other]
RELATIONS = st.builds(
    _relation,
    st.sampled_from(PHRASES),
    st.sampled_from(PAIRS),
    st.sampled_from(list(TIMES)),
    st.sampled_from([False, False, False, True]),
    st.booleans(),
)


def _close(fact: Relation, slot: str) -> Complete:
    others = frozenset(fact.objects if slot == "subject" else (fact.subject,))
    return Complete(
        verb=fact.verb,
        slot="subject" if slot == "subject" else "object",
        others=others,
        about="",
        when=fact.when,
        said_by=None,
    )


def _touch(one: Date | None, other: Date | None) -> bool:
    """Tell, day by day, whether two times may share one; no date and an unsettled one may be any day."""
    if one is None or other is None or not (one.settled and other.settled):
        return True
    return max(one.first, other.first) <= min(one.last, other.last)


def _sides(code: str, subject: str, object_: str) -> set[tuple[str, str]]:
    return {(subject, object_), (object_, subject)} if code in SYMMETRIC else {(subject, object_)}


def _closure(told: list[Relation]) -> list[tuple[str, str, str, Date | None]]:
    """Return by brute force everything that is said or may be concluded, as (code, subject, object, time)."""
    found: list[tuple[str, str, str, Date | None]] = []
    for fact in told:
        if fact.negated:
            continue
        for subject, object_ in _sides(fact.verb.code, fact.subject, fact.objects[0]):
            found.append((fact.verb.code, subject, object_, fact.when))
            for code in CONCLUDED.get(fact.verb.code, ()):
                found += [(code, *pair, fact.when) for pair in _sides(code, subject, object_)]
    inside = [(subject, object_) for code, subject, object_, _ in found if code == "member_of"]
    found += [
        ("member_of", subject, outer, None)
        for subject, middle in inside
        for inner, outer in inside
        if middle == inner and subject != outer
    ]
    return found


def _inside(inner: Date | None, outer: Date | None) -> bool:
    """Tell whether every day of one time lies in the other."""
    if inner is None or outer is None:
        return inner is outer
    return inner.settled and outer.settled and outer.first <= inner.first and inner.last <= outer.last


def _denied(told: list[Relation], claim: Relation) -> bool:
    return any(
        fact.negated
        and fact.verb.code == claim.verb.code
        and _sides(fact.verb.code, fact.subject, fact.objects[0])
        & _sides(claim.verb.code, claim.subject, claim.objects[0])
        and _inside(claim.when, fact.when)
        for fact in told
    )


def _holds(told: list[Relation], claim: Relation) -> bool:
    """Tell whether a claim is in the closure: said of a time that may be the claim's."""
    return any(
        (code, subject, object_) == (claim.verb.code, claim.subject, claim.objects[0])
        and _touch(when, claim.when)
        for code, subject, object_, when in _closure(told)
    )


def _hostile(told: list[Relation], claim: Relation) -> bool:
    """Tell whether the lesson states an enmity that itself rules a friendship out, or the reverse."""
    friendly, hostile = {"ally_of", "supports"}, {"attacks", "fights"}
    against = hostile if claim.verb.code in friendly else friendly
    return any(
        fact.verb.code in against and {fact.subject, *fact.objects} == {claim.subject, *claim.objects}
        for fact in told
    )


def _time(fact: Relation) -> str:
    return fact.when.edtf if fact.when else ""


LESSONS = st.lists(RELATIONS, max_size=7)
CLOSED = st.lists(st.tuples(st.integers(0, 6), st.sampled_from(["subject", "object"])), max_size=5)


def _built(told: list[Relation], closed: list[tuple[int, str]]) -> Facts:
    complete = frozenset(_close(told[place], slot) for place, slot in closed if place < len(told))
    return _facts(told, complete)


@settings(max_examples=200, deadline=None)
@given(LESSONS, CLOSED)
def test_nothing_in_the_closure_of_the_facts_is_called_false(
    told: list[Relation], closed: list[tuple[int, str]]
) -> None:
    facts = _built(told, closed)
    near = {(pair, time) for fact in told for pair in PAIRS for time in (_time(fact), "1945")}
    for phrase, (pair, time) in product(PHRASES, sorted(near)):
        claim = _relation(phrase, pair, time, False, True)
        if _holds(told, claim) and not _denied(told, claim) and not _hostile(told, claim):
            assert judge(facts, claim).stands != "false", claim


@settings(max_examples=200, deadline=None)
@given(LESSONS, CLOSED)
def test_no_option_that_the_closure_finds_true_is_ever_offered_as_wrong(
    told: list[Relation], closed: list[tuple[int, str]]
) -> None:
    facts = _built(told, closed)
    for draft, fact in _drafts(facts):
        for wrong in draft:
            claim = fact(wrong)
            assert not _holds(told, claim) or _denied(told, claim) or _hostile(told, claim), claim


def _drafts(facts: Facts) -> Iterator[tuple[list[str], Callable[[str], Relation]]]:
    by_id = {fact.id: fact for fact in facts.relations}
    for draft in kinds.subject(facts):
        yield [each.text for each in draft.wrong], partial(_with_subject, by_id[draft.fact])
    for draft in kinds.object_(facts):
        yield [each.text for each in draft.wrong], partial(_with_object, by_id[draft.fact])


def _with_subject(fact: Relation, name: str) -> Relation:
    return replace(fact, subject=name)


def _with_object(fact: Relation, name: str) -> Relation:
    return replace(fact, objects=(name,))


def test_a_dated_denial_outweighs_what_is_said_of_another_time() -> None:
    joined = _relation("joins", ("Norland", "Sudland"), "1945", False, True)
    outside = _relation("is a member of", ("Norland", "Sudland"), "1940", True, True)
    claim = replace(outside, negated=False)
    assert judge(_facts([joined, outside], frozenset()), claim).stands == "false"
    assert judge(_facts([joined], frozenset()), claim).stands == "unknown"


def test_a_list_of_one_time_leaves_out_who_joined_at_another() -> None:
    earlier = _relation("joins", ("Norland", "Sudland"), "1940", False, True)
    later = _relation("joins", ("Eastland", "Sudland"), "1945", False, True)
    facts = _facts([earlier, later], frozenset({_close(later, "subject")}))
    verdict = judge(facts, replace(later, subject="Norland"))
    assert (verdict.stands, verdict.why) == ("false", "In this lesson only Eastland joined Sudland in 1945.")


def test_who_joined_earlier_may_be_a_member_later() -> None:
    joined = _relation("joins", ("Norland", "Sudland"), "1940", False, True)
    member = _relation("is a member of", ("Eastland", "Sudland"), "1945", False, True)
    facts = _facts([joined, member], frozenset({_close(member, "subject")}))
    assert judge(facts, replace(member, subject="Norland")).stands == "unknown"


def test_an_attack_in_a_year_does_not_rule_out_an_alliance_in_it() -> None:
    attack = _relation("attacks", ("Norland", "Sudland"), "1940", False, True)
    ally = _relation("is an ally of", ("Norland", "Sudland"), "1940", False, True)
    assert judge(_facts([attack], frozenset()), ally).stands == "unknown"
    war = _relation("is at war with", ("Norland", "Sudland"), "1930/1950", False, True)
    assert judge(_facts([war], frozenset()), ally).stands == "false"


def test_who_leads_a_body_may_be_its_member() -> None:
    leader = _relation("leads", ("Norland", "Sudland"), "", False, False)
    member = _relation("is a member of", ("Eastland", "Sudland"), "", False, False)
    facts = _facts([leader, member], frozenset({_close(member, "subject")}))
    assert judge(facts, replace(member, subject="Norland")).stands == "unknown"
    assert judge(facts, replace(member, subject="Westland")).stands == "false"


@pytest.mark.parametrize(
    ("denied", "claimed", "stands"),
    [
        ("1940", "1940", "false"),
        ("1940", "1940-05", "false"),
        ("1930/1950", "1940", "false"),
        ("1940-05", "1940", "unknown"),
        ("1940", "1945", "unknown"),
        ("1940", "", "unknown"),
        ("", "1940", "unknown"),
        ("1940~", "1940~", "unknown"),
    ],
)
def test_a_denial_holds_for_its_own_time_alone(denied: str, claimed: str, stands: str) -> None:
    fact = _relation("supports", ("Norland", "Sudland"), denied, True, True)
    claim = _relation("supports", ("Norland", "Sudland"), claimed, False, True)
    assert judge(_facts([fact], frozenset()), claim).stands == stands


@pytest.mark.parametrize(("closed", "stands"), [("1945", "false"), ("", "false"), ("1940", "unknown")])
def test_a_list_is_whole_for_its_own_time_alone(closed: str, stands: str) -> None:
    member = _relation("joins", ("Eastland", "Sudland"), closed, False, True)
    claim = _relation("joins", ("Norland", "Sudland"), "1945", False, True)
    assert judge(_facts([member], frozenset({_close(member, "subject")})), claim).stands == stands


def test_what_is_so_at_one_of_two_times_is_true_then() -> None:
    earlier = _relation("supports", ("Norland", "Sudland"), "1940", False, True)
    later = _relation("supports", ("Norland", "Sudland"), "1945", False, True)
    facts = _facts([earlier, later], frozenset({_close(later, "subject")}))
    assert judge(facts, later).stands == "true"


def test_a_list_without_a_time_proves_what_is_done_once_and_not_what_lasts() -> None:
    for phrase, stands in (("joins", "false"), ("supports", "unknown")):
        told = _relation(phrase, ("Norland", "Sudland"), "1940", False, True)
        whole = replace(_close(told, "subject"), when=None)
        claim = _relation(phrase, ("Norland", "Sudland"), "1945", False, True)
        assert judge(_facts([told], frozenset({whole})), claim).stands == stands
