"""Read what only places have: a bearing ("south of Goulburn"), something that happens there (", where")."""

from collections.abc import Iterator

from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import words

_WAYS = frozenset({"to", "from", "into", "towards", "through"})


def bearing(seen: Sighting) -> Iterator[tuple[str, int]]:
    """Yield the points that a point of the compass or a clause of place gives."""
    doc, at = seen.doc, seen.title - 1 - seen.article
    if (
        at > 0
        and not seen.article
        and doc[at].lower_ in _WAYS
        and doc[at].head.lemma_.lower() in words("", "motion", "verbs")
    ):
        yield "territory", 2
    if at > 0 and doc[at].lower_ == "over" and doc[at - 1].lower_ in words("beside", "quarrels"):
        yield "territory", 2
    if at > 0 and doc[at].lower_ == "of" and doc[at - 1].lower_ in words("beside", "compass"):
        yield "territory", 4
    after = [token.lower_ for token in doc[seen.end : seen.end + 4]] + ["", "", "", ""]
    if after[0] == "," and (after[1] == "where" or after[1:3] in (["to", "which"], ["from", "which"])):
        yield "territory", 3
    if after[0] in words("beside", "regions"):
        yield "territory", 5
    after = after[1:] if after[0] == "," else after
    if after[1] == "of" and after[0] in words("beside", "compass"):
        yield "territory", 4
