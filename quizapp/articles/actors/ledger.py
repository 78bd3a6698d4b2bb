"""Keep the books of a census: the forms of an article, their points, and the figures they belong to."""

from collections.abc import Mapping, Sequence

from quizapp.articles.actors.aliases import by_initials, only, shortened
from quizapp.articles.actors.evidence import Points
from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.hints import hints
from quizapp.articles.actors.kinds import decide, weigh
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.draft import Kind

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
            for word in set(figure.name.casefold().replace("-", " ").split()):
                self._by_word.setdefault(word, []).append(figure)
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

    def like(self, text: str) -> list[Figure]:
        """Return the figures whose names hold the last word of a form."""
        return self._by_word.get(text.casefold().replace("-", " ").split()[-1], [])

    def is_surname(self, text: str) -> bool:
        """Tell whether a form ends a longer name that is a person's ("Jordan" beside "Israel Jordan")."""
        return any(
            other not in gazetteer() and self.kind(other) == "person" for other in self._longer.get(text, ())
        )

    def is_common(self, text: str) -> bool:
        """Tell whether an old state is named far more often than the people whose names end so ("Qi")."""
        return self.old and len(self.forms[text]) > 2 * sum(
            len(self.forms[other]) for other in self._longer.get(text, ())
        )

    def is_shortened(self, text: str) -> bool:
        """Tell whether a name is a part of a longer one: "National Party" of "Federal National Party"."""
        return any(
            other.startswith(f"{text} of ") or other.endswith(f" {text}")
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
            return max(before, key=lambda each: each.latest(here)), len(before) > 1
        figure = only(before) or (only(found) if not before else None)
        return figure or by_initials(text, self.figures), len(before) > 1


def _longer(forms: Mapping[str, Sequence[Sighting]]) -> dict[str, list[str]]:
    result: dict[str, list[str]] = {}
    for text in forms:
        if " " in text and " of " not in text:
            result.setdefault(text.split()[-1], []).append(text)
    return result
