"""Find the other names that an article gives outright: acronyms, former names, names of birth."""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence

from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.letters import stands_for
from quizapp.articles.actors.shape import is_lordship
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import kinds_of, words
from quizapp.articles.draft import Kind

KindOf = Callable[[str], Kind | None]
_REACH = 8


def other_names(
    sightings: Sequence[Sighting], forms: Mapping[str, list[Sighting]], kind: KindOf
) -> Iterator[tuple[str, str]]:
    """Yield pairs of another name and the name that it stands for."""
    for left, right in itertools.pairwise(each for each in sightings if not _language(each)):
        if left.passage != right.passage or not left.end < right.title <= left.end + _REACH:
            continue
        between = [token.lower_ for token in left.doc[left.end : right.start]]
        between = [word for word in between if not word.isdigit() and word != ")"]
        while between and between[-1] in ("the", '"', "“", "'", "‘"):
            between.pop()
        if left.text in forms and right.text in forms and left.text != right.text:
            yield from _pair(left, right, between, kind)
    yield from _births(forms)


def _language(seen: Sighting) -> bool:
    """Tell whether a word only says in which language a name follows."""
    return seen.doc[seen.start - 1 : seen.start].text == "(" and seen.doc[seen.end : seen.end + 1].text == ":"


def _pair(left: Sighting, right: Sighting, between: list[str], kind: KindOf) -> Iterator[tuple[str, str]]:
    if len(between) == 2 and kinds_of("nouns").get(between[0]) == "organisation":
        between = between[1:]
    translated = _translated(between) and " " in right.text and kind(left.text) == "organisation"
    follows = between == [","] and (_letters_close(left, right) or _ennobled(left, right, kind))
    bracketed = between == ["("] and (_short(left, right, kind) or _bracketed(left, right, kind))
    if translated or follows or bracketed:
        yield right.text, left.text
    elif between in ([","], ["("]) and stands_for(left.text, right.text) and " " in right.text:
        yield left.text, right.text
    elif (between == [",", "or"] and (right.text.isupper() or _closed(right))) or (
        (_renamed(between) or _later(left, right, between, kind)) and _alike(left, right, kind)
    ):
        yield right.text, left.text


def _translated(between: list[str]) -> bool:
    """Tell whether brackets give a name in another language: "(Portuguese: Partido …"."""
    return len(between) > 2 and between[0] == "(" and between[-1] == ":"


def _letters_close(left: Sighting, right: Sighting) -> bool:
    """Tell whether letters close the brackets that a name in another language opened."""
    told = left.start > 1 and left.doc[left.start - 1].text == ":" and " " in left.text
    return told and right.text.isupper() and right.end < len(right.doc) and right.doc[right.end].text == ")"


def _ennobled(left: Sighting, right: Sighting, kind: KindOf) -> bool:
    """Tell whether a person's honour follows the name: "Camillo Benso, Count of Cavour"."""
    return is_lordship(right.text) and not right.article and " " in left.text and kind(left.text) == "person"


def _later(left: Sighting, right: Sighting, between: list[str], kind: KindOf) -> bool:
    """Tell whether ", later" joins the names of two bodies, rather than the places of a journey."""
    bodies = kind(left.text) == kind(right.text) == "organisation"
    return bodies and between in ([",", "later"], ["(", "later"])


def _closed(right: Sighting) -> bool:
    """Tell whether a comma closes ", or Whites,"."""
    return right.end < len(right.doc) and right.doc[right.end].text in (",", ")")


def _alike(left: Sighting, right: Sighting, kind: KindOf) -> bool:
    """Tell whether two names may be of one actor: both a person's or neither, and letters of no place."""
    placed = right.text.isupper() and kind(left.text) == "territory"
    if kind(right.text) is None and kind(left.text) == "person":
        return " " not in right.text
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


def _short(left: Sighting, right: Sighting, kind: KindOf) -> bool:
    name, short = left.text, right.text
    closed = right.end < len(right.doc) and right.doc[right.end].text == ")"
    body = closed and kind(name) == "organisation" and " " in name
    if short in gazetteer() and not stands_for(short, name) and not body:
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
