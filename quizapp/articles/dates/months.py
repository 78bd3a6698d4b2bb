"""Days, months, seasons and holidays by their names."""

import calendar
import dataclasses
import re

from quizapp.articles.dates import name_use, year_use, years
from quizapp.articles.dates.expression import Expression, Way
from quizapp.articles.dates.moment import CYCLE, Moment
from quizapp.articles.dates.words import Words

WAYS: dict[str | None, Way] = {
    None: "",
    "z": "last",
    "x": "next",
    "h": "this",
    "v": "that",
    "g": "following",
    "p": "previous",
}
STEPS = {"v": 0, "h": 0, "z": -1, "p": -1, "x": 1, "g": 1}


def _made(match: "re.Match[str]", moment: Moment, way: Way = "") -> Expression:
    groups = match.groupdict()
    if groups.get("same") is None:
        return Expression(start=match.start(), end=match.end(), kind="moment", moment=moment, way=way)
    tie = groups["same"][-2]
    by_story = len(groups["same"]) < 4 and tie in "hzx"
    return Expression(
        start=match.start(),
        end=match.end(),
        kind="same",
        moment=moment,
        unit="year",
        way="last" if by_story else "that",
        count=STEPS[tie],
    )


def numeric(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read 2022-03-03 and 24.02.2022; 03/04/2022 may be two days and stays open."""
    year = words.number(match.start("year"))
    groups = match.groupdict()
    if "month" in groups:
        one, other = words.number(match.start("month")), words.number(match.start("day"))
    else:
        one, other = words.number(match.start("b")), words.number(match.start("a"))
        if groups["sep"] == "/" and one <= 12 and other <= 12 and one != other:
            return Expression(start=match.start(), end=match.end(), kind="open")
        one, other = (other, one) if one > 12 else (one, other)
    return _made(match, Moment(year=year, month=one, day=other))


def day(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read a day of a month, with or without its year."""
    number = words.number(match.start("day"))
    if number > 31 or year_use.is_count(words, match.start("day"), match.start("month")):
        return None
    moment = _moment(words, match, day=number)
    if moment.year is None and name_use.is_in_title(words, match.start()):
        return None
    return _made(match, moment)


def first_or_last(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read "the last day of December"; that of February needs its year."""
    if words.words[match.start("unit")].text != "day":
        return None
    moment = _moment(words, match)
    nth = words.number(match.start("nth")) if match.group("nth") == "o" else None
    if nth is None and (moment.year is not None or moment.month != 2):
        nth = calendar.monthrange(2000 + (moment.year or 1) % CYCLE, moment.month or 1)[1]
    return _made(match, dataclasses.replace(moment, day=nth))


def edge_day(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read "the last day of the year" and its first."""
    nth, unit = match.group("nth"), str(words.value(match.start("unit")))
    number = words.number(match.start("nth")) if nth == "o" else 0
    if words.words[match.start("day")].text != "day" or unit != "year" or number > 1:
        return None
    edge = Moment(month=1, day=1) if nth == "o" else Moment(month=12, day=31)
    return Expression(start=match.start(), end=match.end(), kind="same", moment=edge, unit="year", way="that")


def nth_weekday(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read "the first Monday in August 1914"; without its year it is a day of that month."""
    moment = _moment(words, match)
    if moment.year is None:
        return _made(match, moment)
    year, month = 2000 + moment.year % CYCLE, moment.month or 1
    weekday = words.number(match.start("weekday"))
    found = [day for day in calendar.Calendar().itermonthdays2(year, month) if day[0] and day[1] == weekday]
    nth = words.number(match.start("nth")) - 1 if match.group("nth") == "o" else -1
    return _made(match, dataclasses.replace(moment, day=found[nth][0])) if nth < len(found) else None


def days(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read days of one month: "3–5 March", "between 3 and 8 May"; "3 and 8 May" are two days."""
    first, last = words.number(match.start("day")), words.number(match.start("last"))
    joined = words.signs[match.start() : match.end()]
    loose = "&" in joined and not joined.startswith("b") and last != first + 1
    if loose or not first < last <= 31 or (match.group("day") == "o" and "b" in joined and last > 31):
        return None
    end = _made(match, _moment(words, match, day=last))
    start = _made(match, Moment(year=end.moment.year, month=end.moment.month, day=first))
    return Expression(
        start=match.start(),
        end=match.end(),
        kind=end.kind,
        moment=start.moment,
        unit=end.unit,
        way=end.way,
        count=end.count,
        until=end,
    )


def month(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read a month with or without its year."""
    moment = _moment(words, match)
    way = WAYS[match.groupdict().get("way")]
    lone = moment.year is None and not match.groupdict().get("same")
    titled = name_use.is_in_title(words, match.start())
    if lone and (titled or not name_use.is_month(words, match.start(), match.start("month"))):
        return None
    return _made(match, moment, way=way)


def season(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read a season of a year, or one that the text around it must tell."""
    number = words.number(match.start("season"))
    groups = match.groupdict()
    year = words.number(match.start("span")) if groups.get("span") else years.number(words, match)
    way = WAYS[groups.get("way")]
    if year is None and not groups.get("same") and not name_use.is_season(words, match, way):
        return None
    return _made(match, Moment(year=year, season=number), way=way)


def holiday(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read a day that has a name; of one that moves only the year can be said."""
    named, year = str(words.value(match.start("holiday"))), years.number(words, match)
    if year is None and not name_use.is_holiday(words, match.start(), match.end()):
        return None
    if not named:
        return _made(match, Moment(year=year)) if year is not None else None
    if year is None and words.words[match.start()].text == "9":  # of one year only, which "9/11" does not say
        return Expression(start=match.start(), end=match.end(), kind="fixed", fixed=f"XXXX-{named}")
    number, day_number = named.split("-")
    return _made(match, Moment(year=year, month=int(number), day=int(day_number)))


def ordinal(words: Words, match: "re.Match[str]") -> Expression | None:
    """Read a day of the month that was named before: "on the 29th"."""
    at = match.start("day")
    text = words.token(at).text
    if not text[0].isdigit() or words.number(at) > 31 or not name_use.stands_alone(words, match.end()):
        return None
    return Expression(
        start=match.start(), end=match.end(), kind="same", unit="month", moment=Moment(day=words.number(at))
    )


def _moment(words: Words, match: "re.Match[str]", day: int | None = None) -> Moment:
    return Moment(year=years.number(words, match), month=words.number(match.start("month")), day=day)
