"""A hint is given only where the row that it shows makes a question."""

import re

from quizapp import items, lessons
from quizapp.errors import Finding
from quizapp.items.wishes import wishes
from tests.lesson_text import LESSON, changed

OPEN = changed("| no one else | supports | Norland | | | |\n", "").replace(
    "| 1380-05 | | |\n", "| 1380-05 | | |\n| Sudland; Eastland | opposes | Westland | | Ada | “said that” |\n"
)
ROW = re.compile(r"“([^|]+) \| ([^|]+) \| ([^”]+)”")


def _hints(text: str) -> list[Finding]:
    made = items.from_lesson(lessons.parse(text, slug="leagues").lesson)
    assert made.findings == ()
    known = frozenset(each.item.id for each in made.decided)
    return list(wishes(lessons.parse(text, slug="leagues").lesson, made.facts, known))


def test_the_row_of_a_hint_makes_the_question_that_it_promises() -> None:
    hint = next(each for each in _hints(OPEN) if "supports" in each.message)
    assert (hint.code, OPEN.splitlines()[hint.line - 1]) == ("H01", "| Westland | supports | Norland | | | |")
    assert hint.message == (
        "Add a row “no one else | supports | Norland” if that is all: one more question could be asked."
    )
    found = ROW.search(hint.message)
    assert found
    row = f"| {' | '.join(found.groups())} | | | |\n"
    text = OPEN.replace(
        "| Westland | supports | Norland | | | |\n", f"| Westland | supports | Norland | | | |\n{row}"
    )
    assert not [each for each in _hints(text) if "supports" in each.message]
    before, after = (
        items.from_lesson(lessons.parse(each, slug="leagues").lesson).items for each in (OPEN, text)
    )
    new = {item.id for item in after} - {item.id for item in before}
    assert [item.stem for item in after if item.id in new and item.kind == "relation-subject"] == [
        "According to the lesson, which state supports Norland?"
    ]


def test_the_cells_that_the_row_must_share_are_named_and_one_hint_serves_a_list() -> None:
    [hint] = [each for each in _hints(OPEN) if "opposes" in each.message]
    assert "“Sudland | opposes | no one else” with the same Said by if that is all: " in hint.message


def test_a_relation_that_is_asked_already_is_let_be() -> None:
    assert not [each for each in _hints(LESSON) if "supports" in each.message]


def test_who_was_against_somebody_at_any_time_can_never_be_declared() -> None:
    told = OPEN.replace("| Sudland; Eastland | opposes", "| Sudland | opposes")
    told = told.replace("League\n: org", "Farland\n: state; a kingdom in the far north\n\nLeague\n: org")
    told = told.replace("Dot said nothing.", "Dot said nothing. Farland was a kingdom in the far north.")
    assert [each for each in _hints(told) if "no one else | opposes" in each.message]
    text = told.replace("| Ada | “said that” |", "| | “said that” |")
    assert not [each for each in _hints(text) if "no one else | opposes" in each.message]
