"""Keep the books of a census: the forms of an article, their points, and the figures they belong to."""

from collections import Counter
from collections.abc import Mapping, Sequence

from quizapp.articles.actors.aliases import by_initials, full_name, only, shortened
from quizapp.articles.actors.evidence import Points
from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.hints import hints
from quizapp.articles.actors.kinds import decide, known, weigh
from quizapp.articles.actors.letters import folded
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import kinds_of, words
from quizapp.articles.draft import Kind

_PLACED = 3
"""The points from which a word is a place."""

Forms = dict[str, list[Sighting]]


class Ledger:
    """Hold what is known so far: each form's sightings and points, and whose each form is."""

    def __init__(self, forms: Forms, *, old: bool) -> None:
        self.forms = forms
        self.old = old
        self.points: dict[str, Points] = {text: weigh(seen) for text, seen in forms.items()}
        hints(forms, self.points)
        self.figures: list[Figure] = []
        self.of: dict[str, Figure] = {}
        self._longer = _longer(forms)
        self._by_word: dict[str, list[Figure]] = {}

    def assign(self, text: str, figure: Figure) -> None:
        """Write a form down as a name of a figure, new or known."""
        if not figure.seen:
            self.figures.append(figure)
        for word in set(folded(f"{text} {figure.name} {full_name(figure)}").split()):
            if figure not in self._by_word.setdefault(word, []):
                self._by_word[word].append(figure)
        figure.add(text, self.forms[text])
        self.of[text] = figure

    def merge(self, into: Figure, other: Figure) -> None:
        """Make one figure of two."""
        into.entry = into.entry or other.entry
        into.kind = other.kind if into.kind == "territory" else into.kind
        for text, seen in other.seen.items():
            into.add(text, seen)
            self.of[text] = into
        self.figures.remove(other)
        for figures in self._by_word.values():
            if other in figures:
                figures[figures.index(other)] = into

    def kind(self, text: str) -> Kind | None:
        """Return what the sightings of a form say that it names."""
        return decide(text, self.points[text], old=self.old)

    def kinds(self) -> dict[str, Kind | None]:
        """Return what kind of thing each form names, as the gazetteer or its sightings tell."""
        entries = {text: known(text, self.points[text], old=self.old) for text in self.forms}
        return {text: entry.kind if entry else self.kind(text) for text, entry in entries.items()}

    def like(self, text: str) -> list[Figure]:
        """Return the figures whose names hold the last word of a form."""
        last = folded(text).split()[-1]
        return self._by_word.get(last, []) or self._by_word.get(last.removesuffix("s"), [])

    def is_surname(self, text: str) -> bool:
        """Tell whether a form ends a longer name that is a person's ("Jordan" beside "Israel Jordan")."""
        return any(
            other not in gazetteer() and self.kind(other) == "person" for other in self._longer.get(text, ())
        )

    def is_family(self, text: str) -> bool:
        """Tell whether "the Rushworths" are people whose surname the article knows."""
        return text.endswith("s") and self.forms[text][0].article and self.is_surname(text[:-1])

    def is_party(self, text: str) -> bool:
        """Tell whether a plural is a body's or a people's name."""
        return text in self.forms and self.kind(text) in ("organisation", "group")

    def is_common(self, text: str) -> bool:
        """Tell whether an old state is named far more often than the people whose names end so ("Qi")."""
        return self.old and len(self.forms[text]) > 2 * sum(
            len(self.forms[other]) for other in self._longer.get(text, ())
        )

    def is_shortened(self, text: str) -> bool:
        """Tell whether a name is a part of a longer one: "National Party" of "Federal National Party"."""
        first = _at(self.forms[text])
        return any(
            (other.startswith(f"{text} of ") and _at(self.forms[other]) < first) or other.endswith(f" {text}")
            for other in self.forms
            if len(other) > len(text)
        )

    def whole(self, text: str, *, titled: bool) -> tuple[Figure | None, bool]:
        """Return the figure of which a form is a part, and whether several named before it may be meant."""
        here = (self.forms[text][0].passage, self.forms[text][0].start)
        found = [
            each
            for each in shortened(self.forms[text][0], text, titled, self.like(text))
            if not each.entry or each.kind != "person"
        ]
        before = [each for each in found if each.first < here]
        if before and all(each.kind == "organisation" for each in before):
            return self._last_named(text, found), len(before) > 1
        figure = only(before) or (only(found) if not before else None)
        return figure or by_initials(text, self.figures), len(before) > 1

    def _last_named(self, text: str, figures: Sequence[Figure]) -> Figure:
        """Return the figure that most often is the one named last before a form."""
        times: Counter[Figure] = Counter()
        for seen in self.forms[text]:
            here = (seen.passage, seen.start)
            named = [each for each in figures if each.first < here]
            times.update([max(named, key=lambda each: each.latest(here))] if named else [])
        return times.most_common(1)[0][0]

    def realm(self, text: str) -> Figure | None:
        """Return the state whose name or adjective stands before "Empire" or "Confederacy"."""
        stem, _, head = text.rpartition(" ")
        if kinds_of("heads").get(head.lower()) != "state":
            return None
        names = {each.name for each in gazetteer().get(stem, ()) if each.use == "adjective"}
        found = [
            each for each in self.figures if each.kind == "state" and each.entry and each.entry.name in names
        ]
        named = self.of.get(stem)
        return named if named and named.kind == "state" else only(found)

    def opened(self, text: str) -> Figure | None:
        """Return the one body whose name begins so, unless it is a place: "Halden" for "Halden Maritime"."""
        if (
            text in gazetteer()
            or text.lower() in words("", "openers", "junk")
            or self.points[text]["territory"] >= _PLACED
        ):
            return None
        opening = [other for other in self.forms if other.startswith(f"{text} ")]
        found = [self.of[other] for other in opening if other in self.of]
        figure = only(found)
        return figure if figure and figure.kind == "organisation" and len(found) == len(opening) else None


def _at(sightings: Sequence[Sighting]) -> tuple[int, int]:
    return sightings[0].passage, sightings[0].start


def _longer(forms: Mapping[str, Sequence[Sighting]]) -> dict[str, list[str]]:
    result: dict[str, list[str]] = {}
    for text in forms:
        if " " in text and " of " not in text:
            result.setdefault(text.split()[-1], []).append(text)
    return result
