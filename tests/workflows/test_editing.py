"""A lesson is edited one change at a time; each is published, kept, and can be taken back."""

import random
from dataclasses import replace
from functools import partial

import pytest

from quizapp import store
from quizapp.errors import NotFound
from quizapp.items import Item
from quizapp.lessons.document import Choice, Question, Verdict
from quizapp.workflows import editing, publish, questions, sit
from quizapp.workflows.editing import Book
from quizapp.workflows.text import read_text
from tests.lesson_text import LESSON
from tests.workflows.classroom import LATER, NOW, Classroom

SLUG = "leagues"
OWN = Question(
    stem="Who is the Queen of Norland?",
    choices=(
        Choice(text="Ada", correct=True),
        Choice(text="Bo", correct=False),
        Choice(text="Cy", correct=False),
    ),
    topic="actors",
)


@pytest.fixture
def room(room: Classroom) -> Classroom:
    """Publish a lesson whose text can be edited."""
    room.do(lambda session: publish.publish_text(session, read_text(LESSON, SLUG), now=NOW))
    return room


def book(room: Classroom) -> Book:
    return room.do(lambda session: editing.take(session, SLUG))


def asked(room: Classroom) -> list[str]:
    return [item.id for item in room.do(lambda session: publish.items(session, SLUG))]


def generated(room: Classroom) -> Item:
    return next(each.item for each in book(room).text.decided if each.item.origin == "generated")


def decide(room: Classroom, item: str, verdict: Verdict | None) -> Book:
    return room.do(
        lambda session: questions.decide(session, SLUG, item, verdict, teacher_id=room.teacher_id, now=LATER)
    )


def write(room: Classroom, question: Question, instead_of: Question | None = None) -> Book:
    return room.do(
        lambda session: questions.write(
            session, SLUG, question, instead_of=instead_of, teacher_id=room.teacher_id, now=LATER
        )
    )


def test_a_rejected_question_is_asked_no_longer_until_it_is_opened_again(room: Classroom) -> None:
    item = generated(room)
    before = asked(room)
    after = decide(room, item.id, "rejected")
    assert after.find(item.id).status == "rejected"
    assert asked(room) == [each for each in before if each != item.id]
    assert decide(room, item.id, None).text.markdown.startswith(LESSON)
    assert asked(room) == before


def test_an_approval_holds_for_the_wording_that_was_seen(room: Classroom) -> None:
    dated = next(each.item for each in book(room).text.decided if each.item.kind == "event-date")
    assert decide(room, dated.id, "approved").find(dated.id).status == "approved"
    reworded = room.do(
        lambda session: editing.change(
            session,
            SLUG,
            lambda text, _: text.replace("| Norland signed a treaty", "| Norland made a treaty"),
            what="Mended",
            teacher_id=None,
            now=LATER,
        )
    )
    assert reworded.find(dated.id).status == "changed"


def test_only_approved_and_own_questions_are_asked_when_a_teacher_says_so(room: Classroom) -> None:
    item = generated(room)
    decide(room, item.id, "approved")
    write(room, OWN)
    room.do(lambda session: questions.ask(session, SLUG, "approved", teacher_id=room.teacher_id, now=LATER))
    assert len(asked(room)) == 2
    assert item.id in asked(room)
    room.do(lambda session: questions.ask(session, SLUG, "all", teacher_id=room.teacher_id, now=LATER))
    assert len(asked(room)) == 6


def test_an_edited_question_takes_the_place_and_the_id_of_the_generated_one(room: Classroom) -> None:
    item = generated(room)
    question = replace(questions.from_item(item), stem="Whom did you read about?")
    after = write(room, question)
    found = after.find(item.id)
    assert (found.item.stem, found.item.origin, found.status) == (
        "Whom did you read about?",
        "authored",
        "own",
    )
    assert [each.item.id for each in after.text.decided].count(item.id) == 1
    assert questions.written(after, found.item) == question
    removed = room.do(
        lambda session: questions.remove(session, SLUG, question, teacher_id=room.teacher_id, now=LATER)
    )
    assert removed.find(item.id).item == item


def test_a_question_that_somebody_changed_meanwhile_is_not_overwritten(room: Classroom) -> None:
    write(room, OWN)
    write(room, replace(OWN, stem="Who rules Norland?"), instead_of=OWN)
    with pytest.raises(questions.Gone):
        write(room, replace(OWN, stem="Who reigns in Norland?"), instead_of=OWN)
    assert "Who rules Norland?" in book(room).text.markdown
    with pytest.raises(questions.Gone):
        room.do(lambda session: questions.remove(session, SLUG, OWN, teacher_id=1, now=LATER))


def test_decisions_of_two_teachers_at_once_are_both_kept(room: Classroom) -> None:
    ids = [each.item.id for each in book(room).text.decided[:4]]

    def reject(session: store.Session, item: str) -> Book:
        return questions.decide(session, SLUG, item, "rejected", teacher_id=room.teacher_id, now=LATER)

    room.at_once([partial(reject, item=item) for item in ids])
    assert {each.item for each in book(room).text.lesson.decisions} == set(ids)
    assert len({view.number for view in room.do(lambda session: editing.history(session, SLUG))}) == 5


def test_a_document_is_only_replaced_by_who_saw_its_newest_text(room: Classroom) -> None:
    seen = book(room)
    decide(room, generated(room).id, "rejected")
    with pytest.raises(editing.Outdated):
        room.do(
            lambda session: editing.change(
                session,
                SLUG,
                lambda _text, _lesson: LESSON,
                what="Edited",
                teacher_id=room.teacher_id,
                now=LATER,
                seen=seen.edition,
            )
        )
    assert book(room).text.lesson.decisions


def test_a_text_without_a_title_is_refused(room: Classroom) -> None:
    with pytest.raises(editing.Untitled):
        room.do(
            lambda session: editing.change(
                session, SLUG, lambda _t, _l: "Nothing.", what="Edited", teacher_id=None, now=LATER
            )
        )
    assert book(room).text.markdown == LESSON


def test_every_text_is_kept_and_comes_back(room: Classroom) -> None:
    decide(room, generated(room).id, "rejected")
    write(room, OWN)
    history = room.do(lambda session: editing.history(session, SLUG))
    assert [(view.number, view.teacher) for view in history] == [
        (3, "Ms Grigoryan"),
        (2, "Ms Grigoryan"),
        (1, ""),
    ]
    assert [view.what.split(":")[0] for view in history] == ["Wrote", "Rejected", "Published"]
    back = room.do(lambda session: editing.go_back(session, SLUG, 1, teacher_id=room.teacher_id, now=LATER))
    assert (back.edition, back.text.markdown) == (4, LESSON)
    with pytest.raises(NotFound):
        room.do(lambda session: editing.go_back(session, SLUG, 99, teacher_id=None, now=LATER))


def test_changes_tell_what_an_edit_does(room: Classroom) -> None:
    after = LESSON.replace("| 1370 | Norland signed a treaty", "| 1371 | Norland signed a treaty").replace(
        "In 1370 Norland signed", "In 1371 Norland signed"
    )
    changes = editing.changes(SLUG, LESSON, after)
    assert {item.kind for item in changes.new} >= {"event-date"}
    assert len(changes.new) == len(changes.retired) > 0
    assert editing.changes(SLUG, LESSON, LESSON).new == ()


def test_a_corrected_question_is_newer_in_the_deck_and_others_are_not(room: Classroom) -> None:
    before = room.do(lambda session: publish.deck(session, SLUG))
    item = generated(room)
    write(room, replace(questions.from_item(item), stem="Whom did you read about?"))
    deck, lock = room.do(lambda session: publish.deck(session, SLUG))
    newer = [note for note in deck.notes if lock.mod(note) > before[1].mod(note)]
    assert [note.fields[0] for note in newer] == ["Whom did you read about?"]
    assert lock.mod(newer[0]) == int(LATER.timestamp())


def test_an_attempt_in_progress_keeps_its_questions(room: Classroom) -> None:
    student = room.join("Ani").student_id
    quiz = next(each for each in room.do(publish.quizzes) if each.lesson_slug == SLUG)
    token = room.do(
        lambda session: sit.start(
            session,
            student_id=student,
            quiz_id=quiz.id,
            mode="page",
            rng=random.Random(1),
            now=NOW,
        )
    )
    stems = [asked.stem for asked in room.sheet(student, token).questions]
    for each in book(room).text.decided:
        decide(room, each.item.id, "rejected") if each.item.stem in stems else None
    assert [asked.stem for asked in room.sheet(student, token).questions] == stems


def test_the_text_of_one_question_is_read_with_its_own_lines() -> None:
    question, findings = questions.read("### Who?\n\ntopic: dats\n\n- [x] Ada\n- [ ] Bo\n")
    assert question.stem == "Who?"
    assert [(finding.line, finding.code) for finding in findings] == [(3, "L19")]
    for wrong in (
        "",
        "- [x] Ada",
        "### One?\n\n- [x] a\n\n### Two?\n\n- [x] a",
        "## Actors\n\nAda\n: person",
    ):
        with pytest.raises(questions.Unwritten):
            questions.read(wrong)


def test_a_question_is_checked_against_its_lesson() -> None:
    text = read_text(LESSON, SLUG)
    assert questions.check(text, OWN).findings == ()
    judged = questions.check(text, replace(OWN, stem="Never mind?"))
    assert judged.item
    assert {finding.code for finding in judged.findings} >= {"I13"}
    broken = questions.check(text, replace(OWN, choices=OWN.choices[1:]))
    assert broken.item is None
    assert [finding.code for finding in broken.findings] == ["Q01"]
