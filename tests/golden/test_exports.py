"""The committed exports are what the committed lessons make, byte for byte."""

import shutil
from pathlib import Path

from quizapp import decks
from quizapp.workflows import build, source

ROOT = Path(__file__).parents[2]
REMEDY = "run `quizapp build` and commit exports/ and content/"


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_committed_exports_are_what_the_lessons_make(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    built = list(build.build(source.walk([tmp_path / "content"]), tmp_path / "exports", now=4_000_000_000))
    assert [finding.at(each.path.name) for each in built for finding in each.findings] == []
    fresh, committed = tree(tmp_path / "exports"), tree(ROOT / "exports")
    assert sorted(committed) == sorted(fresh), f"a file is missing or left over in exports/: {REMEDY}"
    changed = [name for name in fresh if fresh[name] != committed[name]]
    assert changed == [], f"these differ from what the lessons make: {REMEDY}"


def test_the_committed_lock_knows_every_card(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    before = decks.read_lock(tmp_path / "content" / decks.LOCK_NAME)
    list(build.build(source.walk([tmp_path / "content"]), tmp_path / "exports", now=4_000_000_000))
    after = decks.read_lock(tmp_path / "content" / decks.LOCK_NAME)
    assert after == before, f"content/{decks.LOCK_NAME} is behind the lessons: {REMEDY}"
    assert before.entries, f"content/{decks.LOCK_NAME} is missing: {REMEDY}"
