"""Divide a lesson's body into prose and sections."""

import xml.etree.ElementTree as etree
from dataclasses import dataclass, field

from quizapp.lessons.dialect import HEADINGS, Tree, plain
from quizapp.lessons.document import Block, Note
from quizapp.lessons.finding_codes import Findings
from quizapp.lessons.suggestion import nearest

SECTIONS = ("Actors", "Timeline", "Alliances", "Questions", "Decisions")
NAMES = {name.casefold(): name for name in SECTIONS} | {
    "dates": "Timeline",
    "events": "Timeline",
    "relations": "Alliances",
}
_SHAPES = {
    "Actors": "a name with lines beginning “: ” below it",
    "Timeline": "a table",
    "Alliances": "a table",
    "Questions": "a heading ### with a list of answers below it",
    "Decisions": "a table",
}


@dataclass(frozen=True, slots=True)
class Body:
    """Hold a lesson's blocks by section while it is read."""

    tree: Tree
    findings: Findings
    prose: list[Block] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    outside: list[etree.Element] = field(default_factory=list)
    blocks: dict[str, list[etree.Element]] = field(default_factory=lambda: {name: [] for name in SECTIONS})

    def note(self, section: str, element: etree.Element) -> None:
        """Keep a block of a section that is no entry of it."""
        place = self.tree.place(element)
        self.notes.append(Note(section=section, markdown=self.tree.source(element), place=place))

    def misshapen(self, section: str, element: etree.Element) -> None:
        """Keep a block as a note and say that it was meant as something else."""
        message = f"{section} wants {_SHAPES[section]}; this block is kept as a note."
        self.findings.add("L06", self.tree.place(element), message)
        self.note(section, element)


def divide(tree: Tree, findings: Findings) -> Body:
    """Sort every top-level block into the prose or its section."""
    body = Body(tree, findings)
    section = ""
    for element in tree.root:
        if element.tag in ("h1", "h2"):
            section = NAMES.get(plain(element).casefold(), "") if element.tag == "h2" else ""
            if section:
                continue
        if element.tag in HEADINGS and section != "Questions":
            _suspect(element, body)
        if section:
            body.blocks[section].append(element)
        else:
            body.outside.append(element)
            source = tree.source(element)
            if source.strip("> \n"):  # an empty quotation says nothing, and would not be read back
                body.prose.append(Block(markdown=source, place=tree.place(element)))
    return body


def _suspect(element: etree.Element, body: Body) -> None:
    """Note a heading that was surely meant to open a section."""
    near = nearest(plain(element), NAMES, cutoff=0.85)
    if near:
        message = f"This heading opens no section; write “## {NAMES[near]}” if you mean that one."
        body.findings.add("L05", body.tree.place(element), message)
