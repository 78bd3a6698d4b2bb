"""Paragraphs are clean text whose every character knows its place in the article."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.articles.article import Article, Markup
from quizapp.articles.marks import MARKS
from quizapp.articles.paragraph import LONGEST, paragraphs

ODD = (
    "e\u0301",
    "q\u0323\u0307",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\ufeff",
    "𝔸𝔯𝔪𝔢𝔫𝔦𝔞",
    "👩\u200d🏫",
    "مرحبا",
    "\u202e",
    "שָׁלוֹם",
    "\t",
    "\n",
    "\n\n",
    " \n \n",
    "\u2028",
    "\u2029",
    "\x85",
    "“Yes,” ",
    "’",
    "Word. ",
    "word ",
    "a",
)
_MARKDOWN = ("# ", "- ", "**", "_", "`", "[a](b)", "![x](y)", "<b>", "<!-- c -->", "\\*", "> ", "|", "---\n")
odd_texts = st.lists(st.sampled_from((*ODD, *_MARKDOWN)) | st.text(max_size=3), max_size=30).map("".join)
INVISIBLE = {"Cf", "Cc", "Zs", "Zl", "Zp"}


def read(text: str, markup: Markup = "") -> list[str]:
    return [paragraph.text for paragraph in paragraphs(Article(text=text, markup=markup))]


def visible(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).translate(str.maketrans("“”„‘’‐‑", '"""\'\'--'))
    return "".join(
        char
        for char in plain
        if unicodedata.category(char) not in INVISIBLE and not "\ufe00" <= char <= "\ufe0f"
    )


@settings(max_examples=200)
@given(odd_texts, st.sampled_from(("", "markdown")))
def test_every_stretch_of_a_paragraph_has_its_place_in_order(text: str, markup: Markup) -> None:
    reached = 0
    for paragraph in paragraphs(Article(text=text, markup=markup)):
        assert paragraph.text == paragraph.text.strip()
        for at in range(len(paragraph.text)):
            start, end = paragraph.place(at, at + 1)
            assert reached <= start < end or (start, end) == paragraph.place(at - 1, at)
            assert paragraph.text[at] in paragraph.within(start, end) or paragraph.text[at] == " "
            reached = max(reached, start)
        start, end = paragraph.place(0, len(paragraph.text))
        assert paragraph.within(start, end) == paragraph.text


@settings(max_examples=200)
@given(odd_texts)
def test_paragraphs_hold_every_visible_character(text: str) -> None:
    assert visible("".join(read(text))) == visible(text)


def test_letters_are_composed_and_odd_blanks_and_signs_are_evened_out() -> None:
    text = "Re\u0301\u00adpu\u200bblic\u00a0of \t “Chad’s”\nfriends"
    (paragraph,) = paragraphs(Article(text=text, markup="markdown"))
    assert paragraph.text == "Répu" + 'blic of "Chad\'s" friends'
    at = paragraph.text.index("Répu")
    assert text[slice(*paragraph.place(at, at + 8))] == "Re\u0301\u00adpu\u200bblic"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("Title\nThe first long line of an article that nobody has wrapped by hand, " + "on and on " * 9, 2),
        ("- one\n- two", ["- one", "- two"]),
        ("• one\n• two", ["• one", "• two"]),
        ("The Courier\nWednesday, May 29, 2024\nNews | Sport", 3),
        (
            "A paragraph that was wrapped by hand at some seventy columns goes on\n"
            "in the following line, which is as long as the first, and ends with\n1914. No list.",
            1,
        ),
    ],
)
def test_lines_belong_together_only_when_they_were_wrapped(text: str, expected: list[str] | int) -> None:
    found = read(text)
    assert found == expected if isinstance(expected, list) else len(found) == expected


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    sentence = "Nobody divided this article into paragraphs. "
    found = read(sentence * 300)
    assert all(len(piece) <= LONGEST for piece in found)
    assert all(piece.startswith("Nobody") and piece.endswith(".") for piece in found)
    assert sum(piece.count("Nobody") for piece in found) == 300


@pytest.mark.parametrize(
    ("mark", "text", "expected"),
    [
        ("front matter", "---\ntitle: x\n---\nA", ["A"]),
        ("fence of code", "```python\nA\n```", ["A"]),
        ("rule or underline", "A\n\n***\n\nB\n===", ["A", "B"]),
        ("line below a table's head", "| A | B |\n|---|:-:|\n| c | d |", ["| A | B |", "| c | d |"]),
        ("address of a link", "A [b][c]\n\n[c]: http://d.e", ["A b"]),
        ("quotation", "> A\n> b", ["A b"]),
        ("heading", "## A\nb", ["A", "b"]),
        ("end of a heading", "## A ##", ["A"]),
        ("list item", "1. A\n- [x] B\n  b\n* C", ["A", "B b", "C"]),
        ("escape", "A \\*b\\*", ["A *b*"]),
        ("comment", "A<!-- b\nc -->d", ["A d"]),
        ("tag or bare address", "A <i>b</i> <https://c.d>e", ["A b e"]),
        ("picture", "A ![b](c) d", ["A d"]),
        ("footnote", "A.[^1] B", ["A. B"]),
        ("link", "[A [b](c)", ["[A b"]),
        ("end of a link", "[A](b_(c) 'd') e", ["A e"]),
        ("emphasis", "**A** _b_ ***c*** d_e 2 * 3", ["A b c d_e 2 * 3"]),
        ("code", "A `b`", ["A b"]),
    ],
)
def test_marks_of_markdown_are_no_words(mark: str, text: str, expected: list[str]) -> None:
    assert mark in MARKS
    assert read(text, "markdown") == expected


def test_every_mark_is_tested() -> None:
    (parameters,) = test_marks_of_markdown_are_no_words.pytestmark  # type: ignore[attr-defined]  # pytest adds it
    assert [case[0] for case in parameters.args[1]] == list(MARKS)


@pytest.mark.parametrize("sign", ["[", "![a](", "<!--", "_ ", "* ", "- ", " ", "---\n", "\\", "\u0301", "`"])
def test_a_flood_of_one_mark_is_read_at_once(sign: str) -> None:
    assert read(sign * 50_000 + "\n\nThe end.", "markdown")[-1].endswith("The end.")
