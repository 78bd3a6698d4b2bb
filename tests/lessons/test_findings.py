"""Every code: the mistake, and the line and column where it is found."""

import pytest

from quizapp.lessons.finding_codes import CODES
from tests.lessons.sample import SAMPLE, body, places, read

TABLE = "## Timeline\n\n| Date | Event | Actors |\n|---|---|---|\n"
DECIDED = "## Decisions\n\n| Item | Decision |\n|---|---|\n"
SIDES = "## Alliances\n\n| Who | Relation | Whom |\n|---|---|---|\n"

# Front matter: the whole file.
ABOVE = [
    ("---\ntitle: a: b\n---\n", [(2, 9, "L01")]),
    ("---\ntitle: T\nno end\n", [(1, 1, "L01")]),
    ("---\n- a\n---\n", [(2, 1, "L01")]),
    ('---\ntitle: "T\n---\n', [(2, 8, "L01")]),
    ("---\ntitle: T\ntittle: U\n---\n", [(3, 1, "L02")]),
    ("---\ntitle: T\nsource:\n  title: S\n  paper: P\n---\n", [(5, 3, "L02")]),
    ("---\nlanguage: en\n---\n", [(1, 1, "L03")]),
    ("Only prose.\n", [(1, 1, "L03")]),
    ("---\n---\n", [(1, 1, "L03")]),
    ("---\ntitle: T\nsource:\n  publisher: P\n---\n", [(4, 3, "L03")]),
    ("---\ntitle: [T]\n---\n", [(2, 8, "L04")]),
    ("---\ntitle: T\ntitle: U\n---\n", [(3, 1, "L04")]),
    ("---\ntitle: T\nask: some\n---\n", [(3, 6, "L04")]),
]

# The body: its first line is line 4.
BELOW = [
    ("## Actor\n", [(4, 1, "L05")]),
    ("# Timeline\n", [(4, 1, "L05")]),
    ("## Timeline\n\n- a\n- b\n", [(6, 3, "L06")]),
    ("## Actors\n\n| A | B |\n|---|---|\n", [(6, 1, "L06")]),
    ("## Questions\n\n- [x] a\n", [(6, 3, "L06")]),
    ("## Actors\n\n: person\n", [(6, 3, "L07")]),
    ("## Actors\n\n:person\n", [(6, 1, "L07")]),
    ("## Actors\n\nFrance\n", [(6, 1, "L08")]),
    ("## Actors\n\nFrance\nSpain\n: state\n", [(6, 1, "L08")]),
    ("## Actors\n\nFrance\n: staat\n", [(7, 3, "L09")]),
    ("## Actors\n\nFrance\n: the hexagon\n", [(7, 3, "L09")]),
    ("## Actors\n\nFrance\n: also: Gallia\n", [(6, 1, "L09")]),
    ("## Actors\n\nFrance\n: state\n: also: ;\n", [(8, 3, "L10")]),
    ("## Actors\n\nFrance\n: state\n: said: ; evidence: “no”\n", [(8, 3, "L10")]),
    ("## Actors\n\nFrance\n: state\n: also: Gallia; evidence: “x”\n", [(8, 3, "L10")]),
    ("## Actors\n\nFrance\n: state; evidence: “x”\n", [(7, 3, "L10")]),
    ("## Actors\n\nFrance\n: state\n: ; ;\n", [(8, 3, "L10")]),
    ("## Actors\n\nFrance\n: state\n: said: no; evidence: x\n", [(8, 3, "L11")]),
    ("## Actors\n\nFrance\n: state\n: said: no; evidence:\n", [(8, 3, "L11")]),
    ("## Timeline\n\n| Date | Event | Evidence |\n|-|-|-|\n| 1 | a | b |\n", [(8, 11, "L11")]),
    ("## Timeline\n\n| Date | Event | Place |\n|-|-|-|\n| 1 | a | b |\n", [(6, 18, "L12")]),
    ("## Timeline\n\n| Date | Event | date |\n|-|-|-|\n| 1 | a | b |\n", [(6, 18, "L12")]),
    ("## Timeline\n\n| Date | Actors |\n|-|-|\n| 1 | a |\n", [(6, 1, "L13")]),
    (TABLE + "| 1 | a |\n| 1 | a | b | c |\n| 2 | b | c |\n", [(8, 1, "L14"), (9, 1, "L14")]),
    (TABLE + "| 1 | a | b |\nno cells\n", [(9, 1, "L14")]),
    (TABLE + "| 1 |  | b |\n", [(8, 6, "L15")]),
    (TABLE + "|  |  |  |\n", [(8, 1, "L15")]),
    (
        SIDES + "|  | leads | b |\n| a | | b |\n| a | b | ; |\n",
        [(8, 2, "L15"), (9, 6, "L15"), (10, 11, "L15")],
    ),
    ("## Timeline\n\n| Date | Event |\n| 1 | a |\n", [(6, 1, "L16")]),
    ("## Timeline\n\n| Date | Event |\n|--|\n| 1 | a |\n", [(6, 1, "L16")]),
    ("## Questions\n\n### Who?\n", [(6, 1, "L17")]),
    ("## Questions\n\n### Who?\n\n- [x] a\n- b\n", [(9, 3, "L18")]),
    ("## Questions\n\n### Who?\n\n- [x] a\n- [ ]\n", [(9, 3, "L18")]),
    ("## Questions\n\n### Who?\n\n- [x] a\n  - b\n", [(9, 5, "L18")]),
    ("## Questions\n\n### Who?\n\ntopic: date\n\n- [x] a\n", [(8, 1, "L19")]),
    ("## Questions\n\n### Who?\n\ntopic: dates\n\ntopic: actors\n\n- [x] a\n", [(10, 1, "L19")]),
    ("## Questions\n\n### Who?\n\nlevel: hard\nreplaces: a\n\n- [x] a\n", [(8, 1, "L19")]),
    ("## Questions\n\n### Who?\n\nreplaces: a b\n\n- [x] a\n", [(8, 1, "L20")]),
    (
        "## Questions\n\n### Who? {#a}\n\n- [x] a\n\n### What?\n\nreplaces: a\n\n- [x] a\n",
        [(10, 1, "L20")],
    ),
    ("## Questions\n\n### Who? {#a b}\n\n- [x] a\n", [(6, 1, "L20")]),
    ("## Questions\n\n### Who? {#a}\n\n- [x] a\n\n### What? {#a}\n\n- [x] a\n", [(10, 1, "L20")]),
    ("## Questions\n\n### Who?\n\n- [x] a\n\nAside.\n", [(10, 1, "L21")]),
    ("## Actors\n\nFrance\n: state\n: alos: Gallia\n", [(8, 3, "L22")]),
    ("## Actors\n\nEFTA\n: organisation\n: members: six\n", [(8, 3, "L25")]),
    ("| Date | Event |\n|--|--|\n| 1 | a |\n", [(4, 1, "L23")]),
    ("- [ ] a\n", [(4, 3, "L23")]),
    ("| Item | Decision |\n|--|--|\n| a | approved |\n", [(4, 1, "L23")]),
    (DECIDED + "| a | maybe |\n| b | Approved |\n| b | rejected |\n", [(8, 1, "L24"), (10, 1, "L24")]),
    ("France\n: state\n", [(4, 1, "L23")]),
]


@pytest.mark.parametrize(("text", "expected"), ABOVE)
def test_mistakes_in_the_front_matter(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert places(read(text).findings) == expected


@pytest.mark.parametrize(("text", "expected"), BELOW)
def test_mistakes_in_the_body(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert places(body(text).findings) == expected


def test_every_code_has_its_mistake_here() -> None:
    shown = {code for _, expected in ABOVE + BELOW for _, _, code in expected}
    assert shown == set(CODES)


def test_a_whole_lesson_has_no_findings() -> None:
    assert read(SAMPLE).findings == ()


def test_all_mistakes_come_at_once_in_the_order_of_the_file() -> None:
    text = "---\ntitel: T\n---\n## Actors\n\nFrance\n: staat\n\n" + TABLE + "| 1 |\n"
    assert places(read(text).findings) == [(1, 1, "L03"), (2, 1, "L02"), (7, 3, "L09"), (13, 1, "L14")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("## Actors\n\nFrance\n: staat\n", "Did you mean “state”?"),
        ("## Actors\n\nFrance\n: state\n: alos: Gallia\n", "Did you mean “also:”?"),
        ("## Questions\n\n### Who?\n\ntopic: date\n\n- [x] a\n", "Did you mean “dates”?"),
        ("## Timeline\n\n| Date | Event | Actor |\n|-|-|-|\n", "Did you mean “actors”?"),
        ("## Actor\n", "“## Actors”"),
    ],
)
def test_a_slip_of_the_pen_is_answered_with_the_nearest_word(text: str, words: str) -> None:
    assert words in body(text).findings[0].message


def test_broken_yaml_is_explained_without_its_jargon() -> None:
    finding = read("---\ntitle: War: a history\n---\n").findings[0]
    assert finding.message == (
        "The front matter cannot be read: a value with a colon in it must stand in quotation marks."
    )


def test_columns_count_what_was_typed_also_behind_tabs() -> None:
    assert places(body("## Actors\n\nFrance\n:\tstaat\n").findings) == [(7, 3, "L09")]
