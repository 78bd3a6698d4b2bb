import json
from pathlib import Path

from click.testing import CliRunner, Result

from quizapp.cli import main
from tests.cli.sample import GOOD, write


def diff(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["diff", *map(str, arguments)])


def edited(folder: Path, *changes: tuple[str, str]) -> tuple[Path, Path]:
    """Write the sample lesson and its edited text, under two names."""
    text = GOOD
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return write(folder, "before.md"), write(folder, "after.md", text)


def test_an_unchanged_lesson_changes_nothing_under_another_name_too(tmp_path: Path) -> None:
    result = diff(*edited(tmp_path))
    assert (result.exit_code, result.stderr) == (0, "")
    [counts] = result.stdout.splitlines()
    assert counts.startswith("0 new, 0 changed, 0 reworded, ")
    assert counts.endswith(" the same, 0 retired")


def test_another_right_answer_is_named_with_the_one_before(tmp_path: Path) -> None:
    result = diff(*edited(tmp_path, ("- [x] May", "- [ ] May"), ("- [ ] June", "- [x] June")))
    assert result.stdout.splitlines()[0] == (
        "changed: In which month did Centria mediate the ceasefire? – "
        "right is now “June”, before it was “May”"
    )
    assert ", 1 changed, 0 reworded, " in result.stdout


def test_other_words_and_other_wrong_answers_are_rewordings(tmp_path: Path) -> None:
    stem = edited(tmp_path, ("### In which month did", "### In what month did"))
    assert diff(*stem).stdout.splitlines()[0] == (
        "reworded: In what month did Centria mediate the ceasefire? – "
        "before it was “In which month did Centria mediate the ceasefire?”"
    )
    wrong = edited(tmp_path, ("- [ ] March", "- [ ] April"))
    assert diff(*wrong).stdout.splitlines()[0].endswith("mediate the ceasefire? – with other wrong answers")


def test_new_and_retired_questions_are_named(tmp_path: Path) -> None:
    result = diff(*edited(tmp_path, ("{#month}", "{#other}")))
    assert result.exit_code == 0
    assert [line.split(": ")[0] for line in result.stdout.splitlines()[:-1]] == ["new", "retired"]


def test_as_json_it_is_one_document(tmp_path: Path) -> None:
    result = diff(*edited(tmp_path, ("- [ ] March", "- [ ] April")), "--format", "json")
    document = json.loads(result.stdout)
    assert list(document) == ["new", "changed", "reworded", "same", "retired"]
    [pair] = document["reworded"]
    assert pair["before"]["id"] == pair["after"]["id"]
    assert document["same"]


def test_a_file_that_cannot_be_read_is_one_sentence_that_names_it(tmp_path: Path) -> None:
    good, bad = write(tmp_path), tmp_path / "picture.md"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    for files in ((good, bad), (bad, good)):
        result = diff(*files)
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
        assert result.stderr.startswith(f"{bad}: ")
    assert diff(good, tmp_path / "none.md").exit_code == 2
    assert diff(good).exit_code == 2
