"""Read one lesson's cells into facts: resolve names, dates and evidence, and collect every mistake."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from quizapp.errors import Finding, InputError
from quizapp.facts import date as dates
from quizapp.facts.dangling import dangling
from quizapp.facts.date import Date
from quizapp.facts.evidence import search
from quizapp.facts.identity import Identities
from quizapp.facts.names import index
from quizapp.lessons import sentences
from quizapp.lessons.document import Lesson, Place, Sentence

Row = TypeVar("Row")
Made = TypeVar("Made")


class Mistake(Exception):
    """Leave out the fact at hand; its finding is recorded already."""


class Reading:
    """Know what a lesson names and says while its facts are read; gather findings."""

    def __init__(self, lesson: Lesson) -> None:
        found = sentences(lesson)
        self.lesson = lesson
        self.names = index(lesson.actors, " ".join(sentence.text for sentence in found))
        self.search = search(found, self.names)
        self.ids = Identities(lesson.slug)
        self.findings: list[Finding] = []

    def refuse(self, place: Place, code: str, message: str) -> Mistake:
        """Record a finding and return the exception that leaves its fact out."""
        self.findings.append(Finding(line=place.line, column=place.column, code=code, message=message))
        return Mistake()

    def each(self, rows: Iterable[Row], make: Callable[[Row], Made]) -> Iterator[Made]:
        """Yield what is made of every row, without the rows that have a mistake."""
        for row in rows:
            try:
                yield make(row)
            except Mistake:
                continue

    def actor(self, name: str, place: Place) -> str:
        """Return the actor that a cell means."""
        known = self.names.resolve(name)
        if known:
            return known
        like = self.names.nearest(name)
        mend = f"did you mean “{like}”?" if like else "add it to the Actors"
        raise self.refuse(place, "F01", f"nobody among the Actors is called “{name}”; {mend}")

    def actors(self, names: Iterable[str], place: Place) -> tuple[str, ...]:
        """Return the actors that a cell lists."""
        return tuple(self.actor(name, place) for name in names)

    def speaker(self, name: str, place: Place) -> str | None:
        """Return the actor to whom a row is attributed, None when it is stated outright."""
        return self.actor(name, place) if name else None

    def date(self, text: str, place: Place) -> Date | None:
        """Return the date that a cell gives, None for an empty one."""
        if not text:
            return None
        try:
            return dates.parse(text)
        except InputError as error:
            raise self.refuse(place, "F02", str(error)) from None

    def evidence(self, text: str, quote: str, place: Place, *, naming: tuple[str, ...]) -> Sentence:
        """Return the sentence that the author pinned, or the best one that names the actors."""
        if quote:
            return self._pinned(quote, place)
        return self.found(self.search.best(text, naming=naming), text, place, naming=naming)

    def alone(self, text: str, place: Place) -> None:
        """Refuse a text that cannot be understood without the sentence from which it comes."""
        if word := dangling(text, self.names):
            raise self.refuse(place, "F11", f"“{word}” in “{text}” stands for something else; write its name")

    def _pinned(self, quote: str, place: Place) -> Sentence:
        pinned = self.search.pinned(quote)
        if pinned:
            return pinned
        raise self.refuse(place, "F06", f"no sentence holds “{quote}”; quote words that stand in the prose")

    def found(
        self, sentence: Sentence | None, text: str, place: Place, *, naming: tuple[str, ...]
    ) -> Sentence:
        """Return the sentence, or refuse the fact that none supports."""
        if sentence:
            return sentence
        about = f" that names {self.names.listed(naming)}" if naming else ""
        raise self.refuse(
            place,
            "F05",
            f"no sentence supports “{text}”; write one{about}, or pin one by quoting it",
        )
