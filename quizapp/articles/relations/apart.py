"""Tell a main clause that the parser hung under its neighbour."""

from collections.abc import Mapping

from spacy.tokens import Token

from quizapp.articles.relations.lexicon import Words
from quizapp.articles.relations.speech import Speech


def is_apart(verb: Token, head: Token, words: Mapping[str, Words], speech: Speech) -> bool:
    """Return whether the parser put under the next verb what is a main clause of its own."""
    if verb.dep_ != "ccomp":
        return False
    if head.lemma_ == "be" and any(each.tag_ in {"WDT", "WP"} for each in verb.children):
        return True
    told = head.lemma_.lower() in words["said"] | words["denied"]
    if verb.i > head.i:
        return not told and any(_parts(each, head) for each in verb.doc[head.i : verb.left_edge.i])
    if any(each.text in {";", ":"} and not speech.is_quoted(each) for each in verb.doc[verb.i : head.i]):
        return True
    return not told and head.lemma_.lower() not in words["seeming"]


def _parts(mark: Token, head: Token) -> bool:
    """Return whether a word between two clauses makes the second one stand alone."""
    return mark.text == ":" or (mark.dep_ == "cc" and mark.head == head)
