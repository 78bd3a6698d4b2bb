"""Tell a capital that acts as a government ("Moscow denied it") from a capital where something happens."""

from spacy.tokens import Token

from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import listed, words


def governs(seen: Sighting) -> bool:
    """Tell whether a sighting of a capital stands for its government."""
    doc, root = seen.doc, seen.doc[seen.start : seen.end].root
    before = doc[seen.title - 1 - seen.article] if seen.title - 1 - seen.article >= 0 else None
    if seen.text in listed("institutions"):
        return before is None or before.lower_ not in ("in", "at", "near", "outside", "inside", "to")
    if before is not None and before.lower_ in words("beside", "placed"):
        governing = before.i and doc[before.i - 1].lower_ in words("beside", "officials")
        return bool(governing and before.lower_ in ("in", "of"))
    if seen.end + 1 < len(doc) and doc[seen.end].text in ("'s", "'"):
        return any(
            token.lemma_.lower() in words("", "policy", "verbs")
            or token.lower_ in words("", "policy", "verbs")
            for token in doc[seen.end + 1 : seen.end + 4]
        )
    head = root
    while head.dep_ == "conj" and head.head is not head:
        head = head.head
    if head.dep_ == "nsubj":
        return _acts(head.head)
    if head.dep_ in ("pobj", "agent"):
        return head.head.lower_ in ("with", "by", "between", "against") or _of_officials(head)
    if head.dep_ == "dobj" and head.head.lemma_.lower() in words("", "move", "verbs"):
        return True
    return head.dep_ != "dobj" and _followed(seen)


def _followed(seen: Sighting) -> bool:
    """Tell whether a governing verb comes next, whatever the parser makes of it."""
    at = seen.end
    while at < len(seen.doc) and (seen.doc[at].text in (",", "and", "the") or seen.doc[at].pos_ == "PROPN"):
        at += 1
    if at >= len(seen.doc) or seen.doc[at - 1].text == ",":
        return False
    verb = seen.doc[at]
    stems = {verb.lemma_.lower(), verb.lower_, verb.lower_.removesuffix("ed"), verb.lower_.removesuffix("d")}
    return not stems.isdisjoint(words("", "govern", "verbs"))


def _acts(verb: Token) -> bool:
    """Tell whether a subject of this verb is a government rather than a town where something happens."""
    if verb.lemma_ == "have":
        return any(
            child.lower_ in words("", "policy", "verbs") for child in verb.children if child.dep_ == "dobj"
        )
    if verb.lemma_ == "be":
        return any(child.dep_ == "acomp" for child in verb.children)
    if verb.lemma_ in ("stay", "stand", "lose", "come", "go") and any(
        child.tag_ == "MD" for child in verb.children
    ):
        return True
    return verb.pos_ in ("VERB", "AUX") and verb.lemma_.lower() not in words("", "happen", "verbs")


def _of_officials(head: Token) -> bool:
    return head.head.lower_ in ("in", "of") and head.head.head.lower_ in words("beside", "officials")


def suffers(seen: Sighting) -> bool:
    """Tell whether something happens to a city itself: "Lima fell", "captured Lima"."""
    root = seen.doc[seen.start : seen.end].root
    verb = root.head.lemma_.lower()
    if root.dep_ in ("nsubj", "nsubjpass"):
        return verb in words("", "happen", "verbs") or root.dep_ == "nsubjpass"
    return root.dep_ == "dobj" and verb in words("", "capture", "verbs")
