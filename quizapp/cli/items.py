"""`quizapp items`: the questions a lesson yields."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizapp.cli import findings

if TYPE_CHECKING:
    from quizapp.items import Item, Option

LESSON = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("lessons", nargs=-1, required=True, metavar="LESSON...", type=LESSON)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def items(lessons: tuple[Path, ...], form: str) -> None:
    """Print the questions that lessons yield.

    Facts with a mistake are left out and named on standard error.
    """
    from quizapp.formats import items_json
    from quizapp.workflows import source

    sources = [source.read(path) for path in source.walk(lessons)]
    findings.show((each.path, finding) for each in sources for finding in each.findings)
    made = [item for each in sources for item in each.items]
    if form == "json":
        click.echo(items_json.dumps(None, made), nl=False)
    else:
        click.echo("\n\n".join(_entry(number, item) for number, item in enumerate(made, start=1)))
    if any(each.lesson is None for each in sources):
        raise SystemExit(1)


def _entry(number: int, item: Item) -> str:
    lines = [f"{number}. {item.stem}   [{item.topic}]", *map(_option, item.options)]
    lines += [f"   Why: {item.explanation}"] if item.explanation not in ("", item.key.why) else []
    lines += [f"   Lesson: “{item.evidence.text}”"] if item.evidence.text else []
    return "\n".join(lines)


def _option(option: Option) -> str:
    why = f" – {option.why}" if option.why else ""
    return f"   {'✓' if option.correct else '·'} {option.text}{why}"
