"""Tell a capital that acts as a government ("Moscow denied it") from a capital where something happens."""

from spacy.tokens import Token

from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import listed, read, words

_FOUGHT = frozenset({"on", "upon", "for", "of", "against"})


def governs(seen: Sighting) -> bool:
    """Tell whether a sighting of a capital stands for its government."""
    doc, root = seen.doc, seen.doc[seen.start : seen.end].root
    before = doc[seen.title - 1 - seen.article] if seen.title - 1 - seen.article >= 0 else None
    if seen.text in listed("institutions"):
        return before is None or before.lower_ not in ("in", "at", "near", "outside", "inside", "to")
    if before is not None and before.lower_ in words("beside", "placed"):
        governing = before.i and (doc[before.i - 1].lower_ in words("beside", "officials") or _opinion(seen))
        return bool(governing and before.lower_ in ("in", "of")) or _addressed(before)
    if seen.end + 1 < len(doc) and doc[seen.end].text in ("'s", "'"):
        return any(
            token.lemma_.lower() in words("", "policy", "verbs")
            or token.lower_ in words("", "policy", "verbs")
            for token in doc[seen.end + 1 : seen.end + 4]
        )
    return _in_clause(seen, root)


def _opinion(seen: Sighting) -> bool:
    """Tell whether "nobody in Berlin doubts", "few in Washington believe"."""
    doc, at = seen.doc, seen.start - 2
    thinks = doc[seen.end : seen.end + 1]
    some = doc[at].lower_ in ("nobody", "anybody", "few", "many", "some", "those")
    return some and len(thinks) == 1 and thinks[0].lemma_ in words("", "opinion", "verbs")


def _in_clause(seen: Sighting, head: Token) -> bool:
    """Tell what the clause says in which a capital stands: it acts, it is told, it is dealt with."""
    while head.dep_ == "conj" and head.head is not head:
        head = head.head
    if head.dep_ == "nsubj":
        return _acts(head.head)
    if head.dep_ == "nsubjpass":
        return head.head.lemma_.lower() in words("", "move", "verbs")
    if head.dep_ in ("pobj", "agent"):
        dealt = head.head.lower_ in ("with", "by", "between", "against") or _of_officials(head)
        return dealt or (seen.doc[seen.start - 1].pos_ == "PROPN" and _followed(seen))
    if head.dep_ == "dobj" and (head.head.lemma_.lower() in words("", "move", "verbs") or _faced(head)):
        return True
    return head.dep_ == "dative" or _moved(seen) or (head.dep_ != "dobj" and _followed(seen))


def _faced(head: Token) -> bool:
    """Tell whether another government does something to this one: "Algiers punished Madrid"."""
    subject = next((each for each in head.head.children if each.dep_ == "nsubj"), None)
    entries = gazetteer().get(subject.text, ()) if subject is not None else ()
    done = head.head.lemma_.lower()
    acting = any(each.use == "seat" or (each.kind == "state" and each.use == "name") for each in entries)
    return acting and not any(done in words("", each, "verbs") for each in ("capture", "ruin", "visit"))


def _addressed(before: Token) -> bool:
    """Tell whether a government is spoken to or obeyed: "appealed to Berlin", "a client of Moscow"."""
    if before.lower_ not in read("words")["seats"] or not before.i:
        return False
    heads = {before.head.lemma_.lower(), before.nbor(-1).lemma_.lower()}
    return not heads.isdisjoint(words("seats", before.lower_))


def _moved(seen: Sighting) -> bool:
    """Tell whether a verb stands before that is done to governments, whatever the parser makes of it."""
    before = seen.doc[seen.start - 1] if seen.start else None
    if before is None or before.tag_ not in ("VBD", "VBZ", "VBN", "VB", "VBP", "VBG", "JJ"):
        return False
    stems = {before.lemma_.lower(), before.lower_.removesuffix("ed"), before.lower_.removesuffix("d")}
    return not stems.isdisjoint(words("", "move", "verbs"))


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
    if verb.lemma_ in ("stay", "remain", "grow", "become") and any(
        child.lower_ in words("seats", "minded") for child in verb.children
    ):
        return True
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
    if root.dep_ == "pobj":
        return root.head.head.lemma_.lower() in words("", "assault", "verbs") and root.head.lower_ in _FOUGHT
    return root.dep_ == "dobj" and verb in words("", "capture", "verbs")
