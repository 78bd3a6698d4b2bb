"""No text whatever makes the reader fall over."""

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizapp.errors import InputError
from quizapp.lessons import parse, render, sentences, to_html
from quizapp.lessons.document import Lesson
from tests.lessons.made_lessons import ODD
from tests.lessons.sample import SAMPLE

LINES = SAMPLE.splitlines()
_MARKS = (
    "  ",
    "\t",
    "\n",
    ">",
    "- ",
    "1. ",
    "| ",
    "|",
    ":",
    ": x",
    "## Actors",
    "### Q",
    "---",
    "- [ ] ",
    "{",
    "\r",
)
_bits = st.sampled_from((*ODD, *_MARKS, *LINES)) | st.text(max_size=4)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Return the sample with some lines dropped, doubled, moved or spoilt."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(lines) - 1))
        to = draw(st.integers(0, len(lines[at])))
        other = draw(st.integers(0, len(lines) - 1))
        change = draw(st.sampled_from(("drop", "double", "swap", "spoil", "cut")))
        if change == "drop" and len(lines) > 1:
            del lines[at]
        elif change == "double":
            lines.insert(other, lines[at])
        elif change == "swap":
            lines[at], lines[other] = lines[other], lines[at]
        elif change == "spoil":
            lines[at] = lines[at][:to] + draw(_bits) + lines[at][to:]
        else:
            lines[at] = lines[at][:to]
    return "\n".join(lines)


def check(text: str) -> None:
    try:
        parsed = parse(text, slug="fuzz")
    except InputError:
        return
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in parsed.findings:
        assert 1 <= finding.line <= len(lines), finding
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1, finding
    shown = to_html(parsed.lesson)
    assert all(f'id="{sentence.anchor}"' in shown for sentence in sentences(parsed.lesson))
    assert _facts(parse(render(parsed.lesson), slug="fuzz").lesson) == _facts(parsed.lesson)


def _facts(lesson: Lesson) -> Lesson:
    """Leave out the prose: a lone mark between two spoilt blocks (`>` above `---`) is not kept."""
    return replace(lesson, prose=(), notes=())


@settings(max_examples=120, deadline=None)
@given(st.lists(_bits | st.just("\n\n"), max_size=30).map("".join))
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    check(text)


@settings(max_examples=120, deadline=None)
@given(mutated())
@example(SAMPLE)
def test_a_spoilt_lesson_is_read_with_findings_in_its_lines(text: str) -> None:
    check(text)
