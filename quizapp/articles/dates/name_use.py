"""Whether a name that may be a date is one: May the month and not the minister, Friday not Black Friday."""

import re

from quizapp.articles.dates import tense
from quizapp.articles.dates.expression import Way
from quizapp.articles.dates.vocabulary import usage
from quizapp.articles.dates.words import Words

_VERBS = frozenset(["AUX", "VERB"])
_HABIT = frozenset(["every", "each", "most", "alternate"])
_PERSONS = frozenset(["may", "march", "june", "april", "august"])
_TITLES = frozenset(["mr", "mrs", "ms", "mr.", "mrs.", "ms.", "dr", "dr."])
_DOTTED = frozenset(["jan", "mar", "dec", "jun", "sep"])
_INDEFINITE = frozenset(["a", "an", "one", "some"])


def is_month(words: Words, start: int, at: int) -> bool:
    """Tell whether the name of a month alone is a month here, and not a verb or a person."""
    token = words.token(at)
    if words.words[at].text in _DOTTED and not token.text.endswith("."):
        return False
    if token.tag_ in {"MD", "VB", "VBP"} or _is_person(words, start, at):
        return False
    if start < at:
        return True
    before, near = words.before(at), words.near(at, 4)
    if before in {"and", "or", "to"}:
        return bool(set(near) & set("mF"))
    if before in usage("before_month") or near[-1:] in ("-", "/"):
        return True
    after = words.after(at)
    if words.signs[at + 1 : at + 3] == "-m":
        return before in {"the", "a", "an"}
    return before in {"the", "a", "an"} and after is not None and after.tag_ in {"NN", "NNS"}


def _is_person(words: Words, start: int, at: int) -> bool:
    """Tell whether a month's name is a person's: "Theresa May", "August Bebel", "May's"."""
    after = words.after(at)
    surname = after is not None and after.pos_ == "PROPN" and words.signs[at + 1] not in "mwy"
    if surname and words.before(start) not in {"in", "by", "until", "since"}:
        return True
    if not at or words.words[at].text not in _PERSONS:
        return False
    if after is not None and after.lower_ == "'s" and start == at:
        return True
    first = words.token(at - 1)
    named = first.tag_ == "NNP" and words.signs[at - 1] == "_" and not first.is_sent_start
    return named or first.lower_ in _TITLES


def is_in_title(words: Words, start: int) -> bool:
    """Tell whether a day is part of a name: "Night of January 16th", "the Movement of 23 March"."""
    name = words.token(start - 2) if words.before(start) == "of" and start > 1 else None
    return name is not None and name.text[0].isupper() and not name.is_sent_start


def is_holiday(words: Words, start: int, end: int) -> bool:
    """Tell whether a day that has a name stands for one in particular: no "Christmas carols", no custom."""
    last = words.token(end - 1)
    if last.dep_ in {"compound", "poss", "nmod"} and last.head.i > last.i:
        return last.head.lower_ in {"morning", "night", "evening"}
    if start and words.signs[start - 1] != "!" and _is_in_heading(words, start):
        return False
    before = words.before(start)
    return not start or words.signs[start - 1] == "!" or before in usage("before_holiday")


def _is_in_heading(words: Words, start: int) -> bool:
    """Tell whether the small word before a name is in capitals, as in a title: "The Nightmare Before …"."""
    before = words.token(start - 1)
    return before.text[0].isupper() and not before.is_sent_start


def is_season(words: Words, match: "re.Match[str]", way: Way) -> bool:
    """Tell whether a season stands for one in particular: "that summer", "in the autumn"."""
    at = match.start("season")
    token, after = words.token(at), words.after(at)
    if token.pos_ == "VERB" or token.tag_ in {"NNP", "NNPS"}:
        return False
    if after is not None and (after.tag_ in {"NN", "NNS"} or after.lower_ in {"of", "-"}):
        return False
    if way:
        return True
    if token.dep_ == "compound" and token.head == after:
        return False
    if not match.group().startswith("t") and words.before(match.start()) not in {
        "in",
        "by",
        "until",
        "since",
    }:
        return False
    habit = tense.of(tense.verb_of(token)) == "present"  # "in the summer children swim"
    return not habit and words.before(match.start()) in usage("before_year") | {"over"}


def weekday(words: Words, start: int, at: int, way: Way) -> Way | None:
    """Return how a weekday is tied to the story; None when it is a name or a habit."""
    before, token = words.before(start), words.token(at)
    if before in _HABIT or (not way and _is_named_day(words, start, at)):
        return None
    if before in _INDEFINITE or any(child.lower_ in _INDEFINITE for child in token.lefts):
        return "a"
    if words.signs[at - 1 : at] == "t" and not way:
        return "that"
    return "following" if way == "next" and words.signs[start] == "t" else way


def _is_named_day(words: Words, start: int, at: int) -> bool:
    """Tell whether a weekday is part of a name or of a custom: "Bloody Sunday", "Sunday clothes"."""
    token, after = words.token(at), words.after(at)
    if after is not None and after == token.head and token.dep_ == "compound":
        determined = words.near(at, 1) == "t"
        if words.signs[at + 1] == "_" and (after.pos_ == "PROPN" or not determined):
            return True
    if words.near(start, 1) != "_":
        return False
    before = words.token(start - 1)
    return (before.text[0].isupper() and before.tag_ in {"NNP", "JJ"}) or before.lower_ == "good"


def is_vague(words: Words, start: int) -> bool:
    """Tell whether a length of time is only roughly told: "some ten years later"."""
    one, two = words.before(start), words.before(start - 1)
    return one in usage("roughly") or two in usage("roughly") or (two, one) in _COMPARED or one == "a"


_COMPARED = {("more", "than"), ("less", "than"), ("up", "to")}


def is_day_word(words: Words, at: int) -> bool:
    """Tell whether "today" is a day and not nowadays, and "tomorrow" not the future at large."""
    after, verb = words.after(at), words.token(at).head
    if (
        words.token(at).text[0].isupper()
        and at
        and words.signs[at - 1] == "_"
        and words.token(at - 1).text.isalpha()
    ):
        return False  # in a title
    if (after is not None and after.lower_ == "'s") or words.before(at) in {"of", "until", "than"}:
        return False
    helped = any(child.lower_ in {"will", "to"} for child in verb.children)
    if after is not None and after.lower_ in {"called", "known", "named"}:
        return False
    return words.words[at].text != "today" or verb.tag_ == "VBD" or (verb.pos_ in _VERBS and helped)


def is_unit(words: Words, at: int) -> bool:
    """Tell whether a unit of time is one, and not a plural or the first part of a longer word."""
    after = words.after(at)
    return words.token(at).tag_ != "NNS" and (after is None or after.tag_ != "HYPH")


def stands_alone(words: Words, end: int) -> bool:
    """Tell whether it counts no noun: "on the 29th he" but not "on the 29th floor"."""
    if end >= len(words.words) or words.token(end).pos_ not in {"NOUN", "ADJ", "PROPN", "NUM"}:
        return True
    return words.token(end).pos_ == "PROPN" and words.token(end - 1).dep_ == "pobj"
