"""Walk from a trigger up to the main verb, and hear what governs it on the way."""

from collections.abc import Mapping

from spacy.tokens import Token

from quizapp.articles.relations import clause, given
from quizapp.articles.relations.apart import is_apart
from quizapp.articles.relations.auxiliaries import Auxiliaries
from quizapp.articles.relations.claim import Claim
from quizapp.articles.relations.lexicon import Words
from quizapp.articles.relations.speech import Speech
from quizapp.facts.relation import Code

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "oprd", "acomp"})
_TRYING = frozenset({"try", "attempt", "seek"})
"""Whoever tries to mediate, mediates; whoever tries to attack may never do so."""
_SENDING = frozenset({"send", "dispatch", "deploy"})
_OUTCOMES = frozenset({"defeat", "beat", "crush", "overwhelm", "conquer", "capture", "seize", "annex"})
"""What somebody sent to do may fail."""
_DEPTH = 12


class Walk:
    """Walk from a trigger up to the main verb; whatever governs it may deny, doubt, plan or tell it."""

    def __init__(self, words: Mapping[str, Words], speech: Speech, code: Code) -> None:
        self.words = words
        self.code = code
        self.speech = speech
        self.auxiliaries = Auxiliaries(words)
        self.spoken = False
        self.speaker: int | None = None

    def from_verb(self, verb: Token) -> None:
        """Read a verb's own auxiliaries and those of the verbs above it."""
        shares = self.auxiliaries.read(verb)
        for _ in range(_DEPTH):
            if verb.dep_ == "conj":
                if verb.head.pos_ not in clause.VERBAL:
                    return
                if shares and verb.tag_ in {"VB", "VBG", "VBN"}:
                    shares = self.auxiliaries.read(verb.head)
            elif not self._step(verb, verb.head):
                return
            else:
                shares = True
            verb = verb.head

    def _step(self, verb: Token, head: Token) -> bool:
        """Read what stands over a verb; return whether to go on from there."""
        if head.lemma_ in _SENDING and verb.lemma_ in _OUTCOMES:
            self.auxiliaries.doubtful = True
        if verb.dep_ == "advcl":
            return self._adverbial(verb, head)
        if verb.dep_ in _COMPLEMENTS and head.pos_ in {*clause.VERBAL, "ADJ"}:
            return not is_apart(verb, head, self.words, self.speech) and self._complement(verb, head)
        if verb.dep_ in {"acl", "relcl"}:
            self._in_noun(verb, head)
            self._told_above(head)
        elif verb.dep_ == "pcomp":
            self._gerund(head)
            if head.head.pos_ in clause.VERBAL:
                self._told_above(head.head)
        return False

    def _adverbial(self, verb: Token, head: Token) -> bool:
        """Read an adverbial clause: one of purpose is in doubt, one with a finite verb stands alone."""
        purpose = clause.is_infinitive(verb)
        if purpose and head.lemma_.lower() not in self.words["plain"]:
            return self._complement(verb, head)
        if not purpose and verb.tag_ not in {"VBG", "VBN"}:
            self._told_above(head)
            return False
        return True

    def _complement(self, verb: Token, head: Token) -> bool:
        """Read the verb above a clause; return whether to go on from it."""
        lemma = head.lemma_.lower()
        if lemma == "have" and verb.tag_ == "VBN":
            return True
        if lemma == "have" and head.tag_ == "VBD":  # "had to ask"
            self.auxiliaries.read(head)
            return True
        finite = verb.dep_ == "ccomp" and verb.tag_ not in {"VB", "VBG"}
        if finite or (verb.dep_ == "ccomp" and lemma in self.words["said"]):
            self._clause(head, lemma)
            return False
        self._govern(verb, head, lemma)
        self.auxiliaries.read(head)
        return True

    def _govern(self, verb: Token, head: Token, lemma: str) -> None:
        """Read the verb above an infinitive: refused to, agreed to, began to, wants to."""
        if lemma in self.words["denied"]:
            self.auxiliaries.negated = not self.auxiliaries.negated
            if lemma == "deny":
                self._tell(head)
        elif lemma in self.words["planned"] and verb.tag_ == "VB":
            self.auxiliaries.status = "planned"
        elif lemma not in self.words["plain"] and not (self.code == "mediates" and lemma in _TRYING):
            self.auxiliaries.doubtful = True

    def _clause(self, head: Token, lemma: str) -> None:
        """Read the verb above a whole clause: who says so, or whether it is known."""
        if lemma in self.words["factive"] and lemma not in self.words["said"]:
            return
        if lemma == "deny":
            self.auxiliaries.negated = not self.auxiliaries.negated
        elif lemma not in self.words["said"]:
            self.auxiliaries.doubtful = True
            return
        self._tell(head)
        above = Auxiliaries(self.words)
        above.read(head)
        self.auxiliaries.doubtful = self.auxiliaries.doubtful or above.negated or above.doubtful

    def _in_noun(self, verb: Token, noun: Token) -> None:
        """Read the noun above an infinitive: a decision to join, a refusal to join, a wish to join."""
        if any(each.dep_ == "mark" for each in verb.children):
            self.auxiliaries.doubtful = self.auxiliaries.doubtful or noun.lemma_.lower() != "fact"
        if not clause.is_infinitive(verb):
            return
        lemma, governor = noun.lemma_.lower(), noun.head.lemma_.lower()
        if given.tells_a_first(noun):
            return
        if lemma in self.words["refusal"]:
            self.auxiliaries.negated = not self.auxiliaries.negated
        elif lemma in self.words["intent"]:
            self.auxiliaries.status = "planned"
            self.auxiliaries.doubtful = self.auxiliaries.doubtful or governor in self.words["ending"]
        elif governor not in self.words["plain"]:
            self.auxiliaries.doubtful = True

    def _gerund(self, preposition: Token) -> None:
        """Read the preposition before "…ing": without joining, of attacking, instead of helping."""
        word, governor = preposition.lower_, preposition.head
        if word == "without":
            self.auxiliaries.negated = not self.auxiliaries.negated
        elif word in {"of", "for"} and governor.lemma_.lower() in self.words["blaming"]:
            self.spoken, self.speaker = True, self.speech.blamer(governor)
        elif word not in self.words["before_gerund"]:
            self.auxiliaries.doubtful = True

    def from_noun(self, claim: Claim) -> None:
        """Read what stands around a noun; what is definite holds whatever the sentence says of it."""
        noun = claim.anchor
        given.read(claim, self.auxiliaries, self.words)
        governor = next((each for each in noun.ancestors if each.pos_ in clause.VERBAL), None)
        if governor is None:
            return
        if not given.is_definite(noun) and not claim.title:
            self.from_verb(governor)
            self.auxiliaries.doubtful = self.auxiliaries.doubtful or self.auxiliaries.negated
            self.auxiliaries.negated = False
        self._told_above(governor)

    def _tell(self, verb: Token) -> None:
        self.spoken, self.speaker = True, self.speech.speaker(verb)

    def _told_above(self, node: Token) -> None:
        """Look for a speaker above a clause that stands alone."""
        teller = self.speech.teller(node)
        if teller is None:
            return
        if teller.lemma_.lower() == "deny":
            self.auxiliaries.doubtful = True
        elif self.speaker is None:
            self._tell(teller)
