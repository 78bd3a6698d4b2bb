"""Find the titles in a run of capitals: "Armenian Prime Minister Nikol Pashinyan" holds one."""

from collections.abc import Iterator

from spacy.tokens import Doc

from quizapp.articles.actors.capitals import opens
from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.scan import Run
from quizapp.articles.actors.words import given_names, kinds_of, words


def titles(doc: Doc, start: int, end: int) -> Iterator[Run]:
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
