"""The patterns of date expressions, over the signs that `words` writes."""

import re
from collections.abc import Callable, Iterator

from quizapp.articles.dates import months, spans, years
from quizapp.articles.dates.expression import Expression
from quizapp.articles.dates.words import Words

Build = Callable[[Words, "re.Match[str]"], Expression | None]

PART = r"(?:t?(?:P|[ozx](?:u|Q)|oPu)[-f]?t?)?"
YEAR = r"(?:A(?P<ad>[dky])|(?P<bc>[dky])B|(?P<ce>[dk])A|(?P<year>y)A?(?![-/](?:[ky]|d(?!f?m))))"
SAME = r"(?P<same>f(?:t?v|[hzx]|t[gpx])u|[hzx]u)"
_DAY = rf"(?:t?w,?)?t?(?P<day>[do])f?(?P<month>m)(?:[,f]?{YEAR}|{SAME})?"
_US = rf"(?:t?w,?)?(?P<month>m)t?(?P<day>[do])(?![KuQ]|[-/]o?K|,\d)(?:,?{YEAR}|{SAME})?"

RULES: tuple[tuple[re.Pattern[str], Build], ...] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (r"(?P<year>y)-(?P<month>d)-(?P<day>d)(?![-/])", months.numeric),
        (r"(?P<a>d)(?P<sep>[/!])(?P<b>d)(?P=sep)(?P<year>y)", months.numeric),
        (_DAY, months.day),
        (_US, months.day),
        (rf"F?t?(?P<day>[do])[-T&/]t?(?P<last>[do])f?(?P<month>m)(?:[,f]?{YEAR}|{SAME})?", months.days),
        (rf"b?t?(?P<day>[do])&t?(?P<last>[do])f?(?P<month>m)(?:[,f]?{YEAR}|{SAME})?", months.days),
        (rf"F?(?P<month>m)(?P<day>[do])[-T/](?P<last>[do])(?!f?m)(?:,?{YEAR}|{SAME})?", months.days),
        (rf"t(?P<nth>[oz])(?P<unit>u)f(?P<month>m)(?:[,f]?{YEAR}|{SAME})?", months.first_or_last),
        (rf"{PART}(?P<month>m)(?:[,f]?{YEAR}|{SAME})?", months.month),
        (r"t?(?P<way>[zxhgpv])(?P<month>m)(?![do])", months.month),
        (
            rf"{PART}t?(?P<season>S)(?:[,f]?{YEAR}(?:[-/][dky])?|[,f]?(?P<span>y)[-/][dky]|{SAME})?",
            months.season,
        ),
        (r"t?(?P<way>[zxhgpv])(?P<season>S)", months.season),
        (rf"(?P<holiday>H)~*(?:[,f]?{YEAR}|{SAME})?", months.holiday),
        (r"(?<=i)t(?P<day>o)(?!u|K|-|Q|[&T]t?o-?K)", months.ordinal),
        (r"to(?P<part>Q)f(?P<year>y)", years.quarter),
        (r"t?(?P<part>[oz])uft(?P<one>o)K", years.nth_decade),
        (rf"{PART}(?:tuf?)?{YEAR}", years.year),
        (r"(?P<first>y)[-/](?P<last>[dky])A?(?!f?m)", years.span),
        (r"(?P<first>k)-(?P<last>k)(?=\))", years.span),
        (r"(?P<year>k)", years.short),
        (r"F?(?P<first>[dky])[-T/](?P<last>[dky])(?P<era>[AB])", years.span),
        (r"b(?P<first>[dky])&(?P<last>[dky])(?P<era>[AB])", years.span),
        (rf"{PART}(?P<one>o)-?K(?P<era>[AB])?", years.century),
        (r"t?(?P<one>o)(?=(?:&|-|T|&P-?)t?o-?K(?P<era>[AB])?)", years.century),
        (rf"{PART}(?P<decade>[se])", years.decade),
        (r"t?(?P<way>[zxhgpv])?(?P<weekday>w)N?", spans.weekday),
        (r"(?P<count>[adkn])(?P<more>n)?(?P<unit>u)(?P<way>[LEG])", spans.shift),
        (r"(?P<count>[adkn])(?P<more>n)?(?P<unit>u)(?P<way>i)(?=[,!)]|$)", spans.shift),
        (r"t(?P<unit>u)(?P<way>[LEi])(?=[,!)]|$)", spans.shift),
        (r"(?P<count>[adkn])(?P<unit>u)(?P<way>i)v(?=[,!)]|$)", spans.shift),
        (r"(?P<count>[adkn])(?P<unit>u)(?P<way>i)(?P<holiday>H)~*", spans.shift),
        (r"t?(?P<way>[gp])(?P<unit>[uN])", spans.neighbour),
        (r"t(?P<way>x)(?P<unit>[uN])", spans.neighbour),
        (r"(?<!t)(?P<way>[zx])(?P<unit>[uN])", spans.deictic),
        (r"[LEP]?(?:if?t?)?(?P<way>h)(?P<unit>[uN])", spans.deictic),
        (r"(?P<day>D)N?", spans.deictic),
        (r"(?:t|(?P<way>[zxh]))W", spans.weekend),
        (r"[LEP]?(?:f?t?)?t?v+(?P<unit>u)", spans.same),
        (r"t?Pft(?P<unit>u)(?!f)", spans.end_of),
        (r"t(?P<nth>[oz])(?P<day>u)f(?:t|t?v+)(?P<unit>u)(?!f)", months.edge_day),
        (rf"t?(?P<nth>[oz])(?P<weekday>w)[if](?P<month>m)(?:[,f]?{YEAR}|{SAME})?", months.nth_weekday),
    )
)


_NAMES = re.compile(r"\(\?P<\w+>")
_ANY = re.compile("|".join(_NAMES.sub("(?:", rule.pattern).replace("(?P=sep)", "[/!]") for rule, _ in RULES))
"""Matches wherever a rule does: most words of a text begin no date."""


def expressions(words: Words) -> Iterator[Expression]:
    """Yield the expressions of a text from left to right, at each place the longest."""
    at = 0
    while place := _ANY.search(words.signs, at):
        found = _longest(words, place.start())
        if found:
            yield found
        at = found.end if found else place.start() + 1


def _longest(words: Words, at: int) -> Expression | None:
    matches = [(match, build) for rule, build in RULES if (match := rule.match(words.signs, at))]
    for match, build in sorted(matches, key=lambda pair: -pair[0].end()):
        if found := build(words, match):
            return found
    return None
