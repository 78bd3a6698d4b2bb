"""Tables whose rows remember how many cells they had and how they were typed."""

import xml.etree.ElementTree as etree
from collections.abc import Sequence

from markdown.extensions.tables import TableProcessor

CELLS = "cells"


class RowProcessor(TableProcessor):
    """Read tables as Python-Markdown does; it pads and cuts ragged rows silently, so count the cells."""

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        """Add the table and keep the typed lines of head and dashes together."""
        head = "\n".join(blocks[0].split("\n", 2)[:2])
        super().run(parent, blocks)
        parent[-1][0][0].set("source", head)

    def _build_row(self, row: str, parent: etree.Element, align: Sequence[str | None]) -> None:
        super()._build_row(row, parent, align)  # type: ignore[misc]  # the stubs leave it out
        parent[-1].set("source", row)
        cells = self._split_row(row)  # type: ignore[attr-defined]  # the stubs leave it out
        parent[-1].set(CELLS, str(len(cells)))
