"""`quizapp deck`: the Anki deck of lessons."""

import time
from pathlib import Path

import click

from quizapp.cli import findings
from quizapp.cli.count import count

LESSON = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("lessons", nargs=-1, required=True, metavar="LESSON...", type=LESSON)
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="FILE.apkg",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write the deck.",
)
def deck(lessons: tuple[Path, ...], output: Path) -> None:
    """Write the Anki deck of lessons.

    Facts with a mistake are left out and named on standard error. The file decks.lock.json beside a lesson
    remembers when each card last changed: keep the two together.
    """
    from quizapp.workflows import deck as decks
    from quizapp.workflows import output as outputs
    from quizapp.workflows import source

    sources = [source.read(path) for path in source.walk(lessons)]
    findings.show((each.path, finding) for each in sources for finding in each.findings)
    if any(each.lesson is None for each in sources):
        raise SystemExit(1)
    outputs.save(output, decks.package(sources, now=int(time.time())))
    click.echo(f"{output}: {count(sum(len(each.items) for each in sources), 'card')}")
