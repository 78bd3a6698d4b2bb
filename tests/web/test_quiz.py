"""A quiz over HTTP: answers are saved as given, keys come out when they may, a result adds up."""

import re
from dataclasses import replace

import pytest
from werkzeug.test import TestResponse

from quizapp import lessons
from quizapp.items.item import Evidence, Item
from quizapp.lessons.document import Lesson
from quizapp.store import Session
from quizapp.workflows import publish
from tests.web.sample import ITEMS, LESSON, Room, Visitor

KEYS = {item.stem: item.key.text for item in ITEMS}


def pick(page: str, position: int, *, right: bool) -> str:
    """Return the number of a right or wrong option of a question on a page."""
    part = page.split(f'id="question-{position}"')[1].split("</fieldset>")[0]
    key = next(key for stem, key in KEYS.items() if stem in part)
    for option in part.split('<label class="option">')[1:]:
        if (f"<span>{key}</span>" in option) == right:
            return option.split('value="')[1].split('"')[0]
    raise AssertionError(part)


def chosen(page: str, position: int) -> str | None:
    """Return the number of the option that is checked, None when there is none."""
    part = page.split(f'id="question-{position}"')[1].split("</fieldset>")[0]
    found = re.search(r'value="(\d+)" autocomplete="off" checked', part)
    return found and found.group(1)


def publish_again(room: Room, *items: Item, lesson: Lesson = LESSON) -> None:
    """Publish a lesson with other questions."""
    with Session(room.engine) as session:
        markdown = lessons.render(lesson)
        publish.publish(session, lesson=lesson, markdown=markdown, items=items, now=room.clock())
        session.commit()


def give(
    student: Visitor, token: str, position: int, *, right: bool = True, mode: str = "each"
) -> TestResponse:
    page = student.get(f"/attempt/{token}/{position}" if mode == "each" else f"/attempt/{token}").text
    choice = pick(page, position, right=right)
    return student.send(
        f"/attempt/{token}/{position}/answer", **{f"choice-{position}": choice, f"sequence-{position}": "0"}
    )


def test_one_question_a_page_tells_at_once(room: Room) -> None:
    student = room.student()
    token = student.start(room.quiz_id(), "each")
    before = student.get(f"/attempt/{token}/1").text
    assert "The lesson says" not in before
    assert "<mark>" not in before
    answer = give(student, token, 1, right=False)
    assert answer.location == f"/attempt/{token}/1#feedback"
    after = student.get(f"/attempt/{token}/1").text
    assert "Not right" in after
    assert "Wrong – your answer" in after
    assert "The right answer" in after
    assert "<mark>" in after
    assert "/lesson/harbour?mark=p" in after


def test_the_last_answer_leads_to_the_result(room: Room) -> None:
    student = room.student()
    token = student.start(room.quiz_id(), "each")
    for position in (1, 2, 3):
        give(student, token, position, right=position != 2)
    assert student.get(f"/attempt/{token}").location == f"/attempt/{token}/result"
    result = student.get(f"/attempt/{token}/result").text
    assert "<strong>2</strong><span>of 3 right</span>" in result
    assert result.count("“") == 1
    assert "2 of 3" in student.get("/history").text


def test_a_final_answer_stays(room: Room) -> None:
    student = room.student()
    token = student.start(room.quiz_id(), "each")
    page = student.get(f"/attempt/{token}/1").text
    for right in (False, True):
        choice = pick(page, 1, right=right)
        answer = student.send(f"/attempt/{token}/1/answer", **{"choice-1": choice, "sequence-1": "0"})
        assert answer.status_code == 302
    assert "Wrong – your answer" in student.get(f"/attempt/{token}/1").text


def test_no_choice_is_said_at_the_question(room: Room) -> None:
    student = room.student()
    token = student.start(room.quiz_id(), "each")
    answer = student.send(f"/attempt/{token}/1/answer", **{"sequence-1": "0"})
    assert answer.status_code == 422
    assert 'aria-describedby="error-1"' in answer.text
    assert "Please choose one of the answers first." in answer.text


def test_a_script_is_told_saved_with_the_next_number(room: Room) -> None:
    student = room.student()
    token = student.start(room.quiz_id(), "page")
    page = student.get(f"/attempt/{token}").text
    sequence = 0
    for right in (False, True, True):
        answer = student.send_by_script(
            f"/attempt/{token}/1/answer",
            **{"choice-1": pick(page, 1, right=right), "sequence-1": str(sequence)},
        )
        assert answer.status_code == 200
        sequence = answer.get_json()["sequence"]
    assert set(answer.get_json()) == {"sequence"}, "nothing may give the key away"
    assert "<mark>" not in student.get(f"/attempt/{token}").text


def test_a_page_left_open_cannot_undo_a_newer_answer(room: Room) -> None:
    student = room.student()
    token = student.start(room.quiz_id(), "page")
    page = student.get(f"/attempt/{token}").text
    give(student, token, 1, mode="page")
    stale = {"choice-1": pick(page, 1, right=False), "sequence-1": "0"}
    assert student.send_by_script(f"/attempt/{token}/1/answer", **stale).status_code == 409
    student.send(f"/attempt/{token}/submit", wish="save", **stale)
    assert pick(page, 1, right=True) == chosen(student.get(f"/attempt/{token}").text, 1)


@pytest.mark.parametrize("wish", ["finish", "finish anyway"])
def test_nothing_is_handed_in_when_an_answer_was_changed_elsewhere(room: Room, wish: str) -> None:
    student = room.student()
    token = student.start(room.quiz_id(), "page")
    page = student.get(f"/attempt/{token}").text
    give(student, token, 1, mode="page")
    fields = {f"choice-{position}": pick(page, position, right=position != 1) for position in (1, 2, 3)}
    numbers = {f"sequence-{position}": "0" for position in (1, 2, 3)}
    answer = student.send(f"/attempt/{token}/submit", wish=wish, **fields, **numbers)
    assert answer.location == f"/attempt/{token}"
    sheet = student.get(answer.location).text
    assert "Question 1: You changed this answer on another page" in sheet
    assert "Nothing is handed in yet, and your other answers are saved." in sheet
    assert student.get(f"/attempt/{token}/result").status_code == 409
    assert chosen(sheet, 1) == pick(page, 1, right=True), "the newer answer stays"
    assert chosen(sheet, 2) == fields["choice-2"]


def test_all_on_one_page_works_without_a_script(room: Room) -> None:
    student = room.student()
    token = student.start(room.quiz_id(), "page")
    page = student.get(f"/attempt/{token}").text
    fields = {"choice-1": pick(page, 1, right=True), "sequence-1": "0", "sequence-2": "0", "sequence-3": "0"}
    saved = student.send(f"/attempt/{token}/submit", wish="save", **fields)
    assert saved.location == f"/attempt/{token}"
    assert "Your answers are saved." in student.get(saved.location).text
    open_ones = student.send(f"/attempt/{token}/submit", wish="finish", **fields).text
    assert "2 questions are still open" in open_ones
    assert 'href="#question-2"' in open_ones
    finished = student.send(f"/attempt/{token}/submit", wish="finish anyway", **fields)
    assert finished.location == f"/attempt/{token}/result"
    assert "<strong>1</strong><span>of 3 right</span>" in student.get(finished.location).text


@pytest.mark.parametrize("wish", ["finish", "finish anyway", "save"])
def test_handing_in_twice_is_handing_in_once(room: Room, wish: str) -> None:
    student = room.student()
    token = student.start(room.quiz_id(), "page")
    student.send(f"/attempt/{token}/submit", wish="finish anyway")
    again = student.send(f"/attempt/{token}/submit", wish=wish, **{"choice-1": "1", "sequence-1": "0"})
    assert again.location in (f"/attempt/{token}/result", f"/attempt/{token}")
    assert "<strong>0</strong>" in student.get(f"/attempt/{token}/result").text
    assert student.get("/history").text.count("See why") == 1


def test_a_quiz_left_open_is_gone_on_with(room: Room) -> None:
    student = room.student()
    token = student.start(room.quiz_id(), "page")
    assert student.start(room.quiz_id(), "page") == token
    assert f"/attempt/{token}" in student.get("/quizzes").text


def test_a_result_before_the_end_is_refused_kindly(room: Room) -> None:
    student = room.student()
    token = student.start(room.quiz_id(), "page")
    assert student.get(f"/attempt/{token}/result").status_code == 409


def test_the_lesson_marks_the_sentence_that_is_asked_for(room: Room) -> None:
    student = room.student()
    assert "<mark>" not in student.get("/lesson/harbour").text
    marked = student.get("/lesson/harbour?mark=p2s1").text
    assert "<mark>Norland supports the Harbour Union.</mark>" in marked
    assert "<script" not in student.get("/lesson/harbour?mark=%22%3E%3Cscript%3E").text


@pytest.mark.parametrize(("slug", "sent"), [("урок", "%D1%83%D1%80%D0%BE%D0%BA"), ("leçon", "le%C3%A7on")])
def test_a_deck_of_any_name_comes_as_a_file(room: Room, slug: str, sent: str) -> None:
    again = tuple(replace(item, lesson=slug, id=f"{number:016x}") for number, item in enumerate(ITEMS, 11))
    publish_again(room, *again, lesson=replace(LESSON, slug=slug))
    answer = room.student().get(f"/lesson/{slug}/deck")
    assert answer.status_code == 200
    value = answer.headers["Content-Disposition"]
    assert value.encode("latin-1").startswith(b"attachment; ")
    assert f"filename*=UTF-8''{sent}.apkg" in value


def test_an_answer_without_a_proof_shows_no_empty_quotation(room: Room) -> None:
    unproved = replace(ITEMS[0], evidence=Evidence(text="", anchor=""))
    publish_again(room, unproved, *ITEMS[1:])
    student = room.student()
    token = student.start(room.quiz_id(), "page")
    student.send(f"/attempt/{token}/submit", wish="finish anyway")
    result = student.get(f"/attempt/{token}/result").text
    assert result.count("<blockquote>") == 2
    assert result.count('<ul class="read-again">') == 2
    assert "“”" not in result


def test_a_quiz_without_any_proof_leads_to_the_reasons(room: Room) -> None:
    publish_again(room, *(replace(item, evidence=Evidence(text="", anchor="")) for item in ITEMS))
    student = room.student()
    token = student.start(room.quiz_id(), "page")
    student.send(f"/attempt/{token}/submit", wish="finish anyway")
    result = student.get(f"/attempt/{token}/result").text
    assert "read-again" not in result
    assert "The reasons stand below" in result


def test_the_deck_comes_as_a_file(room: Room) -> None:
    answer = room.student().get("/lesson/harbour/deck")
    assert answer.headers["Content-Disposition"] == "attachment; filename=harbour.apkg"
    assert answer.data.startswith(b"PK")
