"""Read a whole article: who acts, when, and how they relate. Importing this loads spaCy."""

from collections.abc import Iterable, Iterator

from quizapp.articles import actors, dates, events, relations
from quizapp.articles.article import Article, OnRead
from quizapp.articles.cast import Cast
from quizapp.articles.draft import Actor, Draft, Evidence
from quizapp.articles.paragraph import paragraphs
from quizapp.articles.passage import Passage, passages


def draft_of(article: Article, *, as_of: str | None = None, on_read: OnRead | None = None) -> Draft:
    """Return what an article says about actors, dates and relations; nothing is settled that it leaves open.

    `as_of` is the ISO day on which the story was told; without it only a dateline of the story is used.
    `on_read` hears after each paragraph how many characters are read.
    """
    read = tuple(_told(passages(article.text, paragraphs(article)), on_read or _nobody))
    cast = actors.find(read)
    calendar = dates.find(read, as_of=as_of)
    asserted, possible = relations.find(read, cast, calendar.whens)
    return Draft(
        title=article.title,
        language="en",
        as_of=calendar.as_of,
        article=article.text,
        actors=_actors(read, cast),
        events=events.find(read, cast, calendar.whens),
        relations=asserted,
        possible_relations=possible,
    )


def _told(read: Iterable[Passage], on_read: OnRead) -> Iterator[Passage]:
    for passage in read:
        on_read(passage.paragraph.runs[-1].end)
        yield passage


def _nobody(at: int) -> None:
    """Hear how far the reading is, and tell nobody."""


def _actors(read: tuple[Passage, ...], cast: Cast) -> tuple[Actor, ...]:
    return tuple(
        Actor(
            name=member.name,
            kind=member.kind,
            aliases=member.aliases,
            role=member.role,
            evidence=tuple(
                dict.fromkeys(_sentence(read, each.passage, each.start) for each in member.mentions)
            ),
            mentions=tuple(read[each.passage].words(each.start, each.end) for each in member.mentions),
        )
        for member in cast.members
    )


def _sentence(read: tuple[Passage, ...], passage: int, token: int) -> Evidence:
    return read[passage].sentence(read[passage].doc[token].sent)
