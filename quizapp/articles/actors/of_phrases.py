"""Join what "of" and "for" hold together: "Bank of England", "Joan of Arc", "Secretary of State"."""

import re

from spacy.tokens import Doc, Token

from quizapp.articles.actors.capitals import Usage
from quizapp.articles.actors.gazetteer import gazetteer, known_name
from quizapp.articles.actors.small_words import next_capital
from quizapp.articles.actors.words import given_names, openers, words

_OFFICES = frozenset({"State", "Staff", "War", "Defence", "Defense"})
_FOR = frozenset({"for", "on", "against", "without", "in", "to"})


def joined_of(doc: Doc, start: int, end: int, known: Usage) -> int:
    """Return where a name goes on to after "of", 0 when "of" ends it."""
    if (
        _of_a_lordship(doc, start, end, known)
        or _of_a_place(doc, start, end, known)
        or _of_a_realm(doc, end, known)
        or _of_an_office(doc, end)
    ):
        return end + 2
    if doc[end].text in ("of", "for") and _abbreviated(doc, start, end):
        return end + 2
    party = doc[end - 1].lower_ == "party"
    closed = known_name(doc, start) == end and end - start > 1 and not party
    opened = "" if closed else _opener(doc, start, end)
    if not opened or not (doc[end].lower_ == "of" or (doc[end].lower_ in _FOR and opened == "organisation")):
        return 0
    at = end + 1
    at += at < len(doc) and doc[at].lower_ == "the"
    if not next_capital(doc, at, known) or (
        doc[end].lower_ == "in" and (known_name(doc, at) or known_name(doc, end + 1))
    ):
        return 0
    if opened == "organisation" and (_named_person(doc, at, known) or _named_body(doc, at, known)):
        return 0
    return max(known_name(doc, at), at + 1)


def _of_a_lordship(doc: Doc, start: int, end: int, known: Usage) -> bool:
    """Tell whether "the Marquis of Caxias" is all that is said of a person."""
    lord = end - start == 1 and start > 0 and doc[start].lower_ in words("titles", "lordships")
    if not lord or doc[end].text != "of" or not next_capital(doc, end + 1, known):
        return False
    if doc[start - 1].text == "," and start > 2:
        return doc[start - 2].text[0].isupper() and doc[start - 3].text[0].isupper()
    if doc[start - 1].lower_ != "the":
        return False
    told = start > 1 and doc[start - 2].text == ","
    return not told and not (doc[end + 2 : end + 3].text == "," and next_capital(doc, end + 3, known))


def _of_a_realm(doc: Doc, end: int, known: Usage) -> bool:
    """Tell whether "Alfonso XI of Castile" is one name."""
    ruler = re.fullmatch(r"[IVX]+", doc[end - 1].text) and doc[end].text == "of"
    return bool(ruler) and next_capital(doc, end + 1, known)


def _abbreviated(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the letters in the brackets that follow are those of the name with its "of"."""
    if end + 3 >= len(doc) or doc[end + 2].text != "(":
        return False
    letters = "".join(token.text[0] for token in doc[start : end + 2] if token.text[0].isupper())
    return bool(doc[end + 3].text == letters)


def _named_person(doc: Doc, at: int, known: Usage) -> bool:
    """Tell whether "of" brings a person, as in "the Senate of Pehr Svinhufvud"."""
    given = doc[at].text in given_names() and not known_name(doc, at)
    return given and next_capital(doc, at + 1, known)


def _named_body(doc: Doc, at: int, known: Usage) -> bool:
    """Tell whether "of the" brings a body that has its own "of": "the Office of the Party of Work"."""
    end = at
    while next_capital(doc, end, known):
        end += 1
    body = (
        end - at > 1 and doc[at - 1].lower_ == "the" and openers().get(doc[end - 1].lower_) == "organisation"
    )
    return body and end < len(doc) and doc[end].text == "of"


def _of_an_office(doc: Doc, end: int) -> bool:
    """Tell whether "Secretary of State" goes on before a name."""
    office = doc[end - 1].lower_ in words("titles", "last") and doc[end].text == "of" and end + 2 < len(doc)
    return office and doc[end + 1].text in _OFFICES and doc[end + 2].text[0].isupper()


def _of_a_place(doc: Doc, start: int, end: int, known: Usage) -> bool:
    """Tell whether "Joan of Arc" or "King Huai of Chu" is one name, unlike "President Sukarno of …"."""
    if doc[end].text != "of" or doc[end - 1].text in gazetteer() or not next_capital(doc, end + 1, known):
        return False
    before = [token.lower_ for token in doc[start : end - 1]]
    noble = bool(before) and before[0] in words("titles", "royal")
    given = [token.text for token in doc[start : end - 1] if token.lower_ not in words("titles", "royal")]
    if (given and not (noble or known.old)) or not all(each in given_names() for each in given):
        return False
    if given and not known.old and doc[end - 1].text not in given_names():
        return False
    person = doc[end - 1].text in given_names() or doc[end - 1].ent_type_ == "PERSON"
    return (noble or person or bool(given)) and doc[end - 1].lower_ not in words("titles", "last")


def _opener(doc: Doc, start: int, end: int) -> str:
    """Return the kind of name that the words so far open, when "of" may follow."""
    tokens: list[Token] = list(doc[start:end])
    if tokens[-1].lower_ in openers():
        return openers()[tokens[-1].lower_]
    inside = any(token.text in ("of", "for") for token in tokens)
    return next(
        (openers()[each.lower_] for each in tokens[: None if inside else 1] if each.lower_ in openers()), ""
    )
