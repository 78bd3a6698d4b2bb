"""Events that tell how things stood, and so may have been true before and after their date."""

import re

from quizapp.facts.fact import Event

_LASTS = re.compile(
    r"\b(?:at war|allied|ruled|reigned|governed|occupied|belonged|suspended|in force)\b"
    r"|\b(?:was|were) (?:an? )?(?:close )?(?:member|part|ally|allies|partner|friend|foe|enem)\w*\b"
    r"|(?<!was )fought (?!the |their )"
)
_BEGINS = re.compile(r"\b(?:entered|came|put|bec[ao]me|began|ended)\b")
"""Words of a moment: what entered into force did so once."""


def lasting(event: Event) -> bool:
    """Tell whether the words of an event tell of what may have been so at another time as well."""
    return bool(_LASTS.search(event.text)) and not _BEGINS.search(event.text)


def lasting_point(event: Event) -> bool:
    """Tell whether a state of things bears a single date, which proves nothing about other times."""
    return lasting(event) and event.date is not None and event.date.precision != "interval"
