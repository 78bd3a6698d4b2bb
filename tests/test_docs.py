"""The guide tells of every code and every verb, and of no other."""

import re
from pathlib import Path

from quizapp import items, lessons
from quizapp.cli import COMMANDS
from quizapp.facts.relation import VERBS
from quizapp.items.level import OF_KINDS

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "lesson-format.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_code_of_meaning_questions_and_files_is_explained() -> None:
    code = re.compile(r'"([FQEISH]\d\d)"')
    used = {
        found for path in (ROOT / "quizapp").rglob("*.py") for found in code.findall(path.read_text("utf-8"))
    }
    explained = re.findall(r"^\| ([FQEISH]\d\d) \|", GUIDE, re.MULTILINE)
    assert sorted(used) == sorted(explained)


def test_every_verb_is_listed() -> None:
    table = GUIDE.split("The verbs:")[1].split("\n## ")[0]
    listed = {
        verb
        for row in re.findall(r"^\| [^|]+ \| ([^|]+) \|", table, re.MULTILINE)
        for verb in row.split("; ")
    }
    assert listed - {"verbs"} == {verb.present for verb in VERBS}


def test_every_example_of_the_guide_makes_sense_not_only_parses() -> None:
    examples = re.findall(r"```markdown\n(.*?)```", GUIDE, re.DOTALL)
    assert examples
    for example in examples:
        made = items.from_lesson(lessons.parse(example, slug="example").lesson)
        assert made.findings == (), example


def test_every_command_of_the_readme_exists() -> None:
    commands = set(re.findall(r"^    quizapp (\w+)", README, re.MULTILINE))
    assert sorted(commands) == sorted(COMMANDS)


def test_every_link_of_the_guides_leads_somewhere() -> None:
    for path in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")):
        for target in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
            if not target.startswith("http"):
                assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_every_kind_of_question_is_shown_with_its_level() -> None:
    table = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
    assert dict(re.findall(r"^\| `([a-z-]+)` \| (\w+) \|", table, re.MULTILINE)) == OF_KINDS
