"""A Markdown file: its text stays as it is, and its marks are hidden when it is read."""

from quizapp.articles.article import Article
from quizapp.articles.files import title
from quizapp.articles.files.text import decoded


def read(data: bytes, name: str) -> Article:
    """Return a Markdown file as an article; `name` is its title when it shows none."""
    found = decoded(data)
    return Article(text=found, title=title.of_markdown(found) or name, markup="markdown")
