from pathlib import Path

from click.testing import CliRunner

from quizapp.cli import main
from tests.cli.sample import MISTAKEN, write


def test_every_lesson_becomes_three_files(tmp_path: Path) -> None:
    write(tmp_path / "content", "one.md")
    exports = tmp_path / "exports"
    result = CliRunner().invoke(main, ["build", str(tmp_path / "content"), "-o", str(exports)])
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-1] == f"{exports}: 1 lesson, 3 files new or changed"
    assert sorted(path.name for path in exports.iterdir()) == ["one.apkg", "one.html", "one.items.json"]
    again = CliRunner().invoke(main, ["build", str(tmp_path / "content"), "-o", str(exports)])
    assert again.stdout == f"{exports}: 1 lesson, 0 files new or changed\n"


def test_a_mistake_is_named_and_the_exit_status_tells(tmp_path: Path) -> None:
    write(tmp_path / "content", "bad.md", MISTAKEN)
    write(tmp_path / "content", "good.md")
    result = CliRunner().invoke(main, ["build", str(tmp_path / "content"), "-o", str(tmp_path / "exports")])
    assert result.exit_code == 1
    assert "bad.md:43:1: F01 " in result.stderr
    assert (tmp_path / "exports" / "good.apkg").exists()
    assert (tmp_path / "exports" / "bad.apkg").exists()


def test_without_a_folder_of_lessons_it_is_wrong_usage(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["build", str(tmp_path / "none")]).exit_code == 2
