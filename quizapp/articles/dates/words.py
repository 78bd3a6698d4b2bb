"""Write a text as signs, one for each word that dates are made of: a grammar can then be a few patterns.

    d 1-31 · o ordinal · y 1000-2100 · k another number · n number word · s 1990s · e nineties · , - / ( )
    m month · w weekday · S season · H holiday · u unit · D yesterday · ! end of a clause · _ the rest

The other signs are the keys of [letters] in dates.toml.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from quizapp.articles.dates import vocabulary

Value = int | str
_PIECES = re.compile(
    r"\d{1,2}(?=\.\d{1,2}\.\d{4})|(?<=\d)\.(?=\d)|\d+(?:st|nd|rd|th)(?![a-z])|\d+['’]?s(?![a-z])|[A-Z]\.(?:[A-Z]\.)+|\d+|[^\W\d_]+\.?"
    r"|[-/–—−]|[^\w\s-]+|_+",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\d[\d.,]*,\d")
_MARKS = {mark: "-" for mark in "-–—−"} | {mark: mark for mark in "/(),"}
_CLOSING = frozenset([".", "!", "?", ";", ":", '"', "...", "…", "'"])
_NAMES = frozenset("mwH")


@dataclass(frozen=True, slots=True)
class Word:
    """Hold a word or a part of one: what it stands for, the number of its token, and its spelling."""

    value: Value
    token: int
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """Hold the words of a text; `signs[i]` is the sign of `words[i]`.

    `era` is B when the whole article counts years before Christ, ? when it counts both ways.
    """

    doc: Doc
    signs: str
    words: tuple[Word, ...]
    era: str = ""

    def value(self, at: int) -> Value:
        """Return what a word stands for."""
        return self.words[at].value

    def before(self, at: int) -> str:
        """Return the spelling of the word before a place; none at the beginning."""
        return self.words[at - 1].text if at > 0 else ""

    def after(self, at: int) -> Token | None:
        """Return the token of the word after a place."""
        return self.token(at + 1) if at + 1 < len(self.words) else None

    def near(self, at: int, count: int) -> str:
        """Return the signs of so many words before a place."""
        return self.signs[max(0, at - count) : at]

    def number(self, at: int) -> int:
        """Return the number that a word stands for; "a" is one."""
        value = self.words[at].value
        return value if isinstance(value, int) else 1

    def token(self, at: int) -> Token:
        """Return the token of a word."""
        return self.doc[self.words[at].token]


def read(doc: Doc) -> Words:
    """Return a text as signs."""
    signs: list[str] = []
    words: list[Word] = []
    for token in doc:
        for text, sign, value in _signs(token):
            if sign in "no" and _continues(signs, words, value):
                value = int(words[-2].value) + int(value)
                del signs[-2:], words[-2:]
            signs.append(sign)
            words.append(Word(value, token.i, text))
    _name_holidays(signs, words)
    return Words(doc, "".join(signs), tuple(words))


def _signs(token: Token) -> Iterator[tuple[str, str, Value]]:
    """Yield the signs of a token, which may hold several words ("1936–39", "mid-1990s")."""
    text = token.text
    if text.isalpha() or text == "'s":
        yield _heard(text), *_word(text)
    elif _COUNT.match(text) or text[0] in "$£€" or "://" in text:
        yield text, "_", text
    else:
        for piece in _PIECES.findall(text):
            yield _heard(piece), *_piece(piece)


def _heard(text: str) -> str:
    """Return a word as it is looked up."""
    return text.rstrip(".").lower() if len(text) > 1 else text


def _piece(piece: str) -> tuple[str, Value]:
    if piece[0].isdecimal():
        return _digits(piece.lower().replace("'", "").replace("’", ""))
    if piece in _MARKS:
        return _MARKS[piece], piece
    if piece in _CLOSING:
        return "!", piece
    return _word(piece)


def _word(text: str) -> tuple[str, Value]:
    word = text.lower()
    sign, value = vocabulary.signs().get(word.rstrip("."), ("_", word))
    if sign in _NAMES and not text[0].isupper():
        return "_", word
    return sign, value


def _digits(text: str) -> tuple[str, Value]:
    number = int(re.match(r"\d{1,9}", text)[0])  # type: ignore[index]  # it begins with a digit
    if text.endswith(("st", "nd", "rd", "th")):
        return "o", number
    if text.endswith("s"):
        return ("s" if len(text) == 5 else "e"), number
    if 1 <= number <= 31 and len(text) <= 2:
        return "d", number
    if len(text) == 4 and 1000 <= number <= 2100:
        return "y", number
    return ("k" if len(text) <= 4 else "_"), number


def _continues(signs: list[str], words: list[Word], value: Value) -> bool:
    """Tell whether a number word goes on with the tens before it: "twenty-first"."""
    if len(signs) < 2 or signs[-1] != "-" or signs[-2] != "n":
        return False
    tens = int(words[-2].value)
    return tens >= 20 and tens % 10 == 0 and int(value) < 10


def _name_holidays(signs: list[str], words: list[Word]) -> None:
    """Give the words of a named day one sign, and `~` for the rest of them."""
    heard = [word.text for word in words]
    for at, text in enumerate(heard):
        for name, day in vocabulary.holidays().get(text, ()):
            last = at + len(name)
            if tuple(heard[at:last]) == name and "~" not in signs[at:last]:
                signs[at:last] = ["H"] + ["~"] * (len(name) - 1)
                words[at] = Word(day, words[at].token, text)
                break
