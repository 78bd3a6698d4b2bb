"""What may become an entry of the lesson, with what is to be said when it does not."""

from dataclasses import dataclass

from quizapp.lessons.document import Actor, Alliance, Event, Note
from quizapp.lessons.escaping import inline, line_start

LONGEST_CELL = 1_500
"""Characters of an event; a row must stay below the longest run of a lesson, however it is escaped."""
LONGEST_QUOTE = 400
REASONS = {
    "F01": "it names somebody who is not among the Actors",
    "F02": "its date cannot be read",
    "F03": "the article says the opposite elsewhere",
    "F04": "its name stands twice",
    "F05": "no sentence was found that supports it",
    "F06": "its sentence was not found",
    "F08": "the same actor stands on both sides",
    "F09": "it is said twice",
    "F10": "its sentence names another year",
    "F11": "a word in it (he, it, there …) stands for what only its sentence names",
}
"""Why an entry is only a note, by the code of the finding that it would make."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Hold a row with the sentence that states it and, of a relation, the words that do."""

    section: str
    row: Actor | Event | Alliance
    said: str
    sentence: str = ""
    words: str = ""
    start: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """Return the actors that the row names."""
        if isinstance(self.row, Actor):
            return ()
        if isinstance(self.row, Event):
            return self.row.actors
        return (*self.row.who, *self.row.whom, self.row.said_by)

    def note(self, reason: str) -> Note:
        """Return the note that stands in the lesson instead of the row."""
        return note(self.section, f"{self.said} – {reason}", self.sentence)


def note(section: str, words: str, sentence: str = "") -> Note:
    """Return a note on what a teacher has to decide, with the sentence in question."""
    quoted = f" “{_shortened(sentence)}”" if sentence and sentence not in words else ""
    said = _shortened(" ".join(words.split()))
    stop = "" if said.endswith(("?", ".", "”")) else "."
    return Note(section=section, markdown=line_start(inline(f"To decide: {said}{stop}{quoted}", "|")))


def _shortened(sentence: str) -> str:
    if len(sentence) <= LONGEST_QUOTE:
        return sentence
    return f"{sentence[:LONGEST_QUOTE].rsplit(' ', 1)[0]} …"
