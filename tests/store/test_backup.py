"""A copy of a database shows one moment, fits the other kind of database, and needs no list of tables."""

import json
import shutil
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from sqlmodel import AutoString

from quizapp import store
from quizapp.errors import InputError, QuizappError
from quizapp.store import engine as engines
from quizapp.store import upkeep
from quizapp.store.engine import migrations
from quizapp.store.table import Table
from quizapp.store.upkeep import load, snapshots
from quizapp.store.upkeep.values import CARRIED
from tests.backup_sample import LATER, LATER_TABLE, add_student, everything, fill

Copied = dict[str, list[dict[str, Any]]]


def copied(engine: sa.Engine) -> tuple[str, Copied]:
    """Return the revision and the rows of a database, as they come out of JSON."""
    with upkeep.snapshot(engine) as seen:
        rows = {table.name: list(upkeep.rows(seen, table)) for table in seen.tables}
    return seen.revision, json.loads(json.dumps(rows))


def put(engine: sa.Engine, revision: str, rows: Copied) -> None:
    """Fill a database with copied rows."""
    with upkeep.restoring(engine) as target:
        for name in upkeep.rebuild(target, revision):
            upkeep.fill(target, name, rows[name])
        upkeep.settle(target, {name: len(found) for name, found in rows.items()})


@pytest.fixture(params=["sqlite", "postgres"])
def other(request: pytest.FixtureRequest) -> sa.Engine:
    """Return a second, empty database of each kind."""
    found: sa.Engine = request.getfixturevalue(f"empty_{request.param}")
    return found


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let this program be a later one, which has a table more."""
    folder, newest = tmp_path / "migrations", upkeep.newest()
    shutil.copytree(engines.MIGRATIONS, folder)
    (folder / "versions" / "r9999_later.py").write_text(LATER.format(newest=newest))
    with monkeypatch.context() as patch:
        patch.setattr(engines, "MIGRATIONS", folder)
        yield


def test_every_row_arrives_in_either_kind_of_database(engine: sa.Engine, other: sa.Engine) -> None:
    fill(engine)
    put(other, *copied(engine))
    before, after = everything(engine), everything(other)
    assert before == after
    assert sum(bool(rows) for rows in before.values()) >= 10
    assert copied(engine) == copied(other)


def test_new_rows_are_numbered_after_the_restored_ones(engine: sa.Engine, other: sa.Engine) -> None:
    fill(engine)
    put(other, *copied(engine))
    ids = [row["id"] for row in everything(other)["student"]]
    assert add_student(other, "NEWONE") == max(ids) + 1


def test_foreign_keys_hold_again_after_a_restore(engine: sa.Engine, other: sa.Engine) -> None:
    fill(engine)
    put(other, *copied(engine))
    with other.connect() as connection, pytest.raises(sa.exc.IntegrityError):
        connection.execute(sa.text("UPDATE student SET classroom_id = 4711"))
    assert upkeep.examine(other).troubles == ()


def test_it_sees_one_moment_while_others_write(engine: sa.Engine) -> None:
    fill(engine)
    with upkeep.snapshot(engine) as seen:
        tables = {table.name: table for table in seen.tables}
        rooms = {row["id"] for row in upkeep.rows(seen, tables["classroom"])}
        added = add_student(engine, "MEANWHILE")
        students = list(upkeep.rows(seen, tables["student"]))
    assert added not in {row["id"] for row in students}
    assert {row["classroom_id"] for row in students} <= rooms


@pytest.mark.usefixtures("later")
def test_a_table_added_later_needs_no_change(empty_engine: sa.Engine, other: sa.Engine) -> None:
    store.upgrade(empty_engine)
    fill(empty_engine)
    nothing = dict.fromkeys((column.name for column in LATER_TABLE.columns), sa.null())
    whole = {
        "id": 1,
        "parent": 7,
        "Text": "a\nb\t\\ 🕊 ' \" \x1f",
        "share": 0.1,
        "yes": True,
        "moment": datetime(1999, 12, 31, 23, 59, 59, 1, tzinfo=UTC),
        "day": date(2024, 2, 29),
        "picture": bytes(range(256)),
        "tree": {"b": [1.0, None, "ü"], "a": 12345678901234567890},
    }
    with empty_engine.begin() as connection:
        for row in (nothing | {"id": 7, "parent": 7, "tree": None}, whole, nothing | {"id": 8}):
            connection.execute(sa.insert(LATER_TABLE).values(row))
    put(other, *copied(empty_engine))
    assert copied(other) == copied(empty_engine)
    first, seventh, eighth = copied(other)[1]["later table"]
    assert first["tree"] == '{"b": [1.0, null, "\\u00fc"], "a": 12345678901234567890}'
    assert (first["Text"], first["day"], first["yes"]) == (whole["Text"], "2024-02-29", True)
    assert (seventh["tree"], eighth["tree"]) == ("null", None)


def test_every_type_of_our_tables_can_be_copied() -> None:
    columns = [column for table in Table.metadata.tables.values() for column in table.columns]
    assert [str(column) for column in columns if not isinstance(column.type, (*CARRIED, AutoString))] == []


def test_an_older_database_is_copied_as_it_is_and_restored_by_migrating(
    empty_engine: sa.Engine, other: sa.Engine
) -> None:
    with empty_engine.begin() as connection:
        command.upgrade(migrations(connection), "0002")
        connection.execute(
            sa.text(
                "INSERT INTO publishedlesson (id, slug, title, markdown, published_at) "
                "VALUES (5, 'harbour', 'T', '# text', '2026-11-22 09:00:00+00:00')"
            )
        )
    revision, rows = copied(empty_engine)
    assert revision == "0002"
    assert "lessonedition" not in rows
    put(other, revision, rows)
    assert upkeep.present(other) == upkeep.newest()
    restored = everything(other)
    assert [row["markdown"] for row in restored["lessonedition"]] == ["# text"]
    assert [row["base"] for row in restored["publishedlesson"]] == ["# text"]


def test_what_went_wrong_leaves_everything_as_it_was(engine: sa.Engine, other: sa.Engine) -> None:
    fill(engine)
    revision, rows = copied(engine)
    put(other, revision, rows)
    before = everything(other)
    rows["student"][0]["classroom_id"] = 4711
    with pytest.raises(InputError, match="1 row of student refer to no row of classroom"):
        put(other, revision, rows)
    rows["student"][0]["joined_at"] = "yesterday"
    with pytest.raises(InputError, match="table student of the backup holds a value that cannot be read"):
        put(other, revision, rows)
    rows["student"][0].pop("joined_at")
    with pytest.raises(InputError, match="table student of the backup has other columns"):
        put(other, revision, rows)
    assert everything(other) == before
    assert upkeep.examine(other).troubles == ()


def test_rows_that_got_lost_on_the_way_are_missed(engine: sa.Engine) -> None:
    fill(engine)
    revision, rows = copied(engine)
    expected = {name: len(found) for name, found in rows.items()}
    with upkeep.restoring(engine) as target:
        upkeep.rebuild(target, revision)
        with pytest.raises(InputError, match="Not every row"):
            upkeep.settle(target, expected)
        target.connection.get_transaction().rollback()  # type: ignore[union-attr]
    assert len(everything(engine)["student"]) == 3


def test_a_database_of_a_newer_program_is_left_alone(empty_engine: sa.Engine) -> None:
    store.upgrade(empty_engine)
    with empty_engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(QuizappError, match="made by a newer quizapp"), upkeep.snapshot(empty_engine):
        pass
    with pytest.raises(QuizappError, match="made by a newer quizapp"), upkeep.restoring(empty_engine):
        pass
    assert upkeep.present(empty_engine) == "9999"


def test_a_database_without_our_tables_cannot_be_copied(empty_engine: sa.Engine) -> None:
    with (
        pytest.raises(QuizappError, match="quizapp serve makes"),
        upkeep.snapshot(empty_engine),
    ):
        pass
    assert sa.inspect(empty_engine).get_table_names() == []


def test_an_upgrade_in_between_is_noticed(
    postgres_engine: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshots, "present", lambda _engine: "0002")
    with (
        pytest.raises(QuizappError, match="just being upgraded; try again"),
        upkeep.snapshot(postgres_engine),
    ):
        pass


def test_a_database_in_use_is_not_waited_for_without_end(
    engine: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(engine)
    monkeypatch.setattr(load, "PATIENCE", "100ms")
    monkeypatch.setattr(engines, "BUSY_SECONDS", 0.1)
    impatient = store.open_engine(engine.url.render_as_string(hide_password=False))
    before = everything(engine)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE student SET epoch = epoch"))
        with pytest.raises(QuizappError, match="another program is"):
            put(impatient, *copied(impatient))
    impatient.dispose()
    assert everything(engine) == before


def test_rows_do_not_gather_in_memory(sqlite_engine: sa.Engine) -> None:
    with sqlite_engine.begin() as connection:
        rows = [{"name": f"{number} {'x' * 1000}"} for number in range(20_000)]
        values = "(:name, 0, '2026-11-22 09:00:00')"
        connection.execute(
            sa.text(f"INSERT INTO throttle (account, failures, changed_at) VALUES {values}"),  # noqa: S608
            rows,
        )
    del rows
    with upkeep.snapshot(sqlite_engine) as seen:
        table = next(table for table in seen.tables if table.name == "throttle")
        tracemalloc.start()
        try:
            count = sum(1 for _row in upkeep.rows(seen, table))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert count == 20_000
    assert peak < 8_000_000


def test_postgresql_hands_rows_over_bit_by_bit(postgres_engine: sa.Engine) -> None:
    fill(postgres_engine)
    with upkeep.snapshot(postgres_engine) as seen:
        table = next(table for table in seen.tables if table.name == "student")
        rows = upkeep.rows(seen, table)
        next(rows)
        waiting = seen.connection.exec_driver_sql("SELECT count(*) FROM pg_cursors").scalar_one()
        assert list(rows)
    assert waiting == 1
