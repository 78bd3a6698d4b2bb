"""Texts that mix writing directions: a right-to-left name among left-to-right words is isolated.

Without that, a number or a full stop behind such a name is drawn on its wrong side (Unicode UAX #9).
"""

import re
import unicodedata
from dataclasses import replace

from quizapp.items.item import Item

FSI, PDI = "\u2068", "\u2069"
_WORD = re.compile(r"(?<!\w)[a-zà-öø-ÿ]")
"""A word that is no name: it begins with a small letter."""
_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""The blocks of right-to-left scripts, to pass over all other texts at once."""
_INSIDE = " \u00a0\u200c\u200d-־'’\"״׳"
_ISOLATED = re.compile("[\u2066-\u2069]")


def readable(item: Item) -> Item:
    """Return the item with its mixed texts isolated; the evidence stays as the lesson has it."""
    options = tuple(
        replace(option, text=isolated(option.text), why=isolated(option.why)) for option in item.options
    )
    return replace(item, stem=isolated(item.stem), options=options, explanation=isolated(item.explanation))


def isolated(text: str) -> str:
    """Return a text with every right-to-left name isolated, if it stands among left-to-right words.

    A text that begins from right to left and holds no left-to-right words but names is of that direction. It
    is left alone, as is one that somebody has isolated already.
    """
    if not _LEFTWARD.search(text) or _ISOLATED.search(text):
        return text
    told = [direction for direction in map(_direction, text) if direction]
    if "R" not in told or "L" not in told or (told[0] == "R" and not _WORD.search(text)):
        return text
    parts: list[str] = []
    done = 0
    for start, end in _names(text):
        parts += [text[done:start], FSI, text[start:end], PDI]
        done = end
    return "".join((*parts, text[done:]))


def _names(text: str) -> list[tuple[int, int]]:
    """Return where each right-to-left name begins and ends; blanks, hyphens, apostrophes hold it together."""
    found: list[tuple[int, int]] = []
    for place, character in enumerate(text):
        if _direction(character) == "R":
            if found and not text[found[-1][1] : place].strip(_INSIDE):
                found[-1] = (found[-1][0], place + 1)
            else:
                found.append((place, place + 1))
        elif found and found[-1][1] == place and unicodedata.combining(character):
            found[-1] = (found[-1][0], place + 1)
    return found


def _direction(character: str) -> str:
    """Return "L" or "R" for a letter that has a direction, "" for any other character."""
    found = unicodedata.bidirectional(character)
    return "R" if found in ("R", "AL") else "L" if found == "L" else ""
