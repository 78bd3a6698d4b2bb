import json
import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from quizapp.cli import main
from quizapp.formats import items_json
from tests.cli.sample import MISTAKEN, write


def test_a_teacher_reads_question_options_reasons_and_evidence(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["items", str(write(tmp_path))])
    assert (result.exit_code, result.stderr) == (0, "")
    first, second = result.stdout.split("\n\n")[:2]
    assert first.splitlines() == [
        "1. In which month did Centria mediate the ceasefire?   [dates]",
        "   · March – The lesson names May alone.",
        "   ✓ May – The author of the lesson marks this as the right answer.",
        "   · June – The author of the lesson marks this as wrong.",
        "   Why: Centria mediated it in May 1994.",
        "   Lesson: “Centria mediated a ceasefire between Ostmark and Sudany in May 1994.”",
    ]
    assert second.startswith("2. ")
    assert result.stdout.count("✓") == 8


def test_a_lesson_named_twice_is_printed_once(tmp_path: Path) -> None:
    path = write(tmp_path / "content")
    again = tmp_path / "content" / ".." / "content" / path.name
    result = CliRunner().invoke(main, ["items", str(path), str(again), "--format", "json"])
    assert len(json.loads(result.stdout)) == 8


def test_as_json_it_is_one_document_of_all_lessons(tmp_path: Path) -> None:
    paths = [str(write(tmp_path, name)) for name in ("one.md", "two.md")]
    result = CliRunner().invoke(main, ["items", *paths, "--format", "json"])
    assert {entry["lesson"] for entry in json.loads(result.stdout)} == {"one", "two"}
    assert len(items_json.loads(result.stdout)) == 16


def test_a_fact_with_a_mistake_is_left_out_and_the_lesson_is_still_read(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["items", str(write(tmp_path, text=MISTAKEN)), "--format", "json"])
    assert result.exit_code == 0
    assert json.loads(result.stdout)
    assert "Centrya" in result.stderr
    assert "Centrya" not in result.stdout


def test_a_file_that_is_no_lesson_fails_and_the_others_are_printed(tmp_path: Path) -> None:
    binary = tmp_path / "binary.md"
    binary.write_bytes(b"\x00\x01")
    result = CliRunner().invoke(main, ["items", str(binary), str(write(tmp_path)), "--format", "json"])
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{binary}:1:1: ")
    assert len(json.loads(result.stdout)) == 8


def test_every_hash_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    path = write(tmp_path)
    command = [sys.executable, "-m", "quizapp", "items", str(path), "--format", "json"]
    outputs = {
        subprocess.run(
            command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop())
