"""Give a month or a day the year that the text gives it."""

import dataclasses

from quizapp.articles.dates.moment import Moment
from quizapp.articles.dates.narration import Narration
from quizapp.articles.dates.tense import Tense

_LATE, _EARLY = 10, 3


def year_of(moment: Moment, narration: Narration, tense: Tense) -> tuple[Moment, bool]:
    """Return a moment with its year as far as it is settled, and whether the story's day settled it."""
    ahead = tense in {"future", "present"}
    told = None if ahead else narration.past
    if told is not None and (not tense or narration.thin or narration.wavers(told.year)):
        return moment, False
    if told is not None:
        return _with(moment, _narrated(moment, told, tense)), False
    story = narration.story
    if story is None or story.year is None or not tense or (not ahead and narration.wavers(story.year)):
        return moment, False
    return _with(moment, _nearest(moment, story, ahead=ahead)), True


def _with(moment: Moment, year: int | None) -> Moment:
    return dataclasses.replace(moment, year=year)


def _narrated(moment: Moment, told: Moment, tense: Tense) -> int | None:
    """Return the year in which a narration goes on; None where it may have turned back."""
    begins, before = moment.opening, told.opening or (_LATE if told.late else None)
    if told.year is None or (tense == "pluperfect" and begins != before):
        return None
    if before is None or begins is None or begins >= before:
        return told.year
    if moment.season and told.season is None and not told.late and before - begins < 3:
        return told.year
    if before >= _LATE and begins <= _EARLY and tense == "past":
        return told.year + 1
    return None


def _nearest(moment: Moment, story: Moment, *, ahead: bool) -> int | None:
    """Return the year of the nearest such month or day before the story, or after it."""
    if story.year is None or story.month is None or moment.opening is None:
        return None
    place = (moment.opening, moment.day or 0)
    now = (story.month, story.day or 0) if moment.day else (story.month, 0)
    if moment.season and ahead:
        place = (moment.opening + 2, 0)
    if ahead:
        return story.year if place >= now else story.year + 1
    return story.year if place <= now else story.year - 1


def after(moment: Moment, base: Moment | None, *, forward: bool) -> Moment | None:
    """Return the first such month or season after a moment, or the last before it: "the following winter"."""
    if base is None or base.year is None or moment.opening is None:
        return None
    if base.opening is None:
        step = 1 if forward else -1
    elif forward:
        step = 0 if moment.opening > base.opening else 1
    else:
        step = 0 if moment.opening < base.opening else -1
    return _with(moment, base.year + step)
