"""A student sits a quiz; what is graded, kept and shown is decided on the server."""

import random
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from sqlmodel import select

from quizapp.errors import (
    AnswerFinal,
    BadChoice,
    EmptyQuiz,
    NotFound,
    StaleAnswer,
    Unfinished,
)
from quizapp.quizzes import TopicScore
from quizapp.store import Session
from quizapp.store.attempts import Answer, Attempt
from quizapp.workflows import sit
from quizapp.workflows.sit import Saved
from tests.store_items import make_item
from tests.workflows.classroom import ITEMS, LATER, NOW, Classroom, answering, right


@pytest.fixture
def ani(room: Classroom) -> int:
    return room.join("Ani").student_id


def wrong(item_id: str, sheet: sit.Sheet) -> int:
    return right(item_id, sheet) % 4 + 1


def answers(room: Classroom) -> list[Answer]:
    return room.do(lambda session: list(session.exec(select(Answer))))


def result(room: Classroom, student_id: int, token: str) -> sit.Result:
    return room.do(lambda session: sit.result(session, student_id=student_id, token=token))


def test_a_sheet_shows_the_questions_and_gives_nothing_away(room: Classroom, ani: int) -> None:
    token = room.start(ani)
    sheet = room.sheet(ani, token)
    assert len(token) == 22
    assert (sheet.token, sheet.quiz_title, sheet.lesson_slug, sheet.mode, sheet.submitted) == (
        token,
        "Dates",
        "karabakh",
        "page",
        False,
    )
    assert [asked.position for asked in sheet.questions] == [1, 2, 3, 4]
    assert {asked.item_id for asked in sheet.questions} == {item.id for item in ITEMS[4:8]}
    for asked in sheet.questions:
        assert (asked.answered, asked.sequence, asked.revealed) == (False, 0, False)
        assert (asked.correct, asked.explanation, asked.evidence_text, asked.evidence_anchor) == (None,) * 4
        assert [option.number for option in asked.options] == [1, 2, 3, 4]
        assert {option.text for option in asked.options} == {"Right", "Wrong one", "Wrong two", "Wrong three"}
        assert {(option.chosen, option.correct, option.why) for option in asked.options} == {
            (False, None, None)
        }


def test_the_order_of_the_options_is_the_attempt_s_own_and_stays(room: Classroom, ani: int) -> None:
    token = room.start(ani)
    assert room.sheet(ani, token) == room.sheet(ani, token)
    orders = set()
    for number in range(12):
        other = room.join(f"Student {number}", seed=number).student_id
        sheet = room.sheet(other, room.start(other, seed=number))
        orders.add(right("dates-0", sheet))
    assert orders == {1, 2, 3, 4}


def test_an_answer_is_graded_and_kept_on_the_server(room: Classroom, ani: int) -> None:
    token = room.start(ani)
    sheet = room.sheet(ani, token)
    first, second, *_ = sheet.questions
    assert room.answer(ani, token, 1, right(first.item_id, sheet)) == Saved(sequence=1, changed=True)
    assert room.answer(ani, token, 2, wrong(second.item_id, sheet)) == Saved(sequence=1, changed=True)
    kept = {row.item_id: row for row in answers(room)}
    assert kept[first.item_id].correct
    assert kept[first.item_id].chosen == "Right"
    assert not kept[second.item_id].correct
    assert kept[first.item_id].answered_at == LATER
    assert kept[first.item_id].fingerprint in {item.fingerprint for item in ITEMS}
    asked = room.sheet(ani, token).questions[0]
    assert (asked.answered, asked.sequence, asked.revealed, asked.correct) == (True, 1, False, None)
    assert [option.number for option in asked.options if option.chosen] == [right(first.item_id, sheet)]


@pytest.mark.parametrize("mode", ["page", "each"])
def test_the_same_answer_again_changes_nothing(room: Classroom, ani: int, mode: sit.Mode) -> None:
    token = room.start(ani, mode)
    assert room.answer(ani, token, 1, 2) == Saved(sequence=1, changed=True)
    assert room.answer(ani, token, 1, 2) == Saved(sequence=1, changed=False)
    assert room.answer(ani, token, 1, 2, sequence=1) == Saved(sequence=1, changed=False)


def test_a_page_lets_a_student_think_again_but_an_old_page_loses(room: Classroom, ani: int) -> None:
    token = room.start(ani)
    assert room.answer(ani, token, 1, 2) == Saved(sequence=1, changed=True)
    assert room.answer(ani, token, 1, 3, sequence=1) == Saved(sequence=2, changed=True)
    for old in (0, 1):
        assert isinstance(room.answer(ani, token, 1, 4, sequence=old), StaleAnswer)
    assert room.answer(ani, token, 1, 3, sequence=0) == Saved(sequence=2, changed=False)
    assert [row.sequence for row in answers(room)] == [2]
    chosen = [option.number for option in room.sheet(ani, token).questions[0].options if option.chosen]
    assert chosen == [3]


def test_one_question_a_page_reveals_each_answer_and_makes_it_final(room: Classroom, ani: int) -> None:
    token = room.start(ani, "each")
    sheet = room.sheet(ani, token)
    first = sheet.questions[0]
    room.answer(ani, token, 1, wrong(first.item_id, sheet))
    asked, *others = room.sheet(ani, token).questions
    assert (asked.revealed, asked.correct, asked.explanation) == (True, False, "It is Right.")
    assert (asked.evidence_text, asked.evidence_anchor) == (f"The sentence about {first.item_id}.", "p1s1")
    assert {option.text for option in asked.options if option.correct} == {"Right"}
    assert {option.why for option in asked.options} == {"Because."}
    assert not any(other.revealed or other.explanation for other in others)
    changed = room.answer(ani, token, 1, right(first.item_id, sheet), sequence=1)
    assert isinstance(changed, AnswerFinal)
    assert [row.correct for row in answers(room)] == [False]


def test_one_question_a_page_is_handed_in_with_the_last_answer(room: Classroom, ani: int) -> None:
    token = room.start(ani, "each")
    sheet = room.sheet(ani, token)
    for asked in sheet.questions:
        assert not room.sheet(ani, token).submitted
        room.answer(ani, token, asked.position, right(asked.item_id, sheet))
    found = result(room, ani, token)
    assert (found.score.correct, found.score.total, found.submitted_at) == (4, 4, LATER)


def test_handing_in_reveals_everything_and_counts_open_questions_as_wrong(room: Classroom, ani: int) -> None:
    token = room.start(ani, topic="everything")
    sheet = room.sheet(ani, token)
    with pytest.raises(Unfinished):
        result(room, ani, token)
    for asked in sheet.questions[:6]:
        room.answer(ani, token, asked.position, right(asked.item_id, sheet))
    room.submit(ani, token)
    found = result(room, ani, token)
    assert (found.quiz_title, found.lesson_title, found.submitted_at) == ("Everything", "The assault", LATER)
    assert (found.score.correct, found.score.total) == (6, 10)
    assert sum(topic.total for topic in found.score.by_topic) == 10
    assert {type(topic) for topic in found.score.by_topic} == {TopicScore}
    assert all(asked.revealed and asked.explanation for asked in found.sheet.questions)
    assert [asked.correct for asked in found.sheet.questions] == [True] * 6 + [False] * 4


def test_after_handing_in_nothing_changes(room: Classroom, ani: int) -> None:
    token = room.start(ani)
    room.answer(ani, token, 1, 2)
    room.submit(ani, token)
    before = result(room, ani, token)
    assert room.answer(ani, token, 1, 2) == Saved(sequence=1, changed=False)
    assert isinstance(room.answer(ani, token, 1, 3, sequence=1), AnswerFinal)
    assert isinstance(room.answer(ani, token, 2, 1), AnswerFinal)
    room.submit(ani, token, at=LATER.replace(year=2030))
    assert result(room, ani, token) == before


@pytest.mark.parametrize("choice", [0, 5, -1, 10**20])
def test_a_choice_that_is_not_offered_is_refused(room: Classroom, ani: int, choice: int) -> None:
    assert isinstance(room.answer(ani, room.start(ani), 1, choice), BadChoice)
    assert answers(room) == []


@pytest.mark.parametrize("position", [0, 5, -1, 2**31, 10**20])
def test_a_question_that_was_not_asked_is_not_found(room: Classroom, ani: int, position: int) -> None:
    assert isinstance(room.answer(ani, room.start(ani), position, 1), NotFound)


def test_nobody_reaches_another_student_s_attempt(room: Classroom, ani: int) -> None:
    token = room.start(ani)
    other = room.join("Bo", seed=2).student_id
    assert isinstance(room.answer(other, token, 1, 1), NotFound)
    for reach in (sit.sheet, sit.result, partial(sit.submit, now=LATER)):
        work = partial(reach, student_id=other, token=token)
        assert isinstance(room.try_to(work), NotFound)
    assert not room.sheet(ani, token).submitted
    assert room.do(lambda session: sit.history(session, student_id=other)) == []


@pytest.mark.parametrize("token", ["", "x" * 22, "a\0b", "\ud800", "x" * 10_000])
def test_an_unknown_token_is_not_found(room: Classroom, ani: int, token: str) -> None:
    with pytest.raises(NotFound):
        room.sheet(ani, token)


def starting(room: Classroom, student_id: int, quiz_id: int, mode: sit.Mode = "page") -> object:
    return room.try_to(
        lambda session: sit.start(
            session, student_id=student_id, quiz_id=quiz_id, mode=mode, rng=random.Random(1), now=NOW
        )
    )


@pytest.mark.parametrize("number", [0, 999, 2**31, 2**64])
def test_only_a_student_starts_and_only_a_quiz_is_started(room: Classroom, ani: int, number: int) -> None:
    assert isinstance(starting(room, ani, number), NotFound)
    assert isinstance(starting(room, number, room.quiz().id), NotFound)
    assert isinstance(starting(room, ani, room.quiz().id, "upside-down"), BadChoice)  # type: ignore[arg-type]  # what a form could send


def test_an_empty_quiz_cannot_be_started(room: Classroom, ani: int) -> None:
    room.publish(ITEMS[:4])
    assert isinstance(starting(room, ani, room.quiz("dates").id), EmptyQuiz)


def test_an_unfinished_attempt_goes_on_and_a_finished_one_does_not(room: Classroom, ani: int) -> None:
    token = room.start(ani)
    assert room.start(ani, seed=2) == token
    assert room.start(ani, "each", seed=3) != token
    assert room.start(ani, topic="actors", seed=4) != token
    room.submit(ani, token)
    assert room.start(ani, seed=5) != token


def test_the_next_attempts_ask_what_was_not_met_yet(room: Classroom, ani: int) -> None:
    room.publish([make_item(f"item-{number}") for number in range(30)])
    met: list[str] = []
    for seed in range(3):
        token = room.start(ani, topic="everything", seed=seed)
        met += [asked.item_id for asked in room.sheet(ani, token).questions]
        room.submit(ani, token)
    assert len(met) == len(set(met)) == 30


def test_republishing_changes_nothing_in_an_attempt(room: Classroom, ani: int) -> None:
    token = room.start(ani)
    before = room.sheet(ani, token)
    changed = [make_item(item.id, topic=item.topic, key="Another") for item in ITEMS]
    room.publish([item for item in changed if item.topic != "dates"])
    assert room.sheet(ani, token) == before
    for asked in before.questions:
        room.answer(ani, token, asked.position, right(asked.item_id, before))
    room.publish(changed)
    room.submit(ani, token)
    assert result(room, ani, token).score.correct == 4


def test_history_lists_the_newest_first(room: Classroom, ani: int) -> None:
    old = room.start(ani)
    room.submit(ani, old)
    new = room.start(ani, "each", seed=2)
    lines = room.do(lambda session: sit.history(session, student_id=ani))
    assert [(line.token, line.mode, line.submitted_at, line.correct, line.total) for line in lines] == [
        (new, "each", None, None, 4),
        (old, "page", LATER, 0, 4),
    ]
    assert {(line.quiz_title, line.lesson_title, line.started_at) for line in lines} == {
        ("Dates", "The assault", NOW)
    }


@pytest.mark.parametrize("mode", ["page", "each"])
def test_twenty_clicks_at_once_make_one_response(room: Classroom, ani: int, mode: sit.Mode) -> None:
    token = room.start(ani, mode)
    outcomes = room.at_once([answering(ani, token, 1, 2)] * 20)
    assert outcomes.count(Saved(sequence=1, changed=True)) == 1
    assert outcomes.count(Saved(sequence=1, changed=False)) == 19
    assert [row.sequence for row in answers(room)] == [1]


def test_of_different_answers_at_once_one_is_kept_and_the_others_are_told(room: Classroom, ani: int) -> None:
    token = room.start(ani)
    outcomes = room.at_once([answering(ani, token, 1, choice) for choice in (1, 2, 3, 4)])
    assert sum(isinstance(outcome, Saved) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, StaleAnswer) for outcome in outcomes) == 3
    assert len(answers(room)) == 1


def test_a_whole_class_answers_at_once(room: Classroom) -> None:
    students = [room.join(f"Student {number}", seed=number).student_id for number in range(30)]
    tokens = [room.start(student, seed=student) for student in students]
    outcomes = room.at_once(
        [answering(student, token, 1, 1) for student, token in zip(students, tokens, strict=True)]
    )
    assert outcomes == [Saved(sequence=1, changed=True)] * 30
    assert len(answers(room)) == 30


def test_the_last_answers_at_once_hand_in_once_and_count_all(room: Classroom, ani: int) -> None:
    token = room.start(ani, "each")
    sheet = room.sheet(ani, token)
    room.at_once(
        [answering(ani, token, asked.position, right(asked.item_id, sheet)) for asked in sheet.questions]
    )
    assert result(room, ani, token).score.correct == 4


def test_handing_in_while_answering_loses_no_saved_answer(room: Classroom, ani: int) -> None:
    token = room.start(ani)
    sheet = room.sheet(ani, token)
    works: list[Callable[[Session], Saved | None]] = [
        answering(ani, token, asked.position, right(asked.item_id, sheet)) for asked in sheet.questions
    ]
    works.append(partial(sit.submit, student_id=ani, token=token, now=LATER))
    outcomes = room.at_once(works)
    saved = sum(isinstance(outcome, Saved) for outcome in outcomes)
    stored = room.do(lambda session: session.exec(select(Attempt)).one().correct)
    assert stored == saved == result(room, ani, token).score.correct


def test_starting_twice_at_once_makes_one_attempt(room: Classroom, ani: int) -> None:
    quiz_id = room.quiz("dates").id
    start = partial(sit.start, student_id=ani, quiz_id=quiz_id, mode="page", now=NOW)
    tokens = room.at_once([partial(start, rng=random.Random(seed)) for seed in range(10)])
    assert len(set(tokens)) == 1
    assert len(room.do(lambda session: sit.history(session, student_id=ani))) == 1


def test_a_question_with_two_options_that_starts_with_a_wrong_one(room: Classroom, ani: int) -> None:
    item = ITEMS[4]
    room.publish([replace(item, options=(item.options[1], item.options[0]))])
    token = room.start(ani)
    sheet = room.sheet(ani, token)
    assert [option.number for option in sheet.questions[0].options] == [1, 2]
    room.answer(ani, token, 1, right(item.id, sheet))
    room.submit(ani, token)
    assert result(room, ani, token).score.correct == 1
