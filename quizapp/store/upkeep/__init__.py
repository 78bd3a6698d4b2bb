"""Look after a database as a whole: copy it, put it back, check it; whatever tables it has."""

from quizapp.store.upkeep.health import Health, examine
from quizapp.store.upkeep.load import Target, fill, held, rebuild, restoring, settle
from quizapp.store.upkeep.schema import newest, present, revisions
from quizapp.store.upkeep.snapshots import Snapshot, rows, snapshot
from quizapp.store.upkeep.words import DatabaseTrouble, refuse_missing

__all__ = [
    "DatabaseTrouble",
    "Health",
    "Snapshot",
    "Target",
    "examine",
    "fill",
    "held",
    "newest",
    "present",
    "rebuild",
    "refuse_missing",
    "restoring",
    "revisions",
    "rows",
    "settle",
    "snapshot",
]
