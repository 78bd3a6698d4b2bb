import json
import os
import stat
import threading
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizapp.cli import main
from tests.cli.sample import GOOD, MISTAKEN, write


def deck(*lessons: Path, output: Path) -> Result:
    return CliRunner().invoke(main, ["deck", *map(str, lessons), "-o", str(output)])


def test_it_writes_a_deck_that_holds_every_question(tmp_path: Path) -> None:
    output = tmp_path / "talks.apkg"
    result = deck(write(tmp_path), output=output)
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{output}: 8 cards\n", "")
    assert zipfile.is_zipfile(output)


def test_twice_on_unchanged_input_it_writes_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lesson = write(tmp_path)
    deck(lesson, output=tmp_path / "one.apkg")
    lock = (tmp_path / "decks.lock.json").read_bytes()
    os.utime(lesson, (2_000_000_000, 2_000_000_000))
    monkeypatch.setattr("time.time", lambda: 2_100_000_000.0)
    deck(lesson, output=tmp_path / "two.apkg")
    assert (tmp_path / "one.apkg").read_bytes() == (tmp_path / "two.apkg").read_bytes()
    assert (tmp_path / "decks.lock.json").read_bytes() == lock


def test_the_first_deck_is_the_same_wherever_it_is_made(tmp_path: Path) -> None:
    for name in ("here", "there"):
        deck(write(tmp_path / name), output=tmp_path / f"{name}.apkg")
    assert (tmp_path / "here.apkg").read_bytes() == (tmp_path / "there.apkg").read_bytes()


def test_a_mended_question_alone_is_newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deck(write(tmp_path), output=tmp_path / "one.apkg")
    before = json.loads((tmp_path / "decks.lock.json").read_text())
    monkeypatch.setattr("time.time", lambda: 2_100_000_000.0)
    deck(write(tmp_path, text=GOOD.replace("In which month did", "When did")), output=tmp_path / "two.apkg")
    after = json.loads((tmp_path / "decks.lock.json").read_text())
    assert before.keys() == after.keys()
    assert [after[guid]["mod"] for guid in after if after[guid] != before[guid]] == [2_100_000_000]


def test_where_nothing_can_be_remembered_the_lessons_own_time_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lesson = write(tmp_path / "content")
    (tmp_path / "content" / ".decks.lock.json.part").mkdir()  # in the way of every write, also for root
    outputs = []
    for saved, clock in ((1_800_000_000, 1.0), (1_800_000_000, 2.0), (1_900_000_000, 3.0)):
        os.utime(lesson, (saved, saved))
        monkeypatch.setattr("time.time", lambda clock=clock: clock)
        result = deck(lesson, output=tmp_path / "deck.apkg")
        assert (result.exit_code, result.stderr) == (0, "")
        outputs.append((tmp_path / "deck.apkg").read_bytes())
    assert not (tmp_path / "content" / "decks.lock.json").exists()
    assert outputs[0] == outputs[1] != outputs[2]


def test_a_lesson_with_mistakes_makes_a_deck_without_them(tmp_path: Path) -> None:
    result = deck(write(tmp_path, text=MISTAKEN), output=tmp_path / "deck.apkg")
    assert result.exit_code == 0
    assert "Centrya" in result.stderr
    assert zipfile.is_zipfile(tmp_path / "deck.apkg")


def test_an_unreadable_lesson_writes_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "broken.md"
    broken.write_bytes(b"\xff\xfe\x00")
    result = deck(write(tmp_path), broken, output=tmp_path / "deck.apkg")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"{broken}:1:1: ")
    assert not (tmp_path / "deck.apkg").exists()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "---\ntitle: Nothing\n---\n\nProse alone.\n",
            "These lessons yield no questions yet, so there is no deck to write.\n",
        )
    ],
)
def test_a_lesson_without_questions_is_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    result = deck(write(tmp_path, text=text), output=tmp_path / "deck.apkg")
    assert (result.exit_code, result.stderr) == (1, sentence)


def test_a_lesson_named_twice_counts_once(tmp_path: Path) -> None:
    lesson = write(tmp_path)
    assert deck(lesson, lesson, output=tmp_path / "deck.apkg").stdout.endswith(": 8 cards\n")


def test_two_lessons_of_one_file_name_are_one_sentence(tmp_path: Path) -> None:
    result = deck(write(tmp_path / "a"), write(tmp_path / "b"), output=tmp_path / "deck.apkg")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "twice" in result.stderr


def test_a_damaged_lock_is_one_sentence_and_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "decks.lock.json").write_text("<<<<<<< ours")
    result = deck(write(tmp_path), output=tmp_path / "deck.apkg")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "is damaged" in result.stderr
    assert (tmp_path / "decks.lock.json").read_text() == "<<<<<<< ours"


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    output = tmp_path / "none" / "deck.apkg"
    result = deck(write(tmp_path), output=output)
    assert (result.exit_code, result.stderr) == (
        1,
        f"{output} could not be written: No such file or directory.\n",
    )


def test_without_an_output_it_is_wrong_usage(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["deck", str(write(tmp_path))]).exit_code == 2


def test_the_file_can_be_read_by_others(tmp_path: Path) -> None:
    deck(write(tmp_path), output=tmp_path / "deck.apkg")
    fresh = tmp_path / "fresh"
    fresh.touch()
    assert stat.S_IMODE((tmp_path / "deck.apkg").stat().st_mode) == stat.S_IMODE(fresh.stat().st_mode)


def test_a_pipe_gets_the_deck_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    result = deck(write(tmp_path), output=pipe)
    reader.join(timeout=20)
    assert (result.exit_code, result.stderr) == (0, "")
    assert [data[:4] for data in read] == [b"PK\x03\x04"]
    assert pipe.is_fifo()


def test_a_link_stays_and_its_file_changes(tmp_path: Path) -> None:
    link, target = tmp_path / "link.apkg", tmp_path / "target.apkg"
    link.symlink_to(target)
    deck(write(tmp_path), output=link)
    assert link.is_symlink()
    assert zipfile.is_zipfile(target)
