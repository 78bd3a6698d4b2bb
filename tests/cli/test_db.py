"""`quizapp db` as the person who keeps the classroom running uses it."""

import json
import os
import random
import resource
import signal
import stat
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from click.testing import CliRunner, Result

from quizapp import store
from quizapp.cli import main
from quizapp.store import engine as engines
from quizapp.store import upkeep
from quizapp.store.engine import migrations
from quizapp.store.upkeep import keys, schema
from quizapp.workflows.output import Unwritable
from quizapp.workflows.whole_file import whole_file
from tests.backup_sample import add_student, address, drafts_in, everything, fill

KEY = b"k3y-" * 12
LONG_ENOUGH = 120
"""Seconds until a process that should have ended is given up."""


@pytest.fixture
def instance(tmp_path: Path) -> Path:
    """Make the folder of a classroom with its key; the database is elsewhere."""
    folder = tmp_path / "instance"
    folder.mkdir()
    (folder / "secret_key").write_bytes(KEY)
    return folder


@pytest.fixture(params=["sqlite", "postgres"])
def other(request: pytest.FixtureRequest) -> sa.Engine:
    """Return a second, empty database of each kind."""
    found: sa.Engine = request.getfixturevalue(f"empty_{request.param}")
    return found


def db(instance: Path, *arguments: str, engine: sa.Engine | None = None) -> Result:
    place = ["--instance", str(instance), *(["--db", address(engine)] if engine else [])]
    return CliRunner().invoke(main, ["db", *arguments, *place])


def assert_refused(done: Result, words: str) -> None:
    """See one plain sentence and the status 1."""
    assert (done.exit_code, done.stdout) == (1, ""), done.output
    assert words in done.stderr
    assert done.stderr.strip().count("\n") == 0, done.stderr
    assert isinstance(done.exception, SystemExit)


@contextmanager
def without_rights(folder: Path) -> Iterator[None]:
    """Be somebody who may read this folder and not write there."""
    folder.chmod(0o500)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o700)


def test_a_classroom_moves_to_another_computer_with_its_pins(
    engine: sa.Engine, other: sa.Engine, instance: Path, tmp_path: Path
) -> None:
    fill(engine)
    file, there = tmp_path / "classroom.zip", tmp_path / "there"
    made = db(instance, "backup", str(file), engine=engine)
    assert (made.exit_code, made.stderr) == (0, "")
    assert f"of {len(everything(engine))} tables at revision {upkeep.newest()}" in made.stdout
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    restored = db(there, "restore", str(file), engine=other)
    assert (restored.exit_code, restored.stderr) == (0, ""), restored.output
    assert everything(other) == everything(engine)
    assert (there / "secret_key").read_bytes() == KEY
    assert stat.S_IMODE((there / "secret_key").stat().st_mode) == 0o600
    well = db(there, "check", engine=other)
    assert well.exit_code == 0
    assert "Rows: student 3" in well.stdout
    assert "Everything is well." in well.stdout


def test_a_backup_can_be_read_without_us(engine: sa.Engine, instance: Path, tmp_path: Path) -> None:
    fill(engine)
    file = tmp_path / "classroom.zip"
    assert db(instance, "backup", str(file), engine=engine).exit_code == 0
    with zipfile.ZipFile(file) as packed:
        said = json.loads(packed.read("manifest.json"))
        students = [json.loads(line) for line in packed.read("tables/student.jsonl").splitlines()]
    assert said["kind"] == "quizapp backup"
    assert said["revision"] == upkeep.newest()
    assert said["tables"]["student"]["rows"] == len(students) == 3
    assert {row["name"] for row in students} == {row["name"] for row in everything(engine)["student"]}


def test_a_backup_in_the_middle_of_a_lesson_has_every_row_that_was_saved_before(
    engine: sa.Engine, instance: Path, tmp_path: Path
) -> None:
    fill(engine)
    acknowledged: list[int] = []
    saved, stop = threading.Semaphore(0), threading.Event()

    def write(number: int) -> None:
        count = 0
        while not stop.is_set():
            acknowledged.append(add_student(engine, f"{number}-{count}"))
            count += 1
            saved.release()

    writers = [threading.Thread(target=write, args=(number,), daemon=True) for number in range(4)]
    for writer in writers:
        writer.start()
    try:
        for _each in range(40):
            assert saved.acquire(timeout=LONG_ENOUGH)
        before = list(acknowledged)
        file = tmp_path / "classroom.zip"
        where = ["--db", address(engine), "--instance", str(instance)]
        subprocess.run(
            [sys.executable, "-m", "quizapp", "db", "backup", str(file), *where],
            check=True,
            timeout=LONG_ENOUGH,
            capture_output=True,
        )
        meanwhile = len(acknowledged) - len(before)
    finally:
        stop.set()
        for writer in writers:
            writer.join(LONG_ENOUGH)
    with zipfile.ZipFile(file) as packed:
        students = [json.loads(line) for line in packed.read("tables/student.jsonl").splitlines()]
        rooms = {json.loads(line)["id"] for line in packed.read("tables/classroom.jsonl").splitlines()}
    assert meanwhile > 0, "nobody wrote while the backup ran"
    assert set(before) <= {row["id"] for row in students}
    assert {row["classroom_id"] for row in students} <= rooms
    assert len(students) == len(rooms) - 2 + 3  # one student in each new class, three in the two old ones


def test_it_writes_over_an_older_backup_and_over_nothing_else(
    sqlite_engine: sa.Engine, instance: Path, tmp_path: Path
) -> None:
    file = tmp_path / "classroom.zip"
    file.write_text("notes of mine")
    assert_refused(db(instance, "backup", str(file), engine=sqlite_engine), "add --force")
    assert file.read_text() == "notes of mine"
    assert db(instance, "backup", str(file), "--force", engine=sqlite_engine).exit_code == 0
    first = file.read_bytes()
    fill(sqlite_engine)
    assert db(instance, "backup", str(file), engine=sqlite_engine).exit_code == 0
    assert file.read_bytes() != first
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as packed:
        packed.writestr("manifest.json", "[]")
    assert_refused(db(instance, "backup", str(tmp_path / "photos.zip"), engine=sqlite_engine), "--force")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)  # never try it on a device of the computer: broken code would put a file in its place
    assert_refused(db(instance, "backup", str(pipe), "--force", engine=sqlite_engine), "no ordinary file")
    assert pipe.is_fifo()


def test_without_a_key_it_says_what_that_means(
    sqlite_engine: sa.Engine, empty_sqlite: sa.Engine, tmp_path: Path
) -> None:
    file, nowhere = tmp_path / "classroom.zip", tmp_path / "nowhere"
    made = db(nowhere, "backup", str(file), engine=sqlite_engine)
    assert made.exit_code == 0
    assert "holds no secret key" in made.stderr
    restored = db(nowhere, "restore", str(file), engine=empty_sqlite)
    assert restored.exit_code == 0
    assert "give every student a new PIN" in restored.stderr
    assert not nowhere.exists()


def test_what_a_database_holds_is_given_up_only_after_yes(
    engine: sa.Engine, instance: Path, tmp_path: Path
) -> None:
    fill(engine)
    file, before = tmp_path / "classroom.zip", everything(engine)
    assert db(instance, "backup", str(file), engine=engine).exit_code == 0
    add_student(engine, "LATER")
    after = everything(engine)
    assert_refused(db(instance, "restore", str(file), engine=engine), "is not empty (")
    assert_refused(db(instance, "restore", str(file), "--replace", engine=engine), "add --yes")
    assert everything(engine) == after
    restored = db(instance, "restore", str(file), "--replace", "--yes", engine=engine)
    assert restored.exit_code == 0, restored.output
    assert everything(engine) == before


def test_another_key_is_given_up_only_after_yes(
    sqlite_engine: sa.Engine, empty_sqlite: sa.Engine, instance: Path, tmp_path: Path
) -> None:
    file, there = tmp_path / "classroom.zip", tmp_path / "there"
    assert db(instance, "backup", str(file), engine=sqlite_engine).exit_code == 0
    there.mkdir()
    (there / "secret_key").write_bytes(b"another key")
    assert_refused(db(there, "restore", str(file), engine=empty_sqlite), "no student's PIN would be right")
    assert (there / "secret_key").read_bytes() == b"another key"
    assert db(there, "restore", str(file), "--replace", "--yes", engine=empty_sqlite).exit_code == 0
    assert (there / "secret_key").read_bytes() == KEY


def _flip(data: bytes) -> bytes:
    at = data.index(b"tables/itemversion.jsonl") + 60
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (lambda data: data[: len(data) // 2], "only a part of one"),
        (lambda _data: b"", "only a part of one"),
        (lambda _data: b"PK\x03\x04 notes of mine", "no backup of quizapp"),
        (_flip, "classroom.zip"),
    ],
    ids=["cut", "empty", "foreign", "flipped"],
)
def test_a_file_that_is_no_whole_backup_changes_nothing(
    engine: sa.Engine, instance: Path, tmp_path: Path, harm: Callable[[bytes], bytes], words: str
) -> None:
    fill(engine)
    file, before = tmp_path / "classroom.zip", everything(engine)
    assert db(instance, "backup", str(file), engine=engine).exit_code == 0
    file.write_bytes(harm(file.read_bytes()))
    assert_refused(db(instance, "restore", str(file), "--replace", "--yes", engine=engine), words)
    assert everything(engine) == before


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        ("tables/student.jsonl", b"Ada", b"Eve", "table student is not what was backed up"),
        ("secret_key", b"k3y", b"key", "secret key is not what was backed up"),
        ("manifest.json", b'"format": 1', b'"format": 2', "made by a newer quizapp"),
        ("manifest.json", b'"kind": "quizapp', b'"kind": "another', "no backup of quizapp"),
        ("manifest.json", b'"revision": "', b'"revision": "9', "made by a newer quizapp"),
        ("manifest.json", b'"student"', b'"../pupil"', "is damaged"),
        ("manifest.json", b"{", b"[", "is damaged"),
    ],
)
def test_a_changed_backup_is_not_believed(
    sqlite_engine: sa.Engine, instance: Path, tmp_path: Path, name: str, old: bytes, new: bytes, words: str
) -> None:
    fill(sqlite_engine)
    file, changed = tmp_path / "classroom.zip", tmp_path / "changed.zip"
    before = everything(sqlite_engine)
    assert db(instance, "backup", str(file), engine=sqlite_engine).exit_code == 0
    with zipfile.ZipFile(file) as packed, zipfile.ZipFile(changed, "w") as copy:
        for each in packed.namelist():
            data = packed.read(each)
            assert each != name or old in data
            copy.writestr(each, data.replace(old, new, 1) if each == name else data)
    assert_refused(db(instance, "restore", str(changed), "--replace", "--yes", engine=sqlite_engine), words)
    assert everything(sqlite_engine) == before


def test_a_table_left_out_of_a_backup_is_missed(
    sqlite_engine: sa.Engine, empty_sqlite: sa.Engine, instance: Path, tmp_path: Path
) -> None:
    file, changed = tmp_path / "classroom.zip", tmp_path / "changed.zip"
    assert db(instance, "backup", str(file), engine=sqlite_engine).exit_code == 0
    with zipfile.ZipFile(file) as packed, zipfile.ZipFile(changed, "w") as copy:
        for each in packed.namelist():
            said = packed.read(each)
            if each == "manifest.json":
                manifest = json.loads(said)
                del manifest["tables"]["answer"]
                said = json.dumps(manifest).encode()
            copy.writestr(each, said)
    assert_refused(db(instance, "restore", str(changed), engine=empty_sqlite), "other tables")
    assert upkeep.present(empty_sqlite) is None


def limited(bytes_at_most: int, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run `quizapp db` where no file may grow beyond a size, as on a full disk."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_at_most, bytes_at_most))

    return subprocess.run(
        [sys.executable, "-m", "quizapp", "db", *arguments],
        preexec_fn=limit,
        capture_output=True,
        text=True,
        timeout=LONG_ENOUGH,
        check=False,
    )


def _fill_with_noise(engine: sa.Engine) -> None:
    noise = random.Random(1)
    rows = [{"account": f"{noise.getrandbits(800):x}"} for _each in range(2000)]
    with engine.begin() as connection:
        connection.execute(
            sa.text(
                "INSERT INTO throttle (account, failures, changed_at) VALUES (:account, 0, '2026-11-22')"
            ),
            rows,
        )


def test_a_full_disk_leaves_the_older_backup_and_no_half_one(
    engine: sa.Engine, instance: Path, tmp_path: Path
) -> None:
    file, where = tmp_path / "classroom.zip", ["--db", address(engine), "--instance", str(instance)]
    assert db(instance, "backup", str(file), engine=engine).exit_code == 0
    older = file.read_bytes()
    _fill_with_noise(engine)
    ended = limited(100_000, "backup", str(file), *where)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == f"{file} could not be written: File too large.\n"
    assert file.read_bytes() == older
    assert drafts_in(tmp_path) == []


def test_a_full_disk_restores_nothing(engine: sa.Engine, instance: Path, tmp_path: Path) -> None:
    file, there = tmp_path / "classroom.zip", tmp_path / "there"
    _fill_with_noise(engine)
    assert db(instance, "backup", str(file), engine=engine).exit_code == 0
    ended = limited(300_000, "restore", str(file), "--instance", str(there))
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "could not be restored" in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert {path.name for path in there.iterdir()} <= {"quizapp.db", "quizapp.db-wal", "quizapp.db-shm"}
    assert db(there, "restore", str(file)).exit_code == 0


def test_a_locked_database_is_said(
    sqlite_engine: sa.Engine, instance: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(sqlite_engine)
    monkeypatch.setattr(engines, "BUSY_SECONDS", 0.1)
    file = tmp_path / "classroom.zip"
    assert db(instance, "backup", str(file), engine=sqlite_engine).exit_code == 0
    with sqlite_engine.begin() as connection:
        connection.execute(sa.text("UPDATE student SET epoch = 1"))
        meanwhile = tmp_path / "meanwhile.zip"
        assert db(instance, "backup", str(meanwhile), engine=sqlite_engine).exit_code == 0
        done = db(instance, "restore", str(file), "--replace", "--yes", engine=sqlite_engine)
        assert_refused(done, "another program is writing to it")
    driver = sqlite_engine.raw_connection()
    driver.cursor().execute("PRAGMA locking_mode = EXCLUSIVE")
    driver.cursor().execute("BEGIN IMMEDIATE")
    driver.cursor().execute("UPDATE student SET epoch = 2")
    for arguments in (["backup", str(meanwhile)], ["check"]):
        assert_refused(db(instance, *arguments, engine=sqlite_engine), "another program is writing to it")
    driver.rollback()
    driver.invalidate()


def test_a_folder_without_rights_is_said(tmp_path: Path) -> None:
    with without_rights(tmp_path):
        with pytest.raises(Unwritable, match=r"classroom.zip could not be written: Permission denied\.$"):
            whole_file(tmp_path / "classroom.zip").__enter__()
        for arguments in (["backup", "x.zip"], ["check"], ["upgrade"]):
            assert_refused(db(tmp_path / "instance", *arguments), "Permission denied")


def test_a_database_user_without_rights_is_said(
    postgres_engine: sa.Engine, instance: Path, tmp_path: Path
) -> None:
    file = tmp_path / "classroom.zip"
    assert db(instance, "backup", str(file), engine=postgres_engine).exit_code == 0
    with postgres_engine.begin() as connection:
        connection.execute(sa.text("CREATE ROLE guest LOGIN"))
    guest = sa.create_engine(postgres_engine.url.set(username="guest"))
    try:
        for arguments in (
            ["backup", str(file)],
            ["restore", str(file), "--replace", "--yes"],
            ["check"],
        ):
            assert_refused(db(instance, *arguments, engine=guest), "you have no right to do that")
        with postgres_engine.begin() as connection:
            connection.execute(sa.text("GRANT SELECT ON alembic_version TO guest"))
        sick = db(instance, "check", engine=guest)
        assert sick.exit_code == 1
        assert "The table student cannot be read: you have no right to do that" in sick.stderr
    finally:
        guest.dispose()
        with postgres_engine.begin() as connection:
            connection.execute(sa.text("REVOKE ALL ON alembic_version FROM guest"))
            connection.execute(sa.text("DROP ROLE guest"))


def test_a_database_that_cannot_be_reached_is_said(instance: Path, tmp_path: Path) -> None:
    away = ["--db", "postgresql://nobody:hidden@127.0.0.1:1/x"]
    for arguments in (["upgrade"], ["check"], ["backup", str(tmp_path / "classroom.zip")]):
        done = db(instance, *arguments, *away)
        assert_refused(done, "check the address, and that the server runs")
        assert "hidden" not in done.stderr
        assert_refused(db(instance, *arguments), "quizapp serve makes it")
    assert {path.name for path in instance.iterdir()} == {"secret_key"}


def test_a_file_that_is_no_database_is_said(instance: Path) -> None:
    (instance / "quizapp.db").write_text("notes of mine " * 1000)
    assert_refused(db(instance, "check"), "this file is no database")


def test_upgrade_says_from_which_revision_to_which(empty_engine: sa.Engine, instance: Path) -> None:
    with empty_engine.begin() as connection:
        command.upgrade(migrations(connection), "0002")
    pending = db(instance, "check", engine=empty_engine)
    assert pending.exit_code == 1
    assert f"An upgrade to revision {upkeep.newest()} is pending: run quizapp db upgrade." in pending.stderr
    done = db(instance, "upgrade", engine=empty_engine)
    assert done.stdout == (f"The database was brought from revision 0002 to revision {upkeep.newest()}.\n")
    again = db(instance, "upgrade", engine=empty_engine)
    assert again.stdout == f"The database is up to date at revision {upkeep.newest()}.\n"
    assert db(instance, "check", engine=empty_engine).exit_code == 0


def test_check_names_every_trouble(empty_engine: sa.Engine, instance: Path) -> None:
    store.upgrade(empty_engine)
    fill(empty_engine)
    with empty_engine.connect() as connection, keys.unchecked(connection), connection.begin():
        keys.drop(connection, schema.tables_at(upkeep.newest()))
        connection.execute(sa.text("UPDATE student SET classroom_id = 4711 WHERE name <> 'Ada'"))
        connection.execute(sa.text("ALTER TABLE teacher ADD COLUMN hobby VARCHAR"))
        connection.execute(sa.text("DROP INDEX ix_answer_item_id"))
        connection.execute(sa.text("CREATE TABLE theirs (id INTEGER)"))
    sick = db(instance, "check", engine=empty_engine)
    assert sick.exit_code == 1
    assert "2 rows of student refer to no row of classroom." in sick.stderr
    assert "remove column teacher.hobby" in sick.stderr
    assert "add index ix_answer_item_id" in sick.stderr
    assert "theirs" not in sick.output
    assert "Rows: student 3" in sick.stdout
    assert "well" not in sick.stdout


def test_check_names_damage_inside_a_sqlite_file(sqlite_engine: sa.Engine, instance: Path) -> None:
    fill(sqlite_engine)
    sqlite_engine.dispose()
    path = Path(sqlite_engine.url.database or "")
    with sa.create_engine(sqlite_engine.url).connect() as connection:
        page = connection.exec_driver_sql(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'ix_attempt_student_id'"
        ).scalar_one()
        size = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    data[(page - 1) * size : page * size] = bytes(size)
    path.write_bytes(data)
    sick = db(instance, "check", engine=sqlite_engine)
    assert sick.exit_code == 1
    assert "The file is damaged:" in sick.stderr
    assert "Traceback" not in sick.output
