"""`quizapp sync`: the lessons of a folder into the classroom, and back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizapp.cli import findings
from quizapp.cli.count import count
from quizapp.cli.database import DATABASE, FOLDER, INSTANCE, opened
from quizapp.errors import InputError

if TYPE_CHECKING:
    from quizapp.workflows.sync import Side, Way

SAID: dict[Way, str] = {
    "published": "taken over into the classroom",
    "write": "written from the classroom",
    "gone": "its file is gone; the lesson stays in the classroom",
    "conflict": "changed in the file and in the classroom, so nothing was done: settle it in the browser, "
    "under the lesson's questions, or run this again with --prefer file or --prefer classroom",
}


@click.command()
@click.argument("content", default="content", type=FOLDER, required=False)
@DATABASE
@INSTANCE
@click.option(
    "--prefer", type=click.Choice(["file", "classroom"]), help="Which side counts where both were changed."
)
def sync(content: Path, url: str | None, instance: Path, prefer: Side | None) -> None:
    """Bring lesson files and the classroom together.

    A lesson that was changed in its file goes into the classroom; one that was changed in the classroom is
    written into CONTENT ("content" unless you name another folder). Where both were changed, neither is
    touched and the status is 1. The classroom may be open meanwhile.
    """
    from quizapp import store
    from quizapp.workflows import output, source
    from quizapp.workflows import sync as syncing

    if not url and not (instance / "quizapp.db").is_file():
        raise InputError(f"{instance} holds no classroom yet; open it once with quizapp serve.")
    content.mkdir(parents=True, exist_ok=True)
    with store.Session(opened(url, instance)) as session:
        files = source.read_all(source.search(content))
        done = syncing.both_ways(
            session, files, folder=content, now=datetime.now(UTC), prefer=prefer, tell=findings.tell
        )
        for path, each in done:
            if each.way == "write":
                output.save(path, each.text.encode())
        session.commit()
    for path, each in done:
        if each.way in SAID:
            click.echo(f"{path}: {SAID[each.way]}", err=each.way == "conflict")
    changed = sum(each.way in ("published", "write") for _, each in done)
    click.echo(f"{content}: {count(len(done), 'lesson')}, {changed} changed")
    if any(each.way == "conflict" for _, each in done):
        raise SystemExit(1)
