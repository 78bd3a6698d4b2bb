"""Findings in the words of the command line."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import click

from quizapp.errors import Finding

Located = tuple[Path, Finding]


def show(found: Iterable[Located]) -> None:
    """Print findings to standard error, one a line, as editors understand them."""
    for path, finding in found:
        click.echo(finding.at(str(path)), err=True)


def as_json(found: Iterable[Located]) -> str:
    """Return findings as one JSON document."""
    return json.dumps(
        [{"path": str(path), **asdict(finding)} for path, finding in found], ensure_ascii=False, indent=2
    )
