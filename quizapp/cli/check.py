"""`quizapp check`: every mistake, with its line."""

from pathlib import Path

import click

from quizapp.cli import findings
from quizapp.cli.count import count


@click.command()
@click.argument(
    "paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(exists=True, path_type=Path)
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def check(paths: tuple[Path, ...], form: str) -> None:
    """Name every mistake in lessons and questions.

    PATH is a lesson, or a folder that is searched for lessons (*.md).
    """
    from quizapp.workflows import source

    try:
        sources = [source.read(path) for path in source.walk(paths)]
    except (source.NoLessons, source.Unsearchable):
        if form == "json":
            click.echo(findings.as_json([]))
        raise
    found = [(each.path, finding) for each in sources for finding in each.findings]
    if form == "json":
        click.echo(findings.as_json(found))
    elif found:
        findings.show(found)
    else:
        questions = sum(len(each.items) for each in sources)
        click.echo(f"ok: {count(len(sources), 'lesson')}, {count(questions, 'question')}")
    if found:
        raise SystemExit(1)
