"""A teacher decides about a lesson's questions: the list, the decisions, undo, the form."""

import re
from dataclasses import replace

import pytest
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from quizapp.lessons import writer
from quizapp.lessons.document import Choice, Question
from quizapp.store import Session
from quizapp.web import question_list
from quizapp.workflows import questions
from tests.lesson_text import LESSON
from tests.web.editing import HOME, OWN, SLUG, book, page, with_lesson, write
from tests.web.sample import Room, Visitor, open_room

pytestmark = pytest.mark.usefixtures("quick_passwords")

BROKEN = "\n## Questions\n\n### Who reigns?\n\n- [ ] Ada\n- [ ] Bo\n"


@pytest.fixture
def room(sqlite_engine: Engine) -> Room:
    return with_lesson(open_room(sqlite_engine))


@pytest.fixture
def teacher(room: Room) -> Visitor:
    return room.teacher()


def status(room: Room, item_id: str) -> str:
    return book(room).find(item_id).status


def generated(room: Room, number: int = 0) -> str:
    ids = [each.item.id for each in book(room).text.decided if each.item.origin == "generated"]
    return ids[number]


def listed(text: str) -> list[str]:
    return re.findall(r'id="q-([0-9a-f]+)"', text)


def decide(
    teacher: Visitor, item_id: str, do: str, query: str = "", seen: str = "", **more: str
) -> TestResponse:
    """Press a button of a question; the one that approves tells which wording was seen."""
    if do == "approved" and not seen:
        found = re.search(r'value="(approved:[0-9a-f]+)"', teacher.get(f"{HOME}/question/{item_id}").text)
        do = found.group(1) if found else do
    return teacher.send(f"{HOME}/question/{item_id}/decide{query}", do=do, **more)


def typed(question: Question = OWN, *, opened: Question | None = None, own: bool = False) -> dict[str, str]:
    """Return what the form sends for a question."""
    fields = {
        "stem": question.stem,
        "topic": question.topic,
        "level": question.level,
        "explanation": question.explanation,
        "sentence": "",
        "opened": writer.question(opened) if opened else "",
        "own": "yes" if own else "no",
        "do": "save",
    }
    for number, choice in enumerate(question.choices, start=1):
        fields |= {f"answer-{number}": choice.text, f"why-{number}": choice.why}
        fields |= {"right": str(number)} if choice.correct else {}
    return fields


# ---------- the list ----------


def test_the_list_holds_every_question_with_its_key_and_its_status(room: Room, teacher: Visitor) -> None:
    text = page(teacher, "/questions")
    assert listed(text) == [each.item.id for each in book(room).text.decided]
    assert all(each.item.key.text in text for each in book(room).text.decided)
    assert text.count("Not decided</span>") == len(listed(text))


@pytest.mark.parametrize(
    ("query", "facet", "value"),
    [
        ("topic=dates", "topic", "dates"),
        ("level=reason", "level", "reason"),
        ("status=own", "status", "own"),
        ("remark=some", "remark", "some"),
        ("remark=none", "remark", "none"),
        ("topic=actors&status=new", "status", "new"),
    ],
)
def test_a_filter_shows_what_matches_and_no_more(
    room: Room, teacher: Visitor, query: str, facet: str, value: str
) -> None:
    write(room, replace(OWN, stem="Never mind the Queen of Norland.", level="reason"))
    rows = question_list.rows(book(room))
    wanted = dict(each.split("=") for each in query.split("&"))
    expected = [row.item.id for row in rows if all(row.value(name) == wanted[name] for name in wanted)]
    assert 0 < len(expected) < len(rows)
    text = page(teacher, f"/questions?{query}")
    assert listed(text) == expected
    chosen = re.search(rf'<option value="{value}" selected>[^<]+\((\d+)\)', text)
    assert chosen
    assert int(chosen.group(1)) == len(expected)


def test_a_filter_tells_what_its_other_choices_would_show(room: Room, teacher: Visitor) -> None:
    rows = question_list.rows(book(room))
    text = page(teacher, "/questions?topic=actors")
    for topic, words in (("actors", "Actors"), ("dates", "Dates"), ("alliances", "Alliances")):
        count = sum(row.item.topic == topic for row in rows)
        assert f">{words} ({count})<" in text
    assert f">Not decided ({sum(row.item.topic == 'actors' for row in rows)})<" in text


def test_a_strange_filter_or_page_shows_the_list(room: Room, teacher: Visitor) -> None:
    for query in ("topic=cakes", "page=-1", "page=0", "page=99", "page=x", "page=²", "page=" + "9" * 5000):
        assert len(listed(page(teacher, f"/questions?{query}"))) == len(book(room).text.decided)


def test_a_long_list_has_pages(room: Room, teacher: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(question_list, "PAGE", 3)
    every = [each.item.id for each in book(room).text.decided]
    found = [listed(page(teacher, f"/questions?page={number}")) for number in range(1, len(every) // 3 + 2)]
    assert [item for ids in found for item in ids] == every
    assert f"?page=2#q-{every[3]}" in page(teacher, f"/question/{every[3]}")


def test_an_own_question_with_a_mistake_is_named_above_the_list(sqlite_engine: Engine) -> None:
    teacher = with_lesson(open_room(sqlite_engine), LESSON + BROKEN).teacher()
    text = page(teacher, "/questions")
    assert "Not asked until mended" in text
    assert "No answer is marked as right" in text
    assert "Who reigns?" in page(teacher, "/own/1/edit")


def test_a_question_that_stands_twice_is_named_above_the_list(sqlite_engine: Engine) -> None:
    block = writer.question(OWN)
    text = f"{LESSON}\n## Questions\n\n{block}\n\n{block.replace('Bo', 'Dot', 1)}\n"
    teacher = with_lesson(open_room(sqlite_engine), text).teacher()
    found = page(teacher, "/questions")
    assert "Not asked until mended" in found
    assert "Q05" in found
    assert f'href="{HOME}/own/2/edit"' in found


# ---------- decisions ----------


def test_a_decision_is_saved_and_leads_back_to_its_row(room: Room, teacher: Visitor) -> None:
    item = generated(room, 1)
    for do, expected in (("approved", "approved"), ("rejected", "rejected"), ("open", "new")):
        answer = decide(teacher, item, do)
        assert answer.location == f"{HOME}/questions#q-{item}"
        assert status(room, item) == expected


def test_a_row_that_leaves_the_list_gives_way_to_the_next_one(room: Room, teacher: Visitor) -> None:
    item, following = generated(room, 0), generated(room, 1)
    answer = decide(teacher, item, "approved", "?status=new")
    assert answer.location == f"{HOME}/questions?status=new#q-{following}"


def test_from_its_own_page_a_decision_leads_to_the_next_question(room: Room, teacher: Visitor) -> None:
    item, following = generated(room, 0), generated(room, 1)
    answer = decide(teacher, item, "rejected", "?status=new", **{"from": "one"})
    assert answer.location == f"{HOME}/question/{following}?status=new"
    last = book(room).text.decided[-1].item.id
    assert decide(teacher, last, "approved", **{"from": "one"}).location == f"{HOME}/question/{last}"


@pytest.mark.parametrize("do", ["", "burn", "APPROVED"])
def test_an_unknown_decision_is_refused(room: Room, teacher: Visitor, do: str) -> None:
    assert decide(teacher, generated(room), do).status_code == 400
    assert book(room).edition == 1


def test_only_the_wording_that_was_seen_is_approved(room: Room, teacher: Visitor) -> None:
    item = generated(room)
    answer = decide(teacher, item, "approved", seen="none")
    assert answer.location == f"{HOME}/question/{item}"
    assert "changed since you saw it" in page(teacher, f"/question/{item}")
    assert status(room, item) == "new"


@pytest.mark.parametrize("verdict", ["approved", "rejected"])
def test_whoever_rewrites_a_decided_question_wants_it_asked(
    room: Room, teacher: Visitor, verdict: str
) -> None:
    item = generated(room)
    decide(teacher, item, verdict)
    teacher.send(f"{HOME}/questions/ask", ask="approved")
    opened = questions.from_item(book(room).find(item).item)
    fields = typed(replace(opened, stem="Whom did you read about?"), opened=opened)
    assert teacher.send(f"{HOME}/question/{item}/edit", **fields).status_code == 302
    assert status(room, item) == "own"
    assert [each.id for each in book(room).text.items] == [item]
    teacher.send(f"{HOME}/undo", edition=str(book(room).edition))
    assert status(room, item) == verdict


def test_a_question_that_is_not_there_is_not_found(teacher: Visitor) -> None:
    for item in ("f" * 16, "..", "%00", "a" * 3000):
        assert decide(teacher, item, "approved").status_code == 404
        assert teacher.get(f"{HOME}/question/{item}").status_code == 404
        assert teacher.get(f"{HOME}/question/{item}/edit").status_code == 404
    for number in (0, 1, 10**20):
        assert teacher.get(f"{HOME}/own/{number}/edit").status_code == 404


def test_every_decision_can_be_undone_once(room: Room, teacher: Visitor) -> None:
    item = generated(room)
    decide(teacher, item, "rejected")
    text = page(teacher, "/questions")
    assert 'name="edition" value="2"' in text.split('class="say good undo"')[1]
    answer = teacher.send(f"{HOME}/undo", edition="2")
    assert answer.location == f"{HOME}/questions"
    assert (status(room, item), book(room).edition) == ("new", 3)
    assert teacher.send(f"{HOME}/undo", edition="2").location == f"{HOME}/history"
    assert "nothing was undone" in page(teacher, "/history")
    assert book(room).edition == 3
    for edition in ("", "x", "-1", "1e3", "9" * 40):
        assert teacher.send(f"{HOME}/undo", edition=edition).status_code == 400
    assert teacher.send(f"{HOME}/undo", edition="1").status_code in (302, 404)


def test_the_same_decision_twice_offers_no_undo(room: Room, teacher: Visitor) -> None:
    item = generated(room)
    decide(teacher, item, "rejected")
    page(teacher, "/questions")
    decide(teacher, item, "rejected")
    assert "undo" not in page(teacher, "/questions").split("<h1>")[0].split("<main")[1]
    assert book(room).edition == 2


def test_undo_leaves_a_page_whose_question_goes_with_it(room: Room, teacher: Visitor) -> None:
    answer = teacher.send(f"{HOME}/question/new", **typed())
    where = f"http://localhost{answer.location}"
    data = {"csrf_token": teacher.csrf_token(), "edition": "2"}
    undone = teacher.client.post(f"{HOME}/undo", data=data, headers={"Referer": where})
    assert undone.location == f"{HOME}/questions"
    row = generated(room)
    again = teacher.client.post(
        f"{HOME}/undo",
        data=data | {"edition": "3", "row": row},
        headers={"Referer": f"http://localhost{HOME}/questions?topic=dates"},
    )
    assert again.location == f"{HOME}/questions?topic=dates#q-{row}"
    assert OWN in book(room).text.lesson.questions


def test_all_shown_are_approved_in_one_edition(room: Room, teacher: Visitor) -> None:
    rejected, own = generated(room), write(room)
    decide(teacher, rejected, "rejected")
    answer = teacher.send(f"{HOME}/questions/approve?topic=actors", edition=str(book(room).edition))
    assert answer.location == f"{HOME}/questions?topic=actors"
    statuses = {each.item.id: each.status for each in book(room).text.decided if each.item.topic == "actors"}
    assert statuses.pop(rejected) == "rejected"
    assert statuses.pop(own) == "own"
    assert set(statuses.values()) == {"approved"}
    assert book(room).edition == 4
    others = {each.status for each in book(room).text.decided if each.item.topic != "actors"}
    assert others == {"new"}


def test_nothing_is_approved_that_was_not_seen(room: Room, teacher: Visitor) -> None:
    decide(teacher, generated(room), "rejected")
    answer = teacher.send(f"{HOME}/questions/approve", edition="1")
    assert answer.status_code == 409
    assert "changed since you opened it" in answer.text
    assert "approved" not in {each.status for each in book(room).text.decided}
    assert teacher.send(f"{HOME}/questions/approve", edition="one").status_code == 400


def test_only_approved_questions_are_asked_when_the_teacher_says_so(room: Room, teacher: Visitor) -> None:
    decide(teacher, generated(room), "approved")
    teacher.send(f"{HOME}/questions/ask?topic=dates", ask="approved")
    assert [item.id for item in book(room).text.items] == [generated(room)]
    assert "only approved questions and your own" in page(teacher, "/questions")
    answer = teacher.send(f"{HOME}/questions/ask?topic=dates", ask="all")
    assert answer.location == f"{HOME}/questions?topic=dates"
    assert len(book(room).text.items) == len(book(room).text.decided)
    assert teacher.send(f"{HOME}/questions/ask", ask="some").status_code == 400


# ---------- one question ----------


def test_one_question_is_shown_as_students_see_it_with_its_proof(room: Room, teacher: Visitor) -> None:
    for each in book(room).text.decided:
        text = page(teacher, f"/question/{each.item.id}")
        assert text.count('name="choice-1"') == len(each.item.options)
        assert "<mark>" in text
        assert "checked" not in text
        assert "Right – your answer" in text


def test_a_flaw_is_shown_with_the_way_to_mend_it(room: Room, teacher: Visitor) -> None:
    item = write(room, replace(OWN, stem="Never mind the Queen of Norland."))
    assert "The question has no question word; ask who" in page(teacher, f"/question/{item}")
    assert "1 remark" in page(teacher, "/questions?remark=some")


# ---------- writing ----------


def test_a_written_question_stands_in_the_lesson(room: Room, teacher: Visitor) -> None:
    answer = teacher.send(f"{HOME}/question/new", **typed())
    assert answer.status_code == 302, answer.text
    assert book(room).text.lesson.questions == (OWN,)
    assert "Saved: Who is the Queen of Norland?" in page(teacher, answer.location.removeprefix(HOME))


def test_a_chosen_sentence_is_the_proof(room: Room, teacher: Visitor) -> None:
    wanted = book(room).text.facts.search.sentences[-1]
    teacher.send(f"{HOME}/question/new", **typed() | {"sentence": wanted.anchor})
    assert book(room).text.decided[0].item.evidence.text == wanted.text


def test_a_quotation_that_a_teacher_pinned_stays_as_it_was_written(room: Room, teacher: Visitor) -> None:
    item = write(room, pinned := replace(OWN, quote="the Queen of Norland"))
    text = page(teacher, f"/question/{item}/edit")
    found = re.search(r'name="sentence" value="(p\d+s\d+)" checked', text)
    assert found
    fields = typed(replace(pinned, explanation="So it is."), opened=pinned, own=True)
    answer = teacher.send(f"{HOME}/question/{item}/edit", **fields | {"sentence": found.group(1)})
    assert answer.status_code == 302, answer.text
    assert book(room).text.lesson.questions[0].quote == "the Queen of Norland"


def test_an_edited_generated_question_takes_its_place(room: Room, teacher: Visitor) -> None:
    item = book(room).find(generated(room)).item
    opened = questions.from_item(item)
    text = page(teacher, f"/question/{item.id}/edit")
    assert "takes its place" in text
    fields = typed(replace(opened, stem="Whom did you read about?"), opened=opened)
    answer = teacher.send(f"{HOME}/question/{item.id}/edit", **fields)
    assert answer.location == f"{HOME}/question/{item.id}"
    assert book(room).find(item.id).item.stem == "Whom did you read about?"


def test_a_reworded_own_question_keeps_its_id(room: Room, teacher: Visitor) -> None:
    item = write(room)
    fields = typed(replace(OWN, stem="Who reigns over Norland as its Queen?"), opened=OWN, own=True)
    answer = teacher.send(f"{HOME}/question/{item}/edit", **fields)
    assert answer.location == f"{HOME}/question/{item}"
    assert book(room).find(item).item.stem == "Who reigns over Norland as its Queen?"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"stem": " "}, "Please write the question."),
        ({"right": ""}, "Choose which answer is right."),
        ({"right": "9"}, "Choose which answer is right."),
        ({"right": "3", "answer-3": ""}, "Choose which answer is right."),
        ({"answer-2": "", "answer-3": ""}, "Write at least two answers"),
        ({"answer-2": "ADA"}, "stands twice"),
        (
            {"stem": "Who ate the pudding?", "answer-1": "Zoltan Quux"},
            "No sentence of the lesson proves this answer.",
        ),
        ({"stem": "Who " + "is " * 4000 + "it?", "sentence": "p1s1"}, "8,000 characters"),
    ],
)
def test_a_question_with_a_mistake_is_not_saved_and_nothing_typed_is_lost(
    room: Room, teacher: Visitor, change: dict[str, str], words: str
) -> None:
    answer = teacher.send(f"{HOME}/question/new", **typed() | {"explanation": "Xyzzy."} | change)
    assert answer.status_code == 422
    assert words in answer.text
    assert "Xyzzy.</textarea>" in answer.text
    assert book(room).edition == 1


def test_a_question_with_a_flaw_may_be_saved(room: Room, teacher: Visitor) -> None:
    answer = teacher.send(
        f"{HOME}/question/new", **typed(replace(OWN, stem="The Queen of Norland is named:"))
    )
    assert answer.status_code == 302


def test_a_second_question_in_the_same_words_is_refused(room: Room, teacher: Visitor) -> None:
    write(room)
    answer = teacher.send(f"{HOME}/question/new", **typed())
    assert answer.status_code == 422
    assert "in the same words" in answer.text


def test_a_reason_that_may_be_wrong_now_is_asked_about_once(room: Room, teacher: Visitor) -> None:
    item = write(room)
    changed = replace(OWN, choices=(*OWN.choices[:1], replace(OWN.choices[1], text="Dot"), *OWN.choices[2:]))
    fields = typed(changed, opened=OWN, own=True)
    answer = teacher.send(f"{HOME}/question/{item}/edit", **fields)
    assert answer.status_code == 422
    assert "Is the reason still true?" in answer.text
    assert 'name="asked" value="2"' in answer.text
    assert book(room).edition == 2
    assert teacher.send(f"{HOME}/question/{item}/edit", **fields | {"asked": "2"}).status_code == 302
    assert book(room).text.lesson.questions == (changed,)


def test_a_new_reason_and_an_emptied_one_are_not_asked_about(room: Room, teacher: Visitor) -> None:
    item = write(room)
    for why in ("", "Dot said nothing."):
        changed = (OWN.choices[0], replace(OWN.choices[1], text="Dot", why=why), OWN.choices[2])
        before = book(room).text.lesson.questions[0]
        fields = typed(replace(OWN, choices=changed), opened=before, own=True)
        assert teacher.send(f"{HOME}/question/{item}/edit", **fields).status_code == 302


def test_moving_the_right_answer_asks_about_both_reasons(room: Room, teacher: Visitor) -> None:
    item = write(room)
    fields = typed(opened=OWN, own=True) | {"right": "2"}
    answer = teacher.send(f"{HOME}/question/{item}/edit", **fields)
    assert 'name="asked" value="1,2"' in answer.text


# ---------- as Markdown, checks, more answers ----------


def test_a_question_is_written_as_markdown(room: Room, teacher: Visitor) -> None:
    text = page(teacher, "/question/new?as=markdown")
    assert "### Who …?" in text
    answer = teacher.send(f"{HOME}/question/new", do="save", block=writer.question(OWN), opened="")
    assert answer.status_code == 302, answer.text
    assert book(room).text.lesson.questions == (OWN,)


def test_form_and_markdown_hold_the_same_question(room: Room, teacher: Visitor) -> None:
    turned = teacher.send(f"{HOME}/question/new", **typed() | {"do": "markdown"})
    assert writer.question(OWN).replace(">", "&gt;") in turned.text
    back = teacher.send(f"{HOME}/question/new", do="form", block=writer.question(OWN), opened="")
    assert 'name="answer-3" value="Cy"' in back.text
    assert 'name="right" value="1" checked' in back.text


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ("", "Write one question"),
        ("Who?", "Write one question"),
        ("### One?\n\n- [x] a\n- [ ] b\n\n### Two?\n\n- [x] a\n- [ ] b", "Write one question"),
        (writer.question(OWN).replace("topic: actors", "topic: actor"), "L19"),
        (writer.question(OWN) + "\n\nA stray line.", "L21"),
        (writer.question(OWN).replace("[x]", "[ ]"), "Q01"),
        ("### " + "x" * 9000 + "\n\n- [x] Ada\n- [ ] Bo", "8,000 characters"),
        ("### Who?\x00", "binary"),
    ],
)
@pytest.mark.parametrize("do", ["save", "form", "check"])
def test_markdown_with_a_mistake_is_kept_and_explained(
    room: Room, teacher: Visitor, block: str, words: str, do: str
) -> None:
    answer = teacher.send(f"{HOME}/question/new", do=do, block=block, opened="")
    assert answer.status_code == (422 if do == "save" else 200), answer.text
    assert words in answer.text or do == "form"
    assert book(room).edition == 1


def test_checks_are_answered_without_saving(room: Room, teacher: Visitor) -> None:
    fields = typed(replace(OWN, stem="Never mind the Queen of Norland."))
    answer = teacher.send(f"{HOME}/question/check", **fields)
    assert answer.status_code == 200
    assert "<html" not in answer.text
    assert "you can save all the same" in answer.text
    by_button = teacher.send(f"{HOME}/question/new", **fields | {"do": "check"})
    assert "you can save all the same" in by_button.text
    assert book(room).edition == 1


def test_rows_for_answers_grow_to_six_and_no_further(teacher: Visitor) -> None:
    fields = typed() | {"do": "more"}
    for rows in (5, 6, 6):
        answer = teacher.send(f"{HOME}/question/new", **fields)
        numbers = re.findall(r'name="answer-(\d+)"', answer.text)
        assert len(numbers) == rows
        fields |= {f"answer-{number}": fields.get(f"answer-{number}", "") for number in numbers}


def test_no_answer_of_a_question_with_many_is_lost(room: Room, teacher: Visitor) -> None:
    many = replace(OWN, choices=(*OWN.choices, *(Choice(text=f"No {n}", correct=False) for n in range(1, 6))))
    item = write(room, many)
    assert 'name="answer-8" value="No 5"' in page(teacher, f"/question/{item}/edit")
    fields = typed(replace(many, explanation="So it is."), opened=many, own=True)
    assert teacher.send(f"{HOME}/question/{item}/edit", **fields).status_code == 302
    assert len(book(room).text.lesson.questions[0].choices) == 8


def test_strange_fields_are_read_as_nothing(room: Room, teacher: Visitor) -> None:
    strange = {"asked": "9" * 5000 + ",²,x", "topic": "cakes", "level": "9", "sentence": "p0s0", "right": "²"}
    answer = teacher.send(f"{HOME}/question/new", **typed() | strange)
    assert answer.status_code == 422
    assert "Choose which answer is right." in answer.text
    assert teacher.send(f"{HOME}/question/new", **typed() | {"opened": "no question"}).status_code == 400
    assert book(room).edition == 1


@pytest.mark.parametrize("do", ["", "burn"])
def test_an_unknown_button_is_refused(teacher: Visitor, do: str) -> None:
    assert teacher.send(f"{HOME}/question/new", **typed() | {"do": do}).status_code == 400


# ---------- somebody else ----------


def test_a_question_that_changed_meanwhile_is_shown_beside_what_was_typed(
    room: Room, teacher: Visitor
) -> None:
    item = write(room)
    theirs = replace(OWN, explanation="Theirs.")
    with Session(room.engine) as session:
        questions.write(session, SLUG, theirs, instead_of=OWN, teacher_id=1, now=room.clock())
        session.commit()
    fields = typed(replace(OWN, explanation="Mine."), opened=OWN, own=True)
    answer = teacher.send(f"{HOME}/question/{item}/edit", **fields)
    assert answer.status_code == 409
    assert "&gt; Theirs." in answer.text
    assert "Mine.</textarea>" in answer.text
    assert book(room).text.lesson.questions == (theirs,)
    fields |= {"opened": writer.question(theirs)}
    assert teacher.send(f"{HOME}/question/{item}/edit", **fields).status_code == 302
    assert book(room).text.lesson.questions == (replace(OWN, explanation="Mine."),)


def test_a_question_that_was_removed_meanwhile_can_be_put_back(room: Room, teacher: Visitor) -> None:
    item = write(room)
    assert "Remove this question?" in page(teacher, "/own/1/remove")
    opened = writer.question(OWN)
    assert teacher.send(f"{HOME}/own/1/remove", opened=opened).location == f"{HOME}/questions"
    assert teacher.send(f"{HOME}/own/1/remove", opened=opened).status_code == 409
    assert teacher.send(f"{HOME}/own/1/remove", opened="").status_code == 400
    answer = teacher.send(f"{HOME}/question/{item}/edit", **typed(opened=OWN, own=True))
    assert answer.status_code == 409
    assert "Somebody removed this question" in answer.text
    assert book(room).text.lesson.questions == ()
    assert 'name="own" value="no"' in answer.text
    assert teacher.send(f"{HOME}/question/{item}/edit", **typed()).status_code == 302


def test_two_who_edit_one_generated_question_do_not_both_replace_it(room: Room, teacher: Visitor) -> None:
    item = book(room).find(generated(room)).item
    opened = questions.from_item(item)
    fields = typed(replace(opened, stem="Whom did one teacher mean?"), opened=opened)
    assert teacher.send(f"{HOME}/question/{item.id}/edit", **fields).status_code == 302
    fields["stem"] = "Whom did the other teacher mean?"
    answer = teacher.send(f"{HOME}/question/{item.id}/edit", **fields)
    assert answer.status_code == 409
    assert "Whom did one teacher mean?" in answer.text
    assert len(book(room).text.lesson.questions) == 1
    again = replace(opened, stem="Whom did a third one mean?")
    with Session(room.engine) as session, pytest.raises(questions.Gone):
        questions.write(session, SLUG, again, teacher_id=1, now=room.clock())


def test_a_generated_question_that_the_lesson_no_longer_asks_so_is_told(room: Room, teacher: Visitor) -> None:
    dated = next(each.item for each in book(room).text.decided if each.item.kind == "event-date")
    opened = questions.from_item(dated)
    reworded = LESSON.replace("| Norland signed a treaty", "| Norland made a treaty")
    with_lesson(room, reworded)
    fields = typed(replace(opened, explanation="Mine."), opened=opened)
    answer = teacher.send(f"{HOME}/question/{dated.id}/edit", **fields)
    assert answer.status_code == 409
    assert "Norland made a treaty" in answer.text
    assert "Mine.</textarea>" in answer.text
    assert book(room).text.markdown == reworded


def test_a_question_that_cannot_be_changed_alone_is_told_and_kept(room: Room, teacher: Visitor) -> None:
    tangled = replace(OWN, explanation="<!-- a remark that swallows what follows")
    answer = teacher.send(f"{HOME}/question/new", **typed(tangled))
    assert answer.status_code in (302, 409)
    assert "remark that swallows" in (answer.text if answer.status_code == 409 else book(room).text.markdown)


# ---------- who may ----------

ADDRESSES = [
    ("GET", "/questions"),
    ("GET", "/question/new"),
    ("GET", "/question/{item}"),
    ("GET", "/question/{item}/edit"),
    ("GET", "/own/1/edit"),
    ("GET", "/own/1/remove"),
    ("GET", "/document"),
    ("GET", "/file"),
    ("GET", "/history"),
    ("GET", "/history/1"),
    ("POST", "/question/{item}/decide"),
    ("POST", "/questions/approve"),
    ("POST", "/questions/ask"),
    ("POST", "/undo"),
    ("POST", "/question/new"),
    ("POST", "/question/check"),
    ("POST", "/question/{item}/edit"),
    ("POST", "/own/1/edit"),
    ("POST", "/own/1/remove"),
    ("POST", "/document"),
    ("POST", "/document/check"),
    ("POST", "/file"),
    ("POST", "/history/1/back"),
]


def test_the_pages_are_for_teachers(room: Room) -> None:
    room.teacher()
    write(room)
    before = book(room)
    student, stranger = room.student(), room.visitor()
    for method, address in ADDRESSES:
        path = HOME + address.format(item=generated(room))
        for visitor in (student, stranger):
            answer = visitor.get(path) if method == "GET" else visitor.send(path, do="approved", edition="2")
            assert answer.status_code == 302, path
            assert "/teacher/sign-in" in answer.location
    assert book(room) == before


def test_a_lesson_that_is_not_there_is_not_found(teacher: Visitor) -> None:
    for method, address in ADDRESSES:
        path = f"/teacher/lesson/nowhere{address.format(item='a' * 16)}"
        answer = teacher.get(path) if method == "GET" else teacher.send(path, do="approved", edition="2")
        assert answer.status_code == 404, path


def test_every_way_to_the_questions_is_for_teachers_alone(room: Room, teacher: Visitor) -> None:
    link = f'href="{HOME}/questions"'
    assert link in teacher.get("/teacher").text
    assert link in teacher.get(f"/lesson/{SLUG}").text
    assert link not in room.student().get(f"/lesson/{SLUG}").text
