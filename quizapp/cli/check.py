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
@click.option("--hints", is_flag=True, help="With --format json: list hints as well, marked as such.")
def check(paths: tuple[Path, ...], form: str, hints: bool) -> None:
    """Name every mistake in lessons and questions, and what would allow one question more.

    PATH is a lesson, or a folder that is searched for lessons (*.md). The hints (H01) are no mistakes.
    """
    from quizapp.workflows import source

    try:
        sources = [source.read(path) for path in source.walk(paths)]
    except (source.NoLessons, source.Unsearchable):
        if form == "json":
            click.echo(findings.as_json([]))
        raise
    found = [(each.path, finding) for each in sources for finding in each.findings]
    wishes = [(each.path, hint) for each in sources for hint in source.hints(each)]
    if form == "json":
        click.echo(findings.as_json(found, hints=wishes if hints else ()))
    else:
        findings.show((*found, *wishes))
    if form == "text" and not found:
        questions = sum(len(each.items) for each in sources)
        click.echo(f"ok: {count(len(sources), 'lesson')}, {count(questions, 'question')}")
    if found:
        raise SystemExit(1)
