"""An article as it comes: a text, a Markdown file, a saved web page, a Word document."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from quizapp.articles.article import Article
from quizapp.articles.files import language, text
from quizapp.errors import InputError

READERS = {
    "": "text",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".docx": "docx",
}
"""The module that reads a file, by the end of its name; it is imported when it is used."""
MOST_BYTES = 20_000_000
STANDARD_INPUT = Path("-")


def read(path: Path) -> Article:
    """Read an article from a file, or as text from standard input; raise InputError with one sentence."""
    if path == STANDARD_INPUT:
        return article(sys.stdin.buffer.read(text.MOST_BYTES + 1), name="")
    _reader(path.name)
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise InputError(f"This file cannot be read: {error.strerror or error}.") from error
    return article(data, name=path.name)


def article(data: bytes, *, name: str) -> Article:
    """Return the article that a file of this name holds; raise InputError when it is none in English."""
    reader = _reader(name)
    if len(data) > MOST_BYTES:
        raise InputError("This file is larger than 20 MB; save the article alone, as .txt or .docx.")
    found = reader(data, _named(name))
    language.check(found.text)
    return found


def _reader(name: str) -> Callable[[bytes, str], Article]:
    suffix = Path(name).suffix.lower()
    if suffix not in READERS:
        raise InputError(
            f"Files of the type {suffix} are not read; save the article as .txt, .md, .html or .docx."
        )
    reader: Callable[[bytes, str], Article] = import_module(f"{__name__}.{READERS[suffix]}").read
    return reader


def _named(name: str) -> str:
    """Return a title made of a file's name."""
    words = Path(name).stem.replace("_", " ").replace("-", " ").split()
    return " ".join(words)[:1].upper() + " ".join(words)[1:] or "Article"
