"""Plain text: decode it, refuse what is no text, find its title."""

from quizapp.articles.article import Article
from quizapp.articles.files import title
from quizapp.errors import InputError
from quizapp.lessons import source_text

MOST_BYTES = 2_000_000
"""About 300,000 words: a lesson's own limit, and a minute's reading."""
_PAGE_BREAKS = str.maketrans("\f\v", "\n\n")


def read(data: bytes, name: str) -> Article:
    """Return a plain text as an article; `name` is its title when it shows none."""
    found = decoded(data)
    return Article(text=found, title=title.of_text(found) or name)


def decoded(data: bytes) -> str:
    """Return the text of a file; raise InputError when it is none, empty or too long."""
    if data.startswith(b"%PDF-"):
        raise InputError("This is a PDF; copy its text into a .txt or .docx file and draft from that.")
    if len(data) > MOST_BYTES:
        raise InputError("This article is larger than 2 MB (some 300,000 words); draft from a part of it.")
    return words(source_text.decode(data, noun="an article"))


def words(found: str) -> str:
    """Return text with plain line ends that holds words; raise InputError when it does not.

    A page break or a vertical tab, as word processors leave them, reads as a line end.
    """
    found = source_text.plain(found.translate(_PAGE_BREAKS), noun="article")
    if not any(char.isalpha() for char in found):
        raise InputError("There is no text in this file; a scanned page must be typed or recognised first.")
    if len(found.encode()) > MOST_BYTES:
        raise InputError("This article is larger than 2 MB (some 300,000 words); draft from a part of it.")
    return found
