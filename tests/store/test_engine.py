"""The database opens, and its tables come from migrations alone."""

import threading
from datetime import UTC, datetime, timedelta, timezone

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from quizapp import store
from quizapp.errors import InputError
from quizapp.store import bank, editions
from quizapp.store.engine import migrations
from quizapp.store.people import Classroom
from quizapp.store.table import Table

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TEACHER = """INSERT INTO teacher (id, name, email, password_hash, epoch, created_at)
    VALUES (1, 'T', 't@example.org', 'x', 0, '2026-11-22 09:00:00')"""
DRAFT = """INSERT INTO lessondraft
    (teacher_id, title, article, markup, found, decisions, version, slug, created_at, changed_at)
    VALUES (1, 'T', 'A', '', '{}', '{}', 1, 'drafted', '2026-11-22 09:00:00', '2026-11-22 09:00:00')"""


def test_migrations_make_the_tables_that_the_classes_describe(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), Table.metadata)
    assert found == []


def test_migrations_can_be_taken_back_and_run_again(empty_engine: sa.Engine) -> None:
    store.upgrade(empty_engine)
    with empty_engine.begin() as connection:
        command.downgrade(migrations(connection), "base")
    assert set(sa.inspect(empty_engine).get_table_names()) == {"alembic_version"}
    store.upgrade(empty_engine)
    store.upgrade(empty_engine)
    assert "student" in sa.inspect(empty_engine).get_table_names()


def test_lessons_of_the_time_before_editions_keep_their_text(empty_engine: sa.Engine) -> None:
    with empty_engine.begin() as connection:
        command.upgrade(migrations(connection), "0002")
        connection.execute(sa.text(TEACHER))
        for lesson in ("('filed', 'T', '# filed', :now)", "('drafted', 'T', '# drafted', :now)"):
            columns = "(slug, title, markdown, published_at)"
            connection.execute(
                sa.text(f"INSERT INTO publishedlesson {columns} VALUES {lesson}"),  # noqa: S608  # ours
                {"now": "2026-11-22 09:00:00"},
            )
        connection.execute(sa.text(DRAFT))
    store.upgrade(empty_engine)
    with store.Session(empty_engine) as session:
        filed, drafted = bank.lesson(session, "filed"), bank.lesson(session, "drafted")
        assert filed
        assert drafted
        assert (filed.base, filed.edition, filed.note_times) == ("# filed", 1, {})
        assert (drafted.base, drafted.edition) == (None, 1)
        first = editions.edition(session, drafted.id, 1)
        assert first
        assert (first.markdown, first.made_at) == ("# drafted", NOW)


def test_two_servers_may_start_at_once(empty_engine: sa.Engine) -> None:
    errors: list[Exception] = []

    def start() -> None:
        try:
            store.upgrade(empty_engine)
        except (sa.exc.SQLAlchemyError, InputError) as error:
            errors.append(error)

    threads = [threading.Thread(target=start, daemon=True) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert not any(thread.is_alive() for thread in threads)
    assert errors == []
    assert "student" in sa.inspect(empty_engine).get_table_names()


def test_moments_come_back_aware_and_in_utc(engine: sa.Engine) -> None:
    tehran = timezone(timedelta(hours=3, minutes=30))
    with store.Session(engine) as session:
        session.add(Classroom(name="7b", code="AAAAAA", created_at=NOW.astimezone(tehran)))
        session.commit()
    with store.Session(engine) as session:
        found = session.get_one(Classroom, 1).created_at
    assert (found, found.tzinfo) == (NOW, UTC)


def test_a_moment_without_a_time_zone_is_refused(session: store.Session) -> None:
    session.add(Classroom(name="7b", code="AAAAAA", created_at=NOW.replace(tzinfo=None)))
    with pytest.raises(sa.exc.StatementError, match="time zone"):
        session.flush()


def test_foreign_keys_are_enforced(session: store.Session) -> None:
    session.add(Classroom(name="7b", code="AAAAAA", teacher_id=7, created_at=NOW))
    with pytest.raises(sa.exc.IntegrityError):
        session.flush()


def test_a_reader_does_not_wait_for_a_writer(sqlite_engine: sa.Engine) -> None:
    with store.Session(sqlite_engine) as writer:
        writer.add(Classroom(name="7b", code="AAAAAA", created_at=NOW))
        writer.flush()
        with store.Session(store.reading(sqlite_engine)) as reader:
            reader.connection().exec_driver_sql("PRAGMA busy_timeout = 0")
            assert reader.get(Classroom, 1) is None


def test_only_one_demo_class_fits(session: store.Session) -> None:
    session.add(Classroom(name="a", code="AAAAAA", demo=True, created_at=NOW))
    session.add(Classroom(name="b", code="BBBBBB", demo=False, created_at=NOW))
    session.add(Classroom(name="c", code="CCCCCC", demo=False, created_at=NOW))
    session.flush()
    session.add(Classroom(name="d", code="DDDDDD", demo=True, created_at=NOW))
    with pytest.raises(sa.exc.IntegrityError):
        session.flush()


@pytest.mark.parametrize(
    "url", ["mysql://root@localhost/quiz", "postgresql://localhost:abc/quiz", "quizapp.db", ""]
)
def test_another_database_is_refused_in_a_sentence(url: str) -> None:
    with pytest.raises(InputError, match=r"SQLite|sqlite"):
        store.open_engine(url)


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///", "sqlite:///:memory:"])
def test_a_database_that_is_no_file_is_refused(url: str) -> None:
    with pytest.raises(InputError, match="name a file"):
        store.open_engine(url)


def test_a_database_of_a_newer_program_is_refused(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'r9999'")
    try:
        with pytest.raises(InputError, match="made by a newer quizapp; update the program"):
            store.upgrade(engine)
    finally:
        with engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM alembic_version")
            command.stamp(migrations(connection), "head")


def test_a_database_of_something_else_is_refused(empty_engine: sa.Engine) -> None:
    with empty_engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE student (id INTEGER)")
    with pytest.raises(InputError, match=r"cannot be brought up to date \(.*already exists\)"):
        store.upgrade(empty_engine)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_usual_postgresql_address_gets_the_same_driver(scheme: str) -> None:
    assert store.open_engine(f"{scheme}://me@localhost/quiz").driver == "psycopg"
