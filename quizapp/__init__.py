"""Turn an article into a lesson, and the lesson into questions people trust."""

__version__ = "0.1.0"
