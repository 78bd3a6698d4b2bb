"""Definition lists: a name, and below it lines that begin with a colon and a space."""

import re
import xml.etree.ElementTree as etree

from markdown.blockprocessors import BlockProcessor


class DefinitionProcessor(BlockProcessor):
    """Read definition lists line by line.

    Python-Markdown's own takes an unindented line after a definition, even the next name, into the
    definition, where it would be lost; here such a line is the next name when a definition follows it.
    """

    LINE = re.compile(r"^[ ]{0,3}:[ ]+(.*)$")
    ANY = re.compile(r"(?:^|\n)[ ]{0,3}:[ ]+\S")

    def test(self, parent: etree.Element, block: str) -> bool:
        """Tell whether the block holds a definition."""
        return bool(self.ANY.search(block))

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        """Add names and definitions to the list before, or to a new one."""
        lines = blocks.pop(0).split("\n")
        names: list[str] = []
        if self.LINE.match(lines[0]):
            names = self._name_above(parent)
        last = self.lastChild(parent)
        target = last if last is not None and last.tag == "dl" else etree.SubElement(parent, "dl")
        self._name(target, names)
        for at, line in enumerate(lines):
            self._take(target, line, lines[at + 1] if at + 1 < len(lines) else None)

    def _name_above(self, parent: etree.Element) -> list[str]:
        """Take a one-line paragraph above the block as its name: people leave an empty line there."""
        above = self.lastChild(parent)
        if above is None or above.tag != "p" or "\n" in (above.text or ""):
            return []
        parent.remove(above)
        return [above.text or ""]

    def _take(self, target: etree.Element, line: str, following: str | None) -> None:
        definition = self.LINE.match(line)
        latest = self.lastChild(target)
        if definition:
            etree.SubElement(target, "dd").text = definition.group(1).strip()
        elif latest is None or latest.tag == "dt" or (following is not None and self._names(line, following)):
            self._name(target, [line])
        elif line.strip():
            latest.text = f"{latest.text or ''}\n{line.strip()}".lstrip()

    def _names(self, line: str, following: str) -> bool:
        return not line.startswith(" ") and bool(self.LINE.match(following))

    def _name(self, target: etree.Element, names: list[str]) -> None:
        for name in names:
            if name.strip():
                etree.SubElement(target, "dt").text = name.strip()
