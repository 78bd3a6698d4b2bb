"""A sentence of the lesson without its last name or date, which the answers complete."""

import re
from collections import Counter
from collections.abc import Iterator

from quizapp.digest import digest
from quizapp.facts import Facts
from quizapp.facts.dangling import dangling
from quizapp.facts.years import tells
from quizapp.items.draft import Draft
from quizapp.items.kinds.among import closed, dated, told
from quizapp.items.kinds.near import wrong_dates
from quizapp.items.kinds.proved import object_of, stated, with_object, wrong_names
from quizapp.items.kinds.proved import told as in_words
from quizapp.lessons.document import Sentence

MOST_NAMES = 3
MOST_DATES = 2
"""Questions of a lesson that leave out a name, and a date."""
_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|them)\b", re.IGNORECASE)


def name(facts: Facts) -> Iterator[Draft]:
    """Leave out the name at the end of a sentence, where every other name would make it false."""
    for fact in stated(facts):
        start = _without(
            facts, fact.evidence, "|".join(map(re.escape, facts.names.spellings[fact.objects[-1]]))
        )
        if not start or len(fact.objects) > 1 or facts.names.mentioned(object_of(fact), start):
            continue
        articled = object_of(fact) in facts.names.with_article
        yield Draft(
            fact=digest(facts.lesson, "gap", fact.id),
            topic="alliances",
            kind="sentence-gap",
            stem=f"Which name completes this sentence of the lesson? “{start} …”",
            key=object_of(fact),
            why=in_words(facts, fact),
            wrong=(
                wrong
                for wrong in wrong_names(facts, fact, object_of(fact), with_object)
                if (wrong.text in facts.names.with_article) == articled
            ),
            explanation=in_words(facts, fact),
            evidence=fact.evidence,
            series="name",
            limit=MOST_NAMES,
            also=(fact.id,),
        )


def date(facts: Facts) -> Iterator[Draft]:
    """Leave out the date at the end of a sentence; late events first, as others ask for early ones.

    An event whose own words do not tell the date is asked for it plainly, and so not once more in a gap.
    """
    used: Counter[str] = Counter()
    for event in reversed(told(facts)):
        start = _without(facts, event.evidence, re.escape(str(event.date))) if event.date else ""
        if not event.date or not closed(event.date) or not start or tells(start, event.date):
            continue
        if not tells(event.text, event.date):
            continue
        wrong = wrong_dates(facts, event, event.date, used)
        in_order = sorted((event.date, *(when for when, _ in wrong)), key=lambda when: when.first)
        yield Draft(
            fact=digest(facts.lesson, "gap", event.id),
            topic="dates",
            kind="sentence-gap",
            stem=f"Which date completes this sentence of the lesson? “{start} …”",
            key=str(event.date),
            why=dated(facts, event),
            wrong=tuple(each for _, each in wrong),
            explanation=dated(facts, event),
            evidence=event.evidence,
            order="given",
            sequence=tuple(str(when) for when in in_order),
            series="date",
            limit=MOST_DATES,
            also=(event.id,),
        )


def _without(facts: Facts, sentence: Sentence, ending: str) -> str:
    """Return a sentence without what ends it, "" when it ends otherwise or leans on another sentence."""
    found = re.fullmatch(rf"(.*\S) (?:{ending})\.", sentence.text)
    leans = dangling(sentence.text, facts.names) or _PRONOUN.search(sentence.text)
    return found[1] if found and not leans else ""
