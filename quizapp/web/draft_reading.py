"""Read an article for a page: one at a time, while the classroom's other pages go on."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Lock

from werkzeug.datastructures import FileStorage

from quizapp.articles import Article, Draft
from quizapp.errors import InputError
from quizapp.workflows import draft
from quizapp.workflows.review.written import Refused

LARGEST_UPLOAD = 4 * 1024 * 1024
MOST_WORDS = 10_000
"""About three seconds of reading, and a page that still loads fast; the command line takes any length."""

Drafting = Callable[[Article, str | None], Draft]
_ONE_AT_A_TIME = Lock()  # spaCy loads itself once, and does not promise to be used by two threads


def read(article: Article, as_of: str | None) -> Draft:
    """Return the draft of an article; wait while another one is read."""
    with _ONE_AT_A_TIME:
        return draft.draft(article, as_of=as_of)


def article_of(text: str, file: FileStorage | None, *, title: str) -> Article:
    """Return the article that was pasted or sent as a file; raise Refused, naming the field."""
    uploaded = file if file is not None and file.filename else None
    if uploaded and text.strip():
        raise Refused("file", "Please send either a text or a file, not both.")
    if not uploaded and not text.strip():
        raise Refused("text", "Please paste an article, or choose a file.")
    field = "file" if uploaded else "text"
    article = _article(field, uploaded.read() if uploaded else text.encode(), _name(uploaded))
    if len(article.text.split()) > MOST_WORDS:
        raise Refused(
            field,
            f"This article has more than {MOST_WORDS:,} words. Please draft from a part of it, "
            "or use “quizapp draft” on the command line.",
        )
    return replace(article, title=title or article.title)


def _article(field: str, data: bytes, name: str) -> Article:
    try:
        draft.require_extra()
        from quizapp.articles import files

        return files.article(data, name=name)
    except (InputError, draft.NotInstalled) as error:
        raise Refused(field, str(error)) from error


def _name(uploaded: FileStorage | None) -> str:
    """Return the name of a file without its folders, which some browsers send; "" for pasted text."""
    return Path((uploaded.filename or "").replace("\\", "/")).name if uploaded else ""
