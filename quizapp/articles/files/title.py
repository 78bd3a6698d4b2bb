"""What an article is called."""

import re
from collections.abc import Iterator

LONGEST = 150
_FRONT = re.compile(r"\A---[ \t]*\n(?:.*\n){0,200}?title[ \t]*:[ \t]*(.+)\n")
_HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ \t]+(.*?)[ \t#]*$|^([^\n]+)\n=+[ \t]*$", re.MULTILINE)
_MARKS = re.compile(r"\]\([^()\n]*\)|[*_`\[\]]+(?=\W|$)|(?<!\w)[*_`\[\]]+")
_FURNITURE = re.compile(
    r"\s*(?:by\s|from our|published|updated|posted|last modified|share\b|\w+day,? \d|\w+day, \w+ \d"
    r"|\d{1,2}[./]\d|\d{1,2} \w+ \d{4}$|\w+ \d{1,2}, \d{4}$|\d{4}-\d\d|https?:)|.*\|",
    re.IGNORECASE,
)
_DATED = re.compile(r"\s*(?:\w+day,?\s)?(?:\d{1,2}\s\w+|\w+\s\d{1,2}),?\s\d{4}\s*$", re.IGNORECASE)
_STOP = (".", "!", "?", "…", ":", ";", ",")


def tidy(title: str) -> str:
    """Return a title on one line, not too long."""
    words = " ".join(title.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rsplit(' ', 1)[0]}…"


def of_markdown(text: str) -> str:
    """Return the title in the front matter, the first heading, or what `of_text` finds."""
    front = _FRONT.match(text)
    if front:
        return tidy(front.group(1).strip().strip("\"'"))
    heading = _HEADING.search(text)
    if heading:
        return tidy(_MARKS.sub("", heading.group(1) or heading.group(2) or ""))
    return of_text(text)


def of_text(text: str) -> str:
    """Return the headline above the text: a short line without a full stop, else the last with one.

    Page furniture is passed over: lines with a date, a byline, a menu, a masthead that stands above a date.
    """
    lines = [line for block in _head(text) for line in block]
    bare = [line for line in lines if not line.endswith(_STOP)]
    return tidy(bare[0]) if bare else tidy(lines[-1]).rstrip(".") if lines else ""


def _head(text: str) -> Iterator[list[str]]:
    """Yield the short lines above the text, block by block, without furniture."""
    for block in re.split(r"\n[ \t]*\n", text[:4000].strip("\n")):
        lines = [line.strip(" \t\u00a0\u200b") for line in block.split("\n")]
        if len(block) > LONGEST or (len(lines) > 1 and len(lines[0]) > 60):
            return
        masthead = any(_DATED.match(line) for line in lines)
        if not masthead:
            yield [line for line in lines if line and not _FURNITURE.match(line)]
