"""A stretch of capitalised words that may name an actor, with what stands before it."""

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc


@dataclass(frozen=True, kw_only=True)  # no slots: its words are asked for again and again, and kept
class Sighting:
    """Point at a possible name in a passage.

    `title` is where the title before it begins (equal to `start` when there is none); `loose` sightings
    (headings, datelines, parts of "London-based") name an actor only if the rest of the article does.
    """

    doc: Doc
    passage: int
    start: int
    end: int
    title: int
    loose: bool = False

    @cached_property
    def text(self) -> str:
        """Return the words as the passage has them."""
        return str(self.doc[self.start : self.end].text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Return the words one by one."""
        return tuple(token.text for token in self.doc[self.start : self.end])

    @property
    def titled(self) -> bool:
        """Tell whether a title stands before the name."""
        return self.title < self.start

    @property
    def article(self) -> bool:
        """Tell whether "the" stands before the name."""
        return self.title > 0 and self.doc[self.title - 1].lower_ == "the"
