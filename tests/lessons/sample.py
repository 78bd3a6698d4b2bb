"""One lesson with everything in it, and a short way to read a changed copy."""

from quizapp.errors import Finding
from quizapp.lessons import Parsed, parse

SAMPLE = """\
---
title: The assault of 2023
source:
  title: An article
  publisher: A paper
  date: 2024-05-29
as_of: 2023-09-20
---

Russia *mediated* a ceasefire. It held.

- a list
- with two items

## Actors

People first.

Nikol Pashinyan
: person; Prime Minister of Armenia
: also: Pashinyan; Mr Pashinyan
: said: Armenia was left alone; evidence: “left alone”

Russia
: state

## Timeline

| Date | Event | Actors | Said by | Evidence |
|------|-------|--------|---------|----------|
| 2020 | Russia mediated. | Russia; Armenia | | “mediated” |
| | Ties grew colder. | | | |

## Alliances

| Who | Relation | Whom |
|-----|----------|------|
| Turkey | supports | Azerbaijan |
| nobody else | supports | Azerbaijan |

## Questions

### Who mediated? {#q-who}

topic: alliances

- [x] Russia
- [ ] France
  > It did not.

> Russia did.
>
> evidence: “mediated”
"""


def read(text: str) -> Parsed:
    """Parse text as the lesson “sample”."""
    return parse(text, slug="sample")


def body(text: str) -> Parsed:
    """Parse text below three lines of front matter: its first line is line 4."""
    return read(f"---\ntitle: T\n---\n{text}")


def places(findings: tuple[Finding, ...]) -> list[tuple[int, int, str]]:
    """Return where the findings are and their codes."""
    return [(finding.line, finding.column, finding.code) for finding in findings]
