"""Know a verb of an event: its subject, and whether it is finite."""

from spacy.tokens import Token

VERBS = frozenset(["VERB", "AUX"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj", "expl"])


def own_subject(verb: Token) -> Token | None:
    """Return the subject that stands with a verb."""
    return next((child for child in verb.children if child.dep_ in _SUBJECTS), None)


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb, or of the verb that it is joined to."""
    subject = own_subject(verb)
    while subject is None and verb.dep_ == "conj":
        verb = verb.head
        subject = own_subject(verb)
    return subject


def is_finite(verb: Token) -> bool:
    """Tell whether a verb is finite, by itself or by its auxiliary."""
    helpers = {child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return bool(({verb.tag_} | helpers) & _FINITE)
