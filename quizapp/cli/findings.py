"""Findings in the words of the command line."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from quizapp.errors import Finding

Located = tuple[Path, Finding]


def show(found: Iterable[Located]) -> None:
    """Print findings to standard error, one a line, as editors understand them."""
    for path, finding in found:
        tell(path, finding)


def tell(path: Path, finding: Finding) -> None:
    """Print one finding to standard error."""
    click.echo(finding.at(str(path)), err=True)


def as_json(found: Iterable[Located], *, hints: Iterable[Located] = ()) -> str:
    """Return findings as one JSON document; hints stand behind them and are marked."""
    told = [_entry(each) for each in found] + [_entry(each) | {"hint": True} for each in hints]
    return json.dumps(told, ensure_ascii=False, indent=2)


def _entry(found: Located) -> dict[str, Any]:
    path, finding = found
    return {"path": str(path), **asdict(finding)}
