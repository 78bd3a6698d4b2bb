"""Match verbs: "A attacked B", "B was attacked by A", "A imposed sanctions on B"."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.articles.relations import clause, frames, subjects
from quizapp.articles.relations.claim import Claim
from quizapp.articles.relations.lexicon import Frame, Lexicon
from quizapp.articles.relations.names import Actors
from quizapp.articles.relations.reference import PERSONAL, Reference
from quizapp.articles.relations.sides import governed, of_kind

_FAR = 25
_LONGEST = 8
_GIVEN = frozenset({"compound", "nmod"})
"""What the parser makes of the receiver in "sent Finland rifles"."""
_EACH = frozenset({"other", "another"})
_TOWARDS = frozenset({"with", "to", "alongside"})


def claims(verb: Token, reference: Reference, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield what a verb relates, by its longest frame that fits."""
    if verb.dep_ == "amod" and verb.tag_ == "VBG":
        return
    if verb.pos_ not in clause.VERBAL and not clause.is_mistaken(verb):
        return
    longest = 0
    for frame in lexicon.verbs.get(verb.lemma_.lower(), ()):
        if len(frame.steps) < longest:
            return
        words = frames.path(verb, frame.steps)
        if words is None or not frames.is_allowed(verb, frame, reference):
            continue
        found = _Use(verb, frame, words, reference, lexicon).claim()
        if found:
            longest = len(frame.steps)
            yield found


class _Use:
    """Read one use of a verb: who does it, and to whom."""

    def __init__(
        self, verb: Token, frame: Frame, words: list[Token], reference: Reference, lexicon: Lexicon
    ) -> None:
        self.verb, self.frame, self.words = verb, frame, words
        self.reference = reference
        self._steering = lexicon.moods["steering"]
        self.subject = subjects.subject(verb, self._steering)
        self.passive = clause.is_passive(verb)
        if self.passive and frame.steps and frame.voice != "passive" and clause.may_be_active(verb):
            self.passive = False

    def claim(self) -> Claim | None:
        """Return what the verb relates, None when a side is not named or not of the right kind."""
        if self.frame.code == "requests_help" and self._begs_of_another():
            return None
        if self.frame.voice and (self.frame.voice == "passive") != self.passive:
            return None
        doers, patients = self._sides()
        doers = of_kind(doers, self.frame.subjects, self.reference)
        patients = of_kind(patients, self.frame.kinds, self.reference)
        if not patients or len(doers) < 1 + self.frame.several:
            return None
        if self.frame.turned:
            doers, patients = patients, doers
        last = max(each.i for each in self.words)
        return Claim(
            code=self.frame.code,
            subjects=doers,
            objects=patients,
            anchor=self.verb,
            start=self.verb.i,
            end=last + 1 if last - self.verb.i < _LONGEST else self.verb.i + 1,
            planned=self.frame.planned,
            doubtful=self.subject is not None and abs(self.subject.i - self.verb.i) > _FAR,
        )

    def _sides(self) -> tuple[Actors, Actors]:
        if self.frame.pairs:
            doers = () if self.passive or self._aimed() else self._doer(self.subject)
            return doers, doers if len(doers) > 1 else ()
        if self.passive:
            return self._in_passive()
        return self._doer(self.subject), self._patients()

    def _begs_of_another(self) -> bool:
        """Return whether the one asked is named before: "asked B for help from C"."""
        asked = (each for each in self.verb.children if each.dep_ in {"dobj", "dative"})
        return bool(self.frame.steps) and any(
            each not in self.words and self._patient(each) for each in asked
        )

    def _aimed(self) -> bool:
        """Return whether what several do has an object: they do it to that, not to each other."""
        war = self.verb.dep_ == "relcl" and self.verb.head.lemma_.lower() in {"war", "battle"}
        return not war and any(
            (child.dep_ == "dobj" and child not in self.words and child.lower_ not in _EACH)
            or (child.dep_ == "prep" and child.lower_ in _TOWARDS and child not in self.words)
            for child in self.verb.children
        )

    def _in_passive(self) -> tuple[Actors, Actors]:
        """Return who does it and to whom, when the subject of the sentence suffers it."""
        if self.frame.voice == "passive":
            return self._doer(self.subject), self._governed(self.words[-1])
        doers = tuple(dict.fromkeys(who for each in clause.agents(self.verb) for who in self._doer(each)))
        if self._is_direct():
            if self.frame.code == "mediates":
                return doers, self._parties()
            return doers, self._patient(self.subject) if self.subject is not None else ()
        if self.subject in self.words[1:-1]:
            return doers, self._governed(self.words[-1])
        return (), ()

    def _is_direct(self) -> bool:
        """Return whether no preposition stands before the object: "back A", "prop up A"."""
        last = self.words[-1]
        return last == self.verb or (
            last.dep_ == "prt" and all(each.dep_ != "pobj" for each in last.children)
        )

    def _parties(self) -> Actors:
        """Return those who made what was brokered: "A and B signed a truce brokered by C"."""
        made = self.subject.head if self.subject is not None and self.subject.dep_ == "dobj" else None
        subject = subjects.subject(made, self._steering) if made is not None else None
        found = self._doer(subject)
        return found if len(found) > 1 else ()

    def _patients(self) -> Actors:
        if not self._is_direct() and not self.frame.dative:
            return self._governed(self.words[-1])
        found = [self._patient(each) for each in clause.objects(self.verb) if each not in self.words]
        if self.frame.dative and not any(found):
            found = [self.reference.one_at(each) for each in self.words[-1].children if each.dep_ in _GIVEN]
        first = next((who for who in found if who), ())
        return tuple(dict.fromkeys([*first, *self._strays()])) if first and self.frame.kinds else first

    def _strays(self) -> Iterator[int]:
        """Yield further objects that the parser joined to the verb: "joined A in 2004, and B"."""
        for each in self.verb.children:
            if each.dep_ == "conj" and each.pos_ == "PROPN" and each.i > self.verb.i:
                yield from self.reference.list_at(each)

    def _governed(self, preposition: Token) -> Actors:
        return governed(preposition, self._patient)

    def _doer(self, token: Token | None) -> Actors:
        if token is None:
            return ()
        found = self.reference.who(token, bodies=self.frame.code not in PERSONAL)
        return found or (self.reference.bearer(token) if token == self.verb.head else ())

    def _patient(self, token: Token) -> Actors:
        found = self.reference.who(token, bodies=self.frame.code not in PERSONAL, acts=self.frame.acts)
        return found or (self.reference.bearer(token) if token == self.verb.head else ())
