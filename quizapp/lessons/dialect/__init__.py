"""The Markdown that lessons are written in: Python-Markdown, extended, with the place of every block."""

from quizapp.lessons.dialect.tree import BLOCKS, HEADINGS, Tree, marked, one_line, plain, read_tree, unescape

__all__ = ["BLOCKS", "HEADINGS", "Tree", "marked", "one_line", "plain", "read_tree", "unescape"]
