import errno
import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizapp.cli import main
from tests.cli.sample import GOOD, MISTAKEN, write
from tests.lesson_text import LESSON


def check(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


def test_a_clean_lesson_is_ok_in_one_line(tmp_path: Path) -> None:
    result = check(write(tmp_path))
    assert (result.exit_code, result.stdout, result.stderr) == (0, "ok: 1 lesson, 8 questions\n", "")


def test_a_mistake_is_named_with_its_place_on_standard_error(tmp_path: Path) -> None:
    bad = write(tmp_path, "bad.md", MISTAKEN)
    line = next(number for number, text in enumerate(MISTAKEN.splitlines(), start=1) if "Centrya" in text)
    result = check(bad)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"{bad}:{line}:")
    assert "“Centrya”; did you mean “Centria”?" in result.stderr


def test_a_folder_is_searched_and_hidden_files_are_not(tmp_path: Path) -> None:
    write(tmp_path, "one.md")
    write(tmp_path, "deep/two.md")
    write(tmp_path, ".hidden/bad.md", MISTAKEN)
    write(tmp_path, "notes.txt", "no lesson")
    assert check(tmp_path).stdout == "ok: 2 lessons, 16 questions\n"


def test_as_json_every_mistake_is_in_one_document(tmp_path: Path) -> None:
    bad = write(tmp_path, "bad.md", MISTAKEN)
    result = check(tmp_path, "--format", "json")
    [finding] = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (1, "")
    assert finding["path"] == str(bad)
    assert set(finding) == {"path", "line", "column", "code", "message"}
    good = check(write(tmp_path / "good"), "--format", "json")
    assert (good.exit_code, json.loads(good.stdout)) == (0, [])


WISHING = LESSON.replace("| no one else | supports | Norland | | | |\n", "")


def test_a_hint_is_told_and_is_no_mistake(tmp_path: Path) -> None:
    result = check(path := write(tmp_path, "leagues.md", WISHING))
    assert (result.exit_code, result.stdout[:3]) == (0, "ok:")
    assert (
        f"{path}:{WISHING[: WISHING.index('| Westland | supports')].count(chr(10)) + 1}:1: H01 Add a row"
        in (result.stderr)
    )


def test_as_json_hints_are_listed_only_when_asked_for_and_are_marked(tmp_path: Path) -> None:
    path = write(tmp_path, "leagues.md", WISHING)
    assert json.loads(check(path, "--format", "json").stdout) == []
    result = check(path, "--format", "json", "--hints")
    told = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")
    assert {(each["code"], each["hint"]) for each in told} == {("H01", True)}


def test_a_file_that_is_no_lesson_is_a_finding_and_the_others_are_checked(tmp_path: Path) -> None:
    picture = tmp_path / "picture.md"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    bad = write(tmp_path, "bad.md", MISTAKEN)
    result = check(picture, bad)
    assert result.exit_code == 1
    assert [line.split(" ")[0] for line in result.stderr.splitlines()] == [f"{picture}:1:1:", f"{bad}:43:1:"]


def test_a_missing_file_is_wrong_usage(tmp_path: Path) -> None:
    assert check(tmp_path / "none.md").exit_code == 2
    assert check().exit_code == 2


def test_an_empty_folder_is_one_sentence(tmp_path: Path) -> None:
    result = check(tmp_path)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "no lesson here" in result.stderr


def test_a_folder_without_lessons_still_answers_with_one_json_document(tmp_path: Path) -> None:
    result = check(tmp_path, "--format", "json")
    assert (result.exit_code, json.loads(result.stdout)) == (1, [])
    assert "no lesson here" in result.stderr


def test_a_file_name_that_is_not_utf_8_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.md")).write_text(GOOD, encoding="utf-8")
    result = check(tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert b"caf\xe9.md:1:1: E01 The name of this file is not UTF-8; " in result.stderr_bytes


def test_a_folder_that_cannot_be_searched_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path)

    def closed(path: Path) -> None:  # also for root, whom no permission stops
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr("os.scandir", closed)
    result = check(tmp_path, "--format", "json")
    assert (result.exit_code, json.loads(result.stdout)) == (1, [])
    assert result.stderr == f"{tmp_path} cannot be searched for lessons: Permission denied.\n"
