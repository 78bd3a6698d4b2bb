"""The order of three events, and what lies between two: questions that no single date answers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, permutations

from quizapp.digest import digest
from quizapp.facts import Facts
from quizapp.facts import date as dates
from quizapp.facts.date import Date
from quizapp.facts.fact import Event
from quizapp.facts.years import tells
from quizapp.items.draft import Draft, Wrong
from quizapp.items.kinds.among import among, closed, dated, happens, same_words, told, wrong_events
from quizapp.items.kinds.wording import quoted, unstopped

MOST_ORDERS = 3
MOST_BETWEEN = 3
"""Questions of a lesson that ask for an order of three, and for what lies between two events."""
Dated = tuple[Event, Date]


def order(facts: Facts) -> Iterator[Draft]:
    """Ask in which order three events happened, each provably over before the next began."""
    chain = _chain(facts)
    for first in range(0, len(chain) - 2, 3):
        three = chain[first : first + 3]
        if any(same_words(facts, one[0], other[0]) for one in three for other in three if one is not other):
            continue
        yield _ordering(facts, three)


def between(facts: Facts) -> Iterator[Draft]:
    """Ask what happened between two events, the others before the one or after the other; late ones first."""
    chain = _chain(facts)
    for place in range(len(chain) - 2, 0, -1):
        (opening, start), (event, when), (closing, end) = chain[place - 1 : place + 2]
        draft = among(
            facts,
            event,
            _outside(facts, event, start, end),
            kind="event-between",
            stem=f"Which of these came after {unstopped(opening.text)} and before {unstopped(closing.text)}?",
            why=f"That was {dates.phrase(when)}, between {start} and {end}.",
        )
        yield replace(
            draft,
            fact=digest(facts.lesson, "between", opening.id, event.id, closing.id),
            also=(opening.id, event.id, closing.id),
            limit=MOST_BETWEEN,
        )


def _outside(facts: Facts, event: Event, start: Date, end: Date) -> Iterator[Wrong]:
    """Yield the events before the first date and those after the second."""
    earlier = [other for other in told(facts) if other.date and other.date.before(start)]
    later = [other for other in told(facts) if other.date and end.before(other.date)]
    for side, others in (("before", earlier), ("after", later)):
        for each in wrong_events(event, others, facts):
            yield replace(each, why=f"{each.why.rstrip('.')}, {side} both events.")


def _chain(facts: Facts) -> list[Dated]:
    """Return events in order of time, each over before the next begins, and none that tells its date."""
    known = [
        (event, event.date)
        for event in told(facts)
        if event.date and closed(event.date) and happens(event) and not tells(event.text, event.date)
    ]
    chain: list[Dated] = []
    for event, when in sorted(known, key=lambda each: (each[1].last, each[1].first, each[0].id)):
        if not chain or chain[-1][1].before(when):
            chain.append((event, when))
    return chain


def _ordering(facts: Facts, three: Sequence[Dated]) -> Draft:
    """Return the question for three events, numbered in an order that tells nothing."""
    shown = sorted(three, key=lambda each: digest("order-three", each[0].id))
    right = tuple(shown.index(each) + 1 for each in three)
    times = {number: when for number, (_, when) in enumerate(shown, 1)}
    listed = " ".join(f"{number}. {quoted(event.text)}" for number, (event, _) in enumerate(shown, 1))
    first, second, third = (f"{number} was {dates.phrase(times[number])}" for number in right)
    return Draft(
        fact=digest(facts.lesson, "order", *sorted(event.id for event, _ in three)),
        topic="dates",
        kind="order-three",
        stem=f"In which order did these events happen? {listed}",
        key=_numbers(right),
        why=f"Event {first}, event {second}, event {third}.",
        wrong=tuple(
            Wrong(text=_numbers(other), why=_misplaced(right, other, times))
            for other in permutations((1, 2, 3))
            if other != right
        ),
        explanation=" ".join(dated(facts, event) for event, _ in three),
        evidence=three[0][0].evidence,
        limit=MOST_ORDERS,
        also=tuple(event.id for event, _ in three),
    )


def _numbers(order: Sequence[int]) -> str:
    return " – ".join(map(str, order))


def _misplaced(right: Sequence[int], other: Sequence[int], times: dict[int, Date]) -> str:
    """Say of two neighbours that stand the wrong way round which came first."""
    late, early = next(
        (one, next_) for one, next_ in pairwise(other) if right.index(one) > right.index(next_)
    )
    return f"Event {early} ({times[early]}) came before event {late} ({times[late]})."
