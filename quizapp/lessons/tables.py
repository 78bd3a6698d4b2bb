"""Tables whose columns are known by their names: the Timeline and Alliances sections."""

import xml.etree.ElementTree as etree
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.lessons.dialect import HEADINGS, marked, plain
from quizapp.lessons.document import NO_ONE_ELSE, Alliance, Event, Place
from quizapp.lessons.evidence import names, unquoted
from quizapp.lessons.section import Body
from quizapp.lessons.suggestion import did_you_mean, listed

TIMELINE = ("Date", "Event", "Actors", "Said by", "Evidence")
ALLIANCES = ("Who", "Relation", "Whom", "About", "When", "Said by", "Evidence")
DECISIONS = ("Item", "Decision", "Wording", "Question")
_NAMES = ("who", "whom")
_NO_ONE = ("no one else", "nobody else", "no-one else")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Say which columns a section's table may and must have, and which cells must be filled."""

    section: str
    columns: tuple[str, ...]
    needed: tuple[str, ...]
    filled: tuple[str, ...]


EVENTS = Shape(section="Timeline", columns=TIMELINE, needed=("date", "event"), filled=("event",))
RELATIONS = Shape(
    section="Alliances",
    columns=ALLIANCES,
    needed=("who", "relation", "whom"),
    filled=("who", "relation", "whom"),
)

DECIDED = Shape(
    section="Decisions", columns=DECISIONS, needed=("item", "decision"), filled=("item", "decision")
)


@dataclass(frozen=True, slots=True)
class Row:
    """Hold the cells of one row by the name of their column."""

    cells: dict[str, etree.Element]
    place: Place
    body: Body

    def text(self, column: str) -> str:
        """Return a cell as plain text, "" when the table has no such column."""
        return plain(self.cells[column]) if column in self.cells else ""

    def names(self, column: str) -> tuple[str, ...]:
        """Return the names in a cell."""
        return names(marked(self.cells[column])) if column in self.cells else ()

    def quote(self) -> str:
        """Return the pinned words without their quotation marks."""
        cell = self.cells.get("evidence")
        if cell is None:
            return ""
        return unquoted(marked(cell), self.body.tree.place(cell), self.body.findings)


def read_events(body: Body) -> tuple[Event, ...]:
    """Read the rows of the Timeline."""
    return tuple(
        Event(
            date=row.text("date"),
            text=row.text("event"),
            actors=row.names("actors"),
            said_by=row.text("said by"),
            quote=row.quote(),
            place=row.place,
        )
        for row in rows(body, EVENTS)
    )


def read_alliances(body: Body) -> tuple[Alliance, ...]:
    """Read the rows of the Alliances."""
    return tuple(
        Alliance(
            who=_who(row.names("who")),
            relation=row.text("relation"),
            whom=_who(row.names("whom")),
            about=row.text("about"),
            when=row.text("when"),
            said_by=row.text("said by"),
            quote=row.quote(),
            place=row.place,
        )
        for row in rows(body, RELATIONS)
    )


def _who(found: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(NO_ONE_ELSE if name.casefold() in _NO_ONE else name for name in found)


def rows(body: Body, shape: Shape) -> Iterator[Row]:
    """Yield the rows of a section's tables; what is no table becomes a note."""
    for element in body.blocks[shape.section]:
        if element.tag == "table":
            yield from _read_table(element, body, shape)
        elif element.tag in HEADINGS or element.tag == "hr":
            body.note(shape.section, element)
        elif element.tag == "p":
            _read_paragraph(element, body, shape)
        else:
            body.misshapen(shape.section, element)


def _read_paragraph(element: etree.Element, body: Body, shape: Shape) -> None:
    if "|" in marked(element):
        message = (
            "This is no table yet: leave an empty line above it, and below its head put a line "
            "with as many |---| as the head has columns."
        )
        body.findings.add("L16", body.tree.place(element), message)
    body.note(shape.section, element)


def _read_table(table: etree.Element, body: Body, shape: Shape) -> Iterator[Row]:
    head, rows = table[0][0], table[1]
    columns = _columns(head, body, shape)
    missing = [name for name in shape.needed if name not in columns]
    if missing:
        body.findings.add(
            "L13",
            body.tree.place(head),
            f"The table lacks the column {listed(missing)}; it is kept as a note. "
            f"{shape.section} knows the columns {', '.join(shape.columns)}.",
        )
        body.note(shape.section, table)
        return
    for row in rows:
        if "cells" in row.attrib and _is_whole(row, head, body):
            cells = {name: row[at] for name, at in columns.items()}
            if _is_filled(cells, row, body, shape):
                yield Row(cells, body.tree.place(row), body)


def _columns(head: etree.Element, body: Body, shape: Shape) -> dict[str, int]:
    known = {name.casefold(): name for name in shape.columns}
    columns: dict[str, int] = {}
    for at, cell in enumerate(head):
        name = plain(cell).casefold()
        if name not in known:
            hint = did_you_mean(name, known) or f" Known are {', '.join(shape.columns)}."
            message = f"The column “{plain(cell)}” is unknown, and what stands in it is not read.{hint}"
            body.findings.add("L12", body.tree.place(cell), message)
        elif name in columns:
            message = f"The column “{plain(cell)}” stands twice; the second is not read."
            body.findings.add("L12", body.tree.place(cell), message)
        else:
            columns[name] = at
    return columns


def _is_whole(row: etree.Element, head: etree.Element, body: Body) -> bool:
    count = int(row.attrib["cells"])
    if count == len(head):
        return True
    cells = f"{count} cell{'s' if count != 1 else ''}"
    message = (
        f"This row has {cells} and the head has {len(head)}, so it is left out; "
        "a | inside a text is written \\|."
    )
    body.findings.add("L14", body.tree.place(row), message)
    return False


def _is_filled(cells: dict[str, etree.Element], row: etree.Element, body: Body, shape: Shape) -> bool:
    empty = [name for name in shape.filled if not _says(name, cells[name])]
    if not any(plain(cell) for cell in row):
        body.findings.add("L15", body.tree.place(row), "This row is empty; fill it or take it out.")
    else:
        for name in empty:
            message = f"The cell “{name.capitalize()}” is empty, so the row is left out."
            body.findings.add("L15", body.tree.place(cells[name]), message)
    return not empty


def _says(column: str, cell: etree.Element) -> bool:
    return bool(names(marked(cell)) if column in _NAMES else plain(cell))
