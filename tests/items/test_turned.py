"""An event turned into a question keeps its words; where a turn is unsure, the event stands as it is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp import facts, lessons
from quizapp.facts import Facts
from quizapp.items.kinds.past import BASES
from quizapp.items.kinds.turned import asked, inside
from tests.items.small_lessons import known, text

LIBRARY = sorted((Path(__file__).parents[1] / "lessons" / "library").glob("*.md"))
LANDS = {"Alba": "state; the land of hills", "Republic of Belt": "state; the land of rivers"}
FACTS = known(text(LANDS, prose=["The envoys of Alba met.", "On Monday Olaf laughed at the envoys."]))


@pytest.mark.parametrize(
    ("event", "question"),
    [
        ("Alba attacked the Republic of Belt.", "did Alba attack the Republic of Belt"),
        ("The Republic of Belt was founded.", "was the Republic of Belt founded"),
        ("The Republic of Belt and Alba signed a pact.", "did the Republic of Belt and Alba sign a pact"),
        ("Envoys met at Elm.", "did envoys meet at Elm"),
        ("Olaf took Elm.", "did Olaf take Elm"),
        ("There was a riot at Elm.", "was there a riot at Elm"),
        ("Alba told Olaf that it was poor.", "did Alba tell Olaf that it was poor"),
        ("An army led by Olaf burned Elm.", ""),
        ("The newly elected king fled.", ""),
        ("Alba invaded Elm and drove the king out.", ""),
        ("Alba shut the mills, closed the ports and rested.", ""),
        ("Alba had the king killed.", ""),
        ("Alba did not sign the pact.", ""),
        ("Nobody met.", ""),
        ("Nomads burned Elm.", ""),
        ("In the same year Alba fell.", ""),
        ("Alba flummoxed Olaf.", ""),
    ],
)
def test_an_event_is_turned_round_only_where_that_is_safe(event: str, question: str) -> None:
    assert asked(FACTS, event) == question


@given(st.sampled_from(sorted(BASES)), st.sampled_from(sorted(BASES)), st.sampled_from(["and", "but", "or"]))
def test_a_second_verb_is_never_swallowed(one: str, other: str, joint: str) -> None:
    assert asked(FACTS, f"Alba {one} Elm {joint} {other} Fen.") == ""


@given(st.sampled_from(sorted(BASES)))
def test_the_verb_alone_changes(past: str) -> None:
    assert asked(FACTS, f"Alba {past} Elm.") == f"did Alba {BASES[past]} Elm"


@pytest.mark.parametrize("past", ["tried", "planned", "declared", "opened", "went", "cut"])
def test_past_forms_are_english(past: str) -> None:
    bases = {"tried": "try", "planned": "plan", "declared": "declare", "opened": "open", "went": "go"}
    assert BASES[past] == bases.get(past, past)


def _library() -> list[Facts]:
    return [facts.build(lessons.read(path).lesson).facts for path in LIBRARY]


def test_most_events_of_the_library_are_turned_and_keep_their_words() -> None:
    events = [(built, event.text) for built in _library() for event in built.events]
    turned = [(text, asked(built, text)) for built, text in events if asked(built, text)]
    assert len(turned) > 0.9 * len(events)
    for told, question in turned:
        lost = set(told.rstrip(".").casefold().split()) - set(question.casefold().split())
        assert len(lost) <= 1, told
        assert len(question.split()) - len(told.split()) in (0, 1), told


def test_a_name_keeps_its_capital_inside_a_sentence() -> None:
    assert inside(FACTS, "Alba fell.") == "Alba fell"
    assert inside(FACTS, "The Republic of Belt fell.") == "the Republic of Belt fell"
    assert inside(FACTS, "Nomads fell.") == "", "nothing tells whether that is a name"
