"""Tell whether an article is about the time of city states."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

_MODERN = 1800


def is_old(docs: Sequence[Doc]) -> bool:
    """Return whether an article counts years before Christ or mostly years before 1800."""
    old = modern = 0
    for doc in docs:
        for token in doc:
            if token.text in ("BC", "BCE", "B.C."):
                return True
            if token.is_digit and len(token) in (3, 4) and 200 <= int(token.text) < 2100:
                old += (int(token.text) < _MODERN and len(token) == 4) or (
                    len(token) == 3 and (token.ent_type_ == "DATE" or _dates(token))
                )
                modern += int(token.text) >= _MODERN
    return old > modern


def _dates(token: Token) -> bool:
    """Tell whether "in" and nothing to count make a number of three digits a year."""
    if not token.i or token.nbor(-1).lower_ not in ("in", "by", "until", "since"):
        return False
    return token.i + 1 >= len(token.doc) or token.nbor().pos_ not in ("NOUN", "ADJ", "SYM")
