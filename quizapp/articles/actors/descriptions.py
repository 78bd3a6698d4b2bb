"""Read descriptions: the common nouns beside a name that say what it is."""

from spacy.tokens import Doc, Token

from quizapp.articles.actors.words import kinds_of, words

_REACH = 9


def noun_kind(token: Token) -> str:
    """Return the kind that a common noun beside a name speaks for, "" for none."""
    return kinds_of("nouns").get(token.text, "") if token.text.islower() else ""


def apposition(doc: Doc, at: int) -> Token | None:
    """Return the noun of a description that begins here: "the chairman of", "a movement that"."""
    if doc[at].pos_ == "CCONJ":
        return None
    for token in doc[at : at + _REACH]:
        if token.i > at and token.text[0].isupper() and token.lower_ in words("titles", "last"):
            return token if token.i + 1 >= len(doc) or doc[token.i + 1].text not in ("'s", "'") else None
        if _ends(token):
            return None
        if noun_kind(token) and not _modifies(token):
            return token if _complete(token, at) else None
    return None


def _ends(token: Token) -> bool:
    clause = token.pos_ in ("VERB", "AUX", "ADP", "PRON") and token.tag_ not in ("VBN", "VBG", "PRP$")
    return clause or token.text in ",.;()"


def _modifies(token: Token) -> bool:
    """Tell whether a noun only stands before another ("police chief")."""
    if token.i + 1 >= len(token.doc):
        return False
    following = token.nbor()
    return bool(noun_kind(following)) or following.pos_ == "NOUN"


def _complete(token: Token, at: int) -> bool:
    opened = token.doc[at].lower_ in words("beside", "determined")
    last = token.i + 1 >= len(token.doc)
    if not last and token.nbor().text in ("'s", "'"):
        return False
    return opened or token.i == at or last or token.nbor().text in ("of", "for", "to", "at", ",")
