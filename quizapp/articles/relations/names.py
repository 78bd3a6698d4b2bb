"""Know the names of one sentence: those in a list, before a pronoun, beside a description."""

from spacy.tokens import Span, Token

from quizapp.articles.cast import Cast
from quizapp.articles.relations.lists import Named, lists

Actors = tuple[int, ...]
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

    def list_at(self, token: Token) -> Actors:
        """Return the member named at a token with those it is listed with."""
        found = self.cast.at(token)
        return self._lists.get(token.i, (found[0],)) if found else ()

    def one_at(self, token: Token) -> Actors:
        """Return the member named at a token alone."""
        found = self.cast.at(token)
        return (found[0],) if found else ()

    def named(self, noun: Token) -> Actors:
        """Return the organisation or group named just before a noun that adds nothing to it."""
        at = noun.i - 1
        found = self.cast.at(noun.doc[at]) if at >= self.sentence.start else None
        if found is None or found[1].form == "adjective":
            return ()
        return (found[0],) if self.cast.members[found[0]].kind in {"organisation", "group"} else ()

    def apposed(self, noun: Token) -> Actors:
        """Return the name set beside a description: "the broadcaster RT"."""
        for child in noun.children:
            if child.dep_ == "appos" and self.cast.at(child):
                return self.list_at(child)
        return ()

    def meant(self, pronoun: Token) -> Actors:
        """Return whom "his", "her" or "its" means: the only one before it in the sentence who fits."""
        persons = _PERSONS.get(pronoun.lower_)
        before = [
            each for each in self.mentions if each.mention.end <= pronoun.i and each.mention.form == "name"
        ]
        fits = {
            each.member for each in before if (self.cast.members[each.member].kind == "person") is persons
        }
        return tuple(fits) if len(fits) == 1 else ()

    def beside(self, pronoun: Token) -> Token | None:
        """Return the name just before a relative pronoun; the parser may take one further off."""
        at = pronoun.i - 1
        while at > self.sentence.start and (pronoun.doc[at].text == "," or pronoun.doc[at].pos_ == "ADP"):
            at -= 1
        return pronoun.doc[at] if self.cast.at(pronoun.doc[at]) else None

    def nearest(self, noun: Token, pronoun: Token) -> Actors:
        """Return the last name of a list before its relative pronoun, as the parser may take the first."""
        listed = set(self.list_at(noun))
        before = [each for each in self.mentions if each.mention.end <= pronoun.i and each.member in listed]
        return (before[-1].member,) if before else self.one_at(noun)
