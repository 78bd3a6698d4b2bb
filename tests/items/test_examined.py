"""What two strict examiners found arguable, absurd or given away, one small lesson for each cause."""

import datetime
import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp import facts, items, lessons
from quizapp.facts import date as dates
from quizapp.facts.alliances import denies
from quizapp.facts.lifespan import existed
from quizapp.facts.near_dates import distinct, neighbours, ordinal
from quizapp.items.checks import cues
from quizapp.items.enemies import enemies
from quizapp.items.kinds.near import wrong_dates
from quizapp.quizzes import draw
from tests.items.small_lessons import Row, known, made, text, wrong

LANDS = {
    name: f"state; the {noun} of {thing}"
    for name, noun, thing in (
        ("Alba", "kingdom", "hills"),
        ("Belt", "republic", "rivers"),
        ("Cove", "duchy", "bays"),
        ("Dale", "empire", "valleys"),
        ("Elm", "nation", "woods"),
    )
}
WAR: Row = ("Belt", "attacked", "Alba", "", "1401")


@given(st.dates(min_value=datetime.date(1583, 1, 1), max_value=datetime.date(1922, 12, 31)))
def test_no_invented_day_is_the_same_day_of_the_other_calendar(day: datetime.date) -> None:
    date = dates.parse(day.isoformat())
    assert len(neighbours(date)) == 8
    for other in neighbours(date):
        assert not 9 <= abs(ordinal(other.first) - ordinal(date.first)) <= 14


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("1632-11-16", "1632-11-06", False),
        ("1632-11-16", "1632-11-10", True),
        ("1939-03-15", "1939-03-14", False),
        ("1939-09-03", "1939-09-13", True),
        ("1630-07", "1630-06", False),
        ("2017-10", "2017-11", True),
        ("1598", "1597", False),
        ("1841", "1842", True),
    ],
)
def test_dates_are_distinct_in_every_calendar(one: str, other: str, apart: bool) -> None:
    assert distinct(dates.parse(one), dates.parse(other)) is apart
    assert distinct(dates.parse(other), dates.parse(one)) is apart


def test_how_things_stood_is_neither_dated_nor_wrong_for_a_later_time() -> None:
    events = [("1400", "Alba and Belt were allied"), ("1410", "A mill burned"), ("1420", "A tower fell")]
    lesson = text(LANDS, [*events, ("1430", "A bridge broke")])
    assert not any("allied" in item.stem for item in made(lesson, "event-date"))
    later = [item for item in made(lesson, "date-event") if "1420" in item.stem]
    assert later
    assert not any("allied" in option for item in later for option in wrong(item))


def test_a_body_is_not_joined_before_the_lesson_knows_of_it() -> None:
    events = [("1400-05", "A mill burned"), ("1410-05", "The Pact held a fair"), ("1411-03", "Cove fell")]
    lesson = text(LANDS | {"Pact": "organisation"}, [*events, ("1412-05", "Alba joined the Pact")])
    lesson = lesson.replace("| Date | Event |\n|---|---|", "| Date | Event | Actors |\n|---|---|---|")
    for words, actors in (("burned", ""), ("a fair", "Pact"), ("fell", "Cove"), ("the Pact", "Alba; Pact")):
        lesson = lesson.replace(f"{words} |\n", f"{words} | {actors} |\n")
    facts_ = known(lesson)
    joined = facts_.events[-1]
    assert joined.date
    offered = {when.edtf for when, _ in wrong_dates(facts_, joined, joined.date, Counter())}
    assert "1411-03" in offered
    assert "1400-05" not in offered


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("Alba did not join the Pact.", True),
        ("Alba never joined the Pact.", True),
        ("Then Alba no longer belonged to the Pact.", False),
        ("Alba belonged to the Pact.", False),
    ],
)
def test_what_is_no_longer_so_is_not_denied(sentence: str, denied: bool) -> None:
    assert denies(sentence) is denied


def test_a_denial_whose_sentence_denies_nothing_is_refused() -> None:
    rows: list[Row] = [("Alba", "did not support", "Belt", "", "1400")]
    lesson = text(LANDS, rows=rows).replace("Alba did not support Belt", "Alba no longer supports Belt, in")
    built = facts.build(lessons.parse(lesson, slug="small").lesson)
    assert [finding.code for finding in built.findings] == ["F13"]


def _offered(
    rows: list[Row], kind: str = "relation-subject", people: dict[str, str] | None = None
) -> set[str]:
    return set().union(*(wrong(item) for item in made(text(LANDS | (people or {}), rows=rows), kind)))


def test_nobody_supports_whom_he_attacked_or_whose_foe_he_supports() -> None:
    rows: list[Row] = [
        ("Cove", "supported", "Alba", "", "1402"),
        ("no one else", "supported", "Alba", "", "1402"),
    ]
    assert {"Belt", "Dale"} < _offered(rows)
    helped: Row = ("Dale", "supported", "Belt", "", "1402")
    more = {"Fen": "state; the union of marshes", "Glen": "state; the canton of lakes"}
    assert _offered([*rows, WAR, helped], people=more) == {"Elm", "Fen", "Glen"}


def test_nobody_attacks_his_friend_or_leads_what_he_opposes() -> None:
    rows: list[Row] = [WAR, ("no one else", "attacked", "Alba", "", "1401")]
    assert "Cove" in _offered(rows)
    assert "Cove" not in _offered([*rows, ("Cove", "supported", "Alba", "", "1401")])


def test_the_head_of_a_side_does_not_mediate() -> None:
    people = {
        "Ann": "person; the judge of Elm",
        "Ben": "person; the king of Belt",
        "Cid": "person; the mayor of Cove",
        "Dan": "person; the doge of Dale",
    }
    rows: list[Row] = [
        ("Ann", "mediated between", "Alba; Belt", "", "1400"),
        ("no one else", "mediated between", "Alba; Belt", "", "1400"),
    ]
    assert _offered(rows, people=people) == {"Cid", "Dan"}
    more = people | {"Eve": "person; the abbot of Elm"}
    quarrel: Row = ("Cove", "attacked", "Belt", "", "1400")
    assert _offered([*rows, quarrel], people=more) == {"Dan", "Eve"}


def test_the_dead_and_the_unborn_of_the_prose_are_out_of_place() -> None:
    people = {name: "person" for name in ("Ann", "Ben", "Cid", "Dan")}
    said = ["Ben was killed in 1380.", "Cid was born about 1410.", "Dan died on 2 May 1430."]
    lesson = known(text(people, rows=[], prose=said))
    when = dates.parse("1400")
    assert [existed(lesson, name, when) for name in people] == [True, False, False, True]


def test_a_treaty_is_no_broadcaster() -> None:
    bodies = {
        "Pact": "organisation; the alliance of the north",
        "League": "organisation; the league of the south",
        "Union": "organisation; the bloc of the west",
        "Herald": "organisation; the newspaper of Alba",
        "Court": "organisation; the court of Belt",
    }
    lesson = text(LANDS | bodies)
    offered = {item.key.text: wrong(item) for item in made(lesson, "role-holder")}
    assert offered["Pact"] == {"League", "Union"}
    assert "Herald" not in offered


def _item(stem: str, key: str, *others: str, kind: str = "role-description") -> items.Item:
    option = items.item.Option
    return items.Item(
        id="1",
        lesson="small",
        topic="actors",
        kind=kind,
        level="recall",
        origin="generated",
        stem=stem,
        options=(
            option(text=key, correct=True, why=""),
            *(option(text=text, correct=False, why="") for text in others),
        ),
        explanation="",
        evidence=items.item.Evidence(text="", anchor=""),
    )


@pytest.mark.parametrize(
    ("stem", "key", "others"),
    [
        ("Which of these lent a loan?", "Kestrel Bank", ("Halvik Line", "Lake Chamber")),
        ("What is the Sailors' Union?", "an association of men", ("a family firm", "a club of firms")),
    ],
)
def test_kindred_words_of_question_and_answer_give_it_away(
    stem: str, key: str, others: tuple[str, ...]
) -> None:
    assert cues.clang(_item(stem, key, *others), None)
    assert not cues.clang(_item(stem, key, "a bank and an association", *others), None)


def test_the_only_a_among_many_the_gives_itself_away() -> None:
    assert cues.grammatical(_item("Who was Ann?", "a judge", "the mayor", "the king"))
    assert not cues.grammatical(_item("Who was Ann?", "a judge", "an abbot", "the king"))


def test_the_only_title_of_a_woman_gives_itself_away() -> None:
    assert cues.grammatical(_item("Who was Ann?", "the queen", "the mayor", "the king"))
    assert not cues.grammatical(_item("Who was Ann?", "the queen", "the empress", "the king"))


def test_a_date_alone_in_its_month_gives_itself_away() -> None:
    far = ("3 May 1400", "9 May 1400", "20 May 1400")
    assert cues.converging(_item("When was it?", "1 June 1400", *far, kind="event-date"))
    assert not cues.converging(
        _item("When was it?", "1 June 1400", *far[:2], "2 June 1400", kind="event-date")
    )


def test_one_fact_asked_both_ways_never_stands_twice_in_a_form() -> None:
    rows: list[Row] = [
        ("Cove", "supported", "Alba", "", "1402"),
        ("no one else", "supported", "Alba", "", "1402"),
        ("Cove", "supported", "no one else", "", "1402"),
    ]
    lesson = lessons.parse(
        text(LANDS, [("1402", "Cove supported Alba with corn")], rows), slug="small"
    ).lesson
    pool = items.from_lesson(lesson).items
    pair = [item for item in pool if item.kind in ("relation-subject", "relation-object")]
    assert len(pair) == 2
    assert enemies(*pair)
    for seed in range(20):
        assert len([item for item in draw(pool, 4, random.Random(seed)) if item in pair]) <= 1
