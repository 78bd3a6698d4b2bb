from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts import Facts
from quizapp.facts import relation as verbs
from quizapp.facts.evidence import search
from quizapp.facts.fact import Complete, Relation
from quizapp.facts.names import Names
from quizapp.facts.proof import judge
from quizapp.facts.relation import SYMMETRIC, Verb
from quizapp.lessons.document import Sentence
from tests.lesson_text import built, changed

NAMES = ("A", "B", "C", "D", "E")


def _verb(phrase: str) -> Verb:
    found = verbs.read(phrase)
    assert found is not None
    return found.verb


def _relation(phrase: str, subject: str, object_: str, *, negated: bool = False) -> Relation:
    return Relation(
        id="",
        verb=_verb(phrase),
        subject=subject,
        objects=(object_,),
        about="",
        past=False,
        when=None,
        said_by=None,
        negated=negated,
        evidence=Sentence(anchor="p1s1", text="A sentence."),
    )


def _facts(*relations: Relation, complete: frozenset[Complete] = frozenset()) -> Facts:
    names = Names(spellings={name: (name,) for name in NAMES})
    return Facts(
        lesson="test",
        kinds=dict.fromkeys(NAMES, "state"),
        names=names,
        search=search((), names),
        relations=relations,
        complete=complete,
    )


def test_what_the_lesson_does_not_say_is_unknown_not_false() -> None:
    facts = _facts(_relation("supports", "A", "B"))
    assert judge(facts, _relation("supports", "C", "B")).stands == "unknown"


def test_a_body_whose_members_are_complete_has_no_other() -> None:
    member = "| Norland | is a member of | League | | | |\n| Westland |"
    rows = changed("| Westland |", member)
    whole = rows.replace("League\n: organisation", "League\n: organisation\n: members: complete")
    for text, stands in ((rows, "unknown"), (whole, "false")):
        facts = built(text).facts
        fact = next(each for each in facts.relations if each.verb.code == "member_of")
        assert judge(facts, replace(fact, subject="Eastland")).stands == stands
        joined = replace(fact, subject="Eastland", verb=_verb("joins"), past=True)
        assert judge(facts, joined).stands == "unknown"
    assert judge(facts, fact).stands == "true"


def test_a_list_declared_complete_proves_the_others_wrong_and_says_why() -> None:
    facts = built().facts
    claim = replace(facts.relations[0], subject="Sudland")
    verdict = judge(facts, claim)
    assert (verdict.stands, verdict.why) == ("false", "In this lesson only Westland supports Norland.")


def test_a_complete_list_says_nothing_of_another_verb_or_other_side() -> None:
    facts = built().facts
    supports = facts.relations[0]
    assert judge(facts, replace(supports, subject="Sudland", objects=("Eastland",))).stands == "unknown"
    assert judge(facts, replace(supports, subject="Sudland", verb=_verb("backs"))).stands == "unknown"


def test_a_complete_list_of_one_speaker_says_nothing_of_another() -> None:
    row = "| no one else | supports | Norland | | | |"
    facts = built(changed(row, "| no one else | supports | Norland | | Ada | |")).facts
    claim = replace(facts.relations[0], subject="Sudland")
    assert judge(facts, claim).stands == "unknown"
    assert judge(facts, replace(claim, said_by="Ada")).stands == "false"


def test_a_symmetric_relation_is_true_from_both_sides() -> None:
    facts = _facts(_relation("fights", "A", "B"))
    assert judge(facts, _relation("is at war with", "B", "A")).stands == "true"
    assert judge(_facts(_relation("supports", "A", "B")), _relation("supports", "B", "A")).stands == "unknown"


def test_a_denial_and_an_open_enmity_prove_a_claim_wrong() -> None:
    denied = judge(_facts(_relation("supports", "A", "B", negated=True)), _relation("supports", "A", "B"))
    assert (denied.stands, denied.why) == ("false", "A does not support B.")
    fought = judge(_facts(_relation("attacks", "A", "B")), _relation("is an ally of", "B", "A"))
    assert (fought.stands, fought.why) == ("false", "A attacks B.")


def test_what_someone_claims_is_no_fact_about_the_world() -> None:
    row = "| Norland | attacks | Eastland | 1380-05 | | |\n"
    said = "| Sudland | supports | Norland | | Ada | “war was over” |\n"
    facts = built(changed(row, row + said)).facts
    claim = replace(facts.relations[0], subject="Sudland")
    assert judge(facts, claim).stands == "true", "somebody says so: never offered as wrong"


def _holds(facts: Facts, phrase: str, subject: str, object_: str) -> bool:
    """Decide by brute force whether a fact says so, from either side where the verb is symmetric."""
    code = _verb(phrase).code
    told = {(fact.verb.code, fact.subject, fact.objects[0]) for fact in facts.relations if not fact.negated}
    told |= {(each, object_, subject) for each, subject, object_ in told if each in SYMMETRIC}
    return (code, subject, object_) in told


PHRASES = ("supports", "backs", "is an ally of", "fights", "attacks", "is a member of", "leaves", "opposes")
RELATIONS = st.builds(
    _relation,
    st.sampled_from(PHRASES),
    st.sampled_from(NAMES[:3]),
    st.sampled_from(NAMES[3:]),
    negated=st.booleans(),
)
COMPLETE = st.builds(
    lambda phrase, slot, other: Complete(
        verb=_verb(phrase), slot=slot, others=frozenset({other}), about="", when=None, said_by=None
    ),
    st.sampled_from(PHRASES),
    st.sampled_from(["subject", "object"]),
    st.sampled_from(NAMES),
)


@given(st.lists(RELATIONS, max_size=8), st.frozensets(COMPLETE, max_size=6))
def test_nothing_that_is_true_is_ever_called_false(
    relations: list[Relation], complete: frozenset[Complete]
) -> None:
    facts = _facts(*relations, complete=complete)
    for phrase in PHRASES:
        for subject in NAMES:
            for object_ in NAMES:
                verdict = judge(facts, _relation(phrase, subject, object_))
                if _holds(facts, phrase, subject, object_):
                    assert verdict.stands == "true"
