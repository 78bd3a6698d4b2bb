"""Find the relations of an article."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from spacy.tokens import Span

from quizapp.articles.calendar import When
from quizapp.articles.cast import Cast
from quizapp.articles.draft import PossibleRelation, Relation
from quizapp.articles.passage import Passage
from quizapp.articles.relations import commands, nouns, possible, roles, states, verbs
from quizapp.articles.relations.claim import Claim
from quizapp.articles.relations.lexicon import lexicon
from quizapp.articles.relations.mood import Mood, Reader
from quizapp.articles.relations.notes import Notes
from quizapp.articles.relations.reference import Reference
from quizapp.facts.relation import SYMMETRIC

_MATCHERS = (verbs.claims, nouns.claims, roles.claims, states.claims, states.made, commands.claims)


def find(
    passages: Sequence[Passage], cast: Cast, whens: Sequence[When]
) -> tuple[tuple[Relation, ...], tuple[PossibleRelation, ...]]:
    """Return the relations that sentences state outright, and pairs that they may relate, likeliest first."""
    notes = Notes(cast, whens)
    for passage in passages:
        for sentence in passage.doc.sents:
            if len({member for member, _ in cast.within(sentence)}) > 1:
                _read(passage, sentence, cast, notes)
    return notes.asserted(), notes.possible()


def _read(passage: Passage, sentence: Span, cast: Cast, notes: Notes) -> None:
    words = lexicon()
    reference = Reference(cast, sentence, words)
    reader = Reader(sentence, reference, words)
    for claim in _claims(reference):
        mood = reader.read(claim)
        for subject, object_ in _pairs(claim):
            _note(notes, passage, claim, mood, subject, object_)
    for hint in possible.hints(reference, words):
        notes.suggest(hint.pair, passage.sentence(sentence), hint.rank)


def _claims(reference: Reference) -> Iterator[Claim]:
    words = lexicon()
    for token in reference.sentence:
        for matcher in _MATCHERS:
            yield from matcher(token, reference, words)


def _pairs(claim: Claim) -> Iterator[tuple[int, int]]:
    """Yield who is related to whom; a symmetric relation once."""
    if claim.subjects == claim.objects:
        if claim.code in SYMMETRIC or claim.code == "opposes":
            yield from combinations(claim.subjects, 2)
        return
    for subject, object_ in product(claim.subjects, claim.objects):
        if subject != object_:
            yield subject, object_


def _note(notes: Notes, passage: Passage, claim: Claim, mood: Mood, subject: int, object_: int) -> None:
    if mood.doubtful:
        pair = (min(subject, object_), max(subject, object_))
        notes.suggest(pair, passage.sentence(claim.anchor.sent), 0)
    else:
        notes.state(passage, claim, mood, subject, object_)
