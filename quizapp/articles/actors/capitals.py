"""Which capitals mark a name: in prose, at the beginning of a sentence, in headings and datelines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from quizapp.articles.actors.era import is_old
from quizapp.articles.actors.gazetteer import gazetteer, known_name, longest
from quizapp.articles.actors.words import given_names, words

_FUNCTION = frozenset(
    {"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "INTJ", "NUM", "ADV", "VERB", "PUNCT"}
)
_DATELINE = 20
_BYLINE = re.compile(
    r"(?:By|From|Words|Photo(?:graph)?s?|Picture|Published|Updated|Posted|Source|Edited)\b:?[^.]*$"
)
_HEADING = 20
_SYMBOLS = frozenset("$€£=|_{}[]()<>@#%*+/\\")
_SHORT = 7
_OPENING = ("(", "[", "•", "-", "--", "–", "—", "*", ":")


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Know the words that an article writes small, those it writes large inside a sentence, and its age."""

    small: frozenset[str]
    large: frozenset[str]
    old: bool = False


def usage(docs: Sequence[Doc]) -> Usage:
    """Return how an article writes its words, headings apart."""
    small: set[str] = set()
    large: set[str] = set()
    for doc in docs:
        if is_heading(doc):
            continue
        for token in doc:
            if token.is_lower:
                small.add(token.text)
            elif token.text[:1].isupper() and not opens(token):
                large.add(token.text)
    return Usage(small=frozenset(small), large=frozenset(large), old=is_old(docs))


def is_heading(doc: Doc) -> bool:
    """Tell whether a passage is a headline or subhead: short, without the stop of a sentence."""
    return (len(doc) <= _HEADING and doc.text[-1] not in ".!?:;,\"')") or doc.text.isupper()


def is_byline(doc: Doc) -> bool:
    """Tell whether a passage says who wrote an article, or when."""
    return len(doc) <= _HEADING and bool(_BYLINE.match(doc.text))


def title_case(doc: Doc) -> bool:
    """Tell whether a heading writes most of its longer words with a capital."""
    long = [token for token in doc if token.is_alpha and len(token) > 3]
    return bool(long) and sum(token.text[0].isupper() for token in long) >= 0.7 * len(long)


def dateline(doc: Doc) -> int:
    """Return how many tokens the dateline takes ("GENEVA, March 3 —"), 0 when there is none."""
    if len(doc) < 5 or not doc[0].is_upper or (len(doc[0]) < 3 and doc[0].text not in ("ST", "EL", "LA")):
        return 0
    if marks := [token.i for token in doc[:5] if token.text == ":" and doc[: token.i].text.isupper()]:
        return marks[0] + 1
    dashes = [token.i for token in doc[: min(_DATELINE, len(doc) - 1)] if token.text in ("—", "–", "-", "--")]
    spaced = [at for at in dashes if at and doc[at - 1].whitespace_ and doc[at].whitespace_]
    return spaced[0] + 1 if spaced else 0


def opens(token: Token) -> bool:
    """Tell whether a token is the first word of a sentence or of a quotation."""
    if token.is_sent_start or token.i == 0:
        return True
    before = token.nbor(-1)
    if before.text == "'":
        return before.i == 0 or bool(before.nbor(-1).whitespace_)
    return before.is_quote or before.is_space or (before.text in _OPENING and bool(before.whitespace_))


def _heads(token: Token) -> bool:
    """Tell whether a sentence is a mere heading ("Decline and fall.")."""
    sentence = token.sent
    return (
        token.i == 0 and len(sentence) < _SHORT and not any(each.pos_ in ("VERB", "AUX") for each in sentence)
    )


def capital(token: Token, known: Usage) -> bool:
    """Tell whether a token may be a word of a name."""
    text = token.text
    if text == "I" and token.i and _reigns(token):
        return True
    if not text[0].isupper() or text in words("", "never", "junk") or _dated(token) or _formula(token):
        return False
    return not opens(token) or (_names(token, known) and (text in known.large or not _heads(token)))


def _reigns(token: Token) -> bool:
    """Tell whether "I" counts a ruler: "Ferdinand I", "King Prempeh I"."""
    before, after = token.nbor(-1), token.doc[token.i + 1 : token.i + 2].text
    royal = token.i > 1 and token.nbor(-2).lower_ in words("titles", "royal")
    ends = after in ("", ",", ".", "of", "(", ")", "'s")
    return before.text in given_names() or ((royal or ends) and before.is_title and not before.is_stop)


def _leads(token: Token) -> bool:
    """Tell whether a word with a capital follows at once."""
    return token.i + 1 < len(token.doc) and token.nbor().is_title


def _formula(token: Token) -> bool:
    """Tell whether a token is a letter of a formula or a sum of money; "on X" names a firm."""
    if len(token) == 1:
        before = token.nbor(-1) if token.i else None
        numbered = before is not None and before.is_title and token.text in "IVX"
        named = token.text == "X" and before is not None and before.lower_ in ("on", "platform", "network")
        middle = before is not None and before.is_title and _leads(token)
        return not (numbered or named or (token.text == "U" and _leads(token)) or middle)
    return not _SYMBOLS.isdisjoint(token.text)


def _dated(token: Token) -> bool:
    """Tell whether a token is a month or weekday; "May" after a given name or a title is none."""
    if token.text not in words("", "calendar", "junk"):
        return False
    before = token.nbor(-1).text if token.i else ""
    after = token.nbor().text if token.i + 1 < len(token.doc) else ""
    if token.text in ("Jan", "Mar", "Dec", "Sun", "Sat", "Jun"):
        return before.isdigit() or after.isdigit()
    return not (
        token.text == "May" and (before in given_names() or before.lower() in words("titles", "last"))
    )


def _names(token: Token, known: Usage) -> bool:
    """Tell whether the first word of a sentence belongs to a name rather than to the language."""
    text, low = token.text, token.lower_
    if low in words("", "particles", "junk") and not token.like_num and token.i + 1 < len(token.doc):
        following = token.nbor()
        return following.text in words("", "particles", "junk") or following.text[0].isupper()
    if low in words("", "openers", "junk"):
        return known_name(token.doc, token.i) > token.i + 1
    if text in known.large or (len(text) > 3 and text.isupper()) or low in words("titles", "before"):
        return True
    if low in known.small:
        return False
    if text in longest() and (text in gazetteer() or token.tag_.startswith("NNP")):
        return True
    if token.i + 2 < len(token.doc) and token.nbor().text in words("", "particles", "junk"):
        return any(each.is_title for each in token.doc[token.i + 2 : token.i + 4])
    return _tagged(token)


def _tagged(token: Token) -> bool:
    """Tell whether the model takes a first word for a name, or another name follows it."""
    following = token.nbor().text if token.i + 1 < len(token.doc) else ""
    if following.istitle() and not token.is_stop and following not in gazetteer():
        return token.pos_ not in _FUNCTION or token.ent_type_ != ""
    if token.text in given_names():
        return True
    if token.pos_ in _FUNCTION and token.ent_type_ not in ("PERSON", "ORG", "GPE"):
        return False
    return token.tag_.startswith("NNP") or token.ent_type_ in ("PERSON", "GPE", "ORG", "NORP")
