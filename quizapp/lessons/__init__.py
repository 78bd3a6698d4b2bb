"""The lesson document: parse it, write it, show it."""

from quizapp.lessons.html import paragraph_html, sentences, to_html
from quizapp.lessons.reader import Parsed, parse, read
from quizapp.lessons.writer import render

__all__ = ["Parsed", "paragraph_html", "parse", "read", "render", "sentences", "to_html"]
