"""Find the subject of a verb: its own, the one it shares with another, the one the parser missed."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.articles.relations.clause import SUBJECTS, VERBAL, is_infinitive
from quizapp.articles.relations.lexicon import Words

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ODD = frozenset({"npadvmod", "advmod", "dep", "nmod", "compound"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_DEPTH = 8


def subject(verb: Token, steering: Words) -> Token | None:
    """Return the grammatical subject of a verb, its own or the one it shares."""
    if (name := _before(verb)) is not None:
        return name
    for _ in range(_DEPTH):
        own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return own
        shared = _shared(verb, steering)
        if shared is None:
            return _mistagged(verb)
        if shared.pos_ not in VERBAL:
            return shared
        verb = shared
    return None


def _before(verb: Token) -> Token | None:
    """Return the name in ", and Turkey attacked", whatever the parser joined it to."""
    first = verb.i - 1
    while first > verb.sent.start and verb.doc[first].pos_ == "PROPN":
        first -= 1
    name = verb.nbor(-1) if first < verb.i - 1 else None
    if verb.doc[first].pos_ == "DET":
        first -= 1
    joined = verb.tag_ in _FINITE and first > verb.sent.start and verb.doc[first].dep_ == "cc"
    return name if joined and verb.doc[first - 1].text in {",", ";"} else None


def _mistagged(verb: Token) -> Token | None:
    """Return the name before a finite verb that the parser did not take for its subject."""
    if verb.tag_ not in _FINITE and not any(child.dep_ in {"aux", "auxpass"} for child in verb.children):
        return None
    names = [each for each in verb.children if each.i < verb.i and each.pos_ == "PROPN" and each.dep_ in _ODD]
    if names:
        return names[-1]
    if verb.i > verb.sent.start and verb.nbor(-1).pos_ == "PROPN":
        return verb.nbor(-1)
    return next((name for child in verb.children if child.i < verb.i for name in _after_year(child)), None)


def _after_year(preposition: Token) -> Iterator[Token]:
    """Yield the name that the parser took for a part of the date before it: "In 1940 Italy, ..."."""
    if preposition.dep_ != "prep":
        return
    for name in preposition.children:
        if name.dep_ == "pobj" and name.pos_ == "PROPN" and name.left_edge.i < name.i:
            before = [
                each for each in name.subtree if each.like_num and len(each.text) == 4 and each.i < name.i
            ]
            if before:
                yield name


def _shared(verb: Token, steering: Words) -> Token | None:
    """Return the verb whose subject is this one's too, or the noun that is its subject, or None."""
    head = verb.head
    match verb.dep_:
        case "conj":
            return _partner(verb, head)
        case "xcomp" | "ccomp" | "advcl":
            return _steered(verb, head, steering)
        case "pcomp":
            return _before_gerund(head.head, head, steering)
        case "acl" | "relcl":
            return _of_noun(verb, head)
        case "prep" | "dep":
            return head if verb.tag_ == "VBG" and head.pos_ in VERBAL else None
    return None


def _partner(verb: Token, head: Token) -> Token | None:
    """Return the verb that a verb is joined to, or the name between them that must be its own subject."""
    if head.pos_ not in VERBAL:
        return head if head.pos_ == "PROPN" and head.dep_ == "ROOT" and verb.tag_ in _FINITE else None
    doc = verb.doc
    for i in range(verb.i - 1, head.i + 1, -1):
        if doc[i].dep_ == "cc" and doc[i].lower_ in {"and", "but", "while"} and doc[i - 1].text == ",":
            name = next((doc[j] for j in range(i + 1, verb.i) if doc[j].pos_ != "DET"), None)
            while name is not None and name.dep_ == "compound" and name.nbor().pos_ == "PROPN":
                name = name.nbor()
            if (
                name is not None
                and name.pos_ == "PROPN"
                and (name.nbor().text == "," or name.i + 1 == verb.i)
            ):
                return name
            return head
    return head


def _steered(verb: Token, head: Token, steering: Words) -> Token | None:
    if head.pos_ not in {*VERBAL, "ADJ"}:
        return None
    if verb.dep_ == "ccomp" and verb.tag_ not in {"VB", "VBG"}:
        return None
    if verb.dep_ == "advcl" and verb.tag_ not in {"VB", "VBG", "VBN"}:
        return None
    patient = next((child for child in head.children if child.dep_ in {"dobj", "dative"}), None)
    if patient is not None and head.lemma_ in steering and patient.i < verb.i:
        return patient
    if head.pos_ == "ADJ":
        return head.head if head.head.pos_ in VERBAL else None
    return head


def _before_gerund(head: Token, preposition: Token, steering: Words) -> Token | None:
    """Return whose "of attacking" or "by attacking" it is."""
    if head.pos_ in VERBAL:
        if preposition.lower_ in {"of", "for", "from", "with"}:
            patient = next((each for each in head.children if each.dep_ in {"dobj", "nsubjpass"}), None)
            return patient if patient is not None else head
        return head
    return _owner(head) if head.tag_ in _NOUN_TAGS else None


def _of_noun(verb: Token, noun: Token) -> Token | None:
    if verb.tag_ in {"VBG", "VBN"} and verb.dep_ == "acl":
        return noun
    if is_infinitive(verb):
        return _owner(noun)
    return None


def _owner(noun: Token) -> Token | None:
    """Return whose decision, plan or army it is: its owner, or who acts on it."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child if child.tag_ != "PRP$" else _governor(noun)
    return _governor(noun)


def _governor(noun: Token) -> Token | None:
    return noun.head if noun.dep_ in {"dobj", "attr"} and noun.head.pos_ in VERBAL else None
