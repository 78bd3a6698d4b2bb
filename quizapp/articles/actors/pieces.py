"""Cut a run of capitals into titles and names: "Armenian Prime Minister Nikol Pashinyan" names one person."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from quizapp.articles.actors.capitals import opens
from quizapp.articles.actors.gazetteer import gazetteer, known_name
from quizapp.articles.actors.scan import Run
from quizapp.articles.actors.shape import is_lordship
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.title_runs import titles
from quizapp.articles.actors.words import given_names, kinds_of, openers, words

_NUMERAL = re.compile(r"[IVX]+")


def pieces(doc: Doc, run: Run, *, loose: bool) -> Iterator[Sighting]:
    """Yield the possible names of a run, left to right."""
    start, end = run
    passage: int = doc.user_data["passage"]
    if not _one_name(doc, start, end):
        for first, last in titles(doc, start, end):
            if not (first - start > 1 and _adjective(doc[first - 1].text)):
                yield from _plain(doc, start, first, passage, loose)
            start = last
            if last < end and doc[last].text == "of":
                start = last + 1
                break
            if last < end:
                yield from _reigning(
                    Sighting(doc=doc, passage=passage, start=last, end=end, title=first, loose=loose)
                )
                return
            if end - first == 1:
                yield Sighting(doc=doc, passage=passage, start=first, end=end, title=first, loose=True)
    yield from _plain(doc, start, end, passage, loose)


def _reigning(seen: Sighting) -> Iterator[Sighting]:
    """Yield "James IV of Scotland" as a person and a state, any other name as it is."""
    doc, cut = seen.doc, seen.start + 1
    while cut < seen.end and not (doc[cut].text == "of" and _NUMERAL.fullmatch(doc[cut - 1].text)):
        cut += 1
    if cut + 1 < seen.end and _state(doc, cut + 1, seen.end):
        yield replace(seen, end=cut)
        yield replace(seen, start=cut + 1, title=cut + 1)
    else:
        yield seen


def _plain(doc: Doc, start: int, end: int, passage: int, loose: bool) -> Iterator[Sighting]:
    """Yield a name without a title, and without the adjective in "American Chris Smith"."""
    while start < end and doc[start].text in ("-", "–", "The", "A", "An") and not known_name(doc, start):
        start += 1
    if start >= end or (end - start == 1 and len(doc[start]) == 2 and doc[start].text[1] == "."):
        return
    if _described(doc, start, end):
        start += 1
    if _placed_first(doc, start, end):
        yield Sighting(doc=doc, passage=passage, start=start, end=start + 1, title=start, loose=loose)
        start += 1
    middle = known_name(doc, start)
    listed = start < middle < end and known_name(doc, middle) == end and _named(doc, start, middle)
    headed = doc[end - 1].lower_ in kinds_of("heads")
    if listed and not headed and doc[start].text not in given_names() and _place(doc, middle, end):
        yield Sighting(doc=doc, passage=passage, start=start, end=middle, title=start, loose=loose)
        start = middle
    loose = loose or (_hyphenated(doc, end) and not _backer(doc, start, end))
    yield from _reigning(Sighting(doc=doc, passage=passage, start=start, end=end, title=start, loose=loose))


def _placed_first(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a place that opens a sentence runs into a person: "At Lützen Gustavus fell"."""
    if end - start < 2 or not start or known_name(doc, start) > start + 1 or doc[start].text in given_names():
        return False
    opened = doc[start - 1].text in ("At", "In", "Near", "Outside", "Off") and opens(doc[start - 1])
    if not opened or doc[end - 1].lower_ in kinds_of("heads"):
        return False
    return doc[start + 1].text in given_names() or (end - start > 2 and _place(doc, start, start + 1))


def _described(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a name begins with an origin or a party that is no part of it."""
    if end - start < 2 or known_name(doc, start) == end:
        return False
    first = doc[start]
    following = doc[start + 1]
    if first.lower_ in words("beside", "partisans"):
        return end - start > 2 and following.text in given_names()
    if first.text in ("US", "U.S.", "UK", "UN", "U.N.", "EU") and following.text in given_names():
        return True
    if not _adjective(first.text):
        return False
    return end - start > 2 and (following.text in given_names() or following.ent_type_ == "PERSON")


def _named(doc: Doc, start: int, end: int) -> bool:
    return any(entry.use == "name" for entry in gazetteer().get(doc[start:end].text, ()))


def _state(doc: Doc, start: int, end: int) -> bool:
    found = gazetteer().get(doc[start:end].text, ())
    return any(entry.use == "name" and entry.kind == "state" for entry in found)


def _place(doc: Doc, start: int, end: int) -> bool:
    found = gazetteer().get(doc[start:end].text, ())
    return any(entry.use == "name" and entry.kind in ("state", "territory") for entry in found)


def _hyphenated(doc: Doc, end: int) -> bool:
    """Tell whether a hyphen ties a name to the word behind it ("London-based")."""
    return (
        end < len(doc) - 1
        and doc[end].text in "-–"
        and not doc[end - 1].whitespace_
        and not doc[end].whitespace_
    )


def _backer(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a name before a hyphen acts: "Turkey-backed", but not "London-based"."""
    return doc[end + 1].lower_ in words("beside", "backed") and _named(doc, start, end)


def _adjective(text: str) -> bool:
    return any(entry.use == "adjective" for entry in gazetteer().get(text, ()))


def _one_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a run is one name although it begins as a title does ("General Motors", "Home Office")."""
    if (
        is_lordship(doc[start:end].text)
        or known_name(doc, start) == end
        or (doc[start].lower_ in openers() and any(t.text == "of" for t in doc[start:end]))
    ):
        return True
    head = doc[end - 1].lower_
    return end - start > 1 and head in kinds_of("heads") and head not in words("titles", "last")
