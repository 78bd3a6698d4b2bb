"""Tell whether the words of an event can stand in a timeline by themselves."""

from spacy.tokens import Span, Token

from quizapp.articles import clause, predicate

_MAIN = frozenset(["ROOT", "conj", "ccomp", "parataxis"])
_NAMING = frozenset(["PROPN", "NOUN", "DET", "ADJ", "NUM", "SCONJ"])
_MEASURED = frozenset(["last", "continue", "extend", "date", "stretch", "span"])
"""Verbs that need their date."""


def stands(date: Span, told: clause.Words) -> bool:
    """Tell whether the words of an event tell it alone: past, of a clear subject, not led by the date."""
    is_line = date.end <= clause.body(date.sent).start
    verb = date.sent.root if is_line else clause.verb_of(date)
    if verb is None or (date[0] in told and _leads(date, verb)):
        return False
    if verb.lemma_ in _MEASURED or clause.quotes(told):
        return False
    subject = predicate.subject_of(verb)
    clear = told[0].pos_ in _NAMING if subject is None else _is_clear(subject, told)
    return clear and _is_past(verb) and not _is_joined(verb, told)


def _leads(date: Span, verb: Token) -> bool:
    subject = predicate.subject_of(verb)
    return subject is not None and date.start <= subject.i


def _is_past(verb: Token) -> bool:
    tags = {verb.tag_, *(child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"})}
    return "VBD" in tags


def _is_clear(subject: Token, told: clause.Words) -> bool:
    """Tell whether a subject can be understood without the sentence before it."""
    words = [token for token in subject.subtree if token in told]
    pointing = any(word.head == subject and word.lower_ in clause.POINTING for word in words)
    if pointing or subject.pos_ == "PRON":
        return False
    return not any(word.tag_ == "PRP" and not word.lower_.endswith(("self", "selves")) for word in words)


def _is_joined(verb: Token, told: clause.Words) -> bool:
    """Tell whether the words hold another clause of the main line with a subject of its own."""
    others = (
        token for token in told if token.pos_ in predicate.VERBS and token != verb and token.dep_ in _MAIN
    )
    return any(predicate.own_subject(other) is not None and _is_past(other) for other in others)
