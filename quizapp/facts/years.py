"""The years that a text names, of any century."""

import calendar
import re

from quizapp.facts.date import Date, year_in_words

_BC = re.compile(r"\bB\.?C\.?(?:E\.?)?(?!\w)")
_NUMBER = re.compile(r"(?<![\w.,])(\d{1,4})(?![\w%]|[.,]\d)")
_LATE = re.compile(r"\b([12]\d{3})\b")
_MONTHS = "|".join(filter(None, calendar.month_name))
_EARLY = re.compile(rf"\b(?:AD|year) (\d{{1,3}})\b|\b(?:[Ii]n|{_MONTHS}) (\d{{3}})(?=[.,;)]|$)")


def named_years(text: str) -> set[int]:
    """Return the years that a text names, 218 BC as -217.

    Where a text speaks of years BC every number may be one, as in "from 264 to 241 BC".
    """
    if _BC.search(text):
        return {1 - int(number) for number in _NUMBER.findall(text)}
    early = {int(one or other) for one, other in _EARLY.findall(text)}
    return early | {int(year) for year in _LATE.findall(text)}


def tells(text: str, when: Date) -> bool:
    """Tell whether a wording gives away the year in which a date begins or ends, or its month."""
    month = calendar.month_name[when.first[1]]
    if when.precision in ("day", "month") and re.search(rf"\b{month}\b", text):
        return True
    return any(
        re.search(rf"(?<!\w){year_in_words(year).removesuffix(' BC')}(?!\w)", text)
        for year in {when.first[0], when.last[0]}
    )
