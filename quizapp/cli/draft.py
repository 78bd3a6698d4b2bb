"""`quizapp draft`: a lesson to edit, from any article."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from quizapp.articles import Article, Draft

ARTICLE = click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)
LESSON = click.Path(dir_okay=False, path_type=Path)


class Day(click.ParamType[str]):
    """Take a day as ISO 8601 writes it."""

    name = "day"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the day as it was written; refuse what is none."""
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            self.fail(f"“{value}” is no day; write it as 2023-09-19.", param, ctx)


@click.command()
@click.argument("article", metavar="ARTICLE", type=ARTICLE)
@click.option("-o", "--output", metavar="LESSON.md", type=LESSON, help="Where to write; else it is printed.")
@click.option(
    "--as-of", metavar="DATE", type=Day(), help="The day on which the story was told, as 2023-09-19."
)
@click.option("--format", "form", type=click.Choice(["md", "json"]), default="md", show_default=True)
@click.option("--force", is_flag=True, help="Write over a file that says something else.")
def draft(article: Path, output: Path | None, as_of: str | None, form: str, force: bool) -> None:
    """Draft a lesson from an article, for you to edit.

    ARTICLE is a .txt, .md, .html or .docx file, or - for text from standard input. Weekdays and months are
    read against the story's own dateline or --as-of, never against the page's date.
    """
    from quizapp.workflows import draft as drafts

    read = drafts.read(article)
    found = _drafted(read, as_of)
    if drafts.is_empty(found):
        click.echo("No actors, dates or relations were found in this article.", err=True)
    text = _json(found) if form == "json" else _lesson(found, read, output)
    if output is None:
        click.echo(text, nl=False)
    else:
        _write(output, text, force=force)


def _drafted(article: Article, as_of: str | None) -> Draft:
    from quizapp.workflows import draft as drafts

    hidden = not sys.stderr.isatty()
    with click.progressbar(
        length=len(article.text), label="Reading", file=sys.stderr, hidden=hidden, show_pos=False
    ) as bar:
        found = drafts.draft(article, as_of=as_of, on_read=lambda at: bar.update(at - bar.pos))
        bar.update(len(article.text) - bar.pos)
    return found


def _lesson(found: Draft, article: Article, output: Path | None) -> str:
    from quizapp.workflows import draft as drafts

    slug = output.stem if output else drafts.slug_of(found.title)
    return drafts.markdown(found, article, slug=slug)


def _json(found: Draft) -> str:
    from quizapp.formats import draft_json

    return draft_json.dumps(found)


def _write(output: Path, text: str, *, force: bool) -> None:
    from quizapp.workflows import output as outputs

    if not force:
        outputs.refuse_other(output, text.encode())
    changed = outputs.save(output, text.encode())
    click.echo(f"{output}: {'drafted; now edit it, then run quizapp check' if changed else 'unchanged'}")
