"""Tell seas, rivers, mountains and continents from places that act or are fought over."""

import functools

from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.words import read, words


def is_scenery(figure: Figure) -> bool:
    """Tell whether a figure is only where something happens."""
    if figure.kind != "territory":
        return False
    names = figure.name.lower().split()
    wet = len(names) > 1 and (
        names[-1] in words("beside", "waters")
        or (names[0] in words("beside", "waters_of") and (len(names) == 2 or names[1] == "of"))
    )
    return wet or figure.name in _listed()


@functools.cache
def _listed() -> frozenset[str]:
    return frozenset(" ".join(read("places")["scenery"].split()).split(", "))
