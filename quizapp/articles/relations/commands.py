"""Match who stands over an army, a party or a state: "the division under X", "Poland, under X, ..."."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.articles.relations.claim import Claim
from quizapp.articles.relations.lexicon import Lexicon
from quizapp.articles.relations.reference import Reference
from quizapp.articles.relations.sides import governed, of_kind

_BODIES = frozenset({"organisation", "group"})


def claims(under: Token, reference: Reference, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield whom a person is named over."""
    at = under.i - 1
    if under.lower_ != "under" or at <= under.sent.start:
        return
    apart = under.doc[at].text == ","
    named = reference.at(under.doc[at - apart])
    leaders = of_kind(governed(under, reference.who), frozenset({"person"}), reference)
    if named is None or named[1].form != "name" or not leaders:
        return
    attached = apart or named[1].start <= under.head.i < named[1].end
    kind = reference.cast.members[named[0]].kind
    if kind in _BODIES or (kind == "state" and attached):
        yield Claim(
            code="leads",
            subjects=leaders,
            objects=(named[0],),
            anchor=under,
            start=under.i,
            end=under.i + 1,
            given=True,
        )
