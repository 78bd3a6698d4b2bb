"""Kinds that join several relations: whatever they offer as wrong, the lesson proves false."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.facts import Facts
from quizapp.facts.proof import judge
from quizapp.items.kinds.proved import with_subject
from tests.items.small_lessons import Row, known, made, text, wrong

_NOUNS = ("kingdom", "republic", "duchy", "empire", "union", "nation")
STATES = {
    name: f"state; the {noun} of {thing}"
    for name, noun, thing in zip(
        ("Alba", "Belt", "Cove", "Dale", "Elm", "Fen"),
        _NOUNS,
        ("hills", "rivers", "bays", "valleys", "woods", "marshes"),
        strict=True,
    )
}
BODIES = {"Pact": "organisation", "League": "organisation"}
ALL = STATES | BODIES
JOINED: list[Row] = [
    ("Alba; Belt; Cove; Dale", "joined", "Pact", "", "1400"),
    ("no one else", "joined", "Pact", "", "1400"),
    ("Alba", "left", "Pact", "", "1420"),
    ("no one else", "left", "Pact", "", "1420"),
    ("Alba", "supported", "League", "with corn", ""),
    ("no one else", "supported", "League", "with corn", ""),
    ("Elm; Fen", "did not join", "Pact", "", "1400"),
]
HELPED: Row = ("Alba; Elm", "supported", "League", "with corn", "")


def test_a_list_is_asked_in_groups_and_each_wrong_group_holds_a_stranger() -> None:
    (item,) = [each for each in made(text(ALL, rows=JOINED), "relation-group") if "joined" in each.stem]
    assert (
        item.stem
        == "According to the lesson, which three of these states joined the Pact in 1400?".replace(
            "the P", "P"
        )
    )
    assert item.key.text == "Belt, Cove and Dale"
    assert all({"Elm", "Fen"} & set(re.split(", | and ", option)) for option in wrong(item))
    names = [name for option in item.options for name in re.split(", | and ", option.text)]
    assert names.count("Cove") > 1 or names.count("Dale") > 1, "no name may betray the right group"


def test_two_groups_of_one_list_are_asked_in_other_words() -> None:
    more = zip(("Gorm", "Hale", "Isle", "Jute"), ("cheese", "wool", "salt", "amber"), strict=True)
    many = STATES | {name: f"state; the country of {thing}" for name, thing in more}
    rows: list[Row] = [
        ("; ".join([*many][:8]), "joined", "Pact", "", "1400"),
        ("no one else", "joined", "Pact", "", "1400"),
    ]
    stems = [item.stem for item in made(text(many | BODIES, rows=rows), "relation-group")]
    assert len(stems) == len(set(stems)) > 1


def test_objects_are_grouped_as_well() -> None:
    rows: list[Row] = [
        ("Alba", "recognised", "Belt; Cove; Dale", "", ""),
        ("Alba", "recognised", "no one else", "", ""),
    ]
    (item,) = made(text(ALL, rows=rows), "relation-group")
    assert item.stem == "According to the lesson, which two of these states did Alba recognise?"
    assert item.key.text == "Cove and Dale"


def test_who_did_two_things_is_asked_and_who_did_one_is_offered() -> None:
    rows: list[Row] = [row if row[1] != "supported" or row[0] != "Alba" else HELPED for row in JOINED]
    item = made(text(ALL, rows=rows), "relation-both")[0]
    assert item.stem == (
        "According to the lesson, which state joined Pact in 1400 and supported League with corn?"
    )
    assert item.key.text == "Alba"
    assert {"Belt", "Cove", "Dale", "Elm", "Fen"} >= wrong(item)
    assert not made(text(ALL, rows=JOINED), "relation-both"), "corn alone gives Alba away"


def test_a_question_about_two_deeds_is_short() -> None:
    corn = " and ".join(f"corn of the year {year}" for year in range(1400, 1410))
    helped: Row = ("Alba; Elm", "supported", "League", f"with {corn}", "")
    rows: list[Row] = [row if row[1] != "supported" or row[0] != "Alba" else helped for row in JOINED]
    closed: list[Row] = [("no one else", "supported", "League", f"with {corn}", "")]
    assert not made(text(ALL, rows=[*rows, *closed]), "relation-both")


def test_a_change_is_asked_in_the_order_of_time() -> None:
    (item,) = made(text(ALL, rows=JOINED), "relation-change")
    assert item.stem == "According to the lesson, which state joined Pact in 1400 and left it in 1420?"
    assert item.key.text == "Alba"


def test_relations_of_one_time_are_no_change() -> None:
    rows: list[Row] = [row if row[1] != "left" else ("Alba", "recognised", "Pact", "", "") for row in JOINED]
    rows = list(dict.fromkeys(rows))
    assert not made(text(ALL, rows=rows), "relation-change")


def test_who_stayed_outside_and_came_in_later_is_a_change() -> None:
    rows: list[Row] = [
        *JOINED,
        ("Elm", "joined", "Pact", "", "1430"),
        ("no one else", "joined", "Pact", "", "1430"),
    ]
    stems = {item.stem: item.key.text for item in made(text(ALL, rows=rows), "relation-change")}
    asked = "According to the lesson, which state was outside Pact in 1400 but joined it in 1430?"
    assert stems[asked] == "Elm"


FRIENDS: list[Row] = [
    ("Alba", "supported", "Belt", "in the war", ""),
    ("Cove", "attacked", "Dale", "", "1400"),
    ("Cove", "attacked", "Alba", "", "1401"),
    ("Elm", "was at war with", "Fen", "", "1402"),
]


def test_a_pair_that_stands_together_is_asked_among_pairs_that_fought() -> None:
    (item,) = made(text(ALL, rows=FRIENDS), "pair-same-side")
    assert item.key.text == "Alba and Belt"
    assert wrong(item) == {"Cove and Dale", "Alba and Cove", "Elm and Fen"}


def test_a_pair_that_also_stood_together_is_never_wrong() -> None:
    tied: list[Row] = [*FRIENDS, ("Elm", "exercised with", "Fen", "", "")]
    (item,) = made(text(ALL, rows=tied), "pair-same-side")
    assert "Elm and Fen" not in wrong(item)


def test_a_pair_that_also_fought_is_never_right() -> None:
    torn: list[Row] = [*FRIENDS, ("Belt", "attacked", "Alba", "", "1450")]
    assert not made(text(ALL, rows=torn), "pair-same-side")


def test_one_statement_about_an_actor_is_right_and_the_others_are_of_other_matters() -> None:
    (item,) = made(text(ALL, rows=JOINED), "statement-right")
    assert item.stem == "What does the lesson say of Belt?"
    assert item.key.text == "It joined Pact in 1400."
    assert wrong(item) == {"It left Pact in 1420.", "It supported League with corn."}


def test_no_statement_is_absurd() -> None:
    rows: list[Row] = [
        *JOINED,
        ("Alba", "was allied with", "Belt", "against Fen", ""),
        ("Alba", "was allied with", "no one else", "against Fen", ""),
        ("Alba", "recognised", "Belt", "", ""),
        ("Alba", "recognised", "no one else", "", ""),
    ]
    told = {option.text for item in made(text(ALL, rows=rows), "statement-right") for option in item.options}
    assert any("was allied with" in words for words in told)
    assert "It was allied with Fen against Fen." not in told


def test_no_two_statements_are_of_one_matter() -> None:
    rows: list[Row] = [
        ("Alba", "left", "Pact", "", "1420"),
        ("no one else", "left", "Pact", "", "1420"),
        ("Belt", "left", "Pact", "", "1421"),
        ("no one else", "left", "Pact", "", "1421"),
        ("Cove", "joined", "Pact", "", "1410"),
        ("no one else", "joined", "Pact", "", "1410"),
        ("Dale", "joined", "League", "", "1411"),
        ("no one else", "joined", "League", "", "1411"),
    ]
    items = made(text(ALL, rows=rows), "statement-right")
    assert items
    for item in items:
        matters = [option.text.split(" in ")[0] for option in item.options]
        assert len(set(matters)) == len(matters), item


OFFICES = {
    "Ann": "person; the queen of Alba\n: said: corn was dear",
    "Ben": "person; the king of Belt\n: said: rain was near",
    "Cid": "person; the doge of Cove\n: said: war was over",
    "Dan": "person; a smith from Dale\n: said: iron was cold",
}
LED: list[Row] = [("Ann", "led", "Pact", "", "1400/1420"), ("no one else", "led", "Pact", "", "1400/1420")]
SPOKEN = [
    "Ann said that corn was dear.",
    "Ben said that rain was near.",
    "Cid said that war was over.",
    "Dan said that iron was cold.",
]


def test_a_deed_leads_to_the_office_of_the_one_who_did_it() -> None:
    (item,) = made(text(OFFICES | ALL, rows=LED, prose=SPOKEN), "relation-role")
    assert item.stem == "Which of these people led Pact from 1400 to 1420?"
    assert item.key.text == "the queen of Alba"
    assert wrong(item) <= {"the king of Belt", "the doge of Cove", "a smith from Dale"}


def test_a_description_that_fits_the_right_one_as_well_is_not_offered() -> None:
    people = OFFICES | {"Eve": "person; the queen of Alba from 1421 on", "Fay": "person; the judge of Elm"}
    (item,) = made(text(people | ALL, rows=LED, prose=SPOKEN), "relation-role")
    assert "the queen of Alba from 1421 on" not in wrong(item)


def test_what_two_did_leads_to_nobodys_office() -> None:
    both: list[Row] = [("Ann; Ben", "led", "Pact", "", "1400/1420"), LED[1]]
    assert not made(text(OFFICES | ALL, rows=both, prose=SPOKEN), "relation-role")


def test_a_statement_leads_to_the_office_of_its_speaker() -> None:
    asked = {item.stem: item for item in made(text(OFFICES | ALL, rows=LED, prose=SPOKEN), "statement-role")}
    item = asked["Which of these people said that corn was dear?"]
    assert item.key.text == "the queen of Alba"
    assert len(asked) == 3, "a description that might fit others is no answer"


FAIRS = [
    ("1399", "A fair was held"),
    ("1410", "A mill burned"),
    ("1420", "A tower fell"),
    ("1415", "Ann sang"),
]


def test_who_led_is_asked_by_an_event_well_inside_the_time() -> None:
    people = OFFICES | {"Eve": "person; the judge of Elm"}
    (item,) = made(text(people | ALL, FAIRS, LED, SPOKEN), "relation-at-event")
    assert item.stem == "Who led Pact when a mill burned?"
    assert item.key.text == "Ann"


def test_the_date_of_a_deed_is_asked_where_no_event_tells_it() -> None:
    asked = {item.stem: item.key.text for item in made(text(ALL, rows=JOINED), "relation-date")}
    assert asked == {"When did Alba join Pact?": "1400", "When did Alba leave Pact?": "1420"}
    told = made(text(ALL, [("1420", "Alba left the Pact")], JOINED), "relation-date")
    assert {item.stem for item in told} == {"When did Alba join Pact?"}


def test_another_time_of_the_same_deed_is_no_wrong_date() -> None:
    rows: list[Row] = [*JOINED, ("Alba", "left", "Pact", "", "1421")]
    for item in made(text(ALL, rows=rows), "relation-date"):
        if "leave" in item.stem:
            assert not {"1420", "1421"} & wrong(item)


def test_a_sentence_is_completed_by_the_name_at_its_end() -> None:
    rows: list[Row] = [("Alba", "supports", "Belt"), ("Alba", "supports", "no one else")]
    lesson = text(ALL, rows=rows, prose=["For years Alba supports Belt."])
    (item,) = made(lesson, "sentence-gap")
    assert item.stem == "Which name completes this sentence of the lesson? “For years Alba supports …”"
    assert item.key.text == "Belt"


NAMES = list(STATES)


@st.composite
def _leagues(draw: st.DrawFn) -> list[Row]:
    rows: list[Row] = []
    for body, verb, year in (
        ("Pact", "joined", "1400"),
        ("Pact", "left", "1420"),
        ("League", "joined", "1410"),
    ):
        members = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True))
        rows.append(("; ".join(members), verb, body, "", year))
        if draw(st.booleans()):
            rows.append(("no one else", verb, body, "", year))
    return rows


def _true(facts: Facts, name: str, words: str) -> bool:
    """Tell whether a clause of a question is said of an actor, by looking at every row."""
    return any(
        fact.subject == name and f"{fact.verb.past} {fact.objects[0]} in {fact.when}" in words
        for fact in facts.relations
        if not fact.negated
    )


@settings(max_examples=25, deadline=None)
@given(_leagues())
def test_on_random_lists_no_right_answer_is_offered_as_wrong(rows: list[Row]) -> None:
    lesson = text(ALL, rows=rows)
    facts = known(lesson)
    for item in made(lesson, "statement-right"):
        name = item.stem.rpartition(" ")[2].rstrip("?")
        assert [_true(facts, name, option.text) for option in item.options] == [
            option.correct for option in item.options
        ]
    for item in made(lesson, "relation-group"):
        for option in item.options:
            inside = all(_true(facts, name, item.stem) for name in re.split(", | and ", option.text))
            assert inside == option.correct
    for item in [*made(lesson, "relation-both"), *made(lesson, "relation-change")]:
        first, second = re.split(r" (?:and|but) ", item.stem.split("which state ")[1].rstrip("?"))
        second = second.replace(" it ", f" {first.split(' ')[1]} ")
        for option in item.options:
            assert (_true(facts, option.text, first) and _true(facts, option.text, second)) == option.correct
            fillers = [judge(facts, with_subject(fact, option.text)) for fact in facts.relations]
            assert option.correct or any(verdict.stands == "false" for verdict in fillers)
