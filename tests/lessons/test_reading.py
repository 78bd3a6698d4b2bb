"""What a file may hold and what is refused, each with one clear sentence."""

from pathlib import Path

import pytest

from quizapp.errors import InputError
from quizapp.lessons import parse, read
from quizapp.lessons.document import NO_ONE_ELSE, Place, Source
from tests.lessons import sample


def written(folder: Path, data: bytes) -> Path:
    path = folder / "a-lesson.md"
    path.write_bytes(data)
    return path


def test_the_sample_is_read_whole() -> None:
    lesson = sample.read(sample.SAMPLE).lesson
    assert lesson.source == Source(title="An article", publisher="A paper", date="2024-05-29")
    assert (lesson.slug, lesson.as_of, lesson.language) == ("sample", "2023-09-20", "en")
    assert [block.markdown for block in lesson.prose] == [
        "Russia *mediated* a ceasefire. It held.",
        "- a list\n- with two items",
    ]
    pashinyan, russia = lesson.actors
    assert [role.text for role in pashinyan.roles] == ["Prime Minister of Armenia"]
    assert pashinyan.aliases == ("Pashinyan", "Mr Pashinyan")
    assert (pashinyan.said[0].text, pashinyan.said[0].quote) == ("Armenia was left alone", "left alone")
    assert (russia.name, russia.kind, russia.place) == ("Russia", "state", Place(line=24, column=1))
    assert (lesson.events[0].actors, lesson.events[0].quote) == (("Russia", "Armenia"), "mediated")
    assert lesson.events[1].date == ""
    assert lesson.alliances[1].who == (NO_ONE_ELSE,)
    question = lesson.questions[0]
    assert (question.id, question.topic, question.quote) == ("q-who", "alliances", "mediated")
    assert [(choice.text, choice.correct, choice.why) for choice in question.choices] == [
        ("Russia", True, ""),
        ("France", False, "It did not."),
    ]
    assert question.explanation == "Russia did."
    assert [(note.section, note.markdown) for note in lesson.notes] == [("Actors", "People first.")]


def test_the_slug_is_the_name_of_the_file(tmp_path: Path) -> None:
    assert read(written(tmp_path, sample.SAMPLE.encode())).lesson.slug == "a-lesson"


def test_bom_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    windows = b"\xef\xbb\xbf" + sample.SAMPLE.replace("\n", "\r\n").encode()
    plain, other = sample.read(sample.SAMPLE).lesson, read(written(tmp_path, windows)).lesson
    assert other.actors == plain.actors
    assert [actor.place for actor in other.actors] == [actor.place for actor in plain.actors]


def test_lines_are_counted_under_windows_line_ends() -> None:
    text = "\ufeff---\r\ntitle: T\r\n---\r\n\r\n## Actors\r\n\r\nFrance\r\n: staat\r\n"
    assert sample.places(sample.read(text).findings) == [(8, 3, "L09")]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            b"---\ntitle: caf\xe9\n---\n",
            "This file is not UTF-8 text: byte 14 (counted from 0) fits no character; "
            "save the file as UTF-8 and try again.",
        ),
        (
            "---\n".encode("utf-16"),
            "This file is UTF-16 text (byte 0 says so); save it as UTF-8 and try again.",
        ),
        (
            b"\x89PNG\r\n\x1a\n\x00",
            "This looks like a binary file (a NUL at byte 8), not a lesson.",
        ),
        (
            b"---\ntitle: T\n---\na\x00b\n",
            "This looks like a binary file: line 4 holds the control character U+0000, which no lesson has.",
        ),
        (b"x" * 10_000_000, "This file is larger than 2 MB; a lesson is a few pages of text, so split it."),
    ],
)
def test_what_is_no_lesson_is_refused_in_one_sentence(tmp_path: Path, data: bytes, message: str) -> None:
    with pytest.raises(InputError) as refusal:
        read(written(tmp_path, data))
    assert str(refusal.value) == message


def test_a_file_that_is_not_there_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^This file cannot be read: No such file or directory\.$"):
        read(tmp_path / "none.md")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x" * 2_000_001, "larger than 2 MB"),
        ("\ud800", "binary"),
        ("word " * 2_000, "divide it with empty lines"),
        (">" * 200 + " deep", "nested more than"),
        ("- " * 200 + "deep", "nested more than"),
        ("\n".join("  " * depth + "- a" for depth in range(200)), "nested more than"),
        ("\n\n".join(["[" * 7_900] * 100), "too many brackets"),
        ("a\n\n" * 20_000, "more than 30,000 lines"),
    ],
)
def test_what_no_person_writes_is_refused(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        parse(text, slug="odd")


def test_ten_thousand_rows_are_read() -> None:
    rows = "".join(f"| {year} | It happened. |\n" for year in range(10_000))
    lesson = sample.body(f"## Timeline\n\n| Date | Event |\n|--|--|\n{rows}").lesson
    assert len(lesson.events) == 10_000
    assert lesson.events[-1].place == Place(line=10_007, column=1)


def test_right_to_left_text_emoji_and_combining_marks_are_kept() -> None:
    names = ("نیکول پاشینیان", "ראש הממשלה", "👩‍🏫 Ani", "Zo\u0308e")
    text = "## Actors\n\n" + "\n\n".join(f"{name}\n: person; {name}" for name in names)
    parsed = sample.body(text)
    assert parsed.findings == ()
    assert tuple(actor.name for actor in parsed.lesson.actors) == names
    assert tuple(actor.roles[0].text for actor in parsed.lesson.actors) == names


@pytest.mark.parametrize("marks", ["“a; b”", '"a; b"', "„a; b“", "«a; b»", "»a; b«", "'a; b'", "‘a; b’"])
def test_evidence_stands_in_any_quotation_marks(marks: str) -> None:
    text = f"## Actors\n\nFrance\n: state; hexagon; evidence: {marks}\n: said: no; evidence: {marks}\n"
    parsed = sample.body(text)
    assert parsed.findings == ()
    (actor,) = parsed.lesson.actors
    assert (actor.roles[0].quote, actor.said[0].quote) == ("a; b", "a; b")


def test_every_kind_is_known_in_both_spellings() -> None:
    text = "## Actors\n\n" + "\n\n".join(
        f"A{at}\n: {kind}" for at, kind in enumerate(("Person", "organization", "territory", "group"))
    )
    parsed = sample.body(text)
    assert parsed.findings == ()
    assert [actor.kind for actor in parsed.lesson.actors] == ["person", "organisation", "territory", "group"]


def test_actors_need_no_empty_line_between_them_and_may_have_one_below_the_name() -> None:
    parsed = sample.body(
        "## Actors\n\nFrance\n: state\nSpain\n: state\n\nItaly\n\n: state\n: a\n  long role\n"
    )
    assert parsed.findings == ()
    assert [actor.name for actor in parsed.lesson.actors] == ["France", "Spain", "Italy"]
    assert parsed.lesson.actors[2].roles[0].text == "a long role"


def test_columns_stand_in_any_order_and_a_pipe_can_be_escaped() -> None:
    parsed = sample.body("## Events\n\nEVENT | date\n--- | ---\na \\| b | 2020\n")
    assert parsed.findings == ()
    assert (parsed.lesson.events[0].date, parsed.lesson.events[0].text) == ("2020", "a | b")


def test_a_section_goes_on_under_a_second_heading_and_ends_at_another() -> None:
    text = "## Actors\n\nA\n: state\n\n## More\n\nProse.\n\n## actors\n\nB\n: state\n"
    lesson = sample.body(text).lesson
    assert [actor.name for actor in lesson.actors] == ["A", "B"]
    assert [block.markdown for block in lesson.prose] == ["## More", "Prose."]


def test_answers_may_be_spread_out_and_need_no_empty_line_above() -> None:
    text = "## Questions\n\n### Who?\ntopic: actors\n- [X] a\n\n  > Yes.\n\n- [ ] b\n"
    parsed = sample.body(text)
    assert parsed.findings == ()
    (question,) = parsed.lesson.questions
    assert [(choice.text, choice.why) for choice in question.choices] == [("a", "Yes."), ("b", "")]
    assert question.topic == "actors"


def test_what_is_left_out_is_named() -> None:
    parsed = sample.body("## Timeline\n\nFirst.\n\n- 2020: a list\n")
    assert [note.markdown for note in parsed.lesson.notes] == ["First.", "- 2020: a list"]
    assert parsed.findings[0].message == "Timeline wants a table; this block is kept as a note."
