"""`quizapp diff`: what an edit of a lesson does to its questions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from quizapp.items.changes import Changes, Pair

LESSON = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("old", metavar="OLD", type=LESSON)
@click.argument("new", metavar="NEW", type=LESSON)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def diff(old: Path, new: Path, form: str) -> None:
    """Tell which questions an edit makes new, changed, reworded or retired.

    OLD and NEW are two texts of one lesson. A changed question has another right answer or asks something
    else, so its statistics start afresh; a reworded one keeps them.
    """
    from quizapp.workflows import diff as diffs

    changes = diffs.diff(old, new)
    if form == "json":
        click.echo(json.dumps(_document(changes), ensure_ascii=False, indent=2))
        return
    for line in _lines(changes):
        click.echo(line)


def _lines(changes: Changes) -> Iterator[str]:
    yield from (f"new: {item.stem}" for item in changes.new)
    yield from (f"changed: {pair[1].stem} – {_turn(pair)}" for pair in changes.changed)
    yield from (f"reworded: {pair[1].stem} – {_wording(pair)}" for pair in changes.reworded)
    yield from (f"retired: {item.stem}" for item in changes.retired)
    yield ", ".join(
        f"{len(found)} {name}"
        for name, found in (
            ("new", changes.new),
            ("changed", changes.changed),
            ("reworded", changes.reworded),
            ("the same", changes.same),
            ("retired", changes.retired),
        )
    )


def _turn(pair: Pair) -> str:
    """Say what is right now and was not before, or what was asked before."""
    before, after = pair
    if before.key.text != after.key.text:
        return f"right is now “{after.key.text}”, before it was “{before.key.text}”"
    return f"before it asked “{before.stem}”"


def _wording(pair: Pair) -> str:
    before, after = pair
    if before.stem != after.stem:
        return f"before it was “{before.stem}”"
    return "in other words" if before.key.text != after.key.text else "with other wrong answers"


def _document(changes: Changes) -> dict[str, Any]:
    return {
        "new": [item.as_json() for item in changes.new],
        "changed": [_both(pair) for pair in changes.changed],
        "reworded": [_both(pair) for pair in changes.reworded],
        "same": [item.as_json() for item in changes.same],
        "retired": [item.as_json() for item in changes.retired],
    }


def _both(pair: Pair) -> dict[str, Any]:
    return {"before": pair[0].as_json(), "after": pair[1].as_json()}
