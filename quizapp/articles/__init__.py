"""An article in, a draft of a lesson out. The only room that knows spaCy, loaded with the first article."""

from quizapp.articles.article import Article, OnRead
from quizapp.articles.draft import Draft

__all__ = ["Article", "Draft", "draft_of"]


def draft_of(article: Article, *, as_of: str | None = None, on_read: OnRead | None = None) -> Draft:
    """Return what an article says about actors, dates and relations; nothing is settled that it leaves open.

    `as_of` is the ISO day on which the story was told; without it only a dateline of the story is used.
    `on_read` hears after each paragraph how many characters are read.
    """
    from quizapp.articles import reading  # spaCy takes half a second, and a draft can be reviewed without it

    return reading.draft_of(article, as_of=as_of, on_read=on_read)
