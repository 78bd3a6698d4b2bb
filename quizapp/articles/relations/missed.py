"""Find the subject that the parser missed: behind a date, after "and", before a verb it mistook."""

from collections.abc import Iterator

from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ODD = frozenset({"npadvmod", "advmod", "dep", "nmod", "compound"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_LOOSE = frozenset({"aux", "auxpass", "neg", "advmod"})
_UPWARDS = frozenset({"pobj", "prep", "compound"})


def after_and(verb: Token) -> Token | None:
    """Return the name in ", and Turkey attacked", whatever the parser joined it to."""
    first = verb.i - 1
    while first > verb.sent.start and verb.doc[first].pos_ == "PROPN":
        first -= 1
    name = verb.nbor(-1) if first < verb.i - 1 else None
    if verb.doc[first].pos_ == "DET":
        first -= 1
    joined = verb.tag_ in FINITE and first > verb.sent.start and verb.doc[first].dep_ == "cc"
    return name if joined and verb.doc[first - 1].text in {",", ";"} else None


def before(verb: Token) -> Token | None:
    """Return the noun just before a verb that shares no subject: "A fell back, a band under B stormed"."""
    first = min([each.i for each in verb.children if each.dep_ in _LOOSE and each.i < verb.i] + [verb.i])
    noun = verb.doc[max(first - 1, verb.sent.start)]
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.i >= verb.i or noun.dep_ in {"npadvmod", "advmod"}:
        return None
    if noun.dep_ == "pobj" and noun.head.head == verb:  # "and in December Peru invaded"
        return noun if any(each.ent_type_ == "DATE" for each in noun.lefts) else None
    while noun.dep_ in _UPWARDS and noun.head.i > verb.head.i:
        noun = noun.head
    return noun if noun.pos_ in {"NOUN", "PROPN"} else None


def mistagged(verb: Token) -> Token | None:
    """Return the name before a finite verb that the parser did not take for its subject."""
    helped = any(child.dep_ in _AUXILIARIES for child in verb.children)
    if verb.tag_ not in FINITE and not helped and verb.dep_ != "ROOT":
        return None
    names = [each for each in verb.children if each.i < verb.i and each.pos_ == "PROPN" and each.dep_ in _ODD]
    if names:
        return names[-1]
    at = beyond_adverbs(verb)
    if at >= verb.sent.start and verb.doc[at].pos_ == "PROPN":
        return verb.doc[at]
    return next((name for child in verb.children if child.i < verb.i for name in _swallowed(child)), None)


def _swallowed(preposition: Token) -> Iterator[Token]:
    """Yield the name taken for a part of the words before it: "In 1940 Italy, ...", "In the west Texas"."""
    if preposition.dep_ != "prep":
        return
    for name in preposition.children:
        if name.dep_ == "pobj" and name.pos_ == "PROPN":
            own = [each for each in name.subtree if preposition.i < each.i < name.i]
            if any(is_foreign(each) for each in own):
                yield name


def is_foreign(word: Token) -> bool:
    """Return whether a word cannot belong to the name after it: a year, "west", "secret"."""
    return word.like_num or (word.is_lower and word.pos_ not in {"DET", "ADP"} and word.tag_ != "JJ")


def beyond_adverbs(verb: Token) -> int:
    """Return the place of the word before a verb, the adverbs between left out: "Peru then attacked"."""
    at = verb.i - 1
    while at > verb.sent.start and verb.doc[at].dep_ == "advmod" and verb.doc[at].head == verb:
        at -= 1
    return at


def is_of_opening(subject: Token, verb: Token) -> bool:
    """Return whether what seems a subject is but the opening: "With the help of A, B and C attacked D"."""
    before = subject.left_edge.i - 1
    opening = before == verb.sent.start and verb.doc[before].lower_ == "with"
    return opening and verb.tag_ in FINITE and not any(each.text == "," for each in verb.lefts)
