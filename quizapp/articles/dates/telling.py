"""Read what a date expression tells where it stands, and let the narration go on from it."""

from spacy.tokens import Token

from quizapp.articles.dates import settling, tense, weight
from quizapp.articles.dates.between import Line, Told
from quizapp.articles.dates.expression import Expression
from quizapp.articles.dates.narration import Narration, Weight
from quizapp.articles.dates.tense import Tense
from quizapp.articles.dates.words import Words


def tell(spelt: Words, each: Expression, narration: Narration) -> Told:
    """Return what an expression tells."""
    first, last = spelt.token(each.start), spelt.token(each.end - 1)
    root = spelt.doc[first.i : last.i + 1].root
    verb = tense.verb_of(root)
    time = tense.at(root, verb)
    place = weight.of(root, first, time, verb)
    if each.until is None and spelt.before(each.start) == "from":
        time = ""  # the end, told further on, may have another year
    if each.until is not None and not any(word.pos_ in {"VERB", "AUX"} for word in root.sent):
        place = "outside"  # the years of a heading
    if time == "pluperfect" and place == "told":
        time = "past"
    if each.kind == "fixed":
        narration.note(None, place, deictic=False)
        return Told(fixed=each.fixed, line="elsewhere" if place == "told" else "beside")
    if _is_open(each, root, place, narration):
        return Told(moment=each.moment, line="beside")
    told, deictic = settling.settle(each, narration, time)
    end = told if each.until is None else settling.settle(each.until, narration, time)[0]
    if each.until is not None and each.until.moment.year is not None and each.moment.year is None:
        told, deictic = each.moment, False  # it has its year from the end
    timeless = weight.is_of_a_work(root, verb)
    if each.unit == "decade" and told is not None:
        return Told(fixed=told.decade, line="beside")
    narration.note(end, place, deictic=deictic, rival=time == "past", timeless=timeless)
    return Told(
        moment=told,
        until=end if each.until else None,
        lasts=each.until is not None,
        line=_line(place, time, deictic=deictic),
        past=time == "past",
    )


def _is_open(each: Expression, root: Token, place: Weight, narration: Narration) -> bool:
    """Tell whether a day or a month may lie long before what is told: as a name, or in what a thing is."""
    if each.kind != "moment" or each.moment.year is not None or each.until is not None or each.way:
        return False
    if each.moment.day and weight.is_name(root, told_from_a_day=narration.story is not None):
        return True
    base = narration.past
    return place == "onward" and base is not None and base.opening is None


def _line(place: Weight, time: Tense, *, deictic: bool) -> Line:
    if place != "told":
        return "beside"
    return "elsewhere" if deictic or time not in {"past", ""} else "thread"
