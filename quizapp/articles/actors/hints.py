"""Let names tell about each other: what stands in one list is of one kind; a town council tells of a town."""

from collections.abc import Iterator, Mapping

from quizapp.articles.actors.evidence import OWN, Points
from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import words

_STRONG = 5
_CLUBS = frozenset({"City", "Town", "County"})
"""Words that alone and without "the" name a club after its place."""


def hints(forms: Mapping[str, list[Sighting]], points: Mapping[str, Points]) -> None:
    """Add to the points of each form what the other forms tell."""
    for text in forms:
        first, _, rest = text.partition(" ")
        if first in points and rest and rest.split()[0].lower() in words("beside", "local"):
            points[first]["territory"] += 4
    for text in forms:
        last = text.rpartition(" ")[2]
        if last != text and last in _CLUBS and any(not seen.article for seen in forms.get(last, ())):
            points[text]["organisation"] += OWN + 4
    for left, right in _listed(forms):
        for one, other in ((left, right), (right, left)):
            if (kind := _sure(other, points)) and not _sure(one, points) and one not in gazetteer():
                points[one][kind] += 4


def _listed(forms: Mapping[str, list[Sighting]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of forms that stand side by side in a list."""
    places = {(seen.passage, seen.start): (text, seen) for text, listed in forms.items() for seen in listed}
    for text, listed in forms.items():
        for seen in listed:
            end = seen.end
            if end + 1 < len(seen.doc) and seen.doc[end].lower_ in (",", "and", "or"):
                end += 1 + (seen.doc[end + 1].lower_ in ("and", "or"))
                other = places.get((seen.passage, end))
                if other and not _owns(seen) and (seen.doc[seen.end].text != "," or _goes_on(other[1])):
                    yield text, other[0]


def _owns(seen: Sighting) -> bool:
    """Tell whether a name only ends another, as in "Evagoras of Salamis and Conon"."""
    at = seen.title - 1
    return at > 0 and seen.doc[at].text == "of" and seen.doc[at - 1].text[0].isupper()


def _goes_on(seen: Sighting) -> bool:
    """Tell whether the second of two names stands inside a list, or closes it."""
    doc = seen.doc
    before = doc[seen.title - 1 - seen.article].lower_ in ("and", "or")
    return before or (seen.end < len(doc) and doc[seen.end].lower_ in (",", "and", "or"))


def _sure(text: str, points: Mapping[str, Points]) -> str:
    if entries := [each for each in gazetteer().get(text, ()) if each.use == "name"]:
        return "territory" if entries[0].kind == "state" else entries[0].kind
    for kind in ("organisation", "person", "territory"):
        if points[text][kind] >= _STRONG:
            return kind
    return ""
