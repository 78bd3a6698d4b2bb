"""What was handed out before: for every note its hash and when it last changed.

Anki takes over a note only when its time is newer, and skips it otherwise. An unchanged note must keep its
time, or an update would wipe what a student wrote into it; a changed one must get a newer time.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from quizapp.decks.note import Note
from quizapp.errors import InputError

LOCK_NAME = "decks.lock.json"
FIRST = 1_767_225_600
"""The time of a note never seen before (1 January 2026): the first deck is the same wherever it is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Hold what is known of one note: the hash of its content and the second it last changed."""

    hash: str
    mod: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """Hold an entry for every note by its GUID; entries of notes that are gone stay, for they may return."""

    entries: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))

    def mod(self, note: Note) -> int:
        """Return the second at which a note last changed."""
        entry = self.entries.get(note.guid)
        return entry.mod if entry else FIRST


def settle(lock: Lock, notes: Iterable[Note], *, now: int, first: int = FIRST) -> Lock:
    """Return the lock with every note in it; a note whose content changed has changed `now`.

    A note never seen before gets the time `first`. Times are whole seconds since 1970.
    """
    entries = dict(lock.entries)
    for note in notes:
        known = entries.get(note.guid)
        if known is None:
            entries[note.guid] = Entry(hash=note.hash, mod=first)
        elif known.hash != note.hash:
            entries[note.guid] = Entry(hash=note.hash, mod=max(now, known.mod + 1))
    return Lock(entries=MappingProxyType(entries))


def newer(one: Lock, other: Lock, notes: Iterable[Note]) -> Lock:
    """Return what two locks know of some notes, the later time where both know one."""
    found = {}
    for note in notes:
        known = [lock.entries[note.guid] for lock in (one, other) if note.guid in lock.entries]
        if known:
            found[note.guid] = max(known, key=lambda entry: entry.mod)
    return Lock(entries=MappingProxyType({**one.entries, **found}))


def as_json(lock: Lock) -> dict[str, list[Any]]:
    """Return a lock as values that JSON can hold; `lock_of` reads them back."""
    return {guid: [entry.hash, entry.mod] for guid, entry in lock.entries.items()}


def lock_of(values: Mapping[str, Sequence[Any]]) -> Lock:
    """Return the lock that `as_json` wrote."""
    entries = {guid: Entry(hash=str(known), mod=int(mod)) for guid, (known, mod) in values.items()}
    return Lock(entries=MappingProxyType(entries))


def lock_text(lock: Lock) -> str:
    """Write a lock as text, one note a line, so that two people's changes merge."""
    lines = (
        f'  {json.dumps(guid)}: {{"hash": {json.dumps(entry.hash)}, "mod": {entry.mod}}}'
        for guid, entry in sorted(lock.entries.items())
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def read_lock(path: Path) -> Lock:
    """Read a lock file, or return an empty lock when there is none; a damaged one is an InputError."""
    try:
        return _loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Lock()
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"{path} is damaged: take back the last good copy, or delete the file to start afresh."
        ) from error
    except OSError as error:
        raise InputError(f"{path} could not be read: {error.strerror}.") from error


def _loads(text: str) -> Lock:
    entries = {
        guid: Entry(hash=str(entry["hash"]), mod=int(entry["mod"]))
        for guid, entry in json.loads(text).items()
    }
    return Lock(entries=MappingProxyType(entries))
