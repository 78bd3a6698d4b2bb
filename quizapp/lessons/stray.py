"""Facts and questions that stand outside their section: they would be lost to the quiz unnoticed."""

import xml.etree.ElementTree as etree

from quizapp.lessons.actors import KINDS
from quizapp.lessons.dialect import marked, plain
from quizapp.lessons.evidence import names
from quizapp.lessons.questions import BOX
from quizapp.lessons.section import Body
from quizapp.lessons.tables import DECIDED, EVENTS, RELATIONS


def note_strays(body: Body) -> None:
    """Note every block of the prose that has the very shape of a section's entries."""
    for element in body.outside:
        section = _section_of(element)
        if section:
            message = f"This stands outside “## {section}”, so it is only shown; move it there to be asked."
            body.findings.add("L23", body.tree.place(element), message)


def _section_of(element: etree.Element) -> str:
    if element.tag == "table":
        head = {plain(cell).casefold() for cell in element[0][0]}
        return next(
            (shape.section for shape in (EVENTS, RELATIONS, DECIDED) if head >= set(shape.needed)), ""
        )
    if element.tag in ("ul", "ol") and any(_has_box(item) for item in element):
        return "Questions"
    if element.tag == "dl" and any(_has_kind(line) for line in element if line.tag == "dd"):
        return "Actors"
    return ""


def _has_box(item: etree.Element) -> bool:
    texts = [item, *(child for child in item if child.tag == "p")]
    return any(BOX.match(marked(text)) for text in texts)


def _has_kind(line: etree.Element) -> bool:
    return any(name.casefold() in KINDS for name in names(marked(line))[:1])
