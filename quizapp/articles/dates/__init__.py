"""Find the dates of an article: recognise what is written, then settle what the text settles and no more."""

import dataclasses
from collections.abc import Container, Iterator, Sequence

from spacy.tokens import Span, Token

from quizapp.articles.calendar import Calendar, When
from quizapp.articles.dates import between, dateline, grammar, joining, moment, telling, tense, words
from quizapp.articles.dates.between import Told
from quizapp.articles.dates.dateline import Dateline
from quizapp.articles.dates.expression import Expression
from quizapp.articles.dates.moment import Moment
from quizapp.articles.dates.narration import Narration
from quizapp.articles.dates.words import Words
from quizapp.articles.passage import Passage

Text = tuple[Words, list[Expression]]


def find(passages: Sequence[Passage], *, as_of: str | None = None) -> Calendar:
    """Return every date expression, settled as far as the text settles it.

    `as_of` is the ISO day on which the story is told; without it only a dateline is. A century's precision is
    "interval", and that of an expression without a date "unknown".
    """
    spelt = [words.read(passage.doc) for passage in passages]
    era = _era(spelt)
    texts = [_expressions(dataclasses.replace(each, era=era)) for each in spelt]
    line = dateline.find(texts)
    story = moment.of_iso(as_of) if as_of else line.day if line else _unknown_day(texts)
    narration = Narration(story=story, weekday=story.weekday if story else None)
    found = [
        (passage, text[0], *pair)
        for passage, text in zip(passages, texts, strict=True)
        for pair in _tell(passage, text, narration, line)
    ]
    dates = (each.edtf for each in between.settled(told for *_, told in found))
    whens = (
        _when(passage, spelt, each, date)
        for (passage, spelt, each, _), date in zip(found, dates, strict=True)
    )
    day = story.edtf if story and story.year is not None else None
    return Calendar(as_of=day, whens=tuple(whens))


def _era(texts: Sequence[Words]) -> str:
    """Return the era in which an article counts its years when it does not say."""
    marks = {mark for each in texts for mark in "BA" if mark in each.signs}
    return "?" if len(marks) > 1 else "B" if marks == {"B"} else ""


def _unknown_day(texts: Sequence[Text]) -> Moment | None:
    """Return a day of which nothing is known when a story speaks from one: "yesterday", "last year"."""
    speaks = any(each.way == "last" and each.kind == "shift" for _, found in texts for each in found)
    return Moment() if speaks else None


def _expressions(text: Words) -> Text:
    return text, joining.joined(text, grammar.expressions(text))


def _tell(
    passage: Passage, text: Text, narration: Narration, line: Dateline | None
) -> Iterator[tuple[Expression, Told]]:
    """Yield the expressions of a passage with what they tell, while following it."""
    spelt, found = text
    is_line = line is not None and line.passage == passage.number
    if passage.number < 8 and not is_line and dateline.is_page_line(spelt, found):
        return
    narration.enter(passage.number)
    dated = {word.token for each in found for word in spelt.words[each.start : each.end]}
    sentences = iter(passage.doc.sents)
    here = next(sentences, None)
    for number, each in enumerate(found):
        here = _reach(here, sentences, spelt.token(each.start), narration, dated)
        if is_line and number == 0:
            yield each, Told(moment=each.moment)
            continue
        if is_line and narration.weekday is None:
            _set_weekday(each, narration)
        yield each, telling.tell(spelt, each, narration)
    _reach(here, sentences, None, narration, dated)


def _reach(
    here: Span | None,
    sentences: Iterator[Span],
    goal: Token | None,
    narration: Narration,
    dated: Container[int],
) -> Span | None:
    """Go on to the sentence of a word, and see where in time those before it went."""
    while here is not None and (goal is None or here.end <= goal.i):
        if narration.base is not None or narration.beside.rival is not None:
            if here.start != narration.sentence and tense.leaps(here, dated):
                narration.leap()
            narration.leave(here.start, present=tense.returns_to_present(here))
        here = next(sentences, None)
    if here is not None and here.start != narration.sentence:
        narration.reach(here.start)
        if tense.leaps(here, dated):
            narration.leap()
    return here


def _set_weekday(each: Expression, narration: Narration) -> None:
    """Take the first weekday of a story whose dateline has no year for the dateline's: so agencies write."""
    if each.kind == "weekday" and not each.way:
        narration.weekday = each.weekday


def _when(passage: Passage, spelt: Words, each: Expression, date: str | None) -> When:
    first, last = spelt.words[each.start].token, spelt.words[each.end - 1].token
    return When(
        passage=passage.number, start=first, end=last + 1, date=date, precision=moment.precision(date)
    )
