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
        return False
    if verb.tag_ == "VBD" and verb.dep_ == "conj" and _by(verb):
        return is_passive(verb.head)
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        return is_passive(verb.head)
    return verb.dep_ in {"acl", "amod", "advcl"} or has_agent(verb)


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


def agents(verb: Token) -> list[Token]:
    """Return who does it, in the passive; the parser may hang "by" on a noun before it."""
    found = _by(verb)
    if not found:
        found = [each for child in verb.children if child.dep_ == "conj" for each in agents(child)]
    if not found:
        nouns = (child for prep in verb.children if prep.dep_ == "prep" for child in prep.children)
        found = [each for noun in nouns if noun.i > verb.i for each in _by(noun)]
    return found


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
        if each.dep_ in {"npadvmod", "advmod"} and each.left_edge.i == verb.i + 1 and each.pos_ == "PROPN"
    ]
    if odd:
        yield from odd
        return
    if verb.dep_ == "relcl" and not _has_relative(verb):
        yield verb.head
        return
    for child in verb.children:
        joined = child.dep_ == "conj" and child.tag_ == verb.tag_ and child.i - verb.i <= _JOINED
        if joined and not _own_subject(child):
            yield from (each for each in child.children if each.dep_ == "dobj")


def _has_relative(verb: Token) -> bool:
    """Return whether a relative clause has its antecedent elsewhere than as the object left out."""
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    pronouns = [
        each for child in verb.children for each in [child, *child.children] if each.tag_ in {"WDT", "WP"}
    ]
    return own is None or bool(pronouns)


def _own_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)
