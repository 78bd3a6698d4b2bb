"""Match what somebody is or was made: "A is allied with B", "at war with B", "A-backed B"."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.articles.relations import clause, subjects
from quizapp.articles.relations.claim import Claim
from quizapp.articles.relations.lexicon import Frame, Lexicon
from quizapp.articles.relations.names import Actors
from quizapp.articles.relations.reference import PERSONAL, Reference
from quizapp.articles.relations.sides import governed

_BEING = frozenset({"be", "become", "remain", "stay", "find", "go", "stand", "feel", "fight", "come"})


def claims(token: Token, reference: Reference, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield what a state of being relates."""
    for frame in lexicon.states.get(token.lower_, ()):
        words = _phrase(token, frame)
        if not words:
            continue
        doers, carrier = _bearer(token, reference, lexicon)
        if frame.pairs:
            patients = doers if len(doers) > 1 and carrier.pos_ in {*clause.VERBAL, "ADP"} else ()
        else:
            patients = governed(words[-1], reference.who)
        if doers and patients:
            yield Claim(
                code=frame.code,
                subjects=doers,
                objects=patients,
                anchor=carrier,
                start=token.i,
                end=words[-1].i + 1,
            )
            return


def _phrase(token: Token, frame: Frame) -> list[Token]:
    end = token.i + len(frame.steps) + 1
    words = list(token.doc[token.i : min(end, token.sent.end)])
    fits = len(words) == len(frame.steps) + 1 and all(
        word.lower_ in step for word, step in zip(words[1:], frame.steps, strict=True)
    )
    return words if fits else []


def _bearer(token: Token, reference: Reference, lexicon: Lexicon) -> tuple[Actors, Token]:
    """Return who is in a state, with the verb that says so."""
    head = token.head
    if token.pos_ == "VERB" and any(child.dep_ in clause.SUBJECTS for child in token.children):
        if not clause.is_passive(token):
            return (), token
        head = token
    if head.pos_ in clause.VERBAL and (head is token or head.lemma_ in _BEING):
        subject = subjects.subject(head, lexicon.moods["steering"])
        return (reference.who(subject) if subject is not None else ()), head
    if token.dep_ in {"acl", "amod", "prep", "appos"} and head.pos_ in {"NOUN", "PROPN"} and head.i < token.i:
        return (reference.who(head) or reference.bearer(head)), token
    return (), token


def made(token: Token, reference: Reference, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield what "A-backed B" relates."""
    code = lexicon.made.get(token.lower_)
    doc = token.doc
    if not code or token.i - token.sent.start < 2 or doc[token.i - 1].text not in {"-", "–"}:
        return
    doers, noun = reference.list_at(doc[token.i - 2]), token.head
    if noun.i < token.i and token.i + 1 < token.sent.end:
        noun = doc[token.i + 1]
    patients = reference.who(noun, bodies=code not in PERSONAL) or reference.bearer(noun)
    if code == "mediates":
        between = (child for child in noun.children if child.lower_ == "between")
        patients = next((governed(each, reference.who) for each in between), ())
    if doers and patients:
        yield Claim(
            code=code,
            subjects=doers,
            objects=patients,
            anchor=noun,
            start=token.i - 2,
            end=token.i + 1,
            given=True,
        )
