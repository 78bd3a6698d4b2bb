"""Find the adjectives of actors: "Turkish", and "Velunian" of a state that no list knows."""

import functools
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.gazetteer import gazetteer

_ENDINGS = ("n", "an", "ian", "ean", "ese", "i", "ish", "nian", "er", "ers", "ns", "ans", "ians", "is")


def mark(docs: Sequence[Doc], figures: Sequence[Figure], taken: set[tuple[int, int]]) -> None:
    """Give each figure the adjectives that no name has taken."""
    forms = _forms(figures)
    for doc in docs:
        passage: int = doc.user_data["passage"]
        for token in doc:
            if token.text in forms and (passage, token.i) not in taken:
                forms[token.text].adjectives.append((passage, token.i))


def _forms(figures: Sequence[Figure]) -> dict[str, Figure]:
    named = {figure.entry.name: figure for figure in figures if figure.entry}
    result: dict[str, Figure] = {}
    for form, names in _known().items():
        for name in names:
            if name in named:
                result.setdefault(form, named[name])
    for figure in figures:
        if not figure.entry and figure.kind in ("state", "territory"):
            result |= {form: figure for form in _derived(figure.name) if form not in gazetteer()}
    return result


@functools.cache
def _known() -> dict[str, tuple[str, ...]]:
    """Return the names to which each known adjective belongs."""
    found = {
        form: tuple(each.name for each in entries if each.use == "adjective")
        for form, entries in gazetteer().items()
    }
    return {form: names for form, names in found.items() if names}


def _derived(name: str) -> Iterator[str]:
    for stem in (name, name.rstrip("aeiouy")):
        for ending in _ENDINGS:
            yield stem + ending
