"""Let names tell about each other: what stands in one list is of one kind; a town council tells of a town."""

from collections.abc import Iterator, Mapping

from quizapp.articles.actors.evidence import Points
from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import words

_STRONG = 5


def hints(forms: Mapping[str, list[Sighting]], points: Mapping[str, Points]) -> None:
    """Add to the points of each form what the other forms tell."""
    for text in forms:
        first, _, rest = text.partition(" ")
        if first in points and rest and rest.split()[0].lower() in words("beside", "local"):
            points[first]["territory"] += 4
    for left, right in _listed(forms):
        for one, other in ((left, right), (right, left)):
            if (kind := _sure(other, points)) and not _sure(one, points) and one not in gazetteer():
                points[one][kind] += 4


def _listed(forms: Mapping[str, list[Sighting]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of forms that stand side by side in a list."""
    places = {(seen.passage, seen.start): text for text, listed in forms.items() for seen in listed}
    for text, listed in forms.items():
        for seen in listed:
            end = seen.end
            if end + 1 < len(seen.doc) and seen.doc[end].lower_ in (",", "and", "or"):
                end += 1 + (seen.doc[end + 1].lower_ in ("and", "or"))
                other = places.get((seen.passage, end))
                if other and (seen.doc[seen.end].text != "," or _goes_on(seen, end)):
                    yield text, other


def _goes_on(seen: Sighting, end: int) -> bool:
    """Tell whether "and" or "or" closes the list that a comma opens."""
    return any(token.lower_ in ("and", "or") for token in seen.doc[end - 1 : end + 12])


def _sure(text: str, points: Mapping[str, Points]) -> str:
    if entries := [each for each in gazetteer().get(text, ()) if each.use == "name"]:
        return "territory" if entries[0].kind == "state" else entries[0].kind
    for kind in ("organisation", "person", "territory"):
        if points[text][kind] >= _STRONG:
            return kind
    return ""
