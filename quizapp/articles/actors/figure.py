"""An actor in the making: the forms that name it and the sightings of each."""

from dataclasses import dataclass, field

from quizapp.articles.actors.gazetteer import Entry
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.draft import Kind

Place = tuple[int, int]


@dataclass(slots=True, kw_only=True, eq=False)
class Figure:
    """Gather what names one actor; `entry` is what the gazetteer knows of it."""

    name: str
    kind: Kind
    entry: Entry | None = None
    seen: dict[str, list[Sighting]] = field(default_factory=dict)
    adjectives: list[Place] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)

    def add(self, text: str, sightings: list[Sighting]) -> None:
        """Take in the sightings of a form."""
        self.seen.setdefault(text, []).extend(sightings)

    @property
    def first(self) -> Place:
        """Return where the actor is first named outside headings."""
        places = [(each.passage, each.start) for listed in self.seen.values() for each in listed]
        return min(places, default=(0, 0))

    @property
    def weight(self) -> int:
        """Return how often the actor is named; a state of the past counts half."""
        times = sum(map(len, self.seen.values()))
        return times if self.entry and self.entry.age == "past" else 2 * times

    def latest(self, before: Place) -> Place:
        """Return where the actor was last named before a place."""
        places = [(each.passage, each.start) for listed in self.seen.values() for each in listed]
        return max((each for each in places if each < before), default=(-1, 0))

    @property
    def words(self) -> list[str]:
        """Return the words of the name."""
        return self.name.replace("-", " - ").split()
