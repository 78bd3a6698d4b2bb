"""Two small lessons as files, one with mistakes."""

from pathlib import Path

GOOD = """---
title: The talks of 1994
source:
  title: A short history
  publisher: The Daily
  date: 2020-05-01
---

Mira Oda, the President of Norland, invited both sides. Centria mediated a ceasefire between Ostmark and
Sudany in May 1994. Tomas Vell, the President of Westria, sent a letter. Ines Karo, the President of Sudany,
signed it.

## Actors

Mira Oda
: person; President of Norland

Tomas Vell
: person; President of Westria

Ines Karo
: person; President of Sudany

Centria
: state

Ostmark
: state

Sudany
: state

## Timeline

| Date | Event | Actors |
|------|-------|--------|
| 1994-05 | Centria mediated a ceasefire between Ostmark and Sudany. | Centria; Ostmark; Sudany |

## Alliances

| Who | Relation | Whom | When |
|-----|----------|------|------|
| Centria | mediates between | Ostmark; Sudany | 1994-05 |

## Questions

### In which month did Centria mediate the ceasefire? {#month}

topic: dates

- [ ] March
  > The lesson names May alone.
- [x] May
- [ ] June

> Centria mediated it in May 1994.
>
> evidence: “in May 1994”
"""
MISTAKEN = GOOD.replace("| Centria | mediates between", "| Centrya | mediates between").replace(
    "{#month}", "{#other}"
)


def write(folder: Path, name: str = "talks.md", text: str = GOOD) -> Path:
    """Write a lesson file and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
