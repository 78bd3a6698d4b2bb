"""Find the actors of an article."""

from collections.abc import Sequence

from quizapp.articles.actors.assembly import assemble
from quizapp.articles.actors.census import census
from quizapp.articles.actors.sightings import sightings
from quizapp.articles.cast import Cast
from quizapp.articles.passage import Passage


def find(passages: Sequence[Passage]) -> Cast:
    """Return everyone who is named in the passages."""
    docs = [each.doc for each in passages]
    found, known = sightings(docs)
    return Cast(assemble(docs, census(docs, found, known)))
