"""Cues that give the key away (I04, I07, I08, I12, I15)."""

import re

from quizapp.facts import Facts
from quizapp.facts.evidence import content_words
from quizapp.facts.people import asks_sex
from quizapp.items.checks.flaw import words
from quizapp.items.checks.moments import value
from quizapp.items.checks.options import in_time
from quizapp.items.item import Item

SHORTEST = 0.8
"""Share of the key's length that the longest distractor must reach."""
_ARTICLES = ("a", "an", "the")
_FRAME = frozenset(
    {"what", "which", "when", "where", "whom", "whose", "before", "after", "lesson", "according"}
)
"""Words that belong to asking, not to what is asked about."""
_NAMES_TELL = frozenset(
    {"role-holder", "role-description", "relation-role", "statement-role", "sentence-gap"}
)
"""Kinds in which a name that question and answer share gives the answer away."""
_KINDRED: tuple[frozenset[str], ...] = tuple(
    content_words(group)
    for group in (
        "bank lender lend lent loan",
        "union association",
        "ferries ferry carried carry",
        "chamber club",
        "confederation league alliance",
        "teutonic german knights",
        "army forces commander",
        "office authority watched",
        "senate senator",
        "peacekeepers peacekeeping",
    )
)
"""Words that say nearly the same: a bank lends, and a union is an association."""
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)


def longest(item: Item) -> str:
    """I04: the key has several words and every distractor is much shorter."""
    most = max((len(option.text) for option in item.distractors), default=0)
    if len(words(item.key.text)) > 1 and most < SHORTEST * len(item.key.text):
        return "The right answer is the longest by far; shorten it, or write a wrong one as long."
    return ""


def converging(item: Item) -> str:
    """I07: the key is what several distractors have in common; near dates have nothing else to differ in."""
    if in_time(item):
        return _odd_date(item)
    key = content_words(item.key.text)
    shared = [key & content_words(option.text) for option in item.distractors]
    parts = {part for part in shared if part and part != key}
    if (
        len(shared) > 2
        and len(parts) > 1
        and frozenset() not in {*shared}
        and frozenset().union(*parts) == key
    ):
        return "Each wrong answer repeats another part of the right one; vary them."
    return ""


def _odd_date(item: Item) -> str:
    """Return a message when all wrong dates are of one year or month, and the right one is of another."""
    key, *others = (value(option.text) or () for option in (item.key, *item.distractors))
    for exact in (1, 2):
        shared = {other[:exact] for other in others}
        if item.origin == "generated" and len(others) > 2 and len(shared) == 1 and key[:exact] not in shared:
            within = len(key) > exact and all(other[exact] for other in others)
            if within:
                return "All wrong dates lie close together, and the right one elsewhere; spread them."
    return ""


def logical(item: Item) -> str:
    """I08: a number of the stem stands in the key and in no distractor."""
    asked = {word for word in words(item.stem) if word.isdigit()}
    inside = {word for word in words(item.key.text) if word in asked}
    others = {word for option in item.distractors for word in words(option.text)}
    if inside - others:
        return f"Only the right answer repeats “{min(inside - others)}” of the question; take it out of one."
    return ""


def clang(item: Item, facts: Facts | None) -> str:
    """I12: a word of stem and key that no distractor has, names of actors apart."""
    key = _long(item.key.text) & _long(item.stem)
    key -= set().union(*(_long(option.text) for option in item.distractors))
    if facts and item.kind not in _NAMES_TELL:
        key -= {
            word
            for name in facts.names.named(item.stem) & facts.kinds.keys()
            for each in facts.names.spellings[name]
            for word in _long(each)
        }
    if key:
        return f"“{min(key)}…” stands in the question and in the right answer alone; reword one of them."
    if item.origin == "generated" and (words_alike := _kindred(item)):
        return f"“{' / '.join(sorted(words_alike))}”: the question says in other words what the answer says."
    return ""


def _kindred(item: Item) -> frozenset[str]:
    """Return the kindred words of which stem and key have one each, and no distractor has any."""
    stem, key = _long(item.stem), _long(item.key.text)
    others = frozenset[str]().union(*(_long(option.text) for option in item.distractors))
    for group in _KINDRED:
        if group & stem and group & key and not group & others:
            return group & (stem | key)
    return frozenset()


def grammatical(item: Item) -> str:
    """I15: the stem's last word, a or an, or the answers' first words fit one answer only."""
    last = words(item.stem)[-1:]
    if last and last[0] in ("a", "an"):
        fitting = [option for option in item.options if bool(_VOWEL.match(option.text)) == (last[0] == "an")]
        if len(fitting) < len(item.options):
            return f"“{last[0]}” before the gap fits some answers only; move it into the answers."
    begun = {option.text: _article(option.text) for option in item.options}
    sentences = any(option.text.endswith((".", "!", "?")) for option in item.options)
    if len(item.options) > 2 and not sentences and [*begun.values()].count(begun[item.key.text]) == 1:
        return "Only the right answer begins so (with “a”, with “the” or with neither); write them all alike."
    titles = [asks_sex(option.text) for option in item.distractors]
    if item.kind == "role-description" and asks_sex(item.key.text) == "woman" and "woman" not in titles:
        return "Only the right answer is the title of a woman; write another beside it."
    return ""


def _article(text: str) -> str:
    """Return the article with which an answer begins, "a" for "an", "" for none."""
    first = words(text)[0] if words(text) else ""
    return {"an": "a"}.get(first, first) if first in _ARTICLES else ""


def _long(text: str) -> frozenset[str]:
    told = frozenset(word for word in words(text) if len(word) >= 4) - _FRAME
    return content_words(" ".join(told)) if told else frozenset()
