"""Say whether the words around a verb fill a frame: "imposed sanctions on", "asked for help"."""

from collections.abc import Sequence

from spacy.tokens import Token

from quizapp.articles.relations import clause
from quizapp.articles.relations.lexicon import Frame, Words
from quizapp.articles.relations.reference import PERSONAL, RELATIVE, Reference

_GOALS = 3
"""The digits of a score; a span of years has more."""


def path(verb: Token, steps: Sequence[Words]) -> list[Token] | None:
    """Return the words of a frame that stand in the sentence, each hanging on one before it or next to it."""
    found = [verb]
    for step in steps:
        near = [each for last in reversed(found) for child in last.children for each in _with_joined(child)]
        near += [verb.doc[i] for i in range(found[-1].i + 1, min(found[-1].i + 3, verb.sent.end))]
        if verb.dep_ == "relcl" and verb.head.pos_ == "NOUN":
            near.append(verb.head)
        if "between" in step:
            near += clause.words(verb)
        word = next(
            (
                each
                for each in near
                if each.pos_ != "VERB"
                and each.dep_ != "aux"
                and _fits(each, step)
                and not _precedes(each, verb)
            ),
            None,
        )
        if word is None and "of" in step:
            word = next((each for each in found[-1].children if each.dep_ == "poss"), None)
        if word is None or word in found:
            return None
        found.append(word)
    return found


def _with_joined(word: Token) -> list[Token]:
    """Return a word and those in one list with it: "troops and food"."""
    return [word, *(word.conjuncts if word.dep_ == "dobj" else ())]


def _fits(word: Token, step: Words) -> bool:
    return word.lower_ in step or word.lemma_.lower() in step


def _precedes(word: Token, verb: Token) -> bool:
    """Return whether a preposition opens the sentence, "In Brussels, ...", and is none of the verb's."""
    asks = any(each.tag_ in RELATIVE for each in word.children)
    return word.pos_ == "ADP" and word.head == verb and word.i < verb.i and not asks


def is_allowed(verb: Token, frame: Frame, reference: Reference) -> bool:
    """Return whether a frame has what it needs, and nothing that gives its verb another sense."""
    if not frame.needs and not frame.not_with and frame.gerund and not frame.final:
        return True
    if frame.final and any(clause.is_infinitive(each) for each in verb.subtree):
        return False
    around = [each for each in clause.words(verb) if not reference.at(each)]
    if frame.code in PERSONAL:
        around = [each for each in around if each.i > verb.i]
    if not frame.gerund and any(each.dep_ == "pcomp" for each in around):
        return False
    if frame.code == "fights" and any(_is_score(each) for each in around):
        return False
    if frame.not_with and any(
        not frame.not_with.isdisjoint((each.lemma_.lower(), each.lower_)) for each in around
    ):
        return False
    return not frame.needs or any(_fulfils(each, frame) for each in verb.subtree if each.i > verb.i)


def _is_score(token: Token) -> bool:
    """Return whether a word is the score of a match: "3-1", "3 - 1"."""
    text = token.text.replace("–", "-")
    if "-" not in text or token.i + 1 >= token.sent.end:
        return False
    around = [token.nbor(-1), token.nbor()] if text == "-" and token.i > token.sent.start else text.split("-")
    return all(str(each).isdigit() and len(str(each)) <= _GOALS for each in around)


def _for_another(verb: Token) -> bool:
    """Return whether what is asked for is done to somebody else: "asked B to send tanks to C"."""
    objects = [each for each in verb.children if each.dep_ in {"dobj", "dative"}]
    objects += [each for child in verb.children if child.lower_ in {"to", "for"} for each in child.children]
    return any(each.pos_ == "PROPN" for each in objects)


def _fulfils(token: Token, frame: Frame) -> bool:
    """Return whether a word after a verb is what its frame needs: "for help", "to intervene"."""
    for word, wanted in frame.needs:
        if word == "to" and token.tag_ == "VB" and token.lemma_.lower() in wanted:
            return not _for_another(token) and any(child.lower_ == "to" for child in token.children)
        if token.lower_ == word and any(
            each.lemma_.lower() in wanted for child in token.children for each in [child, *child.conjuncts]
        ):
            return True
    return False
