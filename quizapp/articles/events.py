"""Make events of dated sentences."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from quizapp.articles import clause, standing
from quizapp.articles.calendar import When
from quizapp.articles.cast import Cast
from quizapp.articles.clause import QUOTES
from quizapp.articles.draft import Event
from quizapp.articles.passage import Passage

_OPENERS = (
    frozenset(["however", "moreover", "meanwhile", "then", "but", "and", "yet", "thus", "therefore"])
    | frozenset(["nevertheless", "nonetheless", "instead", "also", "furthermore", "finally"])
)  # fmt: skip
_CLOSE_UP = (",", ".", ";", ":", "?", "!", ")")


def find(passages: Sequence[Passage], cast: Cast, whens: Sequence[When]) -> tuple[Event, ...]:
    """Return an event for each date expression, in the article's order.

    Its text is the clause that the date belongs to, without the date; its actors are those whom the clause
    names, or else the sentence. The day of a dateline tells what the sentence after it tells.
    """
    dates: dict[int, set[int]] = {}
    for when in whens:
        dates.setdefault(when.passage, set()).update(range(when.start, when.end))
    return tuple(_event(passages[when.passage], cast, when, dates[when.passage]) for when in whens)


def _event(passage: Passage, cast: Cast, when: When, dates: set[int]) -> Event:
    date = passage.doc[when.start : when.end]
    told = clause.of(date, dates)
    return Event(
        date=when.date,
        precision=when.precision,
        text=_told(passage, told),
        actors=_names(cast, told) or _names(cast, date.sent),
        evidence=(passage.sentence(date.sent),),
        words=passage.words(when.start, when.end),
        stands=standing.stands(date, told),
    )


def _names(cast: Cast, tokens: Iterable[Token]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cast.members[number].name for number, _ in cast.within(tokens)))


def _told(passage: Passage, words: Sequence[Token]) -> str:
    """Return words of a sentence as a sentence of its own."""
    kept = list(words)
    while kept and kept[0].is_punct and kept[0].text not in QUOTES | {"("}:
        del kept[0]
    if len(kept) > 2 and _only_opens(kept[0], comma=kept[1].text == ","):
        del kept[: 1 + (kept[1].text == ",")]
    text = ""
    for piece in _pieces(passage, kept):
        text += piece if not text or piece.startswith(_CLOSE_UP) else f" {piece}"
    return _closed(text)


def _only_opens(first: Token, *, comma: bool) -> bool:
    """Tell whether a word only ties a sentence to the one before; "So, too, did Seoul" would break."""
    if first.lower_ == "so":
        return not comma
    return first.lower_ in _OPENERS


def _pieces(passage: Passage, words: Sequence[Token]) -> Iterator[str]:
    """Yield the article's text for each unbroken run of words."""
    start = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or words[at].i != words[at - 1].i + 1:
            yield " ".join(passage.words(words[start].i, words[at - 1].i + 1).text.split())
            start = at


def _closed(text: str) -> str:
    stop = text[-1:] if text.endswith((".", "!", "?")) else ""
    text = text.removesuffix(stop).rstrip(" ,;:–—-") + stop
    text = text[:1].upper() + text[1:]
    return text if text.rstrip("\"'”’)").endswith((".", "!", "?", "…")) else f"{text}."
