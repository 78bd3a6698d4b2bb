"""Say whether the words around a verb fill a frame: "imposed sanctions on", "asked for help"."""

from collections.abc import Sequence

from spacy.tokens import Token

from quizapp.articles.relations import clause
from quizapp.articles.relations.lexicon import Frame, Words
from quizapp.articles.relations.reference import PERSONAL, RELATIVE, Reference


def path(verb: Token, steps: Sequence[Words]) -> list[Token] | None:
    """Return the words of a frame that stand in the sentence, each hanging on one before it or next to it."""
    found = [verb]
    for step in steps:
        near = [each for last in reversed(found) for each in last.children]
        near += [verb.doc[i] for i in range(found[-1].i + 1, min(found[-1].i + 3, verb.sent.end))]
        if "between" in step:
            near += clause.words(verb)
        word = next(
            (
                each
                for each in near
                if each.pos_ != "VERB" and _fits(each, step) and not _precedes(each, verb)
            ),
            None,
        )
        if word is None and "of" in step:
            word = next((each for each in found[-1].children if each.dep_ == "poss"), None)
        if word is None or word in found:
            return None
        found.append(word)
    return found


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
    around = [each for each in clause.words(verb) if not reference.cast.at(each)]
    if frame.code in PERSONAL:
        around = [each for each in around if each.i > verb.i]
    if not frame.gerund and any(each.dep_ == "pcomp" for each in around):
        return False
    if frame.not_with and any(
        not frame.not_with.isdisjoint((each.lemma_.lower(), each.lower_)) for each in around
    ):
        return False
    return not frame.needs or any(_fulfils(each, frame) for each in verb.subtree if each.i > verb.i)


def _fulfils(token: Token, frame: Frame) -> bool:
    """Return whether a word after a verb is what its frame needs: "for help", "to intervene"."""
    for word, wanted in frame.needs:
        if word == "to" and token.tag_ == "VB" and token.lemma_.lower() in wanted:
            another = any(child.dep_ == "dobj" and child.pos_ == "PROPN" for child in token.children)
            return not another and any(child.lower_ == "to" for child in token.children)
        if token.lower_ == word and any(
            each.lemma_.lower() in wanted for child in token.children for each in [child, *child.conjuncts]
        ):
            return True
    return False
