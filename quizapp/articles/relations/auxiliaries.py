"""Read the auxiliaries of a verb: not, will, may, reportedly, no longer, until."""

from collections.abc import Mapping

from spacy.tokens import Token

from quizapp.articles.draft import Status
from quizapp.articles.relations import clause

_REACH = 10
_NEITHER = frozenset({"neither", "nor"})
_OPENING = frozenset({"det", "preconj", "cc"})
_AUXILIARIES = frozenset({"aux", "auxpass"})


class Auxiliaries:
    """Collect what verbs' auxiliaries say, from a trigger up to the main verb."""

    def __init__(self, words: Mapping[str, frozenset[str]]) -> None:
        self._words = words
        self.would = False
        self.negated = False
        self.doubtful = False
        self.status: Status = "current"

    def read(self, verb: Token) -> bool:
        """Read a verb's auxiliaries; return whether it shares those of the verb it is joined to."""
        own = False
        for child in verb.children:
            own = (
                own or child.dep_ in clause.SUBJECTS or (child.dep_ in _AUXILIARIES and child.lower_ != "to")
            )
            self._child(child, verb)
        if verb.dep_ == "ROOT" and verb.tag_ == "VB" and not own:
            self.doubtful = True
        if any(each.lower_ == "neither" for each in verb.doc[max(verb.sent.start, verb.i - _REACH) : verb.i]):
            self.doubtful = self.doubtful or not (_neither(verb) or self.negated)
        if _neither(verb) or _after_nor(verb):
            self.negated = True
        self.doubtful = self.doubtful or (self.would and _supposed(verb))
        return not own

    def _child(self, child: Token, verb: Token) -> None:
        word, dep = child.lower_, child.dep_
        if dep in _AUXILIARIES:
            self._modal(word)
        elif dep in {"neg", "preconj"} or (word in {"never", "nor", "neither"} and child.i < verb.i):
            self._negation(child, verb)
        elif dep == "advmod":
            self._adverb(word, verb)
        elif dep == "mark":
            self.doubtful = self.doubtful or word in self._words["mark_doubtful"]
        elif dep == "prep" and word in {"until", "till"} and self.status == "current" and not self.negated:
            self.status = "former"
        elif dep in {*clause.SUBJECTS, "dobj", "attr", "oprd"}:
            denied = any(
                each.lower_ in {"no", "neither"} and each.dep_ in _OPENING for each in child.children
            )
            self.negated = self.negated or denied

    def _modal(self, word: str) -> None:
        if word in {"would", "'d"}:
            self.would = True
        elif word in self._words["modal_doubtful"]:
            self.doubtful = True
        elif word in self._words["modal_planned"]:
            self.status = "planned"

    def _negation(self, word: Token, verb: Token) -> None:
        """Turn the claim round; "not until 2002" leaves it open, "not only" is no negation."""
        follows = word.i + 1 < verb.sent.end and verb.doc[word.i + 1].lower_ == "only"
        if follows or word.lower_ in {"both", "either"}:
            return
        if word.lower_ == "neither" and word.dep_ != "preconj":
            return
        if any(each.lower_ in {"until", "till", "unless"} for each in verb.subtree if each.i > word.i):
            self.doubtful = True
        self.negated = not self.negated

    def _adverb(self, word: str, verb: Token) -> None:
        if word in self._words["adverb_doubtful"]:
            self.doubtful = True
        elif word == "longer":
            self.negated, self.status = False, "former"
        elif word in self._words["adverb_former"]:
            self.status = "former"
        elif word == "when" and verb.tag_ in {"VBP", "VBZ"}:
            self.doubtful = True


def _neither(verb: Token) -> bool:
    """Return whether "neither" opens the subject of a verb."""
    subject = next((child for child in verb.children if child.dep_ in clause.SUBJECTS), None)
    if subject is None:
        return False
    return any(
        each.lower_ in _NEITHER and each.dep_ in _OPENING for each in subject.subtree if each.i < verb.i
    )


def _after_nor(verb: Token) -> bool:
    """Return whether a verb follows another's "nor"."""
    return verb.dep_ == "conj" and any(
        child.lower_ == "nor" and verb.head.i < child.i < verb.i for child in verb.head.children
    )


def _supposed(verb: Token) -> bool:
    """Return whether "would" speaks of a mere case: "would not have", "would not, if"."""
    return any(child.lower_ == "have" and child.dep_ in _AUXILIARIES for child in verb.children) or any(
        each.lower_ in {"if", "unless", "even"} for each in verb.subtree
    )
