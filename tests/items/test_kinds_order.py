"""Order of three, what lies between two, what happened at the same time, and gaps for dates."""

import re
from datetime import date as day
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.facts import date as dates
from quizapp.facts.date import Date
from quizapp.items import Item
from tests.items.small_lessons import made, text, wrong

PLACES = {"Norland": "state"}
WORDS = (
    "Alba fell",
    "Belt burned",
    "Cove was sold",
    "Dale froze",
    "Elm was flooded",
    "Fen mourned",
    "Glen sang",
)
FAR = list(zip(("1400", "1410", "1420", "1430", "1440", "1450"), WORDS, strict=False))


def _when(events: list[tuple[str, str]]) -> dict[str, Date]:
    return {f"{words}.": dates.parse(edtf) for edtf, words in events}


def _numbered(item: Item) -> dict[str, str]:
    """Return the events of a question for an order by their numbers."""
    return {
        part[0]: part[3:].strip("“” ")
        for part in item.stem.split("? ", 1)[1].replace("” ", "”\n").split("\n")
    }


def test_the_order_of_three_is_asked_by_numbers_and_every_other_order_is_wrong() -> None:
    when = _when(FAR)
    asked = made(text(PLACES, FAR), "order-three")
    assert len(asked) == 2
    for item in asked:
        events = _numbered(item)
        right = sorted(events, key=lambda number: when[events[number]].first)
        assert item.key.text == " – ".join(right)
        assert all(sorted(option.text) == sorted(item.key.text) for option in item.options)


def test_a_wrong_order_tells_which_two_stand_the_wrong_way_round() -> None:
    when = _when(FAR)
    for item in made(text(PLACES, FAR), "order-three"):
        events = _numbered(item)
        for option in item.distractors:
            early, late = option.why.removeprefix("Event ").rstrip(".").split(" came before event ")
            assert when[events[early[0]]].before(when[events[late[0]]])
            assert option.text.index(late[0]) < option.text.index(early[0])


def test_events_that_may_be_of_one_day_stand_in_no_order() -> None:
    events = [("1400", WORDS[0]), ("1400-05", WORDS[1]), ("1400-06", WORDS[2]), ("1400~", WORDS[3])]
    for item in made(text(PLACES, events), "order-three"):
        assert "Alba" not in item.stem
        assert "Dale" not in item.stem
    assert not made(text(PLACES, events[:2] + events[3:]), "order-three")


def test_between_two_events_lies_what_is_over_after_the_one_and_before_the_other() -> None:
    when = _when(FAR)
    asked = made(text(PLACES, FAR), "event-between")
    assert 0 < len(asked) <= 3
    for item in asked:
        opening, closing = (when[f"{part}."] for part in re.findall("“(.+?)”", item.stem))
        assert opening.before(when[item.key.text])
        assert when[item.key.text].before(closing)
        for option in wrong(item):
            assert when[option].before(opening) or closing.before(when[option])


def test_a_wrong_event_says_on_which_side_of_both_it_lies() -> None:
    for item in made(text(PLACES, FAR), "event-between"):
        assert all(option.why.endswith("both events.") for option in item.distractors)


MONTHS = [("1400-05-02", WORDS[0]), ("1400-05-20", WORDS[1]), ("1400-07", WORDS[2]), ("1401-03", WORDS[3]),
          ("1402-03-04", WORDS[4]), ("1402-03-04", WORDS[5])]  # fmt: skip


def test_the_same_day_month_and_year_are_asked_the_finest_first() -> None:
    asked = {item.stem: item.key.text for item in made(text(PLACES, MONTHS), "event-same-time")}
    assert asked == {
        "“Elm was flooded.” What else happened on that day?": "Fen mourned.",
        "“Alba fell.” What else happened in that month?": "Belt burned.",
    }


def test_what_may_have_happened_then_is_no_wrong_answer() -> None:
    vague = [*MONTHS[:2], ("1400", WORDS[2]), ("1400-05/1400-06", WORDS[3]), *MONTHS[4:]]
    for item in made(text(PLACES, vague), "event-same-time"):
        if "month" in item.stem:
            assert not {"Cove was sold.", "Dale froze."} & wrong(item)


def test_a_wording_that_tells_the_time_is_not_asked_for_it() -> None:
    told = [("1400-05-02", "In May 1400 Alba fell"), *MONTHS[1:]]
    assert not any("month" in item.stem for item in made(text(PLACES, told), "event-same-time"))


@st.composite
def _timelines(draw: st.DrawFn) -> list[tuple[str, str]]:
    days = draw(st.lists(st.dates(day(1400, 1, 1), day(1402, 12, 31)), min_size=4, max_size=7))
    forms = draw(st.lists(st.sampled_from([4, 7, 10]), min_size=len(days), max_size=len(days)))
    return [(when.isoformat()[:form], words) for when, form, words in zip(days, forms, WORDS, strict=False)]


@settings(max_examples=60, deadline=None)
@given(_timelines())
def test_no_answer_is_wrong_that_could_be_right(events: list[tuple[str, str]]) -> None:
    when = _when(events)
    lesson = text(PLACES, events)
    for item in made(lesson, "event-same-time"):
        asked = when[item.stem.split("”")[0].lstrip("“")]
        unit = {"day": 10, "month": 7, "year": 4}[item.stem.rstrip("?").split(" ")[-1]]
        span = dates.parse(asked.edtf[:unit])
        assert span.first <= when[item.key.text].first <= when[item.key.text].last <= span.last
        assert not any(when[option].overlaps(span) for option in wrong(item))
    for item in made(lesson, "order-three"):
        told = [when[_numbered(item)[number]] for number in item.key.text.split(" – ")]
        assert all(one.last < other.first for one, other in pairwise(told))


GAPS = [*zip(("1400-05-02", "1410-05-02", "1420", "1430"), WORDS, strict=False)]


def test_a_sentence_is_completed_at_its_end_alone() -> None:
    prose = [
        "Alba fell to the army on 2 May 1400.",
        "On 2 May 1410 Belt burned.",
        "Cove was sold in 1420.",
        "It saw how Dale froze in 1430.",
    ]
    lesson = text(PLACES, prose=[*prose, "Norland slept."])
    rows = "\n".join(f"| {date} | {words}. |" for date, words in GAPS)
    lesson = lesson.replace("| Date | Event |\n|---|---|", f"| Date | Event |\n|---|---|\n{rows}")
    plain = {item.stem: item.key.text for item in made(lesson, "sentence-gap")}
    assert plain == {}, "the dates of these events are asked for already"
    for date, words in GAPS:
        lesson = lesson.replace(f"| {words}. |", f"| {words} in {date[:4]}. |")
    asked = {item.stem: item.key.text for item in made(lesson, "sentence-gap")}
    assert asked == {
        "Which date completes this sentence of the lesson? “Alba fell to the army on …”": "2 May 1400",
        "Which date completes this sentence of the lesson? “Cove was sold in …”": "1420",
    }
