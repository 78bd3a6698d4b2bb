"""Each kind of question on the small lesson, and what it must never ask."""

from quizapp import items
from quizapp.items import Item
from tests.lesson_text import LESSON, changed, parsed


def _of(kind: str, text: str = LESSON) -> list[Item]:
    return [item for item in items.from_lesson(parsed(text).lesson).items if item.kind == kind]


def _asked(kind: str, text: str = LESSON) -> dict[str, str]:
    return {item.stem: item.key.text for item in _of(kind, text)}


def test_offices_and_descriptions_lead_to_their_holder_and_back() -> None:
    text = LESSON.replace("Queen", "Regent")
    assert _asked("role-holder", text) == {
        "Who is Regent of Norland in this lesson?": "Ada",
        "Who is Duke of Sudland in this lesson?": "Bo",
        "Whom does the lesson call “merchant from Westport”?": "Cy",
    }
    assert _asked("role-description", text)["Who is Bo in this lesson?"] == "Duke of Sudland"


def test_nobody_is_wrong_whose_description_is_unknown_or_much_the_same() -> None:
    (ada, *_) = _of("role-holder", LESSON.replace("Queen", "Regent"))
    assert {option.text for option in ada.distractors} == {"Bo", "Cy"}, "Dot is not described"
    text = changed(
        ": person; merchant from Westport", ": person; rich merchant; evidence: “merchant from Westport”"
    )
    text = text.replace("Dot\n: person", "Dot\n: person; merchant; evidence: “Dot said nothing”")
    for item in _of("role-holder", text):
        if "merchant" in item.stem:
            assert not {"Cy", "Dot"} <= {option.text for option in item.options}


def test_a_description_that_repeats_the_name_is_not_asked() -> None:
    text = changed(": person; Duke of Sudland", ": person; the silent Bostock").replace(
        "\nBo\n", "\nBostock\n"
    )
    text = text.replace("Bo, the Duke of Sudland,", "Bostock, the silent Bostock,").replace(
        "met Bo and", "met"
    )
    assert not any("Bostock" in stem for stem in _asked("role-holder", text))
    assert not any("Bostock" in stem for stem in _asked("role-description", text))


def test_a_statement_leads_to_its_speaker() -> None:
    assert _asked("statement-speaker") == {"According to the lesson, who said that the war is over?": "Ada"}


def test_a_date_is_asked_at_the_precision_of_the_lesson() -> None:
    asked = {item.stem: item for item in _of("event-date")}
    treaty = asked["When did Norland sign a treaty with Sudland?"]
    assert treaty.key.text == "1370"
    assert all(len(option.text) == 4 for option in treaty.options)
    attack = asked["When did Norland attack Eastland?"]
    assert attack.key.text == "May 1380"
    months = [option.text for option in attack.options]
    assert len(months) == 4
    assert all(len(text.split()) == 2 for text in months)


def test_dates_stand_in_order_of_time() -> None:
    for item in _of("event-date"):
        years = [int(option.text.split()[-1]) for option in item.options]
        assert years == sorted(years)


def test_a_wording_that_tells_the_year_is_not_asked_for_it() -> None:
    text = changed("| 1370 | Norland signed a treaty with", "| 1370 | In 1370 Norland signed a treaty with")
    assert not any("1370" in stem for stem in _asked("event-date", text))


def test_an_unsettled_date_has_no_wrong_answers() -> None:
    assert not any("treaty" in stem for stem in _asked("event-date", changed("| 1370 |", "| 1370~ |")))


MORE = """| 1381 | Sudland kept silent about Westland. | Sudland | “Sudland, kept silent” |
| 1382 | Cy came home to Westport. | Cy | “merchant from Westport” |
"""
ROWS = changed(
    "| Date | Event | Actors |\n|------|-------|--------|\n",
    "| Date | Event | Actors | Evidence |\n|------|-------|--------|---|\n",
)
ROWS = ROWS.replace("Norland; Sudland |\n", "Norland; Sudland | |\n").replace(
    "Norland; Eastland |\n", f"Norland; Eastland | |\n{MORE}"
)


def test_what_came_first_is_asked_only_of_what_provably_came_first() -> None:
    asked = _of("event-first", ROWS)
    assert {item.key.text for item in asked} >= {"Norland signed a treaty with Sudland."}
    assert not _of("event-first"), "one later event alone is a guess between two"
    overlapping = ROWS.replace("| 1380-05 |", "| ../1390 |").replace("| 1381 |", "| ../1390 |")
    assert not _of("event-first", overlapping)


def test_the_same_answers_about_one_event_are_asked_once() -> None:
    asked = [item for item in items.from_lesson(parsed(ROWS).lesson).items if item.topic == "dates"]
    treaty = [item for item in asked if item.key.text == "Norland signed a treaty with Sudland."]
    assert [item.kind for item in treaty] == ["event-first"], (
        "what happened in 1370 has the same four answers"
    )


def test_what_happened_then_offers_only_what_happened_at_another_time() -> None:
    asked = _of("date-event", ROWS)
    assert "According to the lesson, what happened in May 1380?" in {item.stem for item in asked}
    for item in asked:
        date = item.stem.removesuffix("?").rpartition(" in ")[2]
        assert all(date not in option.why for option in item.distractors)


def test_relations_are_asked_from_both_sides_where_the_proof_allows() -> None:
    assert _asked("relation-subject") == {
        "According to the lesson, which state supports Norland?": "Westland"
    }
    assert _asked("relation-object") == {}, "nothing says that Westland supports nobody else"
    closed = changed(
        "| no one else | supports | Norland | | | |",
        "| no one else | supports | Norland | | | |\n| Westland | supports | no one else | | | |",
    )
    assert _asked("relation-object", closed) == {
        "According to the lesson, which state does Westland support?": "Norland"
    }


def test_without_a_declaration_no_relation_is_asked() -> None:
    open_world = changed("| no one else | supports | Norland | | | |\n", "")
    assert not _of("relation-subject", open_world)


def test_a_list_is_asked_once() -> None:
    both = changed("| Westland | supports", "| Westland; Sudland | supports").replace(
        "supports | Norland | | | |", "supports | Norland | | | “supports Norland” |", 1
    )
    text = both.replace("Westland supports\nNorland.", "Westland supports Norland, and so does Sudland.")
    text = text.replace("League\n: org", "Farland\n: state\n\nNearland\n: state\n\nLeague\n: org")
    text = text.replace("Dot said nothing.", "Dot said nothing of Farland and Nearland.")
    text = text.replace("| Norland; Sudland |", "| Norland; Sudland; Farland; Nearland |")
    assert _asked("relation-subject", text) == {
        "According to the lesson, which of these states supports Norland?": "Westland"
    }
    for item in _of("relation-subject", text):
        assert not {"Westland", "Sudland"} <= {option.text for option in item.options}


def test_what_somebody_claims_is_asked_as_their_claim() -> None:
    row = "| no one else | supports | Norland | | | |\n"
    claim = "| Sudland | opposes | Norland | | Ada | “war was over” |\n"
    claim += "| no one else | opposes | Norland | | Ada | |\n"
    asked = _asked("relation-subject", _with_a_bystander(changed(row, row + claim)))
    assert asked["According to Ada, which state opposes Norland?"] == "Sudland"


def _with_a_bystander(text: str) -> str:
    """Add a state that is nobody's friend or foe: whom Norland attacked would never support it."""
    text = text.replace("League\n: org", "Farland\n: state; a kingdom in the far north\n\nLeague\n: org")
    return text.replace("Dot said nothing.", "Dot said nothing. Farland was a kingdom in the far north.")


ABOUT = changed("| Whom | When | Said by |", "| Whom | About | Said by |").replace(
    "| 1380-05 | | |", "| | | |"
)


def test_what_a_relation_is_about_stands_in_the_question_and_narrows_the_proof() -> None:
    both = _with_a_bystander(ABOUT.replace("supports | Norland | |", "supports | Norland | in the war |"))
    assert _asked("relation-subject", both) == {
        "According to the lesson, which state supports Norland in the war?": "Westland"
    }
    elsewhere = ABOUT.replace(
        "| Westland | supports | Norland | |", "| Westland | supports | Norland | in the war |"
    )
    assert _asked("relation-subject", elsewhere) == {}, "the list is complete for another matter"


def test_a_verb_of_the_past_asks_about_the_past() -> None:
    past = _with_a_bystander(changed("| Westland | supports |", "| Westland | supported |"))
    assert _asked("relation-subject", past) == {
        "According to the lesson, which state supported Norland?": "Westland"
    }


def test_a_spokesman_is_never_wrong_where_his_principal_speaks() -> None:
    text = changed(
        ": person; merchant from Westport", ": person; merchant for Ada; evidence: “merchant from Westport”"
    )
    text = text.replace("Cy is a\nmerchant", "Cy is for Ada a\nmerchant").replace(
        "Dot\n: person", "Dot\n: person\n\nEve\n: person"
    )
    text = text.replace("Dot said nothing.", "Dot said nothing to Eve.")
    (item,) = _of("statement-speaker", text)
    assert "Cy" not in {option.text for option in item.options}
    assert "Bo" in {option.text for option in item.options}


def test_an_actor_that_does_nothing_is_no_answer_but_a_person_is() -> None:
    text = changed("League\n: org", "Idleland\n: state\n\nLeague\n: org")
    text = text.replace("Dot said nothing.", "Dot said nothing in Idleland.")
    for item in items.from_lesson(parsed(text).lesson).items:
        assert "Idleland" not in {option.text for option in item.options}
