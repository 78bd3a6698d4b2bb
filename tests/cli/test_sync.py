"""`quizapp sync` says what it did, and refuses in one sentence."""

from datetime import UTC, datetime
from pathlib import Path

from click.testing import CliRunner, Result

from quizapp import store
from quizapp.cli import main
from quizapp.workflows import editing
from tests.lesson_text import LESSON


def sync(folder: Path, *arguments: str) -> Result:
    place = ["--instance", str(folder / "instance")]
    return CliRunner().invoke(main, ["sync", str(folder / "content"), *place, *arguments])


def opened(folder: Path) -> store.Session:
    url = f"sqlite:///{folder / 'instance' / 'quizapp.db'}"
    engine = store.open_engine(url)
    store.upgrade(engine)
    return store.Session(engine)


def edit(folder: Path, text: str) -> None:
    with opened(folder) as session:
        editing.change(
            session,
            "leagues",
            lambda _t, _l: text,
            what="Edited",
            teacher_id=None,
            now=datetime(2026, 11, 23, tzinfo=UTC),
        )
        session.commit()


def test_what_changed_on_one_side_goes_to_the_other(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    file = tmp_path / "content" / "leagues.md"
    file.write_text(LESSON)
    refused = sync(tmp_path)
    assert (refused.exit_code, refused.output.count("\n")) == (1, 1)
    assert "quizapp serve" in refused.output
    (tmp_path / "instance").mkdir()
    opened(tmp_path).close()

    first = sync(tmp_path)
    assert first.exit_code == 0, first.output
    assert f"{file}: taken over into the classroom" in first.output
    assert "1 lesson, 1 changed" in first.output
    assert "1 lesson, 0 changed" in sync(tmp_path).output

    edit(tmp_path, LESSON.replace("Two leagues", "By hand"))
    assert f"{file}: written from the classroom" in sync(tmp_path).output
    assert "title: By hand" in file.read_text()

    edit(tmp_path, LESSON.replace("Two leagues", "By hand again"))
    file.write_text(LESSON.replace("Two leagues", "By file"))
    conflict = sync(tmp_path)
    assert conflict.exit_code == 1
    assert "--prefer file" in conflict.output
    assert "title: By file" in file.read_text()
    assert sync(tmp_path, "--prefer", "classroom").exit_code == 0
    assert "title: By hand again" in file.read_text()


def test_a_mistake_in_a_file_is_named_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "instance").mkdir()
    opened(tmp_path).close()
    (tmp_path / "content" / "a.md").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "content" / "leagues.md").write_text(LESSON)
    done = sync(tmp_path)
    assert done.exit_code == 0
    assert "a.md:1:1: E01" in done.output
    assert "leagues.md: taken over" in done.output
