"""When a sentence happens, as its verb says."""

from typing import Literal

from spacy.tokens import Span, Token

from quizapp.articles.dates.vocabulary import signs, usage

Tense = Literal["past", "pluperfect", "perfect", "present", "future", ""]
_VERBS = frozenset(["VERB", "AUX"])
_MODALS = frozenset(
    ["will", "shall", "would", "could", "may", "might", "can", "should", "must", "'ll", "'d", "wo"]
)


def verb_of(token: Token) -> Token | None:
    """Return the verb that a word hangs on; None in a heading."""
    at = token
    while at.head != at:
        at = at.head
        if at.pos_ in _VERBS and at.dep_ not in {"amod", "compound"}:
            return at
    return at if at.pos_ in _VERBS else None


def of(verb: Token | None) -> Tense:
    """Return the tense of a verb."""
    if verb is None:
        return ""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    spelt = {helper.lower_ for helper in helpers}
    if spelt & _MODALS:
        return "future" if "have" not in spelt or spelt & {"will", "'ll"} else ""
    if spelt & {"had", "'d"} and verb.tag_ in {"VBN", "VBD"}:
        return "pluperfect"
    if spelt & {"has", "have", "'ve"} and verb.tag_ in {"VBN", "VBD"}:
        return "perfect"
    if "to" in spelt:
        return _infinitive(verb)
    return _plain(verb, helpers)


def at(token: Token, verb: Token | None) -> Tense:
    """Return the tense that holds for a word: a noun under a present verb may lie before it or ahead."""
    tense = of(verb)
    if token.head.lower_ == "for":
        return "future"  # "the meeting had been set for July 2"
    if verb is not None and _is_counted_from(verb):
        return ""
    if tense != "present" or verb is None:
        return tense
    if verb.lemma_ in usage("looking_back"):
        return "past"
    return "" if _under_noun(token, verb) else tense


def _is_counted_from(verb: Token) -> bool:
    """Tell whether time is counted from a clause: "three years after its founder died in March"."""
    return any(
        word.lower_ in {"after", "before"} and word.i > 0 and signs().get(word.nbor(-1).lower_, "_")[0] == "u"
        for word in verb.lefts
    )


def _under_noun(token: Token, verb: Token) -> bool:
    at = token
    while at.head != verb and at.head != at:
        at = at.head
        if at.pos_ in {"NOUN", "PROPN"}:
            return True
    return False


def _infinitive(verb: Token) -> Tense:
    """Read "agreed to meet on Friday" as ahead, "managed to flee on Friday" as its verb says."""
    above = verb.head
    if above == verb:
        return "future"
    if above.lemma_ in usage("plans") or above.lemma_ == "be" or above.pos_ not in _VERBS:
        return "future"
    return of(above)


def _plain(verb: Token, helpers: list[Token]) -> Tense:
    tags = {helper.tag_ for helper in helpers} | {verb.tag_}
    if "VBD" in tags:
        return "past"
    if tags & {"VBZ", "VBP"}:
        return "present"
    if verb.tag_ == "VBN":
        return "past"
    return of(verb_of(verb)) if verb.head != verb and verb.tag_ == "VBG" else ""


def tells_an_age(sentence: Span) -> bool:
    """Tell whether a sentence places itself in a life ("at the age of 16") and so outside what was told."""
    return any(
        token.lower_ in {"age", "aged"} and any(near.like_num for near in token.subtree) for token in sentence
    )


def returns_to_present(sentence: Span) -> bool:
    """Tell whether a sentence speaks of the present, which ends what was being told."""
    root = sentence.root
    return root.pos_ in _VERBS and of(root) in {"present", "perfect"}
