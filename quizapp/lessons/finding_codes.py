"""The codes of this room's findings and the list that collects them."""

from dataclasses import dataclass, field

from quizapp.errors import Finding
from quizapp.lessons.document import Place

CODES = {
    "L01": "The front matter cannot be read.",
    "L02": "The front matter has a key that nobody reads.",
    "L03": "A title is missing.",
    "L04": "A value in the front matter is not one piece of text, or its key stands twice.",
    "L05": "A heading is almost the name of a section.",
    "L06": "A block inside a section has the wrong shape; it is kept as a note.",
    "L07": "A description line has no name above it.",
    "L08": "A name has no description of its own.",
    "L09": "An actor has no kind, or one we do not know.",
    "L10": "A line promises something and says nothing.",
    "L11": "Evidence does not stand in quotation marks.",
    "L12": "A table has a column we do not know, or the same column twice.",
    "L13": "A table lacks a column it needs.",
    "L14": "A row has more or fewer cells than the head; it is left out.",
    "L15": "A cell that must be filled is empty; its row is left out.",
    "L16": "A table is broken: the line of dashes is missing or does not fit.",
    "L17": "A question has no answers to choose from.",
    "L18": "An answer has no box, no text, or something inside that is not a reason.",
    "L19": "The topic or level of a question is unknown or stands twice.",
    "L20": "The id of a question is malformed or used twice.",
    "L21": "Text inside a question is no topic, level, answer or explanation; it is kept as a note.",
    "L22": "A word before a colon looks like also:, said: or evidence:, and is none of them.",
    "L23": "Something that belongs in a section stands outside it and is shown as prose.",
    "L24": "A decision is unknown, or the item has one in a row above; the row is left out.",
    "L25": "The line members: says something else than complete.",
}
"""What each code says, in a line; docs/lesson-format.md tells how to mend it."""


@dataclass(slots=True)
class Findings:
    """Collect what is wrong while a lesson is read."""

    found: list[Finding] = field(default_factory=list)

    def add(self, code: str, place: Place, message: str) -> None:
        """Note one mistake; the code must be a documented one."""
        if code not in CODES:
            raise ValueError(f"{code} is not documented in CODES")
        self.found.append(Finding(line=place.line, column=place.column, code=code, message=message))

    def all(self) -> tuple[Finding, ...]:
        """Return every mistake once, in the order of the file."""
        return tuple(sorted(set(self.found)))
