"""A saved web page: its main text, without navigation, banners and the page's own date."""

import logging
import re

import trafilatura
from lxml import html as pages
from lxml.etree import LxmlError

from quizapp.articles.article import Article
from quizapp.articles.files import text, title
from quizapp.errors import InputError
from quizapp.lessons import source_text

_RULE = re.compile(r"[|: -]*-[|: -]*")


def read(data: bytes, name: str) -> Article:
    """Return the main text of a page as an article; `name` is its title when it shows none."""
    page = source_text.plain(source_text.decode(data, noun="an article"), noun="article")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its log speaks to programmers
    found = trafilatura.extract(
        page,
        fast=False,
        include_comments=False,
        include_tables=True,
        include_images=False,
        with_metadata=False,
        deduplicate=False,
    )
    if not found:
        raise InputError("No article was found in this page; copy its text into a .txt file.")
    found = text.words("\n\n".join(_plain(line) for line in found.split("\n") if not _RULE.fullmatch(line)))
    return Article(text=found, title=_title(page) or title.of_text(found) or name)


def _plain(line: str) -> str:
    """Return a row of a table without its outer bars, any other line as it is."""
    return line.strip("| ") if line.startswith("|") else line


def _title(page: str) -> str:
    """Return the one heading that the page's title repeats, else the title."""
    try:
        tree = pages.document_fromstring(page.encode())
    except (LxmlError, ValueError):
        return ""
    whole = title.tidy(tree.findtext(".//title") or "")
    headings = [title.tidy(heading.text_content()) for heading in tree.iter("h1")]
    return next((each for each in headings if each and (each in whole or len(headings) == 1)), whole)
