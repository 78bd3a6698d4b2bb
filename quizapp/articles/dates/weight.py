"""Whether a date belongs to the main line of what is told, or stands beside it."""

from spacy.tokens import Token

from quizapp.articles.dates.narration import Weight
from quizapp.articles.dates.tense import Tense
from quizapp.articles.dates.vocabulary import usage

_WORKS = frozenset(["book", "chapter", "story", "account", "history", "novel", "film", "diary", "chronicle"])
_PARTS = (
    frozenset(["night", "morning", "evening", "afternoon", "dawn", "eve", "day", "week", "weekend"])
    | frozenset(["beginning", "end", "start", "middle", "course"])
)  # fmt: skip
_LIKENING = frozenset(["as", "than", "like", "unlike"])
_STANDING_IN = frozenset(["that", "those"])
_WITHIN = frozenset(["xcomp", "ccomp", "advcl", "conj"])
_OPEN_ENDED = frozenset(["since", "until", "till", "for"])


def of(token: Token, first: Token, tense: Tense, verb: Token | None) -> Weight:
    """Return what a date means for the dates after it; `token` is its head and `first` its first word."""
    if _in_parenthesis(first):
        return "outside"
    by = first.i > 0 and first.nbor(-1).lower_ == "by"
    if tense == "pluperfect" and by:
        return "told"  # "by May the town had fallen" goes on
    if tense in {"pluperfect", "perfect", "future"} or _is_attribute(token):
        return "aside"
    if tense == "present" and not is_of_a_work(token, verb):
        return "aside"
    if first.i and first.nbor(-1).lower_ in _OPEN_ENDED:
        return "aside"
    if (first.i > 1 and first.nbor(-2).lower_ in _LIKENING) or _in_quotation(first):
        return "aside"
    return _of_clause(verb) if verb is not None else "told"


def _of_clause(verb: Token) -> Weight:
    if verb.lemma_ == "bear":
        return "aside" if verb.dep_ == "ROOT" else "outside"
    while verb.dep_ in _WITHIN and verb.head != verb:
        bare = all("subj" not in child.dep_ for child in verb.children)
        if verb.dep_ == "advcl" and verb.tag_ == "VBN" and bare:
            return "onward"  # "Founded in 1904, the club …"
        verb = verb.head
    if verb.dep_ == "acl":
        return "told" if _is_said_of_subject(verb.head) else "onward"
    return "aside" if verb.dep_ == "relcl" else "told"


def _is_said_of_subject(noun: Token) -> bool:
    """Tell whether a noun says what something was: "the result was a pact signed in 1904"."""
    while noun.dep_ in {"pobj", "prep", "conj"} and noun.head != noun:
        noun = noun.head
    return noun.dep_ == "attr"


def is_of_a_work(token: Token, verb: Token | None) -> bool:
    """Tell whether a date is the time of a book or a film, which is told in the present ("opens in 1912")."""
    subjects = [child for child in verb.children if child.dep_ == "nsubj"] if verb is not None else []
    return any(noun.lemma_ in _WORKS for noun in (*subjects, *token.ancestors))


def _in_parenthesis(token: Token) -> bool:
    for at in range(token.i - 1, token.sent.start - 1, -1):
        if token.doc[at].text in {"(", ")"}:
            return token.doc[at].text == "("
    return False


def _in_quotation(token: Token) -> bool:
    """Tell whether a word stands in what somebody says; an apostrophe opens nothing."""
    marks = "".join(each.text for each in token.doc[: token.i] if each.text in {"“", "”", '"'})
    return marks.endswith("“") or marks.count('"') % 2 == 1


def _is_attribute(token: Token) -> bool:
    """Tell whether a date describes a thing: "the treaty of 1904", "the 1994 election"."""
    while token.dep_ == "conj" and token.head.like_num:
        token = token.head
    head = token.head
    numbers = token.dep_ == "nummod" and token.i and head.i > token.i and token.nbor(-1).pos_ == "DET"
    if (numbers or token.dep_ in {"compound", "nmod", "poss"}) and head.pos_ in {"NOUN", "PROPN"}:
        return True
    noun = head.head
    if head.lower_ not in {"of", "for"} or not (
        noun.pos_ in {"NOUN", "PROPN"} or noun.lower_ in _STANDING_IN
    ):
        return False
    return noun.lower_ not in _PARTS and not _is_means(head)


def is_name(token: Token, *, told_from_a_day: bool) -> bool:
    """Tell whether a day may be the name of something long past: "the September 11 attacks"."""
    noun = token.head
    determined = any(child.dep_ in {"det", "poss"} and child.i < token.i < noun.i for child in noun.lefts)
    if not determined or token.dep_ not in {"compound", "nmod", "nummod"}:
        return False
    return not told_from_a_day or noun.lemma_ in usage("remembered")


def _is_means(of: Token) -> bool:
    """Tell whether the thing that a date describes opens a clause as its means: "By the treaty of 1904 …"."""
    above = of
    while above.head != above and above.pos_ not in {"VERB", "AUX"} and above.lower_ != "by":
        above = above.head
    opens = above.i == above.sent.start or above.nbor(-1).dep_ == "cc"
    return above.lower_ == "by" and opens
