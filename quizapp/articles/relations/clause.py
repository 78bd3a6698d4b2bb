"""Know the clause of a verb: its voice, its agents, its objects, the words that are its own."""

from collections.abc import Iterator

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
VERBAL = frozenset({"VERB", "AUX"})
_JOINED = 3
_CLAUSES = frozenset({"conj", "advcl", "ccomp", "relcl", "acl", "parataxis", "csubj"})


def is_passive(verb: Token) -> bool:
    """Return whether a verb is in the passive voice, a participle after a noun included."""
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children):
        return True
    if any(child.dep_ in {"nsubj", "aux", "dobj"} for child in verb.children):
        return _is_participle(verb)
    if verb.tag_ == "VBD" and verb.dep_ == "conj" and _by(verb):
        return is_passive(verb.head)
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        return is_passive(verb.head)
    return verb.dep_ in {"acl", "amod", "advcl"} or has_agent(verb)


def _is_participle(verb: Token) -> bool:
    """Return whether the parser took a participle for a verb with its own subject: "A, aided by B, fell"."""
    apart = verb.tag_ == "VBN" or (verb.i > verb.sent.start and verb.nbor(-1).text == ",")
    return apart and has_agent(verb) and not any(each.dep_ in {"aux", "dobj"} for each in verb.children)


def is_mistaken(word: Token) -> bool:
    """Return whether a word is a verb by its place, though tagged a noun: "which Syria recognise"."""
    return word.dep_ in {"relcl", "ROOT", "conj"} and any(child.dep_ == "nsubj" for child in word.children)


def may_be_active(verb: Token) -> bool:
    """Return whether only its form makes a verb a participle: "A, the head of B, mediated between"."""
    return (
        verb.dep_ == "acl"
        and not has_agent(verb)
        and not any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)
    )


def words(verb: Token) -> list[Token]:
    """Return the words of a verb's own clause, those of the clauses in it left out."""
    found = [verb]
    for each in found:
        found.extend(
            child for child in each.children if child.dep_ not in _CLAUSES or child.pos_ not in VERBAL
        )
    return sorted(found, key=lambda each: each.i)


def is_infinitive(verb: Token) -> bool:
    """Return whether a verb follows "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def has_agent(verb: Token) -> bool:
    """Return whether somebody is named after "by"."""
    return any(child.dep_ == "agent" for child in verb.children)


def is_plural(verb: Token) -> bool:
    """Return whether a clause says outright that its subject is many."""
    words = [verb, *verb.children]
    return any(
        each.tag_ == "VBP" or each.lower_ in {"were", "are", "have", "both", "all"} for each in words
    ) or any(each.dep_ == "attr" and each.tag_ == "NNS" for each in words)


def agents(verb: Token) -> list[Token]:
    """Return who does it, in the passive; the parser may hang "by" on a noun before it."""
    found = _by(verb)
    if not found:
        joined = (each for each in verb.children if each.dep_ == "conj" and each.i - verb.i <= _JOINED)
        found = [each for child in joined for each in agents(child)]
    return found or [each for word in words(verb) if word.i > verb.i for each in _by(word)]


def _by(token: Token) -> list[Token]:
    """Return what follows a word's "by", and a second "by" joined to it."""
    by = [each for each in token.children if each.dep_ == "agent" or each.lower_ == "by"]
    by += [each for one in by for each in one.children if each.dep_ == "conj" and each.lower_ == "by"]
    return [each for one in by for each in one.children if each.dep_ == "pobj"]


def objects(verb: Token) -> Iterator[Token]:
    """Yield what an active verb acts on, its own object or the one that its partner names for both."""
    own = [child for child in verb.children if child.dep_ in {"dobj", "dative"} and child.pos_ != "ADP"]
    if own:
        yield from own
        return
    for child in verb.children:
        if child.dep_ in {"ccomp", "xcomp"} and child.tag_ == "VB":
            yield from (each for each in child.children if each.dep_ == "nsubj")
            return
    odd = [
        each
        for each in verb.children
        if each.dep_ in {"npadvmod", "advmod"} and each.left_edge.i == verb.i + 1 and each.text[0].isupper()
    ]
    if odd:
        yield from odd
        return
    if verb.dep_ == "relcl" and not _has_relative(verb):
        yield verb.head
        return
    for child in verb.children:
        joined = child.dep_ == "conj" and child.tag_ == verb.tag_ and child.i - verb.i <= _JOINED
        if joined and own_subject(child) is None:
            yield from (each for each in child.children if each.dep_ == "dobj")


def own_subject(verb: Token) -> Token | None:
    """Return the subject that hangs on a verb itself."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def _has_relative(verb: Token) -> bool:
    """Return whether a relative clause has its antecedent elsewhere than as the object left out."""
    around = (each for child in verb.children for each in [child, *child.children])
    return own_subject(verb) is None or any(each.tag_ in {"WDT", "WP"} for each in around)
