"""Choose the words that tell a dated event: without its date and without what is told beside it."""

from collections.abc import Container, Iterable

from spacy.tokens import Span, Token

from quizapp.articles.predicate import VERBS, is_finite, own_subject, subject_of

Words = tuple[Token, ...]

_PLACING = frozenset(["in", "on", "at", "during"])
_COUNTING = frozenset(["later", "earlier", "ago", "before", "afterwards"])
POINTING = frozenset(["that", "this", "these", "those", "such"])
_OPENING = _PLACING | {"late", "early", "later", "the", "night", "morning", "evening", "afternoon", "of"}
_WITH_DATE = frozenset(["the", "late", "early", "later", "earlier", "just", "only", "again"])
QUOTES = frozenset(['"', "'", "“", "”", "``", "''"])
_DASHES = frozenset(["—", "–", "-", "--"])
_JOINTS = frozenset([",", ";", ":", "-", "–", "—", "."])
_LONGEST_DATELINE = 30


def of(date: Span, dates: Container[int]) -> Words:
    """Return the words that tell the event of a date; `dates` are the places of all words of dates."""
    verb = verb_of(date)
    whole = _part(body(date.sent), date)
    if verb is None or quotes(whole):
        return tuple(whole)
    words = _clause(verb, whole, date, dates)
    inside = range(date.start, date.end)
    if words is None and any(token.i in dates and token.i not in inside for token in whole):
        return tuple(whole)  # without this date, the sentence would seem to happen on the other one
    gone = _phrase(date, verb)
    return tuple(token for token in words or whole if token.i not in gone)


def quotes(words: Iterable[Token]) -> bool:
    """Tell whether words hold a quotation; the apostrophe of an owner is no mark of one."""
    return any(token.text in QUOTES and token.tag_ != "POS" for token in words)


def _part(whole: Span, date: Span) -> Span:
    """Return the part between semicolons in which a date stands."""
    start, end = whole.start, whole.end
    for token in whole:
        if token.text == ";" and token.i < date.start:
            start = token.i + 1
        elif token.text == ";" and token.i >= date.end:
            end = min(end, token.i)
    return whole.doc[start:end]


def body(sentence: Span) -> Span:
    """Return a sentence without the dateline before it."""
    if not sentence[0].is_upper or len(sentence[0]) < 2:
        return sentence
    for token in sentence[:_LONGEST_DATELINE]:
        if token.pos_ in VERBS and token.text.islower():
            return sentence
        if token.text in _DASHES and token.whitespace_:
            return sentence.doc[token.i + 1 : sentence.end]
    return sentence


def verb_of(date: Span) -> Token | None:
    """Return the verb of the main line that a date modifies, by itself or by a preposition."""
    root = _part(date.sent, date).root
    if _opens(date) and root.pos_ in VERBS:
        return root
    at = date.root
    while at.head != at:
        at = at.head
        if at.pos_ in VERBS:
            return at if _is_main(at, root) else None
        if at.pos_ not in {"ADP", "ADV", "SCONJ"}:
            return None
    return None


def _opens(date: Span) -> bool:
    """Tell whether a date opens its sentence ("On 27 May …"), whatever the model hangs it on."""
    before = [token.lower_ for token in date.doc[date.sent.start : date.start]]
    if not before:
        return date[0].lower_ in POINTING
    return bool(_PLACING.intersection(before)) and _OPENING.issuperset(before)


def _is_main(verb: Token, root: Token) -> bool:
    """Tell whether a verb is one of the main line: the root of its part, or joined to it."""
    if not is_finite(verb):
        return False
    while verb != root and verb.dep_ == "conj" and verb.head.pos_ in VERBS:
        verb = verb.head
    return verb == root


def _phrase(date: Span, verb: Token) -> range:
    """Return the places of the words that only say when: the date, its preposition and its commas."""
    doc, start, end, first = date.doc, date.start, date.end, date.sent.start
    while start > first and doc[start - 1].lower_ in _WITH_DATE:
        start -= 1
    if _opens(date):
        start = first
    elif date[-1].lower_ in _COUNTING:
        pass  # the "in" of "came in two months later" is the verb's
    elif start > first and doc[start - 1].lower_ in _PLACING:
        start -= 1
        start -= start > first and doc[start - 1].lower_ in {"late", "early"}
    elif start > first and doc[start - 1].pos_ in {"ADP", "SCONJ"}:
        return range(0)
    if not _opens(date) and not _is_loose(doc[start:end], verb):
        return range(0)
    after = end < date.sent.end and doc[end].text == ","
    before = start > first and doc[start - 1].text == ","
    opening = start == first or doc[start - 1].pos_ in {"CCONJ", "PUNCT"}
    one = before and _comes_later(verb, end)  # "A year on, in 1967, they …"
    return range(start - (after and before), end + (after and opening and not one))


def _comes_later(verb: Token, place: int) -> bool:
    subject = subject_of(verb)
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
    subject = subject_of(verb)
    if subject is None or subject.pos_ == "PRON":
        return None
    own = set(subject.subtree) | set(verb.subtree)
    for other in (child for child in verb.children if child.dep_ == "conj"):
        if own_subject(other) or any(token.i in dates for token in other.subtree):
            own -= _with_joint(other)
    words = sorted((token for token in own if token.i >= whole.start), key=lambda token: token.i)
    while words and _joins(words[-1]):
        del words[-1]
    inside = {token.i for token in words}
    return tuple(words) if inside.issuperset(range(date.start, date.end)) else None


def _with_joint(verb: Token) -> set[Token]:
    """Return the words of a joined clause with the "and" before it and what stands between."""
    start = verb.left_edge.i
    joints = [child.i for child in verb.head.children if child.dep_ == "cc" and child.i < start]
    between = verb.doc[joints[-1] : start] if joints and joints[-1] > verb.head.i else ()
    return {*verb.subtree, *between}


def _joins(token: Token) -> bool:
    """Tell whether a word at the edge of a clause only joins it to another."""
    return token.dep_ == "cc" or token.text in _JOINTS
