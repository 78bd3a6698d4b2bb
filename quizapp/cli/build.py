"""`quizapp build`: everything, for every lesson."""

import sys
import time
from pathlib import Path

import click

from quizapp.cli import findings
from quizapp.cli.count import count


@click.command()
@click.argument(
    "content",
    default="content",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=False,
)
@click.option(
    "-o",
    "--output",
    default="exports",
    show_default=True,
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the files go; nothing is ever removed there.",
)
def build(content: Path, output: Path) -> None:
    """Write every lesson's deck, paper quiz and data.

    CONTENT is a folder of lessons, "content" unless you name another. A mistake in one lesson never stops
    the others.
    """
    from quizapp.workflows import build as builds
    from quizapp.workflows import source

    lessons = source.walk([content])
    work = builds.build(lessons, output, now=int(time.time()))
    hidden = not sys.stderr.isatty()
    with click.progressbar(
        work, length=len(lessons), label="Lessons", file=sys.stderr, hidden=hidden
    ) as steps:
        built = list(steps)
    findings.show((each.path, finding) for each in built for finding in each.findings)
    changed = [path for each in built for path in each.changed]
    for path in changed:
        click.echo(path)
    click.echo(f"{output}: {count(len(built), 'lesson')}, {count(len(changed), 'file')} new or changed")
    if any(each.findings for each in built):
        raise SystemExit(1)
