"""What a backup says of itself."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from quizapp.workflows.archive.damage import Foreign

KIND, FORMAT = "quizapp backup", 1
MANIFEST, KEY = "manifest.json", "secret_key"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Vouch for one table: the number of its rows and the SHA-256 of its lines."""

    rows: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Say what a backup holds and what made it; `key` is the SHA-256 of the secret key, if it is there."""

    quizapp: str
    revision: str
    made_at: str
    key: str | None
    tables: dict[str, Entry]


def member_of(table: str) -> str:
    """Return where in the zip the rows of a table stand."""
    return f"tables/{table}.jsonl"


def dumps(manifest: Manifest) -> str:
    """Return a manifest as JSON."""
    return json.dumps({"kind": KIND, "format": FORMAT, **asdict(manifest)}, indent=2) + "\n"


def loads(text: bytes, path: Path) -> Manifest:
    """Return the manifest of the backup at `path`; raise Foreign for one that this program cannot read."""
    said = json.loads(text)
    if said["kind"] != KIND:
        raise Foreign(f"{path} is no backup of quizapp.")
    if said["format"] != FORMAT:
        raise Foreign(f"{path} was made by a newer quizapp; update the program.")
    return Manifest(
        quizapp=said["quizapp"],
        revision=said["revision"],
        made_at=said["made_at"],
        key=said["key"],
        tables={name: Entry(**entry) for name, entry in said["tables"].items()},
    )
