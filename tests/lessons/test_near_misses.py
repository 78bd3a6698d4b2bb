"""Forms that are nearly right are named, never read as something else."""

import pytest

from quizapp.lessons import parse

HEAD = "---\ntitle: t\n---\n\nIt rained.\n\n"


@pytest.mark.parametrize("colon", [":", ":\u00a0", "  :"])
def test_a_description_without_a_blank_after_its_colon_is_named(colon: str) -> None:
    parsed = parse(f"{HEAD}## Actors\n\nAda\n{colon}person; a queen\n", slug="t")
    assert [(finding.code, finding.line) for finding in parsed.findings] == [("L07", 9)]


@pytest.mark.parametrize("bullet", ["– [ ]", "— [x]", "• [ ]", "[ ]", "[x]"])
def test_an_answer_that_is_no_list_item_is_named(bullet: str) -> None:
    question = f"## Questions\n\n### Did it rain?\n\n- [x] Yes\n- [ ] No\n{bullet} Perhaps\n"
    parsed = parse(HEAD + question, slug="t")
    assert [(finding.code, finding.line) for finding in parsed.findings] == [("L18", 12)]
    assert [choice.text for choice in parsed.lesson.questions[0].choices] == ["Yes"]


def test_brackets_in_an_answer_are_no_box() -> None:
    parsed = parse(f"{HEAD}## Questions\n\n### Which?\n\n- [x] a[x] = 1 [sic]\n- [ ] No\n", slug="t")
    assert parsed.findings == ()
