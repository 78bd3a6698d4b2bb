"""The guide for teachers tells the truth: its examples are clean, its table has every code."""

import re
from pathlib import Path

import pytest

from quizapp.lessons import parse, render
from quizapp.lessons.finding_codes import CODES

GUIDE = (Path(__file__).parents[2] / "docs" / "lesson-format.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```markdown\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)


def test_the_guide_has_an_example_for_every_section() -> None:
    assert len(EXAMPLES) >= 5


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_clean_and_reads_back(example: str) -> None:
    parsed = parse(example, slug="example")
    assert parsed.findings == ()
    lesson = parsed.lesson
    assert lesson.actors or lesson.questions
    assert parse(render(lesson), slug="example").lesson == lesson


def test_the_table_has_every_code_with_its_meaning() -> None:
    rows = re.findall(r"^\| (L\d\d) \| (.*?) \| .+ \|$", GUIDE, re.MULTILINE)
    assert dict(rows) == CODES
    assert len(rows) == len(CODES)
