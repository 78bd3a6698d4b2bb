"""Read a backup, and believe it only when it is whole."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizapp.workflows.archive.damage import Damaged, Foreign, whole
from quizapp.workflows.archive.manifest import KEY, KIND, MANIFEST, Manifest, loads, member_of

PIECE = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Hold an open backup."""

    path: Path
    file: zipfile.ZipFile
    manifest: Manifest


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Open a backup; raise Foreign for any other file and Damaged for what is left of a backup."""
    with whole(path):
        packed = zipfile.ZipFile(path)
    with packed:
        with whole(path):
            manifest = _manifest(packed, path)
        yield Archive(path=path, file=packed, manifest=manifest)


def verify(archive: Archive) -> None:
    """Read everything once; raise Damaged unless it is what the manifest vouches for."""
    with whole(archive.path):
        for name, entry in archive.manifest.tables.items():
            if _digest(archive.file, member_of(name)) != entry.sha256:
                raise Damaged(f"{archive.path} is damaged: the table {name} is not what was backed up.")
        if archive.manifest.key and _digest(archive.file, KEY) != archive.manifest.key:
            raise Damaged(f"{archive.path} is damaged: the secret key is not what was backed up.")


def rows(archive: Archive, name: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table; raise Damaged when they are not as many as the manifest says."""
    found = 0
    with whole(archive.path), archive.file.open(member_of(name)) as member:
        for line in member:
            found += 1
            yield json.loads(line)
    if found != archive.manifest.tables[name].rows:
        raise Damaged(f"{archive.path} is damaged: the table {name} has {found} rows.")


def key(archive: Archive) -> bytes | None:
    """Return the secret key that the classroom had, if the backup holds it."""
    with whole(archive.path):
        return archive.file.read(KEY) if archive.manifest.key else None


def is_backup(path: Path) -> bool:
    """Tell whether a file is a backup of ours, of whichever version."""
    try:
        with zipfile.ZipFile(path) as packed:
            return bool(json.loads(packed.read(MANIFEST))["kind"] == KIND)
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, TypeError):
        return False


def _digest(packed: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with packed.open(name) as member:
        while piece := member.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _manifest(packed: zipfile.ZipFile, path: Path) -> Manifest:
    if MANIFEST not in packed.namelist():
        raise Foreign(f"{path} is no backup of quizapp.")
    return loads(packed.read(MANIFEST), path)
