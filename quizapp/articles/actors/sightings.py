"""Go through an article for everything that may be a name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from quizapp.articles.actors import capitals
from quizapp.articles.actors.capitals import Usage
from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.pieces import pieces
from quizapp.articles.actors.scan import runs
from quizapp.articles.actors.shape import shape
from quizapp.articles.actors.sighting import Sighting

_LONGEST = 5


def sightings(docs: Sequence[Doc]) -> tuple[list[Sighting], Usage]:
    """Return the possible names of an article in its order, and how it writes its words."""
    known = capitals.usage(docs)
    prose = not all(map(capitals.is_heading, docs))
    return [seen for doc in docs for seen in _seen(doc, known, prose=prose)], known


def _any(doc: Doc) -> Iterator[Sighting]:
    """Yield every stretch of a heading in capitals, the longer first; the article knows which are names."""
    for length in range(_LONGEST, 0, -1):
        for start in range(len(doc) - length + 1):
            yield Sighting(
                doc=doc,
                passage=doc.user_data["passage"],
                start=start,
                end=start + length,
                title=start,
                loose=True,
            )


def _seen(doc: Doc, known: Usage, *, prose: bool) -> Iterator[Sighting]:
    if capitals.is_byline(doc):
        return
    heading = prose and capitals.is_heading(doc)
    line = capitals.dateline(doc)
    if heading and capitals.title_case(doc):
        yield from _any(doc)
        return
    for start, end in runs(doc, known):
        for seen in pieces(doc, (start, end), loose=end <= line):
            yield replace(seen, loose=True) if heading and not _sure(seen) else seen


def _sure(seen: Sighting) -> bool:
    """Tell whether a name is known even where a heading gives no evidence."""
    entries = gazetteer().get(seen.text, ())
    return not seen.loose and (any(each.use == "name" for each in entries) or shape(seen) == "person")
