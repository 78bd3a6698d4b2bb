"""Files that a lesson's questions can be written as; each format is a module of its own."""

from quizapp.formats.registry import FORMATS, Format, dumps

__all__ = ["FORMATS", "Format", "dumps"]
