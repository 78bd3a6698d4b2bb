import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.errors import InputError
from quizapp.facts import date as dates
from quizapp.facts.near_dates import neighbours, ordinal

WORDS = {
    "2023-09-19": "19 September 2023",
    "2023-09": "September 2023",
    "2020": "2020",
    "0843": "843",
    "-0430": "431 BC",
    "0000": "1 BC",
    "1956-21": "spring 1956",
    "199X": "the 1990s",
    "1939/1940": "1939 to 1940",
    "../2020": "2020 or before",
    "../2023-09-18": "before 19 September 2023",
    "2023/..": "2023 or after",
    "2023-09-19/..": "after 18 September 2023",
    "1940~": "about 1940",
    "1984?": "probably 1984",
    "XXXX-09": "September of a year not stated",
    "XXXX-09-05": "5 September of a year not stated",
    "2023-09-XX": "a day in September 2023",
}


@pytest.mark.parametrize(("edtf", "words"), WORDS.items())
def test_a_date_is_read_out_as_precisely_as_it_is_known(edtf: str, words: str) -> None:
    assert str(dates.parse(edtf)) == words


NO_DATES = [
    "2023-02-30",
    "2023-13",
    "2023-00",
    "19",
    "/2020",
    "2021/2020",
    "2023-9-1",
    "../..",
    "2023-1X",
    "../",
    "/..",
    "~2020S9",
    "2020/2021/2022",
    "２０２３",
    "٢٠٢٣",
    "///",
    "1/2",
]


@pytest.mark.parametrize("text", ["", "19 September", *NO_DATES])
def test_what_is_no_date_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(InputError, match=r"is not a date: write 2023"):
        dates.parse(text)


@given(st.text(alphabet="0123456789-/.X~?%[]{}SY", max_size=12))
def test_whatever_stands_in_a_date_cell_is_read_or_refused(text: str) -> None:
    try:
        date = dates.parse(text)
    except InputError:
        return
    assert str(date)
    assert dates.phrase(date)
    neighbours(date)


def test_the_library_prints_nothing_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(InputError):
        dates.parse("~2020S8")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        ("2023-09", "2023-09-19", False),
        ("2023-09", "2023-10-01", True),
        ("2023", "2023-09-19", False),
        ("2023-09", "2023-09-30", False),
        ("2023-09-19", "2023-09-19", False),
        ("1939/1940", "1940-05", False),
        ("1939/1940", "1941", True),
        ("-0430", "-0429", True),
        ("1956-21", "1956-06", True),
        ("1956-21", "1956-05", False),
        ("1956-24", "1957-06", False),  # writers differ on which winter that is
        ("1940~", "1990", False),
        ("XXXX-09", "2023-10", False),
        ("../2020", "2021", True),
        ("../2020", "1999", False),
    ],
)
def test_dates_exclude_each_other_only_when_no_day_is_common(one: str, other: str, excluded: bool) -> None:
    assert dates.parse(one).excludes(dates.parse(other)) is excluded
    assert dates.parse(other).excludes(dates.parse(one)) is excluded


def test_before_is_over_before_the_other_begins() -> None:
    assert dates.parse("2020").before(dates.parse("2023-09-19"))
    assert not dates.parse("2023-09").before(dates.parse("2023-09-19"))
    assert dates.parse("-0430").before(dates.parse("-0429"))


@given(st.dates(min_value=datetime.date(10, 1, 1)))
def test_neighbours_have_the_same_form_and_never_touch_the_date(day: object) -> None:
    text = str(day)
    for edtf in (text, text[:7], text[:4]):
        date = dates.parse(edtf)
        for other in neighbours(date):
            assert other.precision == date.precision
            assert other.excludes(date)
            assert len(other.edtf) == len(date.edtf)


@pytest.mark.parametrize("edtf", ["2023-09-19", "1648-10-24", "1991-12-31", "-0217-12-20"])
def test_a_neighbour_of_a_day_is_never_whole_weeks_away(edtf: str) -> None:
    date = dates.parse(edtf)
    near = neighbours(date)
    assert len(near) == 8
    assert all((ordinal(other.first) - ordinal(date.first)) % 7 for other in near)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("-0217-12", ["October 218 BC", "February 217 BC"]),
        ("-0217-12-20", ["10 December 218 BC", "29 December 218 BC"]),
    ],
)
def test_dates_before_our_era_have_neighbours(edtf: str, words: list[str]) -> None:
    assert [str(other) for other in neighbours(dates.parse(edtf))[:2]] == words


@pytest.mark.parametrize(
    ("edtf", "phrase"),
    [
        ("1991-08-19/1991-08-21", "from 19 to 21 August 1991"),
        ("1991-08-19/1991-09-21", "from 19 August to 21 September 1991"),
        ("1990/1991", "from 1990 to 1991"),
        ("-0263/-0240", "from 264 to 241 BC"),
        ("1990-12-31/1991-01-01", "from 31 December 1990 to 1 January 1991"),
    ],
)
def test_what_both_ends_of_an_interval_share_is_said_once(edtf: str, phrase: str) -> None:
    assert dates.phrase(dates.parse(edtf)) == phrase


def test_nothing_is_wrong_for_an_unsettled_date() -> None:
    assert neighbours(dates.parse("1940~")) == ()


@pytest.mark.parametrize(
    "edtf", ["2023-09-19", "2023-09", "2020", "1939/1940", "../2020", "XXXX-02", "XXXX-02-29"]
)
def test_the_short_way_reads_what_the_library_reads(edtf: str) -> None:
    short, library = dates._plain(edtf) or dates._yearless(edtf), dates._other(edtf)
    assert short is not None
    assert short == library
