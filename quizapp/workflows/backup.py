"""Back a classroom up into one file, and restore it: all of it or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from quizapp.errors import InputError
from quizapp.store import upkeep
from quizapp.store.upkeep import Snapshot, Target
from quizapp.workflows import archive
from quizapp.workflows.archive import Archive, Manifest
from quizapp.workflows.output import Occupied, Unwritable
from quizapp.workflows.whole_file import whole_file


def backup(seen: Snapshot, path: Path, *, key: bytes | None, now: datetime, force: bool = False) -> Manifest:
    """Write one moment of a classroom into a file that only its owner may read.

    An older backup is replaced. Raise Occupied for another file unless `force` says so, Unwritable when there
    is no room or no right; what was there before is there still.
    """
    if not force:
        _refuse_other(path)
    tables = ((table.name, upkeep.rows(seen, table)) for table in seen.tables)
    with whole_file(path) as file:
        return archive.write(file, tables, revision=seen.revision, key=key, now=now)


def refuse_unknown(found: Archive) -> None:
    """Raise InputError for a backup that this program is too old for."""
    if found.manifest.revision not in upkeep.revisions():
        raise InputError(f"{found.path} was made by a newer quizapp; update the program.")


def restore(target: Target, found: Archive, *, replace: bool) -> None:
    """Fill a database with a backup and bring it up to date; whoever opened `target` keeps or undoes it.

    Raise Occupied when the database holds something and `replace` does not say that it may go, InputError for
    a backup that is damaged or too new.
    """
    refuse_unknown(found)
    archive.verify(found)
    if not replace and (held := upkeep.held(target)):
        rows = ", ".join(f"{name} {count}" for name, count in held.items())
        raise Occupied(
            f"The database is not empty ({rows}); add --replace --yes to give all that up for the backup."
        )
    tables = found.manifest.tables
    names = upkeep.rebuild(target, found.manifest.revision)
    if set(names) != set(tables):
        raise archive.Damaged(f"{found.path} is damaged: it has other tables than its revision says.")
    for name in names:
        upkeep.fill(target, name, archive.rows(found, name))
    upkeep.settle(target, {name: entry.rows for name, entry in tables.items()})


def _refuse_other(path: Path) -> None:
    try:
        other = path.exists() and path.stat().st_size > 0 and not archive.is_backup(path)
    except OSError as error:
        raise Unwritable(f"{path} could not be read: {error.strerror or error}.") from error
    if other:
        raise Occupied(f"{path} is there already and no backup; choose another name, or add --force.")


@contextmanager
def taking_over(key: bytes | None, path: Path, *, replace: bool) -> Iterator[None]:
    """Put the backup's secret key into the file at `path` when the block ends well.

    Raise Occupied when another key is there already and `replace` does not say that it may go.
    """
    there = key_in(path)
    if key is None or key == there:
        yield
        return
    if there is not None and not replace:
        raise Occupied(
            f"{path} holds another key than the backup, so no student's PIN would be right; "
            "add --replace --yes to take over the backup's key, or choose another --instance."
        )
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with whole_file(path) as file:
        file.write(key)
        yield


def key_in(path: Path) -> bytes | None:
    """Return the secret key in a file, None when there is no file."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unwritable(f"{path} could not be read: {error.strerror or error}.") from error
