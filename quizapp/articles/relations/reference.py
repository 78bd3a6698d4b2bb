"""Say which actors a word of a sentence stands for."""

from spacy.tokens import Span, Token

from quizapp.articles.cast import Cast
from quizapp.articles.relations import attached, clause, subjects
from quizapp.articles.relations.lexicon import Lexicon
from quizapp.articles.relations.names import Actors, Names
from quizapp.facts.relation import Code

RELATIVE = frozenset({"WDT", "WP", "WP$"})
PERSONAL: frozenset[Code] = frozenset({"leads", "member_of", "leaves"})
"""Relations in which no army or office stands for its state."""
_OF_WHOM = {"places": ("of", "in", "from"), "forces": ("of", "from"), "powers": ("of",)}
"""The prepositions that say whose a body or a place is."""
_DASHES = frozenset({"-", "–"})
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
        if found := self.at(token):
            return self.list_at(token) if found[1].form == "name" or self._people(token) else ()
        if token.tag_ in RELATIVE:
            return self._antecedent(token, bodies=bodies)
        if token.tag_ == "PRP":
            return self._speaking_of_itself(token)
        if token.lower_ in self.words["named"] and (before := self.named(token)):
            return before
        if token.lower_ in self.words["located"] and (place := self.located(token)):
            return place
        named = self.apposed(token) or (self._listed(token, "including") if token.tag_ == "NNS" else ())
        return named or (self._stood_for(token, acts=acts) if bodies else ())

    def bearer(self, noun: Token) -> Actors:
        """Return whom a description is about: "X, an ally of Y", "X is an ally of Y", "an ally, X"."""
        if noun.dep_ == "conj" and noun.head.dep_ in {"attr", "appos"} and not self.at(noun.head):
            return self.bearer(noun.head)
        if noun.dep_ == "pobj" and noun.head.head.lower_ in {"one", "some", "several"}:
            return self.bearer(noun.head.head)
        if noun.dep_ == "pobj" and noun.head.lower_ == "among" and noun.head.head.lemma_ == "be":
            them = (each for each in noun.head.head.children if each.dep_ in {"nsubj", "attr"})
            return next((found for each in them if (found := self.who(each))), ())
        if noun.dep_ == "nsubj" and noun.head.lemma_ in _COPULAS | {"include"}:
            return next((self.who(each) for each in noun.head.children if each.dep_ in {"attr", "dobj"}), ())
        if noun.dep_ in {"attr", "oprd"} and noun.head.lemma_ in _COPULAS:
            subject = subjects.subject(noun.head, self._steering)
            return self.who(subject) if subject is not None else ()
        if noun.dep_ == "appos" and self.at(noun.head):
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

    def _listed(self, noun: Token, preposition: str) -> Actors:
        """Return the names in "the German town of X", "six countries, including X and Y"."""
        found = (self.list_at(each) for each in attached.after(noun, preposition))
        return next((each for each in found if each), ())

    def _speaking_of_itself(self, pronoun: Token) -> Actors:
        """Return whom a subject means in "X said that it would" or "X did, and it did"."""
        verb = pronoun.head
        if pronoun.dep_ not in clause.SUBJECTS or verb.dep_ not in {"ccomp", "conj"}:
            return ()
        above = verb.head
        while verb.dep_ == "ccomp" and above.dep_ == "conj" and clause.own_subject(above) is None:
            above = above.head
        subject = clause.own_subject(above)
        if subject is None or subject.i > pronoun.i:
            return ()
        said = self.who(subject)
        told = pronoun.lower_ == "it" and verb.dep_ == "ccomp" and verb.head.lemma_.lower() in self._said
        if pronoun.lower_ == "they" and len(said) > 1:
            return said if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in self._said else ()
        person = any(self.cast.members[each].kind == "person" for each in said)
        return said if len(said) == 1 and ((told and not person) or self.meant(pronoun) == said) else ()

    def _people(self, adjective: Token) -> bool:
        """Return whether an adjective names a people: "the French", "Romans"; not "a Roman"."""
        if adjective.i + 1 < self.sentence.end and adjective.nbor().lower_ in self._made:
            return False
        return adjective.tag_ in {"NNS", "NNPS"} or adjective.lower_.endswith(("sh", "ch", "ese", "iss"))

    def _owns(self, token: Token) -> bool:
        """Return whether a name before a noun is its owner: not the place in "the Lapland War"."""
        found = self.at(token)
        beside = [token.nbor(), *([token.nbor(-1)] if token.i else [])]
        if found is None or beside[0].lower_ in self._made or any(each.text in _DASHES for each in beside):
            return False
        return found[1].form == "adjective" or self.cast.members[found[0]].kind != "territory"

    def _is_place(self, noun: Token) -> bool:
        """Return whether a name is one of a land, and not of those who live there."""
        found = self.at(noun)
        place = found is not None and self.cast.members[found[0]].kind in {"state", "territory"}
        return place and noun.tag_ == "NNP" and not self._people(noun)

    def _stood_for(self, noun: Token, *, acts: bool) -> Actors:
        lemma = noun.lemma_.lower()
        if acts and lemma in self._deeds:
            sent, own = lemma in self.words["sent"], lemma in self.words["own"]
            doers = attached.doers(noun, sent=sent, own=own)
            return self.owner(noun) or next((self.who(each) for each in doers), ())
        if not any(lemma in self.words[kind] for kind in _OF_WHOM):
            return ()
        if lemma in self.words["places"] and self._strange(noun):
            return ()
        if self._is_home(noun):
            return ()
        places = next(words for kind, words in _OF_WHOM.items() if lemma in self.words[kind])
        if lemma in self.words["places"] and (named := self._listed(noun, "of")):
            return named
        return self.owner(noun) or next(
            (self.who(each) for word in places for each in attached.near(noun, word)), ()
        )

    def _is_home(self, noun: Token) -> bool:
        """Return whether a land is but a person's own: what is done to "her kingdom" is not done to her."""
        lands = self.words["places"] | self.words["lands"]
        owner = self.owner(noun) if noun.lemma_.lower() in lands else ()
        return any(self.cast.members[each].kind == "person" for each in owner)

    def _strange(self, noun: Token) -> bool:
        """Return whether a noun is somebody's whom the cast does not know: "Kurdish positions in Syria"."""
        own = [
            each for each in noun.children if each.dep_ in {"amod", "poss", "compound"} and each.i < noun.i
        ]
        return any(each.text[0].isupper() and self.at(each) is None for each in own)

    def _antecedent(self, pronoun: Token, *, bodies: bool) -> Actors:
        verb = next((each for each in pronoun.ancestors if each.dep_ == "relcl"), None)
        if verb is None and (beside := self.beside(pronoun)) is not None:
            return self.nearest(beside, pronoun)
        if verb is None or verb.head.i > pronoun.i:
            return ()
        beside = self.beside(pronoun)
        noun = verb.head if beside is None else beside
        if pronoun.lower_ in {"who", "whom"} and self._is_place(noun):
            return self.described_by(noun)
        if not self.at(noun):
            return self.bearer(noun) or (self._stood_for(noun, acts=False) if bodies else ())
        many = pronoun.dep_ in clause.SUBJECTS and clause.is_plural(verb)
        return self.list_at(noun) if many else self.nearest(noun, pronoun)
