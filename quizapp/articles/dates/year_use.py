"""Whether a number stands where a year can stand, or only counts something."""

import re

from spacy.tokens import Token

from quizapp.articles.dates.vocabulary import usage
from quizapp.articles.dates.words import Words

_QUOTES = frozenset(['"', "“", "”", "‘", "’", "'", "«", "»"])
_VERBS = frozenset(["AUX", "VERB"])
_ROUGHLY = frozenset(["about", "around"])
_PLACING = frozenset(["in", "since", "until", "before", "after"])
_BESIDE = frozenset(["(", "year", "years"])
_WITHOUT_NOUN = frozenset(["in", "by", "since"])
_DETERMINERS = frozenset(["DT", "PRP$", "POS", "JJ", "IN"])
_NOUNS = frozenset(["NN", "NNP", "NNPS", "JJ", "VBG", "HYPH"])


def is_year(words: Words, start: int, at: int) -> bool:
    """Tell whether a number of four digits is a year here; `start` is where the whole expression begins."""
    before, after, token = words.before(at), words.after(at), words.token(at)
    if words.near(at, 3).endswith(("by&", "uf", "Pf")):
        return True
    if _measures(token, after, before) or _is_quoted(token):
        return False
    if start < at or before in _BESIDE or _is_listed(words, at):
        return True
    if before in usage("before_year"):
        return not _is_doubtful(words, at, before)
    return _names_a_happening(token, after) or _opens_a_clause(words, at)


def is_short_year(words: Words, at: int) -> bool:
    """Tell whether a number of three digits is a year: "in 476 the emperor"."""
    token, after = words.token(at), words.after(at)
    if len(words.words[at].text) != 3 or words.before(at) not in {"in", "since", "until"}:
        return False
    if after is None or after.text[0].isupper():
        return True
    return after.pos_ not in {"NOUN", "ADJ", "NUM", "SYM"} and token.head != after


def is_count(words: Words, at: int, month: int) -> bool:
    """Tell whether a number beside a month counts what follows: "in May 10 people died"."""
    after = words.after(at)
    return at > month and after is not None and after.tag_ == "NNS" and words.token(at).head == after


def _measures(token: Token, after: Token | None, before: str) -> bool:
    """Tell whether a number counts the noun after it: "1914 men", "a 1500-metre race"."""
    if after is None or after.i <= token.i:
        return False
    hyphened = after.text == "-" and after.i + 1 < len(after.doc)
    if (after.nbor(1) if hyphened else after).lower_ in usage("measures"):
        return True
    noun = token.head if after.pos_ == "ADJ" and token.head.i > after.i else after
    if noun.tag_ != "NNS" or noun.lower_ in usage("happenings"):
        return False
    return token.head == noun or before not in _WITHOUT_NOUN


def _is_quoted(token: Token) -> bool:
    """Tell whether a number stands in quotation marks alone, as a code or a title does."""
    around = token.doc[max(0, token.i - 1) : token.i + 2]
    return len(around) == 3 and around[0].text in _QUOTES and around[2].text in _QUOTES


def _is_listed(words: Words, at: int) -> bool:
    """Tell whether a year goes on a list of years: "in 1990, 1994 and 1998"."""
    gap = re.search(r"y(?:,|&|,&|T|-)$", words.near(at, 3))
    return gap is not None and is_year(words, at - len(gap[0]), at - len(gap[0]))


def _is_doubtful(words: Words, at: int, before: str) -> bool:
    """Tell whether a number after a preposition is rather a count or a price."""
    is_round = words.number(at) % 100 == 0
    if before == "of":
        noun = words.token(at - 1).head
        plain = noun.i > 0 and noun.nbor(-1).lower_ in {"a", "an", "some", "about", "over"}
        return noun.lower_ in usage("counted") or (is_round and plain)
    if before not in usage("doubtful") or (before in _ROUGHLY and words.before(at - 1) in _PLACING):
        return False
    if before == "by":
        by = words.token(at - 1)
        return by.head.lemma_ in usage("changes") and not by.is_sent_start
    return not _is_tied(words, at, before) or (is_round and before not in {"from", "as"})


def _is_tied(words: Words, at: int, before: str) -> bool:
    """Tell whether a doubtful word before a number is used as dates use it: "from 1914 to", "back to"."""
    near, earlier = words.near(at, 9), words.before(at - 1)
    match before:
        case "to":
            return "F" in near or earlier in {"up", "back", "prior", "down", "close"}
        case "and" | "or":
            return bool(re.search("b.*[yds]", near))
        case "as":
            return earlier in {"early", "late", "recently", "back"}
        case "than":
            return earlier in {"later", "earlier"}
    return True


def _names_a_happening(token: Token, after: Token | None) -> bool:
    """Tell whether a year stands before the noun of something that happened: "the 1994 election"."""
    if after is None or token.i == 0:
        return False
    before, noun = token.nbor(-1), after.lower_
    determined = before.tag_ in _DETERMINERS and before.lower_ not in {"another", "some"}
    return (
        determined and (after.tag_ in _NOUNS or noun in usage("happenings")) and noun not in usage("counted")
    )


def _opens_a_clause(words: Words, at: int) -> bool:
    """Tell whether a number is the subject of a clause, or its heading: "1968 was", "1914: …"."""
    token, after = words.token(at), words.after(at)
    before = words.token(at - 1) if at else None
    opens = before is None or token.is_sent_start or before.pos_ in {"SCONJ", "CCONJ"}
    opens = opens or words.signs[at - 1] in "!,-"
    return bool(opens) and (after is None or after.pos_ in _VERBS or words.signs[at + 1] in "!,-")
