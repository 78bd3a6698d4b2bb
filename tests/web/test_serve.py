"""`quizapp serve` opens a classroom, keeps its data, and says in one sentence why it cannot."""

import signal
import socket
import stat
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from urllib.request import urlopen

import pytest

from quizapp import lessons, store
from quizapp.workflows import publish
from tests.browser.classroom import ROOT, open_classroom
from tests.web.sample import LESSON, Room

LONG_ENOUGH = 60
"""Seconds until a command that should have ended is given up."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "harbour.md").write_text(lessons.render(LESSON), encoding="utf-8")
    return folder


def titles(tmp_path: Path) -> list[str]:
    """Return the titles of the lessons that a classroom in `tmp_path` has published."""
    engine = store.open_engine(f"sqlite:///{tmp_path / 'instance' / 'quizapp.db'}")
    with store.Session(engine) as session:
        found = [view.title for view in publish.lessons(session)]
    engine.dispose()
    return found


def serve(tmp_path: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a `quizapp serve` that is expected to end by itself."""
    folders = ["--content", str(tmp_path / "content"), "--instance", str(tmp_path / "instance")]
    return subprocess.run(
        [sys.executable, "-m", "quizapp", "serve", "--port", "0", *folders, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONG_ENOUGH,
        check=False,
    )


def assert_one_sentence(ended: "subprocess.CompletedProcess[str]", words: str) -> None:
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert words in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1, ended.stderr


def test_started_again_it_keeps_code_and_key(tmp_path: Path, content: Path) -> None:
    instance = tmp_path / "instance"
    with open_classroom(instance, content=content) as first:
        key = (instance / "secret_key").read_bytes()
    with open_classroom(instance, content=content) as second:
        assert second.code == first.code
        assert second.teacher_link.split("=")[1] != first.teacher_link.split("=")[1]
    assert (instance / "secret_key").read_bytes() == key
    assert len(key) >= 32
    assert stat.S_IMODE((instance / "secret_key").stat().st_mode) == 0o600


def test_with_a_teacher_it_names_the_way_to_sign_in(room: Room, tmp_path: Path, content: Path) -> None:
    room.teacher()
    instance = tmp_path / "other"
    with open_classroom(instance, content=content, db=str(room.engine.url)) as opened:
        assert opened.teacher_link == f"{opened.address}/teacher/sign-in"
        assert opened.code == room.code


def test_ctrl_c_closes_it_without_a_word(tmp_path: Path, content: Path) -> None:
    arguments = ["serve", "--port", "0", "--instance", str(tmp_path / "i"), "--content", str(content)]
    with subprocess.Popen(
        [sys.executable, "-m", "quizapp", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout
        assert server.stderr
        assert any(line.startswith("Press Ctrl-C") for line in server.stdout)
        server.send_signal(signal.SIGINT)
        assert server.wait(LONG_ENOUGH) in (0, 130)
        assert server.stderr.read() == ""


def test_a_school_of_idle_browsers_keeps_nobody_out(tmp_path: Path, content: Path) -> None:
    with open_classroom(tmp_path / "instance", content=content) as opened, ExitStack() as idle:
        host, port = opened.address.removeprefix("http://").split(":")
        for _ in range(300):
            idle.enter_context(socket.create_connection((host, int(port))))
        with urlopen(f"{opened.address}/healthz", timeout=LONG_ENOUGH) as answer:  # noqa: S310  # our own
            assert answer.read() == b"ok\n"


@pytest.mark.usefixtures("content")
def test_a_taken_port_is_said(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = serve(tmp_path, "--port", str(taken.getsockname()[1]))
    assert_one_sentence(ended, "choose another --port")


@pytest.mark.usefixtures("content")
def test_a_host_that_is_not_there_is_said(tmp_path: Path) -> None:
    ended = serve(tmp_path, "--host", "nosuch.invalid")
    assert_one_sentence(ended, "nosuch.invalid is no address of this computer")


@pytest.mark.parametrize("key", [b"\xff" * 48, b"too short"], ids=["binary", "short"])
def test_a_damaged_key_is_said(tmp_path: Path, key: bytes) -> None:
    (tmp_path / "instance").mkdir()
    (tmp_path / "instance" / "secret_key").write_bytes(key)
    assert_one_sentence(serve(tmp_path), "holds no usable key")


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file is in the way")
    ended = serve(tmp_path, "--instance", str(tmp_path / "file" / "instance"))
    assert_one_sentence(ended, "choose another folder with --instance")


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("nonsense", "The database address cannot be read"),
        ("postgresql://host:abc/name", "The database address cannot be read"),
        ("sqlite://", "name a file"),
        ("mysql://host/name", "SQLite or PostgreSQL"),
        ("sqlite:////no/such/folder/x.db", "cannot be opened"),
        ("postgresql://nobody:hidden@127.0.0.1:1/x", "cannot be opened"),
    ],
)
def test_a_database_that_cannot_be_opened_is_said(tmp_path: Path, url: str, words: str) -> None:
    ended = serve(tmp_path, "--db", url)
    assert_one_sentence(ended, words)
    assert "hidden" not in ended.stderr


def test_a_lesson_with_mistakes_does_not_close_the_classroom(tmp_path: Path, content: Path) -> None:
    (content / "broken.md").write_bytes(b"\xff\xfe\x00broken")
    with open_classroom(tmp_path / "i", content=content) as opened:
        assert opened.code


def test_lessons_are_found_as_build_finds_them(tmp_path: Path, content: Path) -> None:
    harbour = (content / "harbour.md").read_text(encoding="utf-8")
    for name in ("deep/lake.md", "deep/harbour.md", ".hidden/river.md", ".draft.md"):
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_text(harbour.replace(LESSON.title, name), encoding="utf-8")
    with open_classroom(tmp_path / "instance", content=content):
        assert titles(tmp_path) == ["deep/harbour.md", "deep/lake.md"]
    assert (content / "deep" / "decks.lock.json").exists()


def test_a_lesson_without_a_title_is_not_published_and_an_older_one_stays(
    tmp_path: Path, content: Path
) -> None:
    for _ in range(2):
        with open_classroom(tmp_path / "instance", content=content):
            assert titles(tmp_path) == [LESSON.title]
        for name in ("harbour.md", "nameless.md"):
            (content / name).write_text("Only prose.\n", encoding="utf-8")


def test_behind_a_proxy_it_names_https(tmp_path: Path, content: Path) -> None:
    with open_classroom(tmp_path / "instance", content=content, more=["--https"]) as opened:
        assert opened.address.startswith("https://")
        assert opened.teacher_link.startswith(f"{opened.address}/teacher/")
