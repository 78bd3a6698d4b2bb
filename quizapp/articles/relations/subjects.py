"""Find the subject of a verb: its own, the one it shares with another, the one the parser missed."""

from spacy.tokens import Token

from quizapp.articles.relations import missed
from quizapp.articles.relations.clause import VERBAL, has_agent, is_infinitive, own_subject
from quizapp.articles.relations.lexicon import Words

_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_DEPTH = 8


def subject(verb: Token, steering: Words) -> Token | None:
    """Return the grammatical subject of a verb, its own or the one it shares."""
    if (name := missed.after_and(verb)) is not None:
        return name
    for _ in range(_DEPTH):
        own = own_subject(verb)
        if own is not None and not missed.is_of_opening(own, verb):
            return own
        shared = _shared(verb, steering)
        if shared is None:
            return missed.mistagged(verb)
        if shared.pos_ not in VERBAL:
            return shared
        verb = shared
    return None


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
    if head.dep_ == "relcl" and head.head.dep_ == "ROOT" and verb.nbor(-1).text == ",":
        return head.head
    if head.dep_ == "ccomp" and head.head.tag_ == verb.tag_ != head.tag_:
        return head.head
    if head.pos_ not in VERBAL:
        return head if head.pos_ == "PROPN" and head.dep_ == "ROOT" and verb.tag_ in missed.FINITE else None
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
            break
    return (missed.before(verb) or head) if verb.tag_ in missed.FINITE else head


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
        return _listed_last(verb) or noun
    if is_infinitive(verb):
        return _owner(noun)
    return None


def _listed_last(participle: Token) -> Token | None:
    """Return the name just before a participle, when it ends a list: "A and B, led by C"."""
    at = participle.i - 2
    apart = at > participle.sent.start and participle.nbor(-1).text == "," and has_agent(participle)
    name = participle.doc[at] if apart else None
    return name if name is not None and name.pos_ == "PROPN" and name.dep_ == "conj" else None


def _owner(noun: Token) -> Token | None:
    """Return whose decision, plan or army it is: its owner, or who acts on it."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child if child.tag_ != "PRP$" else _governor(noun)
    return _governor(noun)


def _governor(noun: Token) -> Token | None:
    return noun.head if noun.dep_ in {"dobj", "attr"} and noun.head.pos_ in VERBAL else None
