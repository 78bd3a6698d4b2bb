"""Cues that give the key away (I04, I07, I08, I12, I15)."""

import re

from quizapp.facts import Facts
from quizapp.facts.evidence import content_words
from quizapp.items.checks.flaw import words
from quizapp.items.checks.options import in_time
from quizapp.items.item import Item

SHORTEST = 0.8
"""Share of the key's length that the longest distractor must reach."""
_ARTICLES = ("a", "an", "the")
_FRAME = frozenset(
    {"what", "which", "when", "where", "whom", "whose", "before", "after", "lesson", "according"}
)
"""Words that belong to asking, not to what is asked about."""
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
        return ""
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
    if facts:
        key -= {
            word
            for name in facts.names.named(item.stem) & facts.kinds.keys()
            for each in facts.names.spellings[name]
            for word in _long(each)
        }
    if key:
        return f"“{min(key)}…” stands in the question and in the right answer alone; reword one of them."
    return ""


def grammatical(item: Item) -> str:
    """I15: the stem's last word, a or an, or the answers' first words fit one answer only."""
    last = words(item.stem)[-1:]
    if last and last[0] in ("a", "an"):
        fitting = [option for option in item.options if bool(_VOWEL.match(option.text)) == (last[0] == "an")]
        if len(fitting) < len(item.options):
            return f"“{last[0]}” before the gap fits some answers only; move it into the answers."
    articles = [words(option.text)[:1] and words(option.text)[0] in _ARTICLES for option in item.options]
    keys = [has for has, option in zip(articles, item.options, strict=True) if option.correct]
    sentences = any(option.text.endswith((".", "!", "?")) for option in item.options)
    if len(item.options) > 2 and not sentences and articles.count(keys[0]) == 1:
        return "Only the right answer begins so (with or without an article); write them all alike."
    return ""


def _long(text: str) -> frozenset[str]:
    told = frozenset(word for word in words(text) if len(word) >= 4) - _FRAME
    return content_words(" ".join(told)) if told else frozenset()
