"""Choose the words that tell a dated event: without its date and without what is told beside it."""

import itertools
from collections.abc import Container

from spacy.tokens import Span, Token

Words = tuple[Token, ...]

_VERBS = frozenset(["VERB", "AUX"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj", "expl"])
_PLACING = frozenset(["in", "on", "at", "during"])
_COUNTING = frozenset(["later", "earlier", "ago", "before", "afterwards"])
_WITH_DATE = frozenset(["the", "late", "early", "later", "earlier", "just", "only", "again"])
QUOTES = frozenset(['"', "'", "“", "”", "``", "''"])
_DASHES = frozenset(["—", "–", "-", "--"])
_JOINTS = frozenset([",", ";", ":", "-", "–", "—", "."])
_LONGEST_DATELINE = 30


def of(date: Span, dates: Container[int]) -> Words:
    """Return the words that tell the event of a date; `dates` are the places of all words of dates."""
    whole = _body(date.sent)
    verb = _verb(date)
    if date.end <= whole.start or verb is None or any(token.text in QUOTES for token in whole):
        return tuple(whole)
    words = _clause(verb, whole, date, dates)
    inside = range(date.start, date.end)
    if words is None and any(token.i in dates and token.i not in inside for token in whole):
        return tuple(whole)  # without this date, the sentence would seem to happen on the other one
    gone = _phrase(date, verb)
    return tuple(token for token in words or whole if token.i not in gone)


def _body(sentence: Span) -> Span:
    """Return a sentence without the dateline before it."""
    if not sentence[0].is_upper or len(sentence[0]) < 2:
        return sentence
    for token in sentence[:_LONGEST_DATELINE]:
        if token.pos_ in _VERBS and token.text.islower():
            return sentence
        rest = sentence.doc[token.i + 1 : sentence.end]
        if token.text in _DASHES and token.whitespace_ and any(each.pos_ in _VERBS for each in rest):
            return rest
    return sentence


def _verb(date: Span) -> Token | None:
    """Return the verb of the main line that a date modifies, by itself or by a preposition."""
    root = date.sent.root
    if _opens(date) and root.pos_ in _VERBS:
        return root
    at = date.root
    while at.head != at:
        at = at.head
        if at.pos_ in _VERBS:
            return at if _is_main(at) else None
        if at.pos_ not in {"ADP", "ADV", "SCONJ"} and at.dep_ != "npadvmod":
            return None
    return None


def _opens(date: Span) -> bool:
    """Tell whether a date opens its sentence ("On 27 May …"), whatever the model hangs it on."""
    before = date.doc[date.sent.start : date.start]
    return len(before) == 1 and before[0].lower_ in _PLACING


def _is_main(verb: Token) -> bool:
    """Tell whether a verb is one of the main line: the root, or joined to it."""
    if not _is_finite(verb):
        return False
    while verb.dep_ == "conj" and verb.head.pos_ in _VERBS:
        verb = verb.head
    return verb.dep_ == "ROOT"


def _phrase(date: Span, verb: Token) -> range:
    """Return the places of the words that only say when: the date, its preposition and its commas."""
    doc, start, end, first = date.doc, date.start, date.end, date.sent.start
    while start > first and doc[start - 1].lower_ in _WITH_DATE:
        start -= 1
    if date[-1].lower_ in _COUNTING:
        pass  # the "in" of "came in two months later" is the verb's
    elif start > first and doc[start - 1].lower_ in _PLACING:
        start -= 1
    elif start > first and doc[start - 1].pos_ in {"ADP", "SCONJ"}:
        return range(0)
    if not _opens(date) and not _is_loose(doc[start:end], verb):
        return range(0)
    after = end < date.sent.end and doc[end].text == ","
    before = start > first and doc[start - 1].text == ","
    opening = start == first or doc[start - 1].pos_ in {"CCONJ", "PUNCT"}
    one = before and doc[start - 2].dep_ != "cc" and _comes_later(verb, end)  # "A year on, in 1967, they …"
    return range(start - (after and before), end + (after and opening and not one))


def _comes_later(verb: Token, place: int) -> bool:
    subject = _subject(verb)
    return subject is not None and subject.i >= place


def _is_loose(span: Span, verb: Token) -> bool:
    """Tell whether words can go: nothing else hangs on them, and the verb does not need them."""
    places = range(span.start, span.end)
    needed = {"nsubj", "nsubjpass", "dobj", "attr", "acomp", "oprd", "dative"}
    if any(child.i in places and child.dep_ in needed for child in verb.children):
        return False
    return all(child.i in places or child.is_punct for token in span for child in token.children)


def _clause(verb: Token, whole: Span, date: Span, dates: Container[int]) -> Words | None:
    """Return the clause of a verb with its subject; None when that is a pronoun or not found."""
    subject = _subject(verb)
    if subject is None or subject.pos_ == "PRON":
        return None
    own = set(subject.subtree) | set(verb.subtree)
    for other in (child for child in verb.children if child.dep_ == "conj"):
        if _own_subject(other) or any(token.i in dates for token in other.subtree):
            own -= _with_joint(other)
    words = _whole(sorted((token for token in own if token.i >= whole.start), key=lambda token: token.i))
    while words and _joins(words[-1]):
        del words[-1]
    while words and _joins(words[0]):
        del words[0]
    inside = {token.i for token in words}
    return tuple(words) if inside.issuperset(range(date.start, date.end)) else None


def _with_joint(verb: Token) -> set[Token]:
    """Return the words of a joined clause with the "and" before it and what stands between."""
    start = verb.left_edge.i
    joints = [child.i for child in verb.head.children if child.dep_ == "cc" and child.i < start]
    between = verb.doc[joints[-1] : start] if joints and joints[-1] > verb.head.i else ()
    return {*verb.subtree, *between}


def _whole(words: list[Token]) -> list[Token]:
    """Return words without a comma after which others are gone."""
    gaps = {one for one, other in itertools.pairwise(words) if other.i != one.i + 1}
    return [token for token in words if token.text != "," or token not in gaps]


def _own_subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in _SUBJECTS), None)


def _subject(verb: Token) -> Token | None:
    """Return the subject of a verb, or of the verb that it is joined to."""
    subject = _own_subject(verb)
    while subject is None and verb.dep_ == "conj":
        verb = verb.head
        subject = _own_subject(verb)
    return subject


def _is_finite(verb: Token) -> bool:
    helpers = {child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return bool(({verb.tag_} | helpers) & _FINITE)


def _joins(token: Token) -> bool:
    """Tell whether a word at the edge of a clause only joins it to another."""
    return token.dep_ == "cc" or token.text in _JOINTS
