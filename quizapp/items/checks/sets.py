"""What is wrong with several options or items together (S01–S06); `flaws` tells of one item at a time."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from quizapp.facts import Facts
from quizapp.items.checks.flaw import Flaw, words
from quizapp.items.checks.moments import grain, span
from quizapp.items.checks.pairs import gives_away, tell_the_same, told
from quizapp.items.item import Item

MOST_AT_ONE_PLACE = 0.3
"""Share of the right answers of a printed form that may stand at one place."""
SMALLEST_FORM = 10
_PART = re.compile(
    r"\b(?:part|province|region|district|member|branch|capital|town|city|port|island|exclave|enclave) "
    r"(?:of|in)\b"
)
_OPPOSITES = {
    "increased": "decreased",
    "increase": "decrease",
    "rose": "fell",
    "grew": "shrank",
    "more": "less fewer",
    "won": "lost",
    "before": "after",
    "above": "below",
    "left": "joined entered",
    "supported": "opposed",
    "accepted": "rejected refused",
    "agreed": "refused",
    "began": "ended",
    "opened": "closed",
    "open": "closed",
    "with": "without",
    "for": "against",
    "first": "last",
    "early": "late",
    "earlier": "later",
    "higher": "lower",
    "high": "low",
    "stronger": "weaker",
    "strong": "weak",
    "richer": "poorer",
    "rich": "poor",
    "larger": "smaller",
    "legal": "illegal",
    "attacked": "defended",
    "gained": "lost",
    "bought": "sold",
    "friend": "foe",
    "victory": "defeat",
}
_DENIALS = frozenset({"not", "no", "never", "did", "does", "do"})


def unbalanced(form: Sequence[Item]) -> tuple[Flaw, ...]:
    """S01: too many right answers at one place of a printed form, its options in the order of print.

    A place may hold three tenths of them; where questions have few answers, one more than chance would give.
    """
    if len(form) < SMALLEST_FORM:
        return ()
    places = Counter(item.options.index(item.key) for item in form)
    place, most = max(places.items(), key=lambda each: (each[1], -each[0]))
    chance = sum(1 / len(item.options) for item in form if len(item.options) > place)
    if most <= max(MOST_AT_ONE_PLACE * len(form), chance + 1):
        return ()
    message = f"{most} of {len(form)} right answers stand at place {place + 1}; mix the answers anew."
    return (Flaw(code="S01", message=message),)


def overlapping(item: Item, facts: Facts) -> str:
    """S03: an option contains another: a date within a date, a member and its body, a part and its whole."""
    for one, other in combinations([option.text for option in item.options], 2):
        spans = span(one), span(other)
        if spans[0] and spans[1] and spans[0] != spans[1]:
            (start, end), (begin, last) = spans[0], spans[1]
            if start <= last and begin <= end:
                return f"“{one}” and “{other}” share days; let no answer contain another."
        for inner, outer in ((one, other), (other, one)):
            if _part_of(facts, inner, outer):
                return f"“{inner}” belongs to “{outer}”; let no answer contain another."
    return ""


def opposite(item: Item, _: Facts) -> str:
    """S04: the right answer and one other are opposites, so that a student guesses between these two."""
    pairs = [pair for pair in combinations(item.options, 2) if _opposed(*(words(each.text) for each in pair))]
    if len(item.options) < 3 or len(pairs) != 1 or item.key not in pairs[0]:
        return ""
    other = next(option for option in pairs[0] if not option.correct)
    return f"“{other.text}” only turns the right answer round; write another, or a second such pair."


def uneven(item: Item, _: Facts) -> str:
    """S06: options of unequal form: a sentence among names, a day among years."""
    forms = {_form(option.text) for option in item.options}
    if len(forms) > 1:
        return f"The answers are of unequal form ({' and '.join(sorted(forms))}); write them all alike."
    return ""


WITHIN: dict[str, Callable[[Item, Facts], str]] = {"S03": overlapping, "S04": opposite, "S06": uneven}


def within(item: Item, facts: Facts) -> tuple[Flaw, ...]:
    """Return what is wrong with the options of one item taken together (S03, S04, S06)."""
    found = ((code, rule(item, facts)) for code, rule in WITHIN.items())
    return tuple(Flaw(code=code, message=message) for code, message in found if message)


def between(items: Sequence[Item]) -> Iterator[tuple[Item, Flaw]]:
    """Yield the items that do not go together with an earlier one (S02, S05), each with the reason."""
    for (one, ours), (other, theirs) in combinations([(item, told(item)) for item in items], 2):
        if ours.key == theirs.key and tell_the_same(ours, theirs):
            yield other, Flaw(code="S05", message=f"This asks the same as “{one.stem}”; change or drop one.")
        elif gives_away(ours, theirs):
            yield other, Flaw(code="S02", message=f"“{one.stem}” holds the answer; reword one of the two.")
        elif gives_away(theirs, ours):
            yield other, Flaw(code="S02", message=f"This holds the answer to “{one.stem}”; reword one.")


def _part_of(facts: Facts, inner: str, outer: str) -> bool:
    part, whole = facts.names.resolve(inner), facts.names.resolve(outer)
    if not part or not whole or part == whole:
        return False
    if whole in facts.bodies.get(part, ()) and facts.kinds.get(part) != "person":
        return True
    return any(
        _PART.search(text) and facts.names.mentioned(whole, text) for text in facts.described.get(part, ())
    )


def _opposed(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two answers differ in a pair of opposite words alone, or in a denial."""
    if len(one) == len(other):
        differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
        return len(differing) == 1 and _turned(*differing[0])
    ours, theirs = ([word[:4] for word in each if word not in _DENIALS] for each in (one, other))
    return ours == theirs


def _turned(one: str, other: str) -> bool:
    return other in _OPPOSITES.get(one, "").split() or one in _OPPOSITES.get(other, "").split()


def _form(text: str) -> str:
    """Return the form of an answer: how exact a time, a whole sentence, or words."""
    if exact := grain(text):
        return f"a {exact}"
    return "sentences" if text.rstrip("”’\"'").endswith((".", "!", "?")) and " " in text else "words"
