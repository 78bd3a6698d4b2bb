"""When a sentence happens, as its verb says."""

from collections.abc import Container
from typing import Literal

from spacy.tokens import Span, Token

from quizapp.articles.dates.vocabulary import signs, usage

Tense = Literal["past", "pluperfect", "perfect", "present", "future", ""]
_VERBS = frozenset(["VERB", "AUX"])
_MODALS = frozenset(
    ["will", "shall", "would", "could", "may", "might", "can", "should", "must", "'ll", "'d", "wo"]
)

_COUNTED = frozenset(["a", "half", "another"])


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
    if token.head.lower_ == "since":
        return (
            tense if tense in {"past", "pluperfect"} else "perfect"
        )  # "they may have been there since July"
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
    """Read "agreed to meet on Friday" as ahead, "was able to flee on Friday" as its verb says."""
    above = verb.head
    if above == verb or above.lemma_ in usage("plans") or above.lemma_ == "be":
        return "future"
    if above.pos_ == "ADJ":
        return of(verb_of(above))
    return of(above) if above.pos_ in _VERBS else "future"


def _plain(verb: Token, helpers: list[Token]) -> Tense:
    tags = {helper.tag_ for helper in helpers} | {verb.tag_}
    if "VBD" in tags:
        return "past"
    if tags & {"VBZ", "VBP"}:
        return "present"
    if verb.tag_ == "VBN":
        return "past"
    return of(verb_of(verb)) if verb.head != verb and verb.tag_ == "VBG" else ""


def leaps(sentence: Span, dated: Container[int]) -> bool:
    """Tell whether a sentence lies years from what was told; `dated` are the places of words of dates.

    It places itself in a life ("at the age of 16"), after years ("decades later", "in the fourth year of the
    war", "much later") or at what comes again only after years ("at the next election").
    """
    return any(
        _leaps(token) and verb_of(token) in _main_verbs(sentence)
        for token in sentence
        if token.i not in dated
    )


def _main_verbs(sentence: Span) -> list[Token]:
    """Return the verbs of the main line: what is told in a clause beside it moves nothing."""
    return [sentence.root, *sentence.root.conjuncts]


def _leaps(token: Token) -> bool:
    word, lemma = token.lower_, token.lemma_.lower()
    if word in {"age", "aged"}:
        return any(near.like_num for near in token.subtree)
    if word in {"later", "afterwards"}:
        return any(near.lower_ in {"much", "long", "far"} for near in token.lefts)
    if lemma in usage("long"):
        return token.tag_ == "NNS" or any(near.lower_ in _COUNTED or near.like_num for near in token.lefts)
    if lemma in usage("recurring") or word in usage("recurring"):
        return any(near.lower_ in {"next", "following", "previous"} for near in token.lefts)
    return False


def returns_to_present(sentence: Span) -> bool:
    """Tell whether a sentence speaks of the present, which ends what was being told."""
    root = sentence.root
    return root.pos_ in _VERBS and of(root) in {"present", "perfect"}
