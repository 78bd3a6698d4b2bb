"""A Word document: the text of its paragraphs and tables, in the order of the page."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml.etree import LxmlError

from quizapp.articles.article import Article
from quizapp.articles.files import text, title
from quizapp.errors import InputError

MOST_UNPACKED = 60_000_000
"""Bytes of everything that a document unpacks to, pictures too."""
_NOT_WORD = "This is no Word document, whatever its name says; save the article as .docx or .txt."
_PARAGRAPH, _BREAK, _TAB, _WORDS = (qn(f"w:{name}") for name in ("p", "br", "tab", "t"))
_HYPHEN, _DOUBLE = (
    qn("w:noBreakHyphen"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)


def read(data: bytes, name: str) -> Article:
    """Return the text of a Word document as an article; `name` is its title when it shows none."""
    _refuse_bombs(data)
    try:
        document = docx.Document(BytesIO(data))
        body = document.element.body
        found = "".join(_parts(body)).strip("\n")
        own = _heading(body) or title.tidy(document.core_properties.title or "")
    except (OpcError, LxmlError, KeyError, ValueError, AttributeError, zipfile.BadZipFile) as error:
        raise InputError(_NOT_WORD) from error
    found = text.words(found)
    return Article(text=found, title=own or title.of_text(found) or name)


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise InputError(_NOT_WORD) from error
    if unpacked > MOST_UNPACKED:
        raise InputError("This document unpacks to more than 60 MB; save the article alone, as .txt.")


def _parts(element: Any) -> Iterator[str]:
    """Yield the words below an element; what was struck out has other elements, and is not read."""
    if element.tag == _PARAGRAPH:
        yield "\n\n"
    elif element.tag == _WORDS:
        yield element.text or ""
    elif element.tag in (_TAB, _BREAK, _HYPHEN):
        yield {_TAB: "\t", _BREAK: "\n", _HYPHEN: "-"}[element.tag]
    if element.tag != _DOUBLE:  # a second version of what stands beside it, for older programs
        for child in element:
            yield from _parts(child)


def _heading(body: Any) -> str:
    """Return the first paragraph that is styled as the title or as a first heading."""
    for paragraph in body.iter(_PARAGRAPH):
        if str(paragraph.style or "").replace(" ", "").lower() in ("title", "heading1"):
            return title.tidy("".join(_parts(paragraph)))
    return ""
