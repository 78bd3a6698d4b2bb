"""Years, decades and centuries."""

import re

from quizapp.articles.dates import year_use
from quizapp.articles.dates.expression import Expression
from quizapp.articles.dates.moment import Moment
from quizapp.articles.dates.words import Words

_LATE = frozenset(["late", "end", "close"])


def number(words: Words, match: "re.Match[str]") -> int | None:
    """Return the astronomical year of a match: 431 BC is -430."""
    for group in ("year", "ad", "ce"):
        if match.groupdict().get(group):
            return words.number(match.start(group))
    return 1 - words.number(match.start("bc")) if match.groupdict().get("bc") else None


def year(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read a year that stands where a date can stand."""
    at = match.start("year")
    if match.group("year") and not year_use.is_year(words, match.start(), at):
        return None
    late = any(word.text in _LATE for word in words.words[match.start() : at])
    found = Moment(year=number(words, match), late=late)
    return Expression(start=match.start(), end=match.end(), kind="moment", moment=found)


def short(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read a year of three digits; where a text counts both ways, its era is open."""
    at = match.start("year")
    if not year_use.is_short_year(words, at):
        return None
    if words.era == "?":
        return Expression(start=match.start(), end=match.end(), kind="open")
    year = words.number(at)
    found = Moment(year=1 - year if words.era == "B" else year)
    return Expression(start=match.start(), end=match.end(), kind="moment", moment=found)


def span(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read two years with a dash between them, the second perhaps short: "1936–39"."""
    first, last = words.number(match.start("first")), words.number(match.start("last"))
    era = match.groupdict().get("era")
    if era == "B" and last < first % 100 and first > 100:  # "348/47 BC", but "264–41 BC" may be either
        if "/" not in match.group():
            return Expression(start=match.start(), end=match.end(), kind="open")
        last += first // 100 * 100
    if era == "B" or (era is None and first > last >= 100):  # years that run down are years before Christ
        first, last = 1 - first, 1 - last
    elif not era and last < 100:
        last += first // 100 * 100
    if not first < last or (not era and last > 2100):
        return None
    end = Expression(start=match.start(), end=match.end(), kind="moment", moment=Moment(year=last))
    return Expression(
        start=match.start(), end=match.end(), kind="moment", moment=Moment(year=first), until=end
    )


def quarter(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read "the first quarter of 2020" as its months."""
    parts = {"half": 2, "third": 3, "quarter": 4}[str(words.value(match.start("part")))]
    nth, of = words.number(match.start() + 1), words.number(match.start("year"))
    length = 12 // parts
    if nth > parts:
        return None
    fixed = f"{of:04d}-{(nth - 1) * length + 1:02d}/{of:04d}-{nth * length:02d}"
    return Expression(start=match.start(), end=match.end(), kind="fixed", fixed=fixed)


def century(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read a century; a hyphen makes it an adjective ("a nineteenth-century house"), which is no date."""
    hundred, era = words.number(match.start("one")) - 1, match.groupdict().get("era")
    if "-K" in match.group() or hundred < 0 or hundred > (40 if era == "B" else 20):
        return None
    if era is None and words.era and hundred < 9:
        return Expression(start=match.start(), end=match.end(), kind="open")
    sign = "-" if era == "B" else ""
    return Expression(start=match.start(), end=match.end(), kind="fixed", fixed=f"{sign}{hundred:02d}XX")


def nth_decade(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read "the first decade of the twentieth century" and its last."""
    hundred = words.number(match.start("one")) - 1
    nth = words.number(match.start("part")) if match.group("part") == "o" else 10
    if words.value(match.start("part") + 1) != "decade" or not 1 <= nth <= 10:
        return None
    return Expression(start=match.start(), end=match.end(), kind="fixed", fixed=f"{hundred:02d}{nth - 1}X")


def decade(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read "the 1990s"; "the 1800s" are a century, and "the nineties" are open."""
    at = match.start("decade")
    begins = words.number(at)
    if match.group("decade") == "e":
        named = words.token(at).i > 0 and words.token(at).nbor(-1).lower_ == "the"
        return (
            Expression(start=match.start(), end=match.end(), kind="same", unit="century", count=begins)
            if named and begins % 10 == 0
            else None
        )
    if begins % 10 or not 1000 <= begins <= 2100:
        return None
    century = begins % 100 == 0 and begins < 2000
    fixed = f"{begins // 100}XX" if century else f"{begins // 10}X"
    return Expression(start=match.start(), end=match.end(), kind="fixed", fixed=fixed)
