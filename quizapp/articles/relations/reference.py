"""Say which actors a word of a sentence stands for."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from quizapp.articles.cast import Cast
from quizapp.articles.relations import clause, subjects
from quizapp.articles.relations.lexicon import Lexicon
from quizapp.articles.relations.names import Actors, Names
from quizapp.facts.relation import Code

RELATIVE = frozenset({"WDT", "WP", "WP$"})
PERSONAL: frozenset[Code] = frozenset({"leads", "member_of", "leaves"})
"""Relations in which no army or office stands for its state."""
_COPULAS = frozenset({"be", "become", "remain", "stay"})


class Reference(Names):
    """Find the actors that the words of one sentence stand for; pronouns and descriptions stand for none."""

    def __init__(self, cast: Cast, sentence: Span, lexicon: Lexicon) -> None:
        super().__init__(cast, sentence)
        self.words = lexicon.nouns
        self._deeds = lexicon.acts.keys() | lexicon.nouns["acts"]
        self._steering = lexicon.moods["steering"]
        self._said = lexicon.moods["said"]
        self._made = lexicon.made.keys()

    def who(self, token: Token, *, bodies: bool = True, acts: bool = False) -> Actors:
        """Return the actors that a noun stands for.

        With `bodies` an army or a government stands for its state, with `acts` a deed for its doer.
        """
        if found := self.cast.at(token):
            return self.list_at(token) if found[1].form == "name" or self._people(token) else ()
        if token.tag_ in RELATIVE:
            return self._antecedent(token, bodies=bodies)
        if token.tag_ == "PRP":
            return self._speaking_of_itself(token)
        if token.lower_ in self.words["named"] and (before := self.named(token)):
            return before
        named = self.apposed(token) or self._included(token)
        return named or (self._stood_for(token, acts=acts) if bodies else ())

    def bearer(self, noun: Token) -> Actors:
        """Return whom a description is about: "X, an ally of Y", "X is an ally of Y", "an ally, X"."""
        if noun.dep_ == "conj" and noun.head.dep_ in {"attr", "appos"} and not self.cast.at(noun.head):
            return self.bearer(noun.head)
        if noun.dep_ == "nsubj" and noun.head.lemma_ in _COPULAS:
            return next((self.who(each) for each in noun.head.children if each.dep_ == "attr"), ())
        if noun.dep_ in {"attr", "oprd"} and noun.head.lemma_ in _COPULAS:
            subject = subjects.subject(noun.head, self._steering)
            return self.who(subject) if subject is not None else ()
        if noun.dep_ == "appos" and self.cast.at(noun.head):
            return (self.list_at(noun.head)) if noun.tag_ == "NNS" else self.one_at(noun.head)
        return self.apposed(noun)

    def owner(self, noun: Token) -> Actors:
        """Return whose a noun is: "Russia's war", "Russian troops", "the ECOWAS plan"."""
        for child in noun.children:
            if child.dep_ == "poss":
                return self.who(child) if child.tag_ != "PRP$" else self.meant(child)
        for child in noun.children:
            if child.dep_ in {"amod", "compound", "nmod"} and child.i < noun.i and self._owns(child):
                return self.list_at(child)
        return ()

    def _of(self, noun: Token) -> Actors:
        """Return the name in "the German town of X"."""
        return next((found for each in _after(noun, "of") if (found := self.list_at(each))), ())

    def _included(self, noun: Token) -> Actors:
        """Return the names in "six countries, including X and Y"."""
        return (
            ()
            if noun.tag_ != "NNS"
            else next((found for each in _after(noun, "including") if (found := self.list_at(each))), ())
        )

    def _speaking_of_itself(self, pronoun: Token) -> Actors:
        """Return whom a subject means in "X said that it would" or "X did, and it did"."""
        verb = pronoun.head
        if pronoun.dep_ not in clause.SUBJECTS or verb.dep_ not in {"ccomp", "conj"}:
            return ()
        subject = next((each for each in verb.head.children if each.dep_ in clause.SUBJECTS), None)
        if subject is None or subject.i > pronoun.i:
            return ()
        said = self.who(subject)
        told = pronoun.lower_ == "it" and verb.dep_ == "ccomp" and verb.head.lemma_.lower() in self._said
        person = any(self.cast.members[each].kind == "person" for each in said)
        return said if len(said) == 1 and ((told and not person) or self.meant(pronoun) == said) else ()

    def _people(self, adjective: Token) -> bool:
        """Return whether an adjective names a people: "the French", "Romans"; not "a Roman"."""
        if adjective.i + 1 < self.sentence.end and adjective.nbor().lower_ in self._made:
            return False
        return adjective.tag_ in {"NNS", "NNPS"} or adjective.lower_.endswith(("sh", "ch", "ese", "iss"))

    def _owns(self, token: Token) -> bool:
        """Return whether a name before a noun is its owner: not the place in "the Lapland War"."""
        found = self.cast.at(token)
        if found is None:
            return False
        return found[1].form == "adjective" or self.cast.members[found[0]].kind != "territory"

    def _stood_for(self, noun: Token, *, acts: bool) -> Actors:
        lemma = noun.lemma_.lower()
        if acts and lemma in self._deeds:
            sent = lemma in self.words["sent"]
            return self.owner(noun) or next((self.who(each) for each in _doers(noun, sent=sent)), ())
        if not any(lemma in self.words[kind] for kind in ("forces", "powers", "places")):
            return ()
        places = ("of", "in") if lemma in self.words["places"] else ("of",)
        if lemma in self.words["places"] and (named := self._of(noun)):
            return named
        return self.owner(noun) or next(
            (self.who(each) for word in places for each in _after(noun, word)), ()
        )

    def _antecedent(self, pronoun: Token, *, bodies: bool) -> Actors:
        verb = next((each for each in pronoun.ancestors if each.dep_ == "relcl"), None)
        if verb is None and (beside := self.beside(pronoun)) is not None:
            return self.nearest(beside, pronoun)
        if verb is None or verb.head.i > pronoun.i:
            return ()
        beside = self.beside(pronoun)
        noun = verb.head if beside is None else beside
        if not self.cast.at(noun):
            return self.bearer(noun) or (self._stood_for(noun, acts=False) if bodies else ())
        many = pronoun.dep_ in clause.SUBJECTS and _plural(verb)
        return self.list_at(noun) if many else self.nearest(noun, pronoun)


def _doers(noun: Token, *, sent: bool) -> Iterator[Token]:
    """Yield who did a deed; the parser may hang "by" on the verb of which it is the object."""
    yield from _after(noun, "by")
    if sent:
        yield from _after(noun, "from")
    if noun.dep_ == "dobj":
        yield from (each for each in _after(noun.head, "by") if each.i > noun.i)


def _after(noun: Token, preposition: str) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ == preposition:
            yield from (each for each in child.children if each.dep_ == "pobj")


def _plural(verb: Token) -> bool:
    """Return whether a clause says outright that its subject is many."""
    words = [verb, *verb.children]
    return any(
        each.tag_ == "VBP" or each.lower_ in {"were", "are", "have", "both", "all"} for each in words
    ) or any(each.dep_ == "attr" and each.tag_ == "NNS" for each in words)
