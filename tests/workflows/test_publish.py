"""Publishing changes what is asked next, and nothing that was asked."""

import random
from dataclasses import replace
from functools import partial

import pytest
import sqlalchemy as sa
from sqlmodel import select

from quizapp.errors import NotFound
from quizapp.items.item import Item
from quizapp.store.bank import ItemVersion
from quizapp.store.people import Classroom as Room
from quizapp.workflows import publish
from quizapp.workflows.publish import Published
from tests.store_items import make_item
from tests.workflows.classroom import ITEMS, LESSON, NOW, Classroom


def asked(room: Classroom) -> tuple[Item, ...]:
    return room.do(lambda session: publish.items(session, "karabakh"))


def test_what_was_published_is_asked_in_the_lesson_s_order(room: Classroom) -> None:
    assert asked(room) == tuple(ITEMS)
    room.publish(ITEMS[::-1])
    assert asked(room) == tuple(ITEMS[::-1])


def test_publishing_again_changes_nothing(room: Classroom) -> None:
    assert room.publish(ITEMS) == Published(new=0, changed=0, same=12)
    assert room.do(lambda session: len(session.exec(select(ItemVersion)).all())) == 12


def test_a_reason_is_worded_better_in_place(room: Classroom) -> None:
    better = make_item(ITEMS[0].id, why="Because of the evidence.", evidence="A better sentence.")
    assert room.publish([better, *ITEMS[1:]]) == Published(new=0, changed=0, same=12)
    assert asked(room)[0] == better
    assert room.do(lambda session: len(session.exec(select(ItemVersion)).all())) == 12


def test_a_changed_key_makes_a_new_version_and_the_old_one_can_return(room: Classroom) -> None:
    changed = make_item(ITEMS[0].id, key="Another")
    assert room.publish([changed, *ITEMS[1:]]) == Published(new=0, changed=1, same=11)
    assert asked(room)[0] == changed
    assert room.publish(ITEMS) == Published(new=0, changed=1, same=11)
    assert asked(room) == tuple(ITEMS)
    assert room.do(lambda session: len(session.exec(select(ItemVersion)).all())) == 13


def test_a_removed_item_retires_and_can_return(room: Classroom) -> None:
    assert room.publish(ITEMS[1:]) == Published(new=0, changed=0, same=11)
    assert room.publish(ITEMS[1:]) == Published(new=0, changed=0, same=11)
    assert asked(room) == tuple(ITEMS[1:])
    assert room.publish(ITEMS) == Published(new=1, changed=0, same=11)
    assert asked(room) == tuple(ITEMS)


def test_a_removed_item_can_return_changed(room: Classroom) -> None:
    room.publish(ITEMS[1:])
    changed = make_item(ITEMS[0].id, key="Another")
    assert room.publish([changed, *ITEMS[1:]]) == Published(new=1, changed=0, same=11)
    assert asked(room)[0] == changed


def test_each_lesson_has_a_quiz_of_everything_and_of_each_topic(room: Classroom) -> None:
    (view,) = room.do(publish.lessons)
    assert (view.slug, view.title) == ("karabakh", "The assault")
    assert [(quiz.title, quiz.topic, quiz.size) for quiz in view.quizzes] == [
        ("Everything", "everything", 10),
        ("Actors", "actors", 4),
        ("Dates", "dates", 4),
        ("Alliances", "alliances", 4),
    ]
    assert {(quiz.lesson_slug, quiz.lesson_title) for quiz in view.quizzes} == {("karabakh", "The assault")}
    assert room.do(lambda session: publish.quiz(session, view.quizzes[1].id)) == view.quizzes[1]


def test_a_quiz_without_questions_is_not_offered_and_keeps_its_number(room: Classroom) -> None:
    before = room.quiz("dates").id
    room.publish([item for item in ITEMS if item.topic != "dates"])
    (view,) = room.do(publish.lessons)
    assert [quiz.topic for quiz in view.quizzes] == ["everything", "actors", "alliances"]
    room.publish(ITEMS)
    assert room.quiz("dates").id == before


def test_two_lessons_do_not_mix_even_with_equal_item_ids(room: Classroom) -> None:
    other = replace(LESSON, slug="another", title="Another")
    items = [replace(item, lesson="another") for item in ITEMS[:2]]
    made = room.do(lambda session: publish.publish(session, lesson=other, markdown="#", items=items, now=NOW))
    assert made == Published(new=2, changed=0, same=0)
    assert asked(room) == tuple(ITEMS)
    assert [(view.slug, view.quizzes[0].size) for view in room.do(publish.lessons)] == [
        ("another", 2),
        ("karabakh", 10),
    ]


def test_a_lesson_comes_back_as_it_was_written(room: Classroom) -> None:
    text = "---\ntitle: The assault\n---\n\nAzerbaijan attacked.\n"
    room.do(lambda session: publish.publish(session, lesson=LESSON, markdown=text, items=ITEMS, now=NOW))
    lesson, markdown = room.do(lambda session: publish.lesson(session, "karabakh"))
    assert (lesson.slug, lesson.title, markdown) == ("karabakh", "The assault", text)


def test_a_file_of_an_odd_name_is_published(room: Classroom) -> None:
    odd = replace(LESSON, slug="tab\there")
    items = [replace(item, lesson=odd.slug) for item in ITEMS[:2]]
    made = room.do(lambda session: publish.publish(session, lesson=odd, markdown="#", items=items, now=NOW))
    assert made == Published(new=2, changed=0, same=0)


@pytest.mark.parametrize("slug", ["", "nothing", "a\0b", "\ud800", "x" * 10_000])
def test_an_unknown_lesson_is_not_found(room: Classroom, slug: str) -> None:
    with pytest.raises(NotFound):
        room.do(lambda session: publish.lesson(session, slug))
    with pytest.raises(NotFound):
        room.do(lambda session: publish.items(session, slug))


@pytest.mark.parametrize("number", [0, -1, 999, 2**31, 2**64])
def test_an_unknown_quiz_is_not_found(room: Classroom, number: int) -> None:
    with pytest.raises(NotFound):
        room.do(lambda session: publish.quiz(session, number))


def test_servers_that_publish_at_once_agree(room: Classroom) -> None:
    changed = [make_item(item.id, key="Another") for item in ITEMS]
    same_text = partial(publish.publish, lesson=LESSON, markdown="# The assault", now=NOW)
    outcomes = room.at_once([partial(same_text, items=changed)] * 6)
    assert sorted(outcome.changed for outcome in outcomes if isinstance(outcome, Published)) == [0] * 5 + [12]


def test_a_first_publication_may_be_made_twice_at_once(engine: sa.Engine) -> None:
    room = Classroom(engine=engine, teacher_id=0, classroom_id=0, code="")
    outcomes = room.at_once([partial(publish.publish, lesson=LESSON, markdown="#", items=ITEMS, now=NOW)] * 6)
    assert sorted(outcome.new for outcome in outcomes if isinstance(outcome, Published)) == [0] * 5 + [12]


def test_the_demo_class_is_made_once(engine: sa.Engine) -> None:
    room = Classroom(engine=engine, teacher_id=0, classroom_id=0, code="")
    codes = room.at_once(
        [partial(publish.ensure_demo_class, rng=random.Random(seed), now=NOW) for seed in range(6)]
    )
    again = room.do(lambda session: publish.ensure_demo_class(session, rng=random.Random(9), now=NOW))
    assert set(codes) == {again}
    assert room.do(lambda session: len(session.exec(select(Room)).all())) == 1
