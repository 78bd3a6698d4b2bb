"""One change of a lesson file changes that one thing and leaves every other line alone."""

from dataclasses import replace
from difflib import unified_diff

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.lessons import edit, parse, render
from quizapp.lessons.document import Choice, Decision, Lesson, Question
from tests.lessons import made_lessons

SLUG = "made"
TEXT = """---
title:   "Odd   spacing"
language: en
---

Russia mediated a ceasefire in 2020.   Nobody else did.

## Questions

### Who mediated?  {#q-one}
topic: alliances

*  [x] Russia
*  [ ] Turkey

A loose remark.

### When was it?

- [x] 2020
- [ ] 2021

> It was 2020.

## Actors

Russia
:   state
"""
NEW = Question(
    stem="Who was there?",
    choices=(Choice(text="Russia", correct=True), Choice(text="Turkey", correct=False)),
    topic="actors",
    level="relate",
    replaces="00112233445566aa",
)
YES = Decision(item="00112233445566aa", verdict="approved", wording="ffee", stem="Who | what?")


def _changed(before: str, after: str) -> tuple[list[str], list[str]]:
    lines = list(unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm=""))[2:]
    return [line[1:] for line in lines if line[0] == "-"], [line[1:] for line in lines if line[0] == "+"]


def test_a_new_question_stands_behind_the_last_one() -> None:
    after = edit.put_question(TEXT, slug=SLUG, question=NEW)
    gone, come = _changed(TEXT, after)
    assert gone == []
    assert [line for line in come if line] == [
        "### Who was there?",
        "topic: actors",
        "level: relate",
        "replaces: 00112233445566aa",
        "- [x] Russia",
        "- [ ] Turkey",
    ]
    assert parse(after, slug=SLUG).lesson.questions[-1] == NEW


def test_a_lesson_without_questions_gets_the_section() -> None:
    before = TEXT[: TEXT.index("## Questions")]
    after = edit.put_question(before, slug=SLUG, question=NEW)
    assert after.startswith(before.rstrip("\n"))
    assert parse(after, slug=SLUG).lesson.questions == (NEW,)


def test_replacing_a_question_leaves_its_neighbours_as_typed() -> None:
    after = edit.put_question(TEXT, slug=SLUG, question=NEW, at=1)
    gone, _ = _changed(TEXT, after)
    assert "*  [x] Russia" not in gone
    assert "### When was it?" in gone
    assert parse(after, slug=SLUG).lesson.questions[1] == NEW


def test_a_question_tangled_with_other_text_is_left_alone() -> None:
    with pytest.raises(edit.Entangled, match="whole document"):
        edit.put_question(TEXT, slug=SLUG, question=NEW, at=0)


def test_removing_a_question_takes_its_lines_alone() -> None:
    after = edit.remove_question(TEXT, slug=SLUG, at=1)
    gone, come = _changed(TEXT, after)
    assert [line for line in gone if line] == [
        "### When was it?",
        "- [x] 2020",
        "- [ ] 2021",
        "> It was 2020.",
    ]
    assert [line for line in come if line] == []


def test_decisions_are_rows_that_come_change_and_go() -> None:
    no = Decision(item="ab", verdict="rejected")
    one = edit.decide(TEXT, slug=SLUG, item=YES.item, decision=YES)
    two = edit.decide(one, slug=SLUG, item="ab", decision=no)
    assert parse(two, slug=SLUG).lesson.decisions == (YES, no)
    changed = replace(YES, verdict="rejected", wording="")
    other = edit.decide(two, slug=SLUG, item=YES.item, decision=changed)
    assert parse(other, slug=SLUG).lesson.decisions == (changed, no)
    assert _changed(two, other)[0] == [r"| 00112233445566aa | approved | ffee | Who \| what? |"]
    assert edit.decide(two, slug=SLUG, item="ab", decision=None) == one
    bare = edit.decide(one, slug=SLUG, item=YES.item, decision=None)
    parsed = parse(bare, slug=SLUG)
    assert parsed.lesson == parse(TEXT, slug=SLUG).lesson
    assert parsed.findings == parse(TEXT, slug=SLUG).findings
    assert edit.decide(bare, slug=SLUG, item="unknown", decision=None) == bare


def test_several_decisions_are_made_at_once_and_take_the_place_of_others() -> None:
    no = Decision(item="aabb", verdict="rejected", stem="What?")
    before = edit.decide(
        edit.decide(TEXT, slug=SLUG, item=no.item, decision=no), slug=SLUG, item=YES.item, decision=YES
    )
    yes = replace(no, verdict="approved", wording="1122")
    third = replace(no, item="ccdd")
    gone, new = _changed(before, edit.decide_all(before, slug=SLUG, decisions=[yes, third]))
    assert gone == ["| aabb | rejected |  | What? |"]
    assert new == ["| aabb | approved | 1122 | What? |", "| ccdd | rejected |  | What? |"]
    assert edit.decide_all(before, slug=SLUG, decisions=[]) == before
    one = edit.decide_all(TEXT, slug=SLUG, decisions=[YES])
    assert one == edit.decide(TEXT, slug=SLUG, item=YES.item, decision=YES)


def test_which_questions_are_asked_is_one_line_of_the_front_matter() -> None:
    approved = edit.ask(TEXT, slug=SLUG, which="approved")
    assert _changed(TEXT, approved) == ([], ["ask: approved"])
    assert edit.ask(approved, slug=SLUG, which="approved") == approved
    assert edit.ask(approved, slug=SLUG, which="all") == TEXT


@settings(max_examples=60, deadline=None)
@given(made_lessons.lessons, made_lessons.questions, made_lessons.decisions, st.data())
def test_edits_of_any_lesson_change_one_thing_or_refuse(
    lesson: Lesson, question: Question, decision: Decision, data: st.DataObject
) -> None:
    text = render(lesson)
    used = {name for each in lesson.questions for name in (each.id, each.replaces)}
    if not {question.id, question.replaces} & used:
        at = data.draw(st.none() | st.integers(0, len(lesson.questions) - 1)) if lesson.questions else None
        after = parse(edit.put_question(text, slug=SLUG, question=question, at=at), slug=SLUG).lesson
        assert replace(after, questions=()) == replace(lesson, questions=())
        assert question in after.questions
    decided = parse(edit.decide(text, slug=SLUG, item=decision.item, decision=decision), slug=SLUG).lesson
    assert replace(decided, decisions=()) == replace(lesson, decisions=())
    assert decision in decided.decisions
