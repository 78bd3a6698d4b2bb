"""Names from right to left read well among words from left to right, and nothing else is touched."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp import items, lessons
from quizapp.digest import digest
from quizapp.items.direction import FSI, PDI, isolated

LESSON = """---
title: A meeting by the river
---

דוד לוי, the mayor of חיפה, met فاطمة حداد in 1921. فاطمة حداد, the envoy of یزد, said that the bridge was
open. علی رضایی, the judge of یزد, came in 1923. שרה כהן, the painter of חיפה, stayed in 1925 and left.
In 1927 שרה כהן painted the bridge. יעל מור, the smith of חיפה, laughed.

## Actors

דוד לוי
: person; the mayor of חיפה

فاطمة حداد
: person; the envoy of یزد
: said: the bridge is open

علی رضایی
: person; the judge of یزد

שרה כהן
: person; the painter of חיפה

יעל מור
: person; the smith of חיפה

חיפה
: territory

یزد
: territory

## Timeline

| Date | Event | Actors |
|------|-------|--------|
| 1921 | דוד לוי met فاطمة حداد. | דוד לוי; فاطمة حداد |
| 1923 | علی رضایی came. | علی رضایی |
| 1925 | שרה כהן stayed. | שרה כהן |
| 1927 | שרה כהן painted the bridge. | שרה כהן |
"""
MADE = items.from_lesson(lessons.parse(LESSON, slug="river").lesson)


def _rtl(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def _ltr(text: str) -> bool:
    return any(unicodedata.bidirectional(character) == "L" for character in text)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Who met דוד לוי in 1921?", f"Who met {FSI}דוד לוי{PDI} in 1921?"),
        ("דוד לוי met فاطمة حداد.", f"{FSI}דוד לוי{PDI} met {FSI}فاطمة حداد{PDI}."),
        ("The lesson says this of “ח'טיב”.", f"The lesson says this of “{FSI}ח'טיב{PDI}”."),
        ("صباح، مساء and noon", f"{FSI}صباح{PDI}، {FSI}مساء{PDI} and noon"),
        ("1. “חיפה.” 2. “یزد”, or", f"1. “{FSI}חיפה{PDI}.” 2. “{FSI}یزد{PDI}”, or"),
        ("a בֶּן־ד", f"a {FSI}בֶּן־ד{PDI}"),
        ('a צה"ל b', f'a {FSI}צה"ל{PDI} b'),
        ("דוד לוי", "דוד לוי"),
        ("1921", "1921"),
        ("Ο Λέων, 1921", "Ο Λέων, 1921"),
        ("שיחות NATO בחיפה", "שיחות NATO בחיפה"),
        (f"Who met {FSI}דוד לוי{PDI}?", f"Who met {FSI}דוד לוי{PDI}?"),
    ],
)
def test_a_name_is_isolated_where_directions_mix(text: str, marked: str) -> None:
    assert isolated(text) == marked


@given(st.text(alphabet="ab דוدا1.“” ", max_size=16))
def test_marks_come_in_pairs_and_are_all_that_is_added(text: str) -> None:
    marked = isolated(text)
    assert marked.replace(FSI, "").replace(PDI, "") == text
    outside = ""
    depth = 0
    for character in marked:
        depth += (character == FSI) - (character == PDI)
        assert depth in (0, 1)
        outside += character if not depth else ""
    assert depth == 0
    assert isolated(marked) == marked
    if FSI in marked:
        assert not _rtl(outside)


def test_every_text_of_a_lesson_with_such_names_reads_well() -> None:
    assert MADE.findings == ()
    assert {item.kind for item in MADE.items} >= {"role-description", "event-date", "date-event"}
    for item in MADE.items:
        whys = [option.why for option in item.options]
        for text in (item.stem, item.explanation, *whys, *(option.text for option in item.options)):
            assert (FSI in text) == (_rtl(text) and _ltr(text)), text
    assert any(FSI in option.text for item in MADE.items for option in item.options)
    assert any(FSI not in option.text and _rtl(option.text) for item in MADE.items for option in item.options)


def test_evidence_stays_as_the_lesson_has_it_and_ids_follow_from_the_facts() -> None:
    facts = MADE.facts
    assert not any(FSI in item.evidence.text for item in MADE.items)
    known = [role.id for role in facts.roles] + [event.id for event in facts.events]
    possible = {digest("river", fact, item.kind) for fact in known for item in MADE.items}
    plain = [item for item in MADE.items if item.kind in {"role-description", "event-date", "date-event"}]
    assert plain
    assert {item.id for item in plain} <= possible
