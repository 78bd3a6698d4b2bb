"""Cut a run of capitals into titles and names: "Armenian Prime Minister Nikol Pashinyan" names one person."""

from collections.abc import Iterator

from spacy.tokens import Doc

from quizapp.articles.actors.capitals import opens
from quizapp.articles.actors.gazetteer import gazetteer, known_name
from quizapp.articles.actors.scan import Run
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import given_names, kinds_of, openers, words


def pieces(doc: Doc, run: Run, *, loose: bool) -> Iterator[Sighting]:
    """Yield the possible names of a run, left to right."""
    start, end = run
    passage: int = doc.user_data["passage"]
    if not _one_name(doc, start, end):
        for first, last in _titles(doc, start, end):
            if not (first - start > 1 and _adjective(doc[first - 1].text)):
                yield from _plain(doc, start, first, passage, loose)
            start = last
            if last < end and doc[last].text == "of":
                start = last + 1
                break
            if last < end:
                yield Sighting(doc=doc, passage=passage, start=last, end=end, title=first, loose=loose)
                return
    yield from _plain(doc, start, end, passage, loose)


def _plain(doc: Doc, start: int, end: int, passage: int, loose: bool) -> Iterator[Sighting]:
    """Yield a name without a title, and without the adjective in "American Chris Smith"."""
    while start < end and doc[start].text in ("-", "–", "The", "A", "An") and not known_name(doc, start):
        start += 1
    if start >= end or (end - start == 1 and len(doc[start]) == 2 and doc[start].text[1] == "."):
        return
    if _described(doc, start, end):
        start += 1
    middle = known_name(doc, start)
    listed = start < middle < end and known_name(doc, middle) == end and _named(doc, start, middle)
    if listed and doc[start].text not in given_names() and _place(doc, middle, end):
        yield Sighting(doc=doc, passage=passage, start=start, end=middle, title=start, loose=loose)
        start = middle
    loose = loose or (_hyphenated(doc, end) and not _backer(doc, start, end))
    yield Sighting(doc=doc, passage=passage, start=start, end=end, title=start, loose=loose)


def _described(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a name begins with an origin or a party that is no part of it."""
    if end - start < 2 or known_name(doc, start) == end:
        return False
    first = doc[start]
    following = doc[start + 1]
    if first.lower_ in words("beside", "partisans"):
        return end - start > 2 and following.text in given_names()
    if not _adjective(first.text):
        return False
    return end - start > 2 and (following.text in given_names() or following.ent_type_ == "PERSON")


def _named(doc: Doc, start: int, end: int) -> bool:
    return any(entry.use == "name" for entry in gazetteer().get(doc[start:end].text, ()))


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
    if known_name(doc, start) == end or (
        doc[start].lower_ in openers() and any(t.text == "of" for t in doc[start:end])
    ):
        return True
    head = doc[end - 1].lower_
    return end - start > 1 and head in kinds_of("heads") and head not in words("titles", "last")


def _titles(doc: Doc, start: int, end: int) -> Iterator[Run]:
    """Yield the stretches of a run that are titles."""
    at = start
    if _occupied(doc, start, end):
        yield start, start + 1
        return
    while at < end:
        if doc[at].lower_ not in words("titles", "before"):
            at += 1
            continue
        first = at
        while at < end and (
            doc[at].lower_ in words("titles", "before") or (doc[at].text in ("-", "of") and at > first)
        ):
            at += 1
        last = at
        while (
            last > first
            and doc[last - 1].lower_ not in words("titles", "last")
            and not (last - 2 > first and doc[last - 2].text == "of")
        ):
            last -= 1
        named = doc[first - 1].text not in gazetteer() and not (start and doc[start - 1].lower_ == "the")
        ending = last == end and first > start and named
        if last > first and not ending and (first == start or _may_stand_before(doc, start, first)):
            yield first, last


def _may_stand_before(doc: Doc, start: int, first: int) -> bool:
    """Tell whether what stands before a title is a country or a body, not a given name ("Walter King")."""
    return doc[first - 1].text in gazetteer() or doc[start].text not in given_names()


def _occupied(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a sentence opens with an occupation as a title: "Historian Tom Wells"."""
    first = doc[start]
    return (
        end - start > 2
        and opens(first)
        and kinds_of("nouns").get(first.lower_) == "person"
        and first.text not in given_names()
        and first.lower_ not in words("titles", "before")
        and doc[start + 1].text in given_names()
    )
