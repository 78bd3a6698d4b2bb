"""Say in whose words a sentence speaks: "X said that", "according to X", quotation marks."""

from typing import NamedTuple

from spacy.tokens import Span, Token

from quizapp.articles.relations import clause, subjects
from quizapp.articles.relations.claim import Claim
from quizapp.articles.relations.lexicon import Lexicon
from quizapp.articles.relations.reference import Reference

_TELLING = frozenset({"tell", "warn", "remind", "assure"})
_MARKS = frozenset({'"', "``", "''"})


class Source(NamedTuple):
    """Say who vouches for words: a member of the cast, or somebody who is not named."""

    member: int | None


class Speech:
    """Know the speakers of one sentence."""

    def __init__(self, sentence: Span, reference: Reference, lexicon: Lexicon) -> None:
        self._sentence = sentence
        self._reference = reference
        self._words = lexicon.moods
        self._quoted = _quoted(sentence)
        self._according = self._according_to()

    def is_quoted(self, token: Token) -> bool:
        """Return whether a word stands in quotation marks."""
        return token.i in self._quoted

    def speaker(self, verb: Token) -> int | None:
        """Return the named subject of a verb of saying, the first of several."""
        subject = subjects.subject(verb, self._words["steering"])
        who = self._reference.who(subject) if subject is not None else ()
        return who[0] if who and not clause.is_passive(verb) else None

    def blamer(self, verb: Token) -> int | None:
        """Return who accuses, in the active or the passive."""
        if not clause.is_passive(verb):
            return self.speaker(verb)
        who = next((found for each in clause.agents(verb) if (found := self._reference.who(each))), ())
        return who[0] if who else None

    def teller(self, node: Token) -> Token | None:
        """Return the verb of saying or denying above a clause."""
        for each in [node, *node.ancestors]:
            if each.dep_ == "ccomp" and self._says(each.head):
                return each.head
        return None

    def outside(self, claim: Claim) -> Source | None:
        """Return the source of a claim in quotation marks or after "according to", None for the narrator."""
        if self._according is not None:
            return self._according
        if claim.anchor.i in self._quoted or claim.start in self._quoted:
            return self._quoter(claim.anchor)
        return None

    def _says(self, verb: Token) -> bool:
        """Return whether a verb reports a clause, not a thing: "admitted that", not "admitted it"."""
        lemma = verb.lemma_.lower()
        if lemma != "deny" and lemma not in self._words["said"]:
            return False
        return lemma in _TELLING or not any(each.dep_ == "dobj" for each in verb.children)

    def _quoter(self, token: Token) -> Source:
        for each in [token, *token.ancestors]:
            beside = (child for child in each.children if child.dep_ == "parataxis")
            for verb in [each.head, *beside]:
                if verb.lemma_.lower() in self._words["said"] and not self.is_quoted(verb):
                    return Source(self.speaker(verb))
        return Source(None)

    def _according_to(self) -> Source | None:
        for token in self._sentence:
            if token.lower_ == "according" and token.i + 2 < self._sentence.end:
                to = (each for child in token.children for each in child.children if each.dep_ == "pobj")
                who = next((found for each in to if (found := self._reference.who(each))), ())
                return Source(who[0] if len(who) == 1 else None)
        return None


def _quoted(sentence: Span) -> frozenset[int]:
    """Return the places of the words inside quotation marks; a mark may stand in a sentence before."""
    inside = sum(token.text in _MARKS for token in sentence.doc[: sentence.start]) % 2 == 1
    places: list[int] = []
    for token in sentence:
        if token.text in _MARKS:
            inside = not inside
        elif inside:
            places.append(token.i)
    return frozenset(places)
