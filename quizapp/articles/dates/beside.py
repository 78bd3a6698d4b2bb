"""What a story tells beside its main line ("who had … in 1904"), from which "later" may count too."""

from dataclasses import dataclass

from quizapp.articles.dates.moment import Moment

Place = tuple[int, int]
"""A passage, and a sentence in it."""


@dataclass(slots=True)
class Beside:
    """Hold the `moment` told last beside the main line, `torn` when its sentence told of two years.

    A `rival` is one that may lead the line on: "later" may count from it or from the main line.
    """

    moment: Moment | None = None
    place: Place = (-1, -1)
    torn: bool = False
    rival: Moment | None = None
    rival_place: Place = (-1, -1)

    def enter(self, passage: int) -> None:
        """Begin a passage."""
        self.moment = None
        if passage > self.rival_place[0] + 1:
            self.rival = None

    def told_in(self, place: Place) -> bool:
        """Tell whether a sentence tells of something beside the main line, from which it may count."""
        return self.moment is not None and self.place == place

    def tears(self, moment: Moment | None, place: Place) -> bool:
        """Tell whether one sentence tells of two years."""
        if self.moment is None or self.place != place:
            return False
        return self.torn or moment is None or moment.year != self.moment.year

    def note(self, moment: Moment | None, place: Place, *, rival: bool) -> None:
        """Remember a moment."""
        self.torn = self.tears(moment, place)
        self.moment, self.place = moment, place
        if rival:
            self.rival, self.rival_place = moment, place

    def reference(self, base: Moment, near: set[Place]) -> Moment | None:
        """Return the rival from which "later" counts; none when it lies before the main line, or far off."""
        behind = self.rival is not None and self.rival.is_before(base)
        return self.rival if self.rival_place in near and not behind else None
