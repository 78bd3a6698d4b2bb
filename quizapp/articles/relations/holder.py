"""Find who stands in a relation: by the name before, after or beside its noun, or the subject of "is"."""

from spacy.tokens import Token

from quizapp.articles.relations import clause, subjects
from quizapp.articles.relations.names import Actors
from quizapp.articles.relations.role import Role

_REPLACING = frozenset({"replace", "succeed", "follow"})
_OPENING = 4
_WITHIN = frozenset({"DET", "ADJ", "ADV", "NOUN", "PROPN", "PART", "NUM", "PRON"})
_CONCEDING = frozenset({"though", "although", "while", "until", "till", "by", "for", "once"})
_CLOSING = frozenset({",", ".", ";", ":", "-", "–", "—", ")"})


class Holder:
    """Look around a noun of standing for the one who stands in it."""

    def __init__(self, role: Role) -> None:
        self.role = role
        self.doc, self.sentence, self.head = role.doc, role.sentence, role.head
        self.reference = role.reference

    def find(self) -> Actors:
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
            subject = subjects.subject(verb, self.role.steering)
            active = not clause.is_passive(verb)
            doers = [subject] if active and subject is not None else clause.agents(verb)
            return next((self.reference.who(each) for each in doers), ())
        own = next((each for each in self.head.children if each.dep_ == "nsubj" and each.tag_ != "PRP"), None)
        if own is not None:
            return self.reference.who(own)
        changed = next((each for each in verb.children if each.dep_ in {"dobj", "nsubjpass"}), None)
        if changed is None or changed.tag_ == "PRP":
            itself = changed is None or changed.lower_.endswith(("self", "selves"))
            changed = subjects.subject(verb, self.role.steering) if itself else None
        return self.reference.who(changed) if changed is not None else ()

    def verb(self) -> Token | None:
        """Return the verb that makes somebody this."""
        head = self.head.head
        if self.head.dep_ in {"oprd", "ccomp", "attr"} and head.lemma_.lower() in self.role.making:
            return head
        if self.head.dep_ == "pobj" and head.lower_ == "as" and head.head.pos_ == "VERB":
            return head.head if head.head.lemma_.lower() in self.role.making | _REPLACING else None
        return None

    def _after(self) -> Actors:
        """Return the name that follows at once: "ally Turkey", "prime minister, Magdalena Andersson"."""
        at = self.role.end
        if at < self.sentence.end and self.doc[at].text == ",":
            at += 1
            close = self._named_until(at)
            return close if close and self.doc[self.role.start - 1].text != "," else ()
        return self._named(at)

    def _opening(self) -> Actors:
        """Return the name after the comma in "As a member of the pact, Hungary ..."."""
        opening = self.sentence.start
        if self.doc[opening].lower_ != "as" or self.role.start - opening > _OPENING:
            return ()
        comma = next(
            (each.i for each in self.sentence if each.i > self.role.end and each.text == ","),
            self.sentence.end,
        )
        if comma + 1 < self.sentence.end and self.doc[comma + 1].pos_ == "DET":
            comma += 1
        return self._named(comma + 1)

    def _named_until(self, at: int) -> Actors:
        found = self._named(at)
        if not found:
            return ()
        while at < self.sentence.end and self.reference.at(self.doc[at]):
            at += 1
        closing = at < self.sentence.end and self.doc[at].text in _CLOSING
        return found if closing else ()

    def _named(self, at: int) -> Actors:
        if at >= self.sentence.end:
            return ()
        found = self.reference.at(self.doc[at])
        return (found[0],) if found and found[1].form == "name" and found[1].start == at else ()

    def _before(self) -> Actors:
        """Return the name before the comma of an apposition: "Turkey, an ally of Azerbaijan"."""
        at = self.role.start - 1
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
        found = self.reference.at(self.doc[at - 1])
        if not found or found[1].form != "name":
            return ()
        return self.reference.list_at(self.doc[at - 1]) if self.head.tag_ == "NNS" else (found[0],)
