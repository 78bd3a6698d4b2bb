"""Write plain values so that Markdown reads them back as the same plain values."""

import re

_ALWAYS = re.compile(r"[\\`*_\[\]<{]")
_START = re.compile(r"([#>+:=|~-])|(\d+)(\.)")
_PIN = re.compile(r"(evidence[ \t]*)(:)", re.IGNORECASE)
_WORD = re.compile(r"(\w+[ \t]*)(:)")


def inline(text: str, also: str = "") -> str:
    """Return text safe inside a line; `also` names further characters that mean something there."""
    text = _ALWAYS.sub(r"\\\g<0>", text)
    for mark in also:
        text = text.replace(mark, f"\\{mark}")
    return text


def line(text: str, also: str = "") -> str:
    """Return text safe at the beginning of a line."""
    return line_start(inline(text, also))


def line_start(markdown: str) -> str:
    """Return Markdown that begins a paragraph, not a list, a heading or another block."""
    start = _START.match(markdown)
    if not start:
        return markdown
    if start.group(1):
        return f"\\{markdown}"
    return f"{start.group(2)}\\{markdown[start.start(3) :]}"


def pinnable(text: str, quote: str, also: str = "", *, start: bool = False) -> str:
    """Return text with the words pinned to it; the text itself never looks like a pin."""
    safe = line(text, also) if start else inline(text, also)
    safe = _PIN.sub(r"\1\\\2", safe)
    return "; ".join([safe, pin(quote)]) if quote else safe


def pin(quote: str) -> str:
    """Return pinned words as an author writes them."""
    return f"evidence: “{inline(quote)}”"


def wordless(text: str) -> str:
    """Return a definition that never looks like `also:` or `said:`."""
    return _WORD.sub(r"\1\\\2", text, count=1) if _WORD.match(text) else text
