"""Write a backup, row by row."""

import hashlib
import json
import zipfile
from collections.abc import Iterable
from datetime import datetime
from typing import IO, Any

from quizapp import __version__
from quizapp.workflows.archive.manifest import KEY, MANIFEST, Entry, Manifest, dumps, member_of

FAST = 1
"""Compresses nearly as well as the usual level, in a fraction of the time."""

Tables = Iterable[tuple[str, Iterable[dict[str, Any]]]]


def write(file: IO[bytes], tables: Tables, *, revision: str, key: bytes | None, now: datetime) -> Manifest:
    """Write a backup of tables, row by row as they come."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=FAST) as packed:
        if key is not None:
            packed.writestr(_member(KEY, now), key)
        manifest = Manifest(
            quizapp=__version__,
            revision=revision,
            made_at=now.isoformat(timespec="seconds"),
            key=None if key is None else hashlib.sha256(key).hexdigest(),
            tables={name: _write_table(packed, name, rows, now) for name, rows in tables},
        )
        packed.writestr(_member(MANIFEST, now), dumps(manifest))
    return manifest


def _write_table(packed: zipfile.ZipFile, name: str, rows: Iterable[dict[str, Any]], now: datetime) -> Entry:
    count, digest = 0, hashlib.sha256()
    with packed.open(_member(member_of(name), now), "w", force_zip64=True) as member:
        for row in rows:
            line = json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
            member.write(line)
            digest.update(line)
            count += 1
    return Entry(rows=count, sha256=digest.hexdigest())


def _member(name: str, now: datetime) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, now.timetuple()[:6])
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = 0o600 << 16
    return member
