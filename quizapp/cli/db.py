"""`quizapp db`: upgrade a classroom's database, back it up, restore it, check it."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizapp.cli.count import count
from quizapp.cli.database import DATABASE, INSTANCE
from quizapp.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.store.upkeep import Health

KEY = "secret_key"
BACKUP = click.Path(dir_okay=False, path_type=Path)


@click.group()
def db() -> None:
    """Look after the database: upgrade, back up, restore, check.

    Each works on SQLite in the instance folder, or on the database that --db names.
    """


@db.command()
@DATABASE
@INSTANCE
def upgrade(url: str | None, instance: Path) -> None:
    """Bring the tables up to date; quizapp serve does it by itself."""
    from quizapp import store
    from quizapp.store import upkeep

    with _engine(url, instance) as engine:
        upkeep.refuse_missing(engine)
        before = upkeep.present(engine)
        store.upgrade(engine)
        after = upkeep.present(engine)
    if before == after:
        click.echo(f"The database is up to date at revision {after}.")
    else:
        click.echo(f"The database was brought from {_revision(before)} to {_revision(after)}.")


@db.command()
@click.argument("file", type=BACKUP)
@DATABASE
@INSTANCE
@click.option("--force", is_flag=True, help="Write over a file that is no backup.")
def backup(file: Path, url: str | None, instance: Path, force: bool) -> None:
    """Write everything the classroom holds into FILE.

    Students may go on answering meanwhile. FILE holds names, hashes of PINs and passwords, and the secret
    key: keep it where only you can read it.
    """
    from quizapp.store import upkeep
    from quizapp.workflows import backup as backups

    key = backups.key_in(instance / KEY)
    with _engine(url, instance) as engine, upkeep.snapshot(engine) as seen:
        made = backups.backup(seen, file, key=key, now=datetime.now(UTC), force=force)
    rows = sum(entry.rows for entry in made.tables.values())
    tables = count(len(made.tables), "table")
    click.echo(f"{file}: {count(rows, 'row')} of {tables} at revision {made.revision}")
    if key is None:
        click.echo(
            f"{instance} holds no secret key, so after a restore elsewhere no student's PIN will be right; "
            "name the folder of the classroom with --instance.",
            err=True,
        )


@db.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@DATABASE
@INSTANCE
@click.option("--replace", is_flag=True, help="Give up what the database holds.")
@click.option("--yes", is_flag=True, help="Yes, give it up.")
def restore(file: Path, url: str | None, instance: Path, replace: bool, yes: bool) -> None:
    """Put the backup FILE into an empty database, of either kind.

    Close the classroom first. All of it is restored, or nothing is changed.
    """
    from quizapp.store import upkeep
    from quizapp.workflows import archive
    from quizapp.workflows import backup as backups

    if replace and not yes:
        raise InputError("--replace gives up everything the database holds; add --yes if you mean it.")
    with archive.opened(file) as found:
        backups.refuse_unknown(found)
        _make_folder(url, instance)
        key = archive.key(found)
        with (
            backups.taking_over(key, instance / KEY, replace=replace),
            _engine(url, instance) as engine,
            upkeep.restoring(engine) as target,
        ):
            backups.restore(target, found, replace=replace)
    made = found.manifest
    rows = sum(entry.rows for entry in made.tables.values())
    click.echo(f"{file}: {count(rows, 'row')} of {made.made_at} restored, now at revision {upkeep.newest()}")
    if key is None:
        click.echo("The backup holds no secret key: give every student a new PIN.", err=True)


@db.command()
@DATABASE
@INSTANCE
def check(url: str | None, instance: Path) -> None:
    """Tell whether the database is well; the status is 1 when it is not."""
    from quizapp.store import upkeep

    with _engine(url, instance) as engine:
        found = upkeep.examine(engine)
    for line in _lines(found):
        click.echo(line)
    for trouble in found.troubles:
        click.echo(trouble, err=True)
    if found.troubles:
        raise SystemExit(1)


def _lines(found: Health) -> list[str]:
    lines = [
        f"Database: {found.address}, {found.server}",
        f"Revision: {found.revision or 'none'} (the newest is {found.newest})",
    ]
    lines += [f"Rows: {name} {number}" for name, number in found.rows.items()]
    return lines if found.troubles else [*lines, "Everything is well."]


@contextmanager
def _engine(url: str | None, instance: Path) -> Iterator[Any]:
    """Open a database as it is, whatever its revision."""
    from quizapp import store

    engine = store.open_engine(url or f"sqlite:///{(instance / 'quizapp.db').resolve()}")
    try:
        yield engine
    finally:
        engine.dispose()


def _make_folder(url: str | None, instance: Path) -> None:
    if url:
        return
    try:
        instance.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise InputError(
            f"{instance} cannot be made ({error.strerror}); choose another --instance."
        ) from error


def _revision(revision: str | None) -> str:
    return "no revision" if revision is None else f"revision {revision}"
