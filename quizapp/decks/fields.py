"""The fields of the note type. Their order and ids are a promise to every deck ever handed out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Name one field; Anki follows the id, so a later renaming updates students' decks in place."""

    name: str
    id: int


_NAMES = (
    "Question",
    "Options",
    "Answer",
    "Reasons",
    "Explanation",
    "Evidence",
    "Lesson",
    "Source",
    "Topic",
    "Language",
    "Key",
    # A field added later would stay empty in decks already handed out; these wait for their use.
    "Reserved 1",
    "Reserved 2",
    "Reserved 3",
    "Reserved 4",
    "Reserved 5",
)
FIELDS = tuple(Field(name=name, id=1_795_400_000_100 + number) for number, name in enumerate(_NAMES))
