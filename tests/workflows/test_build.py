"""What `quizapp build` writes, leaves alone, and says."""

from pathlib import Path

import pytest

from quizapp.formats import items_json
from quizapp.workflows import build as builds
from quizapp.workflows import source
from quizapp.workflows.build import Built
from quizapp.workflows.output import Unwritable
from tests.cli.sample import write

NOW = 1_800_000_000


def build(folder: Path) -> list[Built]:
    return list(builds.build(source.walk([folder / "content"]), folder / "exports", now=NOW))


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_builds_are_the_same_tree(tmp_path: Path) -> None:
    for place in ("here", "there"):
        write(tmp_path / place / "content", "one.md")
        write(tmp_path / place / "content", "deep/two.md")
        build(tmp_path / place)
    assert tree(tmp_path / "here") == tree(tmp_path / "there")
    assert sorted(tree(tmp_path / "here" / "exports")) == [
        f"{name}{suffix}" for name in ("one", "two") for suffix in (".apkg", ".html", ".items.json")
    ]


def test_a_second_build_touches_nothing(tmp_path: Path) -> None:
    write(tmp_path / "content")
    build(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert [built.changed for built in build(tmp_path)] == [()]
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_what_it_did_not_write_stays(tmp_path: Path) -> None:
    write(tmp_path / "content")
    foreign = tmp_path / "exports" / "notes" / "own.txt"
    foreign.parent.mkdir(parents=True)
    foreign.write_text("mine")
    build(tmp_path)
    assert foreign.read_text() == "mine"


def test_an_unreadable_lesson_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path / "content", "a.md", "---\n{{{\n---\n")
    write(tmp_path / "content", "b.md", "---\ntitle: Empty\n---\n\nNothing to ask about.\n")
    write(tmp_path / "content", "c.md")
    broken, empty, good = build(tmp_path)
    assert broken.findings
    [finding] = empty.findings
    assert (finding.code, "add actors, dates or alliances" in finding.message) == (builds.NOT_BUILT, True)
    assert (good.findings, len(good.changed)) == ((), 3)
    exported = items_json.loads((tmp_path / "exports" / "c.items.json").read_text())
    assert exported == source.read(tmp_path / "content" / "c.md").items


def test_two_lessons_of_one_name_are_told_apart_by_a_finding(tmp_path: Path) -> None:
    write(tmp_path / "content", "a/talks.md")
    write(tmp_path / "content", "b/talks.md")
    first, second = build(tmp_path)
    assert first.findings == ()
    assert [finding.code for finding in second.findings] == [source.TWIN_NAME]


def test_a_file_in_the_place_of_the_exports_is_one_sentence(tmp_path: Path) -> None:
    write(tmp_path / "content")
    (tmp_path / "exports").write_text("in the way")
    with pytest.raises(Unwritable, match=r"exports cannot be a folder of exports: File exists\.$"):
        build(tmp_path)


def test_a_folder_in_the_place_of_a_file_spoils_only_that_lesson(tmp_path: Path) -> None:
    write(tmp_path / "content", "a.md")
    write(tmp_path / "content", "b.md")
    (tmp_path / "exports" / "a.apkg").mkdir(parents=True)
    spoilt, good = build(tmp_path)
    assert [finding.code for finding in spoilt.findings] == [builds.NOT_BUILT]
    assert len(good.changed) == 3
