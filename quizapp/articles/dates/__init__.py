"""Find the dates of an article: recognise what is written, then settle what the text settles and no more."""

import dataclasses
from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from quizapp.articles.calendar import Calendar, When
from quizapp.articles.dates import dateline, grammar, joining, moment, settling, tense, weight, words
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
        when
        for passage, text in zip(passages, texts, strict=True)
        for when in _tell(passage, text, narration, line)
    ]
    day = story.edtf if story and story.year is not None else None
    return Calendar(as_of=day, whens=tuple(found))


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


def _tell(passage: Passage, text: Text, narration: Narration, line: Dateline | None) -> Iterator[When]:
    """Yield the dates of a passage while following what it tells."""
    spelt, found = text
    is_line = line is not None and line.passage == passage.number
    if passage.number < 8 and not is_line and dateline.is_page_line(spelt, found):
        return
    narration.enter(passage.number)
    sentences = iter(passage.doc.sents)
    here = next(sentences, None)
    for number, each in enumerate(found):
        here = _reach(here, sentences, spelt.token(each.start), narration)
        if is_line and number == 0:
            yield _when(passage, spelt, each, each.moment.edtf)
            continue
        if is_line and narration.weekday is None:
            _set_weekday(each, narration)
        yield _when(passage, spelt, each, _date(spelt, each, narration))
    _reach(here, sentences, None, narration)


def _reach(
    here: Span | None, sentences: Iterator[Span], goal: Token | None, narration: Narration
) -> Span | None:
    """Go on to the sentence of a word, and see whether those before it came back to the present."""
    while here is not None and (goal is None or here.end <= goal.i):
        if narration.base is not None or narration.rival is not None:
            narration.leave(here.start, present=tense.returns_to_present(here))
        here = next(sentences, None)
    if here is not None and here.start != narration.sentence:
        narration.reach(here.start, elsewhere=tense.tells_an_age(here))
    return here


def _set_weekday(each: Expression, narration: Narration) -> None:
    """Take the first weekday of a story whose dateline has no year for the dateline's: so agencies write."""
    if each.kind == "weekday" and not each.way:
        narration.weekday = each.weekday


def _date(spelt: Words, each: Expression, narration: Narration) -> str | None:
    """Return the date of an expression, and let the narration go on from it."""
    first, last = spelt.token(each.start), spelt.token(each.end - 1)
    root = spelt.doc[first.i : last.i + 1].root
    verb = tense.verb_of(root)
    time = tense.at(root, verb)
    place = weight.of(root, first, time, verb)
    if each.until is None and spelt.before(each.start) == "from":
        time = ""  # the end, told further on, may have another year
    if time == "pluperfect" and place == "told":
        time = "past"
    if each.kind == "fixed":
        narration.note(None, place, deictic=False)
        return each.fixed
    if each.until is not None and each.moment.year is None and each.until.moment.year is not None:
        settled: settling.Settled = (each.moment, False)
    else:
        settled = settling.settle(each, narration, time)
    told, deictic = settled
    end = told if each.until is None else settling.settle(each.until, narration, time)[0]
    rival, timeless = time == "past", weight.is_of_a_work(root, verb)
    narration.note(end, place, deictic=deictic, rival=rival, timeless=timeless)
    if each.until is None:
        return told.edtf if told else None
    return _interval(told, end)


def _interval(start: Moment | None, end: Moment | None) -> str | None:
    """Return the EDTF of what lasts from one moment to another; the first may have its year from the last."""
    if start is None or end is None:
        return None
    if start.year is None and end.year is not None:
        start = start.in_year(end.year - (start.order > end.order))
    same = (start.year is None) == (end.year is None)
    if not start.edtf or not end.edtf or not same or start.place >= end.place:
        return None
    return f"{start.edtf}/{end.edtf}"


def _when(passage: Passage, spelt: Words, each: Expression, date: str | None) -> When:
    first, last = spelt.words[each.start].token, spelt.words[each.end - 1].token
    return When(
        passage=passage.number, start=first, end=last + 1, date=date, precision=moment.precision(date)
    )
