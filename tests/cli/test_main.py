"""The console command itself: a real process."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizapp import __version__
from quizapp.cli import COMMANDS, main
from tests.cli.sample import write

QUIZAPP = [sys.executable, "-m", "quizapp"]


def test_it_says_its_version() -> None:
    assert CliRunner().invoke(main, ["--version"]).stdout == f"quizapp, version {__version__}\n"


def test_help_names_every_command_in_a_whole_sentence() -> None:
    shown = CliRunner().invoke(main, ["--help"], terminal_width=80).stdout
    lines = [line.split(maxsplit=1) for line in shown.splitlines() if line.startswith("  ")]
    said = {words[0]: words[1] for words in lines if words[0] in COMMANDS}
    assert set(said) == set(COMMANDS)
    assert all(sentence.endswith(".") for sentence in said.values())


def test_an_unknown_command_is_wrong_usage() -> None:
    assert CliRunner().invoke(main, ["nonsense"]).exit_code == 2


def test_help_imports_nothing_heavy() -> None:
    shown = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "quizapp", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {
        line.rsplit("|", 1)[1].strip()
        for line in shown.stderr.splitlines()
        if line.startswith("import time:")
    }
    heavy = {
        "markdown",
        "genanki",
        "flask",
        "sqlmodel",
        "sqlalchemy",
        "edtf",
        "jinja2",
        "yaml",
        "spacy",
        "trafilatura",
        "quizapp.articles",
        "quizapp.lessons",
    }
    assert not imported & heavy


def test_a_reader_who_leaves_early_hears_no_complaint(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*QUIZAPP, "items", str(write(tmp_path)), "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait() == 1


def test_ctrl_c_ends_it_without_a_word(tmp_path: Path) -> None:
    pipe = tmp_path / "lesson.md"
    os.mkfifo(pipe)
    process = subprocess.Popen([*QUIZAPP, "items", str(pipe)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with pipe.open("w"):  # opens only once the program has begun to read
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_it_writes_utf8_whatever_the_terminal_says(tmp_path: Path, encoding: str) -> None:
    path = write(tmp_path, "lesson-ö-🕊.md")
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    shown = subprocess.run([*QUIZAPP, "items", str(path)], capture_output=True, env=environment, check=True)
    assert "✓" in shown.stdout.decode()
