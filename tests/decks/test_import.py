"""What the real Anki makes of our decks."""

import html
import re
from dataclasses import replace
from typing import Any

import pytest

from quizapp import decks
from quizapp.decks.note_type import REVISED, note_type
from quizapp.items.item import Evidence, Item, Option
from tests.decks.desk import LESSON, Desk, make_item, pack

NOW = 1_800_000_000
ITEMS = tuple(make_item(number) for number in range(1, 6))
HOSTILE = {
    "script": "<script>alert('x')</script>",
    "less than": "a < b & c > d \"quoted\" 'single'",
    "field end": "one\x1ftwo\x00three",
    "emoji": "🕊️ peace 👩‍🏫",
    "right to left": "מי חתם על ההסכם؟ \u202bالسلام\u202c",
    "long": "a < b " * 4096,
    "templates": "{{Answer}} {{c1::x}} [sound:a.mp3] [latex]x[/latex] [$]y[/$] \\(z\\)",
    "comment": "<!-- --> --> <!-- open",
    "entity": "&lt;b&gt; &amp; &#91;",
}


def settled(*items: Item, lock: decks.Lock | None = None, now: int = NOW) -> decks.Lock:
    return decks.settle(lock or decks.Lock(), decks.from_lesson(LESSON, items).notes, now=now)


def text_of(markup: str) -> str:
    """Return what a reader sees of a card's markup, white space aside."""
    without_code = re.sub(r"<(script|style)\b.*?</\1>", " ", markup, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", without_code)).split())


def seen(text: str) -> str:
    """Return what a reader should see of a text."""
    return " ".join(text.replace("\x1f", "").replace("\x00", "").split())


def review(desk: Desk) -> Any:
    """Answer the first card due with "good" and return it."""
    desk.collection.decks.select(desk.cards()[0].did)
    card = desk.collection.sched.getCard()
    desk.collection.sched.answerCard(card, 3)
    return desk.collection.get_card(card.id)


def test_every_item_becomes_one_new_card_in_the_lessons_order(desk: Desk) -> None:
    assert desk.take(pack(*ITEMS)) == {
        "new": 5,
        "updated": 0,
        "duplicate": 0,
        "conflicting": 0,
        "first_field_match": 0,
    }
    assert [card.note()["Question"] for card in desk.cards()] == [item.stem for item in ITEMS]
    assert {desk.collection.decks.name(card.did) for card in desk.cards()} == {
        "quizapp::The ceasefire of 1994"
    }


def test_every_card_shows_the_options_in_front_and_the_reasons_behind(desk: Desk) -> None:
    desk.take(pack(*ITEMS))
    for card, item in zip(desk.cards(), ITEMS, strict=True):
        front, back = text_of(card.question()), text_of(card.answer())
        assert "{{" not in card.question() + card.answer()
        for option in item.options:
            assert option.text in front
            assert f"{option.text} {option.why}" in back
            assert option.why not in front
        assert f"✓ Right answer {item.key.text} {item.key.why}" in back
        assert back.count("Right answer") == 1
        assert "Right answer" not in front
        for part in (item.stem, item.explanation, item.evidence.text, LESSON.title, "A short history"):
            assert part in back
        assert item.topic.capitalize() in front
        assert card.note()["Answer"] == item.key.text


def test_an_explanation_that_only_repeats_the_keys_reason_is_shown_once(desk: Desk) -> None:
    item = make_item(explanation=make_item().key.why)
    desk.take(pack(item))
    assert text_of(desk.cards()[0].answer()).count(item.explanation) == 1


def test_the_same_item_of_two_sides_keeps_its_static_order(desk: Desk) -> None:
    desk.take(pack(*ITEMS))
    orders = set()
    for card in desk.cards():
        rows = [
            re.findall(r'data-option="(\d)".*?dir="auto">(\w+)<', side)
            for side in (card.question(), card.answer())
        ]
        assert rows[0] == rows[1]
        orders.add(rows[0].index(next(row for row in rows[0] if row[1] == "Kyrgyzstan")))
    assert len(orders) > 1, "the right answer always stands in one place"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_arrives_as_it_was_written(desk: Desk, text: str) -> None:
    item = make_item(
        stem=f"Stem {text}",
        options=(
            Option(text=f"Right {text}", correct=True, why=f"Because {text}"),
            Option(text=f"Wrong {text}", correct=False, why=f"Since {text}"),
        ),
        explanation=f"Explained {text}",
        evidence=Evidence(text=f"Proved {text}", anchor="p1s1"),
    )
    assert desk.take(pack(item, lesson=replace(LESSON, title=f"Title {text}")))["new"] == 1
    [card] = desk.cards()
    front, back = card.question(), card.answer()
    for start in ("Stem", "Right", "Wrong"):
        assert seen(f"{start} {text}") in text_of(front)
    for start in ("Stem", "Right", "Because", "Wrong", "Since", "Explained", "Proved"):
        assert seen(f"{start} {text}") in text_of(back)
    assert front.count("<script>") == back.count("<script>") == 1
    assert "{{" not in front + back
    assert not card.question_av_tags()


def test_a_second_import_changes_nothing_and_keeps_the_schedule(desk: Desk) -> None:
    desk.take(pack(*ITEMS))
    reviewed = review(desk)
    assert desk.take(pack(*ITEMS))["duplicate"] == 5
    again = desk.collection.get_card(reviewed.id)
    assert (again.reps, again.due, again.type, again.queue) == (
        1,
        reviewed.due,
        reviewed.type,
        reviewed.queue,
    )


def test_a_mended_typo_updates_the_note_in_place_and_keeps_the_schedule(desk: Desk) -> None:
    before = settled(*ITEMS)
    desk.take(pack(*ITEMS, lock=before))
    reviewed = review(desk)
    mended = (replace(ITEMS[0], stem="Which state hosted the talks of round one?"), *ITEMS[1:])
    fates = desk.take(pack(*mended, lock=settled(*mended, lock=before)))
    assert (fates["updated"], fates["duplicate"], fates["new"], fates["conflicting"]) == (1, 4, 0, 0)
    again = desk.collection.get_card(reviewed.id)
    assert again.note()["Question"] == "Which state hosted the talks of round one?"
    assert (again.reps, again.due, again.type) == (1, reviewed.due, reviewed.type)


def test_a_students_own_words_in_an_unchanged_note_survive_an_update(desk: Desk) -> None:
    before = settled(*ITEMS)
    desk.take(pack(*ITEMS, lock=before))
    note = desk.note(ITEMS[1])
    note["Explanation"] += " Remember Bishkek!"
    desk.collection.update_note(note)
    mended = (replace(ITEMS[0], stem="Which state hosted round one?"), *ITEMS[1:])
    assert desk.take(pack(*mended, lock=settled(*mended, lock=before)))["updated"] == 1
    assert desk.note(ITEMS[1])["Explanation"].endswith("Remember Bishkek!")


def test_a_new_question_joins_the_deck_beside_the_old_ones(desk: Desk) -> None:
    desk.take(pack(*ITEMS))
    fates = desk.take(pack(make_item(9), *ITEMS))
    assert (fates["new"], fates["duplicate"]) == (1, 5)
    assert len({card.did for card in desk.cards()}) == 1


def test_decks_of_two_lessons_live_side_by_side(desk: Desk) -> None:
    other = replace(LESSON, slug="other", title="Another: lesson :: with colons")
    items = [replace(item, lesson="other") for item in ITEMS]
    desk.take(pack(*ITEMS))
    assert desk.take(pack(*items, lesson=other))["new"] == 5
    names = {deck.name for deck in desk.collection.decks.all_names_and_ids()}
    assert names == {
        "Default",
        "quizapp",
        "quizapp::The ceasefire of 1994",
        "quizapp::Another: lesson – with colons",
    }


def test_the_note_type_is_one_with_its_ids_and_reserved_fields(desk: Desk) -> None:
    desk.take(pack(*ITEMS))
    desk.take(pack(make_item(9)))
    [kind] = [model for model in desk.collection.models.all() if model["name"].startswith("quizapp")]
    assert [field["id"] for field in kind["flds"]] == [1_795_400_000_100 + place for place in range(16)]
    assert [field["name"] for field in kind["flds"]][-5:] == [f"Reserved {number}" for number in range(1, 6)]
    assert kind["tmpls"][0]["id"] == 1_795_400_000_050
    assert "FrontSide" not in kind["tmpls"][0]["afmt"]


def test_a_new_design_and_a_renamed_field_reach_students_in_place(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.take(pack(*ITEMS))
    reviewed = review(desk)
    later = note_type()
    later.css += ".new-design {}"
    later.fields[-5]["name"] = "Hint"
    monkeypatch.setattr("quizapp.decks.apkg.note_type", lambda: later)
    monkeypatch.setattr("quizapp.decks.apkg.REVISED", REVISED + 1)
    fates = desk.take(pack(*ITEMS, make_item(9)))
    assert (fates["new"], fates["conflicting"]) == (1, 0)
    [kind] = [model for model in desk.collection.models.all() if model["name"].startswith("quizapp")]
    assert "new-design" in kind["css"]
    assert "Hint" in [field["name"] for field in kind["flds"]]
    assert desk.collection.get_card(reviewed.id).reps == 1


def test_tags_name_topic_lesson_and_kind(desk: Desk) -> None:
    desk.take(pack(make_item(1, kind='who "mediated" what')))
    assert sorted(desk.cards()[0].note().tags) == [
        "quizapp::kind::who-mediated-what",
        "quizapp::lesson::ceasefire-1994",
        "quizapp::topic::dates",
    ]
