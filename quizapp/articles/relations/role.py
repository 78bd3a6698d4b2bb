"""Look around a noun for those who stand in a relation: who it is, and to whom."""

from spacy.tokens import Token

from quizapp.articles.cast import Mention
from quizapp.articles.relations.lexicon import Lexicon, Noun
from quizapp.articles.relations.names import Actors
from quizapp.articles.relations.reference import RELATIVE, Reference
from quizapp.facts.relation import Code

_DENIALS = frozenset({"not", "never", "no", "nor", "neither"})
_BARE: frozenset[Code] = frozenset({"leads", "member_of"})
"""What a name may stand beside without "'s": "NATO chief", "Khalq member"."""
_OPEN = frozenset({"DET", "ADJ", "ADV", "NUM", "PUNCT"})


class Role:
    """Look around a noun of standing, of one word or several."""

    def __init__(self, first: Token, end: int, reference: Reference, lexicon: Lexicon) -> None:
        self.doc = first.doc
        self.start, self.end = first.i, end
        self.sentence = first.sent
        self.reference = reference
        self.steering, self.making = lexicon.moods["steering"], lexicon.moods["making"]
        self.head = first.doc[first.i : end].root
        if first.doc[first.i].lower_ in {"head", "chief", "commander", "editor", "secretary"}:
            self.head = first if end - first.i > 1 else self.head
        self.before = self._modifiers()
        outside = self.start - 1 - len(self.before)
        self.denied = outside >= self.sentence.start and self.doc[outside].lower_ in _DENIALS
        self.former = any(each.lower_ in lexicon.moods["adjective_former"] for each in self.before)
        others = lexicon.moods["adjective_other"]
        self.other = self._is_modifier() or any(each.lower_ in others for each in self.before)

    def _is_modifier(self) -> bool:
        """Return whether it only describes the next noun: "chief negotiator", "president-elect"."""
        after = self.doc[self.end] if self.end < self.sentence.end else None
        if after is not None and after.lower_ in {"-", "designate", "elect"}:
            return self.end + 1 < self.sentence.end
        plain = after is not None and after.tag_ in {"NN", "NNS"} and not self.reference.at(after)
        return plain and self.head.head == after and self.head.dep_ in {"amod", "compound", "nmod"}

    def is_one_of_many(self) -> bool:
        """Return whether it is "a director", one of several."""
        return any(each.lower_ in {"a", "an"} for each in self.head.children)

    def _modifiers(self) -> list[Token]:
        """Return the words of the phrase before the noun, the name in it left out."""
        at = self.start - 1
        found: list[Token] = []
        while at >= self.sentence.start and self.doc[at].pos_ in _OPEN | {"NOUN", "PROPN"}:
            token = self.doc[at]
            if token.text in {",", ";", ":", "(", ")", '"'} or self.reference.at(token):
                break
            found.append(token)
            at -= 1
        return found

    def target(self, entry: Noun) -> Actors:
        """Return the other side: "of Y", "Y's", "Turkish"."""
        if self.end < self.sentence.end and self.doc[self.end].lower_ in entry.object:
            for child in self.doc[self.end].children:
                if child.dep_ == "pobj" and (found := self.side(child, entry)):
                    return found
        at = self.start - 1 - len(self.before)
        if at >= self.sentence.start and self.doc[at].tag_ == "POS":
            at -= 1
        token = self.doc[max(at, self.sentence.start)]
        if named := self.reference.at(token):
            owner = next((child for child in self.head.children if child.dep_ == "poss"), None)
            if named[1].form == "adjective" and owner is not None and owner != token:
                return self.reference.who(owner)
            bare = self.doc[at + 1].tag_ != "POS" and named[1].form == "name" and entry.code not in _BARE
            return (named[0],) if self._fits(named[1], entry) and not bare else ()
        owner = self._owner()
        if owner is not None and owner.tag_ in {"WP$", "PRP$"}:
            return self.reference.who(owner) if owner.tag_ == "WP$" else self._own(owner)
        return self._of_which(entry)

    def _owner(self) -> Token | None:
        """Return whose it is; in "its rival B" the parser may hang "its" on the name."""
        heads = [self.head, *([self.head.head] if self.head.dep_ in {"amod", "compound"} else [])]
        return next((child for head in heads for child in head.children if child.dep_ == "poss"), None)

    def _own(self, pronoun: Token) -> Actors:
        """Return whom a pronoun means: in "A and its ally" the name joined, else the only one who fits."""
        phrase = pronoun.head
        named = self.reference.one_at(phrase.head) if phrase.dep_ == "conj" else ()
        itself = self.reference.bearer(self.head) if pronoun.lower_ in {"his", "her"} else ()
        return named or self.reference.meant(pronoun, but=itself)

    def _of_which(self, entry: Noun) -> Actors:
        """Return the other side in "the league, of which A is a member"."""
        around = [*self.head.children, *self.head.head.children]
        opening = (each for each in around if each.dep_ == "prep" and each.lower_ in entry.object)
        pronouns = (child for each in opening for child in each.children if child.tag_ in RELATIVE)
        return next((self.reference.who(each) for each in pronouns), ())

    def _fits(self, mention: Mention, entry: Noun) -> bool:
        """Refuse the adjective of a mere office, and one in a longer name: "the Holy Roman Emperor"."""
        if mention.form == "name":
            return True
        before = self.doc[mention.start - 1] if mention.start > self.sentence.start + 1 else None
        return entry.adjectives and (before is None or not before.text[0].isupper())

    def side(self, token: Token, entry: Noun) -> Actors:
        """Return an actor itself; of a state also its government, for a leader commands no other's troops."""
        if self.reference.at(token) or token.lemma_.lower() == "government":
            return self.reference.who(token)
        return self.reference.who(token, bodies=entry.code != "leads")

    def mutual(self) -> bool:
        """Return whether several are this to each other: "became allies"."""
        return self.head.tag_ == "NNS" and not any(
            child.dep_ == "poss" or child.lower_ in {"of", "to"} for child in self.head.children
        )
