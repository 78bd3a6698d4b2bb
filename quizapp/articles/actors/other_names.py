"""Find the other names that an article gives outright: acronyms, former names, names of birth."""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence

from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.letters import stands_for
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import words
from quizapp.articles.draft import Kind

KindOf = Callable[[str], Kind | None]
_REACH = 8


def other_names(
    sightings: Sequence[Sighting], forms: Mapping[str, list[Sighting]], kind: KindOf
) -> Iterator[tuple[str, str]]:
    """Yield pairs of another name and the name that it stands for."""
    for left, right in itertools.pairwise(sightings):
        if left.passage != right.passage or not left.end < right.title <= left.end + _REACH:
            continue
        between = [token.lower_ for token in left.doc[left.end : right.start]]
        between = [word for word in between if not word.isdigit() and word != ")"]
        while between and between[-1] in ("the", '"', "“", "'", "‘"):
            between.pop()
        if left.text in forms and right.text in forms and left.text != right.text:
            yield from _pair(left, right, between, kind)
    yield from _births(forms)


def _pair(left: Sighting, right: Sighting, between: list[str], kind: KindOf) -> Iterator[tuple[str, str]]:
    if between == ["("] and (_short(left.text, right.text) or _bracketed(left, right, kind)):
        yield right.text, left.text
    elif between in ([","], ["("]) and stands_for(left.text, right.text) and " " in right.text:
        yield left.text, right.text
    elif (between == [",", "or"] and right.text.isupper()) or (
        _renamed(between) and _alike(left, right, kind)
    ):
        yield right.text, left.text


def _alike(left: Sighting, right: Sighting, kind: KindOf) -> bool:
    """Tell whether two names may be of one actor: both a person's or neither, and letters of no place."""
    placed = right.text.isupper() and kind(left.text) == "territory"
    return not placed and (kind(left.text) == "person") == (kind(right.text) == "person")


def _renamed(between: list[str]) -> bool:
    """Read ", known as", "(formerly", "was renamed", "changed its name to"."""
    if between and between[0] in ("(", ","):
        rest = between[1:]
    else:
        rest = between
        if not {"renamed", "name", "known"} & set(rest):
            return False
    telling = not words("renaming", "telling").isdisjoint(rest)
    return telling and words("renaming", "telling").union(words("renaming", "other")).issuperset(rest)


def _bracketed(left: Sighting, right: Sighting, kind: KindOf) -> bool:
    """Tell whether brackets hold another name of a person: "Charles the Great (Charlemagne)"."""
    closed = right.end < len(right.doc) and right.doc[right.end].text == ")"
    names = " " in left.text and right.text not in gazetteer()
    return closed and names and kind(left.text) == kind(right.text) == "person"


def _short(name: str, short: str) -> bool:
    if short in gazetteer() and not stands_for(short, name):
        return False
    upper = sum(letter.isupper() for letter in short)
    return " " not in short and upper >= 2 and (len(name.split()) > 1 or name.isupper() != short.isupper())


def _births(forms: Mapping[str, list[Sighting]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of the name that somebody was born with and the name that the article uses."""
    for text, sightings in forms.items():
        seen = sightings[0]
        if seen.start and seen.doc[seen.start - 1].lower_ in ("born", "née", "nee") and " " in text:
            first = text.split()[0]
            if same := [each for each in forms if each != text and each.split()[0] == first and " " in each]:
                yield text, same[0]
