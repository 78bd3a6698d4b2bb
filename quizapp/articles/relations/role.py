"""Look around a noun for those who stand in a relation: who it is, and to whom."""

from spacy.tokens import Token

from quizapp.articles.cast import Mention
from quizapp.articles.relations import clause, subjects
from quizapp.articles.relations.lexicon import Lexicon, Noun
from quizapp.articles.relations.names import Actors
from quizapp.articles.relations.reference import RELATIVE, Reference

_DENIALS = frozenset({"not", "never", "no", "nor", "neither"})
_REPLACING = frozenset({"replace", "succeed", "follow"})
_OPENING = 4
_WITHIN = frozenset({"DET", "ADJ", "ADV", "NOUN", "PROPN", "PART", "NUM", "PRON"})
_CONCEDING = frozenset({"though", "although", "while", "by", "for", "once"})
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
        self.other = any(each.lower_ in lexicon.moods["adjective_other"] for each in self.before) or (
            end < self.sentence.end
            and first.doc[end].lower_ in {"-", "designate", "elect"}
            and first.doc[end].i + 1 < self.sentence.end
        )

    def _modifiers(self) -> list[Token]:
        """Return the words of the phrase before the noun, the name in it left out."""
        at = self.start - 1
        found: list[Token] = []
        while at >= self.sentence.start and self.doc[at].pos_ in _OPEN | {"NOUN", "PROPN"}:
            token = self.doc[at]
            if token.text in {",", ";", ":", "(", ")", '"'} or self.reference.cast.at(token):
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
        if named := self.reference.cast.at(token):
            owner = next((child for child in self.head.children if child.dep_ == "poss"), None)
            if named[1].form == "adjective" and owner is not None and owner != token:
                return self.reference.who(owner)
            bare = self.doc[at + 1].tag_ != "POS" and named[1].form == "name" and entry.code != "leads"
            return (named[0],) if self._fits(named[1], entry) and not bare else ()
        owner = next((child for child in self.head.children if child.dep_ == "poss"), None)
        if owner is not None and owner.tag_ in {"WP$", "PRP$"}:
            return self.reference.who(owner) if owner.tag_ == "WP$" else self._own(owner)
        return self._of_which(entry)

    def _own(self, pronoun: Token) -> Actors:
        """Return whom a pronoun means: in "A and its ally" the name joined, else the only one who fits."""
        head = self.head.head
        return self.reference.one_at(head) if self.head.dep_ == "conj" else self.reference.meant(pronoun)

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
        if self.reference.cast.at(token) or token.lemma_.lower() == "government":
            return self.reference.who(token)
        return self.reference.who(token, bodies=entry.code != "leads")

    def mutual(self) -> bool:
        """Return whether several are this to each other: "became allies"."""
        return self.head.tag_ == "NNS" and not any(
            child.dep_ == "poss" or child.lower_ in {"of", "to"} for child in self.head.children
        )

    def holder(self) -> Actors:
        """Return who it is: by the name before, after or beside it, or the subject of "is"."""
        return (
            self._after()
            or self._before()
            or self._opening()
            or self._made()
            or self.reference.bearer(self.head)
        )

    def _made(self) -> Actors:
        """Return who was made it or acts as it: "was proclaimed head", "saw itself as the protector"."""
        verb = self.verb()
        if verb is None:
            return ()
        if verb.lemma_.lower() in _REPLACING:
            subject = subjects.subject(verb, self.steering)
            active = not clause.is_passive(verb)
            doers = [subject] if active and subject is not None else clause.agents(verb)
            return next((self.reference.who(each) for each in doers), ())
        own = next((each for each in self.head.children if each.dep_ == "nsubj" and each.tag_ != "PRP"), None)
        if own is not None:
            return self.reference.who(own)
        changed = next((each for each in verb.children if each.dep_ in {"dobj", "nsubjpass"}), None)
        if changed is None or changed.tag_ == "PRP":
            itself = changed is None or changed.lower_.endswith(("self", "selves"))
            changed = subjects.subject(verb, self.steering) if itself else None
        return self.reference.who(changed) if changed is not None else ()

    def verb(self) -> Token | None:
        """Return the verb that makes somebody this."""
        head = self.head.head
        if self.head.dep_ in {"oprd", "ccomp", "attr"} and head.lemma_.lower() in self.making:
            return head
        if self.head.dep_ == "pobj" and head.lower_ == "as" and head.head.pos_ == "VERB":
            return head.head if head.head.lemma_.lower() in self.making | _REPLACING else None
        return None

    def _after(self) -> Actors:
        """Return the name that follows at once: "ally Turkey", "prime minister, Magdalena Andersson"."""
        at = self.end
        if at < self.sentence.end and self.doc[at].text == ",":
            at += 1
            close = self._named_until(at)
            return close if close and self.doc[self.start - 1].text != "," else ()
        return self._named(at)

    def _opening(self) -> Actors:
        """Return the name after the comma in "As a member of the pact, Hungary ..."."""
        opening = self.sentence.start
        if self.doc[opening].lower_ != "as" or self.start - opening > _OPENING:
            return ()
        comma = next(
            (each.i for each in self.sentence if each.i > self.end and each.text == ","), self.sentence.end
        )
        if comma + 1 < self.sentence.end and self.doc[comma + 1].pos_ == "DET":
            comma += 1
        return self._named(comma + 1)

    def _named_until(self, at: int) -> Actors:
        found = self._named(at)
        if not found:
            return ()
        while at < self.sentence.end and self.reference.cast.at(self.doc[at]):
            at += 1
        closing = at < self.sentence.end and self.doc[at].text in {",", ".", ";", ":", "-", "–", "—", ")"}
        return found if closing else ()

    def _named(self, at: int) -> Actors:
        if at >= self.sentence.end:
            return ()
        found = self.reference.cast.at(self.doc[at])
        return (found[0],) if found and found[1].form == "name" and found[1].start == at else ()

    def _before(self) -> Actors:
        """Return the name before the comma of an apposition: "Turkey, an ally of Azerbaijan"."""
        at = self.start - 1
        while at >= self.sentence.start and (
            self.doc[at].pos_ in _WITHIN
            or self.doc[at].text in {"-", "'s", "'"}
            or self.doc[at].lower_ in _CONCEDING
        ):
            if self.doc[at].tag_ == "WP$":
                return ()
            at -= 1
        if at <= self.sentence.start or self.doc[at].text not in {",", "(", "—", "–"}:
            return ()
        found = self.reference.cast.at(self.doc[at - 1])
        if not found or found[1].form != "name":
            return ()
        return self.reference.list_at(self.doc[at - 1]) if self.head.tag_ == "NNS" else (found[0],)
