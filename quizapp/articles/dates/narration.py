"""What was told last, and when: that against which "in March" and "two days later" are read."""

from dataclasses import dataclass
from typing import Literal

from quizapp.articles.dates.moment import Moment

Weight = Literal["told", "aside", "onward", "outside"]
_FAR, _LONG = 2, 5
_UNKNOWN = Moment()
"""A time that the text leaves open is still not that of the story."""


@dataclass(slots=True)
class Narration:
    """Follow the time of a story through its passages.

    `story` is the day on which it is told (its year may be open), `base` the moment told last in its main
    line and `aside` one told beside it ("who had … in 1904") in the passage being read. `deictic` says that
    the base was read against the story's day; `depth` counts the moments told without it.
    """

    story: Moment | None = None
    weekday: int | None = None
    base: Moment | None = None
    aside: Moment | None = None
    rival: Moment | None = None
    rival_sentence: tuple[int, int] = (-1, -1)
    passage: int = -1
    base_passage: int = -1
    sentence: int = -1
    base_sentence: int = -1
    deictic: bool = False
    depth: int = 0
    returned: bool = False
    timeless: bool = False
    since: int = 0

    def enter(self, passage: int) -> None:
        """Begin a passage."""
        self.passage, self.sentence, self.aside = passage, -1, None
        if passage > self.rival_sentence[0] + 1:
            self.rival = None
        if self.returned or self.deictic:
            self.forget()
        elif self.base is not None and passage > self.base_passage + _FAR:
            self.base = _UNKNOWN

    def reach(self, sentence: int, *, elsewhere: bool) -> None:
        """Begin a sentence; one that places itself elsewhere in time leaves open when."""
        self.sentence = sentence
        if elsewhere and self.base is not None and not self.deictic:
            self.base = _UNKNOWN

    def leave(self, sentence: int, *, present: bool) -> None:
        """End a sentence; one after the base that speaks of the present ends what was being told."""
        self.since += 1
        if self.since > _LONG and self.base is not None and not self.deictic:
            self.base = _UNKNOWN
        if not present:
            return
        here = (self.passage, sentence)
        if not self.timeless and (self.base_passage, self.base_sentence) != here:
            self.returned = self.base is not None
        if self.rival_sentence != here:
            self.rival = None

    def forget(self) -> None:
        """Begin anew: nothing was told yet."""
        self.base, self.returned, self.depth, self.base_passage = None, False, 0, -1

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
        if self.rival is not None and self.base is not None:
            return self.rival if self.rival_sentence == (self.passage, self.sentence) else None
        if self.here and self.base is not None:
            return self.base
        if self.aside is not None:
            return self.aside
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

    def strays(self, unit: str) -> bool:
        """Tell whether something beside the main line was named since, of which "that year" may speak."""
        if self.aside is None or self.base is None or not self.here:
            return False
        same = self.aside.year == self.base.year
        return not same or (unit != "year" and self.aside.month != self.base.month)

    def wavers(self, year: int | None) -> bool:
        """Tell whether another year than this was told beside the main line since, in a sentence before."""
        if self.rival is None or self.rival.year == year:
            return False
        told = {(self.passage, self.sentence), (self.base_passage, self.base_sentence)}
        return self.rival_sentence not in told

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
        """Remember a moment that was told; None is one that the text leaves open.

        A rival is one beside the main line and no earlier than it: "later" may count from either.
        """
        if weight == "outside":
            return
        if weight == "aside" or (weight == "onward" and not self._goes_on(moment)):
            self.aside = moment
            if rival:
                self.rival, self.rival_sentence = moment, (self.passage, self.sentence)
            return
        self.rival = self.aside = None
        self.base = moment if deictic else moment or _UNKNOWN
        self.base_passage, self.base_sentence = self.passage, self.sentence
        self.returned, self.since = False, 0
        self.deictic, self.timeless = deictic, timeless
        self.depth = 0 if deictic or moment is None else self.depth + 1
