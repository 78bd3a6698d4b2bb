"""Read what stands around a noun that is taken for granted: "the alleged attack", "cut its support"."""

from collections.abc import Mapping

from spacy.tokens import Token

from quizapp.articles.relations.auxiliaries import Auxiliaries
from quizapp.articles.relations.claim import Claim
from quizapp.articles.relations.lexicon import Words

_HAPPENED = frozenset({"attacks", "fights", "opposes", "supports"})
_FINISHING = frozenset({"end", "stop", "cut", "break", "halt", "suspend", "renounce", "abandon", "terminate"})
_FIRST = frozenset({"first", "last", "only"})
_JUDGING = frozenset(
    {"oppose", "denounce", "reject", "welcome", "support", "back", "endorse", "approve", "urge"}
)


def read(claim: Claim, auxiliaries: Auxiliaries, words: Mapping[str, Words]) -> None:
    """Doubt what is but feared, sought or ended, and put into the past what is "former"."""
    around = {child.lower_ for child in claim.anchor.children}
    if around & (words["adjective_doubtful"] | {"no", "any", "another"}):
        auxiliaries.doubtful = True
    if not claim.title and _unsure(claim, words):
        auxiliaries.doubtful = True
    finished = claim.anchor.dep_ in {"dobj", "nsubjpass"} and claim.anchor.head.lemma_.lower() in _FINISHING
    past = finished and claim.anchor.head.tag_ in {"VBD", "VBN"}
    if around & words["adjective_former"] or past:
        auxiliaries.status = "former"


def _unsure(claim: Claim, words: Mapping[str, Words]) -> bool:
    """Return whether what governs a noun leaves it open: "the threat of war", "ended its support"."""
    noun, head = claim.anchor, claim.anchor.head
    lemma = head.lemma_.lower()
    if noun.dep_ == "pobj":
        owned = any(child.dep_ == "poss" for child in noun.children) and head.head.pos_ == "VERB"
        return lemma == "without" or (head.head.lemma_.lower() in words["noun_doubtful"] and not owned)
    if noun.dep_ in {"dobj", "nsubjpass"} and lemma in words["ending"]:
        if lemma in _FINISHING:
            return False
        return claim.code not in _HAPPENED or lemma not in _JUDGING | words["finishing"]
    return False


def is_definite(noun: Token) -> bool:
    """Return whether a noun is definite: owned, "the", plural, or apposed to a name."""
    if noun.dep_ == "appos" or noun.tag_ in {"NNS", "NNPS"}:
        return True
    return not any(
        child.dep_ == "det" and child.lower_ in {"a", "an", "any", "no"}
        for child in noun.children
        if child.i < noun.i
    )


def tells_a_first(noun: Token) -> bool:
    """Return whether an infinitive tells what came about: "was the first state to join"."""
    first = noun.lower_ in _FIRST or any(each.lower_ in _FIRST for each in noun.lefts)
    return first and noun.dep_ == "attr" and noun.head.tag_ in {"VBD", "VBN"}
