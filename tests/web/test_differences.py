"""Two texts side by side: nothing that differs is hidden, nothing is shown that neither says."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from quizapp.web.differences import Gap, Passage, Piece, side_by_side

TEXTS = st.lists(st.sampled_from(["Ada reigns.", "Bo was there.", "| a | b |", "", "x"]), max_size=12).map(
    lambda lines: "".join(f"{line}\n" for line in lines)
)


def said(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


@given(left=TEXTS, right=TEXTS)
def test_every_line_of_both_is_shown_or_counted(left: str, right: str) -> None:
    found = side_by_side(left, right)
    for text, name in ((left, "left"), (right, "right")):
        lines = text.splitlines(keepends=True)
        at = 0
        for each in found:
            if isinstance(each, Gap):
                at += each.lines
                continue
            here = said(getattr(each, name))
            assert getattr(each, f"{name}_line") == at + 1
            assert here == "".join(lines[at : at + here.count("\n")])
            at += here.count("\n")
        assert at == len(lines) or not found


@given(text=TEXTS)
def test_equal_texts_have_no_differences(text: str) -> None:
    assert side_by_side(text, text) == ()


def test_the_words_that_differ_are_marked() -> None:
    (_, passage) = side_by_side("same\nTurkey supports it.", "same\nTürkiye supports it.")
    assert isinstance(passage, Passage)
    assert [piece.text for piece in passage.left if piece.differs] == ["Turkey"]
    assert [piece.text for piece in passage.right if piece.differs] == ["Türkiye"]


def test_a_long_passage_is_marked_whole() -> None:
    (passage,) = side_by_side("a " * 3000, "b " * 3000)
    assert isinstance(passage, Passage)
    assert [piece.differs for piece in passage.left] == [True]
