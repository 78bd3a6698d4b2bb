"""Match nouns for those who stand in a relation: "A, an ally of B", "B's ally A", "A is a member of B"."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.articles.relations.claim import Claim
from quizapp.articles.relations.holder import Holder
from quizapp.articles.relations.lexicon import Lexicon, Noun
from quizapp.articles.relations.reference import Reference
from quizapp.articles.relations.role import Role
from quizapp.articles.relations.sides import of_kind
from quizapp.facts.relation import SYMMETRIC

_SEVERAL = 2


def claims(token: Token, reference: Reference, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield what a noun of standing relates."""
    for words, entry in sorted(lexicon.roles.get(_word(token), ()), key=lambda each: -len(each[0])):
        end = token.i + len(words)
        if end > token.sent.end or reference.at(token):
            continue
        if any(_word(token.doc[token.i + i]) != word for i, word in enumerate(words) if i):
            continue
        yield from _claims(Role(token, end, reference, lexicon), entry)
        return


def _word(token: Token) -> str:
    return token.lemma_.lower() if token.pos_ in {"NOUN", "PROPN"} else token.lower_


def _claims(role: Role, entry: Noun) -> Iterator[Claim]:
    if role.other or (entry.sole and role.is_one_of_many()):
        return
    place = Holder(role)
    target, holder = role.target(entry), place.find()
    if entry.code in {*SYMMETRIC, "opposes"} and not target and len(holder) > 1 and role.mutual():
        target = holder
    holder = of_kind(holder, entry.holders, role.reference)
    target = of_kind(target, entry.kinds, role.reference)
    if not holder or not target or (entry.turned and len(target) < _SEVERAL):
        return
    if entry.turned:
        holder, target = target, holder
    verb = place.verb()
    copula = verb is not None or role.head.dep_ in {"attr", "oprd"}
    anchor = verb if verb is not None else role.head.head if copula else role.head
    yield Claim(
        code=entry.code,
        subjects=holder,
        objects=target,
        anchor=anchor,
        start=role.start,
        end=role.end,
        given=not copula,
        title=not copula,
        former=role.former,
        negated=role.denied and not copula,
    )
