"""What was told last, and when: that against which "in March" and "two days later" are read."""

from dataclasses import dataclass, field
from typing import Literal

from quizapp.articles.dates.beside import Beside, Place
from quizapp.articles.dates.moment import Moment

Weight = Literal["told", "aside", "onward", "outside"]
_FAR, _LONG = 2, 5
_UNKNOWN = Moment()
"""A time that the text leaves open is still not that of the story."""


@dataclass(slots=True)
class Narration:
    """Follow the time of a story through its passages.

    `story` is the day on which it is told (its year may be open), `base` the moment told last in its main
    line and `beside` what was told beside it. `deictic` says that the base was read against the story's day;
    `depth` counts the moments told without it.
    """

    story: Moment | None = None
    weekday: int | None = None
    base: Moment | None = None
    beside: Beside = field(default_factory=Beside)
    passage: int = -1
    base_passage: int = -1
    sentence: int = -1
    base_sentence: int = -1
    last_sentence: int = -1
    deictic: bool = False
    depth: int = 0
    returned: bool = False
    timeless: bool = False
    since: int = 0

    def enter(self, passage: int) -> None:
        """Begin a passage."""
        self.passage, self.sentence = passage, -1
        self.beside.enter(passage)
        if self.returned or self.deictic:
            self.forget()
        elif self.base is not None and passage > self.base_passage + _FAR:
            self.base = _UNKNOWN

    def reach(self, sentence: int) -> None:
        """Begin a sentence with a date."""
        self.last_sentence, self.sentence = self.sentence, sentence

    def leap(self) -> None:
        """Leave open when it is, as a sentence lies years from what was told."""
        if self.base is not None and not self.deictic:
            self.base = _UNKNOWN

    def leave(self, sentence: int, *, present: bool) -> None:
        """End a sentence; one after the base that speaks of the present ends what was being told."""
        self.since += 1
        if self.since > _LONG:
            self.leap()
        if not present:
            return
        here = (self.passage, sentence)
        if not self.timeless and (self.base_passage, self.base_sentence) != here:
            self.returned = self.base is not None
        if self.beside.rival_place != here:
            self.beside.rival = None

    def forget(self) -> None:
        """Begin anew: nothing was told yet."""
        self.base, self.returned, self.depth, self.base_passage = None, False, 0, -1

    @property
    def place(self) -> Place:
        """Return the passage and the sentence that are being read."""
        return self.passage, self.sentence

    @property
    def here(self) -> bool:
        """Tell whether the base was told in this passage."""
        return self.base_passage == self.passage

    @property
    def past(self) -> Moment | None:
        """Return the moment that the main line goes on from, when that is another time than the story's."""
        if self.base is None or self.deictic or self.returned:
            return None
        if self.here or self.story is None:
            return self.base
        return self.base if self.depth > 1 or self.base.opening else _UNKNOWN

    def reference(self, *, earlier: bool) -> Moment | None:
        """Return the moment from which "later" and "earlier" count."""
        if self.beside.rival is not None and self.base is not None:
            return self.beside.reference(self.base, {self.place, (self.passage, self.last_sentence)})
        if self.here and self.base is not None:
            told_here = (self.base_passage, self.base_sentence) == self.place
            return self.base if told_here or not self.beside.told_in(self.place) else None
        if self.beside.moment is not None:
            return None if self.beside.torn else self.beside.moment
        if self.here:
            return None
        if self.base is not None and not self.deictic:
            return self.past
        return self.story if earlier else None

    def _goes_on(self, moment: Moment | None) -> bool:
        """Tell whether a moment that a participle names ("signed in 1904") leads the main line on."""
        if moment is None or moment.year is None or self.base is None or self.base.year is None:
            return False
        return self.here and not self.deictic and moment.year > self.base.year

    def _goes_back(self, moment: Moment | None) -> bool:
        """Tell whether a moment lies before the one that its sentence told already: "in 1990 … of 1975"."""
        if moment is None or self.base is None or self.deictic:
            return False
        return self.place == (self.base_passage, self.base_sentence) and moment.is_before(self.base)

    def _turns_back(self, moment: Moment | None) -> bool:
        """Tell whether a moment lies before one that its sentence told beside the line."""
        aside = self.beside.moment
        if moment is None or aside is None or not self.beside.tears(moment, self.place):
            return False
        return moment.is_before(aside)

    def strays(self, unit: str) -> bool:
        """Tell whether something beside the main line was named since, of which "that year" may speak."""
        aside = self.beside.moment
        if aside is None or self.base is None or not self.here:
            return False
        return aside.year != self.base.year or (unit != "year" and aside.month != self.base.month)

    def wavers(self, year: int | None) -> bool:
        """Tell whether another year than this was told beside the main line since, in a sentence before."""
        if self.beside.rival is None or self.beside.rival.year == year:
            return False
        return self.beside.rival_place not in {self.place, (self.base_passage, self.base_sentence)}

    @property
    def thin(self) -> bool:
        """Tell whether a lone year is all that was told, in another passage or a story of its own time."""
        if self.base is None or self.base.opening or self.depth > 1:
            return False
        return self.story is not None or not (self.here or self.timeless)

    def note(
        self,
        moment: Moment | None,
        weight: Weight,
        *,
        deictic: bool,
        rival: bool = False,
        timeless: bool = False,
    ) -> None:
        """Remember a moment that was told; None is one that the text leaves open."""
        if weight == "outside":
            return
        back = weight == "told" and self._goes_back(moment)
        if back or weight == "aside" or (weight == "onward" and not self._goes_on(moment)):
            self.beside.note(moment, self.place, rival=rival or back)
            return
        if self._turns_back(moment):
            moment = None
        self.beside.rival = self.beside.moment = None
        self.base = moment if deictic else moment or _UNKNOWN
        self.base_passage, self.base_sentence = self.place
        self.returned, self.since = False, 0
        self.deictic, self.timeless = deictic, timeless
        self.depth = 0 if deictic or moment is None else self.depth + 1
