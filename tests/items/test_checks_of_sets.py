"""What is wrong with several answers or questions together, and what only looks like it."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp import facts, items, lessons
from quizapp.items.checks.moments import span
from quizapp.items.checks.sets import between, unbalanced, within
from quizapp.items.enemies import Feuds, enemies
from quizapp.items.item import Evidence, Item, Option
from quizapp.quizzes import draw
from tests.lesson_text import LESSON, built, changed

MOST_WORN = 0.15
"""Share of a lesson's questions in which one wrong answer may stand."""
ROOT = Path(__file__).parents[2]
LESSONS = (*sorted((ROOT / "tests/lessons/library").glob("*.md")), *sorted((ROOT / "content").glob("*.md")))
MEMBER = changed(
    "| Norland | attacks | Eastland | 1380-05 | | |",
    "| Norland | attacks | Eastland | 1380-05 | | |\n| Sudland | is a member of | League | | | |",
).replace("Westland\n: state", "Westland\n: state; a province of Eastland; evidence: “Westland supports”")
FACTS = built(MEMBER).facts


def _item(stem: str, *texts: str, number: int = 0) -> Item:
    """Make a question whose first answer is right."""
    return Item(
        id=f"{stem}{number}",
        lesson="two-leagues",
        topic="actors",
        kind="authored",
        level="recall",
        origin="authored",
        stem=stem,
        options=tuple(Option(text=text, correct=not place, why="") for place, text in enumerate(texts)),
        explanation="",
        evidence=Evidence(text=stem, anchor=""),
    )


FLAWED = {
    "S03": [
        _item("When was the treaty signed?", "September 1370", "19 September 1370", "May 1371"),
        _item("When was the war?", "1369 to 1375", "1380", "1374"),
        _item("When was the war?", "the 1370s", "1374", "the 1390s"),
        _item("When was the truce?", "before 1380", "1379", "1390"),
        _item("Who signed?", "League", "Sudland", "Ada"),
        _item("Who was attacked?", "Eastland", "Westland", "Norland"),
    ],
    "S04": [
        _item("What did the price of corn do?", "The price rose.", "The price fell.", "It was fixed."),
        _item("What did Ada do?", "She did not sign", "She signed", "She sailed away"),
        _item("What happened?", "He paid with silver", "He paid without silver", "He fled at night"),
    ],
    "S06": [
        _item("What happened?", "Norland attacked Eastland.", "A treaty with Sudland", "A fair"),
        _item("When was the treaty signed?", "4 June 1370", "1371", "1380"),
        _item("Who came?", "Ada", "1380", "Bo"),
    ],
}
SOUND = [
    _item("When was the treaty signed?", "May 1370", "June 1370", "May 1371"),
    _item("When was the war?", "1369 to 1375", "1376 to 1378", "1380 to 1381"),
    _item("Which days?", "19 to 21 August 1370", "22 to 24 August 1370", "1 to 2 May 1371"),
    _item("What?", "Corn rose.", "Corn fell.", "Wine rose.", "Wine fell."),
    _item("What?", "Ada signed the treaty.", "Ada broke the treaty.", "Bo signed nothing."),
    _item("What?", "Ada sailed.", "Corn rose.", "Corn fell."),
    _item("Who?", "Ada", "the Duke of Sudland", "Dr. No"),
    _item("Who was attacked?", "Eastland", "Sudland", "Norland"),
]


def _codes(item: Item) -> list[str]:
    return [flaw.code for flaw in within(item, FACTS)]


@pytest.mark.parametrize(
    ("code", "item"), [(code, item) for code, flawed in FLAWED.items() for item in flawed]
)
def test_answers_that_do_not_go_together_are_found(code: str, item: Item) -> None:
    assert code in _codes(item)
    assert all(flaw.message.endswith(".") and ";" in flaw.message for flaw in within(item, FACTS))


@pytest.mark.parametrize("item", SOUND, ids=lambda item: item.options[0].text)
def test_answers_that_only_look_like_it_are_let_be(item: Item) -> None:
    assert _codes(item) == []


def test_a_time_is_read_with_both_its_ends() -> None:
    assert span("19 to 21 August 1991") == ((1991, 8, 19), (1991, 8, 21))
    assert span("264 to 241 BC") == ((-264, 1, 1), (-241, 12, 31))
    assert span("2018 or before") == span("until 2018")
    assert span("a fair to remember") is None


ASKED = _item("Which state attacked Eastland in the spring of 1380?", "Norland", "Sudland", "Westland")
GIVES = _item("Why was the attack of Norland on Eastland in spring 1380 a surprise?", "Snow", "Fog", "Rain")
REPEATS = _item("In the spring of 1380, which state attacked Eastland?", "Norland", "Sudland", "Westland")
OTHER = _item("Which state signed a treaty with Norland?", "Sudland", "Eastland", "Westland")


def test_a_question_that_answers_or_repeats_another_is_named_once() -> None:
    assert [(item.id, flaw.code) for item, flaw in between([ASKED, GIVES])] == [(GIVES.id, "S02")]
    assert [(item.id, flaw.code) for item, flaw in between([GIVES, ASKED])] == [(ASKED.id, "S02")]
    assert [(item.id, flaw.code) for item, flaw in between([ASKED, REPEATS])] == [(REPEATS.id, "S05")]
    assert list(between([ASKED, OTHER])) == []
    assert enemies(ASKED, GIVES)
    assert enemies(REPEATS, ASKED)


def _form(*places: int, answers: int = 4) -> list[Item]:
    made = [_item(f"Question {number}", *"ABCD"[:answers], number=number) for number in range(len(places))]
    return [
        replace(item, options=(*item.options[1 : place + 1], item.options[0], *item.options[place + 1 :]))
        for item, place in zip(made, places, strict=True)
    ]


def test_right_answers_at_one_place_of_a_form_are_counted() -> None:
    even, uneven = [number % 4 for number in range(40)], [0] * 13 + [1, 2, 3] * 9
    assert unbalanced(_form(*even)) == ()
    assert [flaw.code for flaw in unbalanced(_form(*uneven))] == ["S01"]
    assert "13 of 40 right answers stand at place 1" in unbalanced(_form(*uneven))[0].message
    thirds = [number % 3 for number in range(40)]
    assert unbalanced(_form(*thirds, answers=3)) == (), "with three answers a third is all that chance gives"
    assert unbalanced(_form(0, 0, 0)) == (), "three questions are no form"


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_no_question_of_a_lesson_has_answers_that_do_not_go_together(path: Path) -> None:
    lesson = lessons.read(path).lesson
    known = facts.build(lesson).facts
    made = items.from_lesson(lesson).items
    assert [(item.stem, flaw) for item in made for flaw in within(item, known)] == []


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_no_question_of_a_quiz_answers_or_repeats_another(path: Path) -> None:
    made = items.from_lesson(lessons.read(path).lesson).items
    for seed in range(25):
        assert list(between(draw(made, 10, Random(seed)))) == []


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_no_wrong_answer_of_a_lesson_is_worn_out(path: Path) -> None:
    made = [item for item in items.from_lesson(lessons.read(path).lesson).items if item.origin == "generated"]
    used = Counter(option.text for item in made for option in item.distractors)
    assert used.most_common(1)[0][1] <= MOST_WORN * len(made)


def test_a_flaw_between_questions_of_a_teacher_stands_at_the_later_one() -> None:
    asked = "### {}\n\n- [x] Norland\n- [ ] Sudland\n- [ ] Westland\n\n> Norland attacked Eastland.\n\n"
    text = f"{LESSON}\n## Questions\n\n" + "".join(asked.format(item.stem) for item in (ASKED, REPEATS))
    made = items.from_lesson(lessons.parse(text, slug="leagues").lesson)
    [finding] = made.findings
    assert (finding.code, finding.line) == ("S05", text[: text.index(REPEATS.stem)].count("\n") + 1)
    assert ASKED.stem in finding.message


STEMS = st.sampled_from(
    [
        "Who attacked Eastland?",
        "When did Norland attack Eastland?",
        "Which of these came first?",
        "“Norland attacked Eastland.” When did this happen?",
        "Why did the Duke of Sudland leave?",
        "Who is the Duke of Sudland in this lesson?",
        "Why?",
    ]
)
KEYS = st.sampled_from(["Norland", "Norland attacked Eastland.", "the Duke of Sudland", "May 1380", "Why"])


@given(st.lists(st.tuples(STEMS, KEYS, st.sampled_from("abc"), st.sampled_from(["event-first", "k"]))))
def test_whoever_is_at_odds_is_found_by_the_index(made: list[tuple[str, str, str, str]]) -> None:
    every = [
        replace(_item(stem, key, "Sudland signed a treaty.", number=number), evidence=Evidence(
            text=evidence, anchor=""), kind=kind)
        for number, (stem, key, evidence, kind) in enumerate(made)
    ]  # fmt: skip
    feuds = Feuds(every)
    for place, item in enumerate(every):
        at_odds = {at for at, other in enumerate(every) if at != place and enemies(item, other)}
        assert feuds.of(place) == at_odds
