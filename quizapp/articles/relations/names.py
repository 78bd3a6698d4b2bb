"""Know the names of one sentence: those in a list, before a pronoun, beside a description."""

from spacy.tokens import Span, Token

from quizapp.articles.cast import Cast, Mention
from quizapp.articles.relations.lists import Named, lists

Actors = tuple[int, ...]
_PREFIXES = frozenset({"post", "pre", "pro", "anti", "ex", "non"})
_CALLED = frozenset({"named", "called"})
_PERSONS = {"his": True, "her": True, "he": True, "she": True, "its": False, "it": False}


class Names:
    """Find the actors named in one sentence."""

    def __init__(self, cast: Cast, sentence: Span) -> None:
        self.cast = cast
        self.sentence = sentence
        self.mentions = [Named(*found) for found in cast.within(sentence)]
        self._lists = {
            token: tuple(dict.fromkeys(each.member for each in group))
            for group in lists(self.mentions, sentence)
            for each in group
            for token in range(each.mention.start, each.mention.end)
        }

    def at(self, token: Token) -> tuple[int, Mention] | None:
        """Return the member that a token names, with the whole mention; none in "anti-Soviet"."""
        found = self.cast.at(token)
        return None if found is None or self.is_prefixed(found[1]) else found

    def is_prefixed(self, mention: Mention) -> bool:
        """Return whether a name is but part of a word such as "pro-Russian"."""
        before = self.sentence.doc[max(mention.start - 2, 0) : mention.start]
        return len(before) == 2 and before[1].text in {"-", "–"} and before[0].lower_ in _PREFIXES

    def list_at(self, token: Token) -> Actors:
        """Return the member named at a token with those it is listed with."""
        found = self.at(token)
        return self._lists.get(token.i, (found[0],)) if found else ()

    def one_at(self, token: Token) -> Actors:
        """Return the member named at a token alone."""
        found = self.at(token)
        return (found[0],) if found else ()

    def named(self, noun: Token) -> Actors:
        """Return the organisation or group named just before a noun that adds nothing to it."""
        at = noun.i - 1
        found = self.at(noun.doc[at]) if at >= self.sentence.start else None
        if found is None or found[1].form == "adjective":
            return ()
        return (found[0],) if self.cast.members[found[0]].kind in {"organisation", "group"} else ()

    def located(self, noun: Token) -> Actors:
        """Return the territory named just before a noun that says what it is: "the Kagera region"."""
        found = self.at(noun.nbor(-1)) if noun.i > self.sentence.start else None
        place = found is not None and found[1].form == "name" and noun.nbor(-1).head == noun
        return (found[0],) if found and place and self.cast.members[found[0]].kind == "territory" else ()

    def apposed(self, noun: Token) -> Actors:
        """Return the name set beside a description: "the broadcaster RT", "a lawyer named X"."""
        for child in noun.children:
            listed = (
                child.dep_ == "conj" and noun.tag_ == "NNS" and child.doc[child.left_edge.i - 1].text == ","
            )
            if (child.dep_ == "appos" or listed) and self.at(child):
                return self.list_at(child)
            if child.dep_ == "acl" and child.lower_ in _CALLED:
                return next((self.one_at(each) for each in child.children if each.dep_ == "oprd"), ())
        return ()

    def meant(self, pronoun: Token, but: Actors = ()) -> Actors:
        """Return whom "his", "her" or "its" means: the only one before it who fits, `but` some."""
        persons = _PERSONS.get(pronoun.lower_)
        before = [
            each for each in self.mentions if each.mention.end <= pronoun.i and each.mention.form == "name"
        ]
        fits = {
            each.member for each in before if (self.cast.members[each.member].kind == "person") is persons
        }
        fits -= set(but)
        return tuple(fits) if len(fits) == 1 else ()

    def beside(self, pronoun: Token) -> Token | None:
        """Return the name just before a relative pronoun; the parser may take one further off."""
        at = pronoun.i - 1
        while at > self.sentence.start and (
            pronoun.doc[at].text in {",", ")"} or pronoun.doc[at].pos_ == "ADP"
        ):
            at -= 1
        return pronoun.doc[at] if self.at(pronoun.doc[at]) else None

    def nearest(self, noun: Token, pronoun: Token) -> Actors:
        """Return the last name of a list before its relative pronoun, as the parser may take the first."""
        listed = set(self.list_at(noun))
        before = [each for each in self.mentions if each.mention.end <= pronoun.i and each.member in listed]
        return (before[-1].member,) if before else self.one_at(noun)

    def described_by(self, place: Token) -> Actors:
        """Return whom a description with a place is about: "X, the king of Sparta, who"."""
        for each in place.ancestors:
            if each.dep_ == "appos":
                return self.one_at(each.head)
        return ()
