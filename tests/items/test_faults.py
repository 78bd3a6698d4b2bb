"""What a strict teacher found wrong with generated questions, one test for each."""

from itertools import pairwise
from textwrap import dedent

import pytest

from quizapp import facts, items, lessons
from quizapp.facts import date as dates
from quizapp.facts.lifespan import existed
from quizapp.items import Item


def _lesson(prose: str, actors: str, events: str = "", relations: str = "") -> str:
    rows = "| Date | Event | Actors |\n|---|---|---|\n" + dedent(events) if events else ""
    pairs = "| Who | Relation | Whom | About | When |\n|---|---|---|---|---|\n" + dedent(relations)
    text = f"---\ntitle: Faults\nas_of: 1500\n---\n\n{dedent(prose)}\n## Actors\n\n{dedent(actors)}\n"
    text += f"## Timeline\n\n{rows}\n" if events else ""
    return text + (f"## Alliances\n\n{pairs}\n" if relations else "")


def _made(text: str) -> tuple[Item, ...]:
    parsed = lessons.parse(text, slug="faults")
    assert parsed.findings == ()
    built = facts.build(parsed.lesson)
    assert built.findings == ()
    return items.from_lesson(parsed.lesson).items


def _offered(made: tuple[Item, ...], kind: str, words: str) -> set[str]:
    """Return the wrong answers of every item of a kind whose stem or key holds some words."""
    found = [item for item in made if item.kind == kind and words in f"{item.stem} {item.key.text}"]
    return {option.text for item in found for option in item.distractors}


PLACES = """\
    Alba is a port on the east coast. Belt is a port near the river. Cove is a town on an island.
    Dale is a kingdom in the hills. Elm is the capital of the south. Fen is a long marsh.
    """
PLACE_ACTORS = """\
    Alba
    : territory; a port on the east coast

    Belt
    : territory; a port near the river

    Cove
    : territory; a town on an island

    Dale
    : state; a kingdom in the hills

    Elm
    : territory; the capital of the south

    Fen
    : territory; a long marsh
    """


def test_a1_an_indefinite_description_may_fit_another_of_its_class() -> None:
    made = _made(_lesson(PLACES, PLACE_ACTORS))
    assert not {"Belt", "Cove", "Dale", "Elm"} & _offered(made, "role-holder", "a port on the east coast")
    assert "a port near the river" not in _offered(made, "role-description", "is Alba")
    assert "Alba" in _offered(made, "role-holder", "the capital of the south"), (
        "a definite one fits one alone"
    )


KINGS = """\
    Ann, the queen of Alba, and Ben, the king of Belt, met Cid, the envoy of Ben. Dan, the eldest son of
    Ben, and Eve, the aunt of Ann, kept away. Fay, the envoy of Alba, came late. Guy, the envoy of Dale, left.
    Ben attacked Alba in 1400. Nobody else attacked Alba in 1400. Ann said that the war was lost. Ann
    supported Fay with money. Dan was born in 1390. Hal, the envoy of Elm, died in 1380.
    """
KING_ACTORS = """\
    Ann
    : person; the queen of Alba
    : said: the war was lost

    Ben
    : person; the king of Belt

    Cid
    : person; the envoy of Ben

    Dan
    : person; the eldest son of Ben

    Eve
    : person; the aunt of Ann

    Fay
    : person; the envoy of Alba

    Guy
    : person; the envoy of Dale

    Hal
    : person; the envoy of Elm

    Alba
    : state

    Belt
    : state
    """
KING_EVENTS = """\
    | 1390 | Dan was born. | Dan |
    | 1380 | Hal died. | Hal |
    """
KING_ROWS = """\
    | Ben | attacked | Alba | | 1400 |
    | no one else | attacked | Alba | | 1400 |
    | Ann | supported | Fay | with money | |
    """


@pytest.fixture(scope="module")
def kings() -> tuple[Item, ...]:
    return _made(_lesson(KINGS, KING_ACTORS, KING_EVENTS, KING_ROWS))


def test_a2_an_envoy_or_a_son_is_never_wrong_where_his_king_acts(kings: tuple[Item, ...]) -> None:
    offered = _offered(kings, "relation-subject", "attacked Alba")
    assert offered
    assert not {"Cid", "Dan"} & offered


def test_a3_nobody_on_the_speakers_side_is_another_speaker(kings: tuple[Item, ...]) -> None:
    offered = _offered(kings, "statement-speaker", "the war was lost")
    assert offered
    assert not {"Fay", "Eve"} & offered


@pytest.mark.parametrize(
    ("name", "year", "there"),
    [
        ("Hal", "1370", True),
        ("Hal", "1400", False),
        ("Dan", "1380", False),
        ("Dan", "1400", False),
        ("Dan", "1410", True),
        ("Ben", "1", False),
        ("Ben", "1390", True),
        ("Eve", "1", True),
    ],
)
def test_a7_nobody_is_an_answer_before_birth_or_after_death(name: str, year: str, there: bool) -> None:
    known = facts.build(
        lessons.parse(_lesson(KINGS, KING_ACTORS, KING_EVENTS, KING_ROWS), slug="faults").lesson
    )
    assert existed(known.facts, name, dates.parse(year.zfill(4))) is there


def test_a7_no_man_is_a_queen(kings: tuple[Item, ...]) -> None:
    assert not {"Ben", "Dan"} & _offered(kings, "role-holder", "the queen of Alba")
    assert "the queen of Alba" not in _offered(kings, "role-description", "is Ben")


def test_c1_a_description_is_asked_in_the_tense_of_telling(kings: tuple[Item, ...]) -> None:
    stems = {item.stem for item in kings}
    assert "Who is the king of Belt in this lesson?" in stems
    assert not any(" was the " in stem for stem in stems)


TREATIES = """\
    In 1400 Alba and Belt signed a treaty. In 1410 Alba and Belt signed a second paper. In 1420 Cove fell.
    In 1430 Dale burned. In 1440 Elm was sold. In 1450 Fen froze. From 1460 to 1470 Alba and Cove were at war.
    """
TREATY_EVENTS = """\
    | 1400 | Alba and Belt signed a treaty. | Alba; Belt |
    | 1410 | Alba and Belt signed a second paper. | Alba; Belt |
    | 1420 | Cove fell. | Cove |
    | 1430 | Dale burned. | Dale |
    | 1440 | Elm was sold. | Elm |
    | 1450 | Fen froze. | Fen |
    | 1460/1470 | Alba and Cove were at war. | Alba; Cove |
    """
LANDS = "\n".join(f"{name}\n: state\n" for name in ("Alba", "Belt", "Cove", "Dale", "Elm", "Fen"))


@pytest.fixture(scope="module")
def treaties() -> tuple[Item, ...]:
    return _made(_lesson(TREATIES, LANDS, TREATY_EVENTS))


def test_a4_the_date_of_another_event_that_the_words_fit_is_never_wrong(treaties: tuple[Item, ...]) -> None:
    assert "1410" not in _offered(treaties, "event-date", "signed a treaty")
    for item in treaties:
        both = {"Alba and Belt signed a treaty.", "Alba and Belt signed a second paper."}
        assert item.key.text not in both or not both <= {option.text for option in item.options}


def test_a4_a_war_may_have_had_other_years_as_well(treaties: tuple[Item, ...]) -> None:
    assert not _offered(treaties, "event-date", "were at war")


def test_b_every_event_of_a_date_is_asked(treaties: tuple[Item, ...]) -> None:
    twice = TREATY_EVENTS + "    | 1420 | Dale mourned. | Dale |\n"
    made = _made(_lesson(TREATIES + "    In 1420 Dale mourned.\n", LANDS, twice))
    stems = [item.stem for item in made if item.kind == "date-event" and "1420" in item.stem]
    assert sorted(stems) == [
        "According to the lesson, what happened in 1420?",
        "Which of these happened in 1420?",
    ]


def test_c7_what_was_so_is_not_asked_as_what_happened(treaties: tuple[Item, ...]) -> None:
    assert not any("what happened from" in item.stem for item in treaties)


def test_d1_the_nearest_dates_of_the_lesson_come_first(treaties: tuple[Item, ...]) -> None:
    offered = _offered(treaties, "event-date", "Dale burned")
    named = {"1400", "1410", "1420", "1440", "1450"} & offered
    assert named <= {"1410", "1420", "1440", "1450"}, offered


def test_d2_no_two_answers_share_a_day() -> None:
    events = "\n".join(
        f"    | {1400 + 10 * n}/{1412 + 10 * n} | The {word} lasted. | |"
        for n, word in enumerate(("siege", "truce", "plague", "drought", "famine"))
    )
    prose = " ".join(
        f"From {1400 + 10 * n} to {1412 + 10 * n} the {word} lasted."
        for n, word in enumerate(("siege", "truce", "plague", "drought", "famine"))
    )
    for item in _made(_lesson(prose + "\nAlba is here.\n", "Alba\n: state\n", events)):
        if item.kind == "event-date":
            spans = sorted(tuple(map(int, option.text.split(" to "))) for option in item.options)
            assert all(one[1] < other[0] for one, other in pairwise(spans))


def test_d4_no_invented_date_lies_behind_the_lessons_own_day() -> None:
    treaties = _made(_lesson(TREATIES, LANDS, TREATY_EVENTS).replace("as_of: 1500", "as_of: 1450"))
    dated = [item for item in treaties if item.kind == "event-date"]
    years = [option.text for item in dated for option in item.options if len(option.text) == 4]
    assert years
    assert max(map(int, years)) <= 1450


def test_d6_which_came_first_is_asked_three_times_at_most_each_time_otherwise(
    treaties: tuple[Item, ...],
) -> None:
    stems = [item.stem for item in treaties if item.kind == "event-first"]
    assert 0 < len(stems) <= 3
    assert len(set(stems)) == len(stems)


LEAGUE = """\
    Alba, Belt, Cove and Dale joined the Pact in 1400. Elm, Fen and Glen did not join the Pact in 1400.
    Fen joined the Pact in 1420, and nobody else joined the Pact in 1420. The Pact is a treaty of trade.
    """
LEAGUE_ACTORS = LANDS + "\nGlen\n: state\n\nPact\n: organisation; a treaty of trade\n\n"
LEAGUE_ROWS = """\
    | Alba; Belt; Cove; Dale | joined | Pact | | 1400 |
    | Elm; Fen; Glen | did not join | Pact | | 1400 |
    | Fen | joined | Pact | | 1420 |
    | no one else | joined | Pact | | 1420 |
    """


@pytest.fixture(scope="module")
def league() -> tuple[Item, ...]:
    return _made(_lesson(LEAGUE, LEAGUE_ACTORS, "", LEAGUE_ROWS))


def test_b_a_list_of_one_year_proves_the_members_of_another_wrong(league: tuple[Item, ...]) -> None:
    assert {"Elm", "Glen"} <= _offered(league, "relation-subject", "in 1420")
    members = {"Alba", "Belt", "Cove", "Dale"}
    assert not _offered(league, "relation-subject", "in 1420") & members, "they were in already"
    assert "Fen" in _offered(league, "relation-subject", "joined the Pact in 1400")


def test_b_a_denial_is_asked_in_positive_words(league: tuple[Item, ...]) -> None:
    stems = [item.stem for item in league if item.kind == "relation-outside"]
    assert stems[0] == "According to the lesson, which of these states was outside the Pact in 1400?"
    assert len(stems) == 1
    assert _offered(league, "relation-outside", "1400") <= {"Alba", "Belt", "Cove", "Dale"}


def test_c4_a_list_yields_one_question_and_sets_nobody_aside(league: tuple[Item, ...]) -> None:
    asked = [item for item in league if item.kind == "relation-subject" and "1400" in item.stem]
    assert len(asked) == 1
    assert not any("apart from" in item.stem for item in asked)


def test_a7_a_name_in_the_stem_is_never_the_key() -> None:
    prose = "Ann said that Ann was poor. Ben said that rain fell. Cid said that snow fell.\n"
    told = {"Ann": "Ann was poor", "Ben": "rain fell", "Cid": "snow fell"}
    actors = "\n".join(f"{name}\n: person\n: said: {words}\n" for name, words in told.items())
    text = _lesson(prose, actors)
    assert not any("Ann was poor" in item.stem for item in _made(text))


def test_a7_all_answers_are_written_in_one_script() -> None:
    prose = "צפת is a town. Alba is a kingdom, and Belt a marsh. Cove is a river.\n"
    actors = (
        "צפת\n: territory; a town\n: also: Safed\n\nAlba\n: territory; a kingdom\n\n"
        "Belt\n: territory; a marsh\n\nCove\n: territory; a river\n"
    )
    made = _made(_lesson(prose, actors))
    assert any(option.text == "Safed" for item in made for option in item.options)
    assert not any(option.text == "צפת" for item in made for option in item.options)


def test_f_words_of_the_lesson_are_no_flaws_of_a_generated_question(treaties: tuple[Item, ...]) -> None:
    text = _lesson(
        TREATIES.replace("Elm was sold", "Elm was not sold at all"),
        LANDS,
        TREATY_EVENTS.replace("Elm was sold", "Elm was not sold at all"),
    )
    assert any("not sold at all" in item.stem for item in _made(text))
