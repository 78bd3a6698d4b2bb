"""Find the marks of a Markdown article, so that its words read like those of any other text."""

import re
from collections.abc import Iterator

MARKS = {
    "front matter": r"\A---[ \t]*\n(?:.*\n){0,200}?(?:---|\.\.\.)[ \t]*$",
    "fence of code": r"^[ ]{0,3}(?:`{3,}|~{3,}).*$",
    "rule or underline": r"^[ ]{0,3}(?:-[ \t]*){2,}$|^[ ]{0,3}(?:\*[ \t]*){3,}$|^[ ]{0,3}(?:[_=][ \t]*){2,}$",
    "line below a table's head": r"^[ ]{0,3}[|:-][|: \t-]{1,300}$",
    "address of a link": r"^[ ]{0,3}\[[^\[\]\n]{1,200}\]:.*$",
    "quotation": r"^[ \t]{0,9}>[> \t]*(?:#{1,6}[ \t]+)?",
    "heading": r"^[ ]{0,3}#{1,6}(?:[ \t]+|$)",
    "end of a heading": r"[ \t]#+[ \t]*$",
    "list item": r"^[ \t]{0,20}(?:[*+-]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?",
    "escape": r"\\[!-/:-@\[-`{-~]",
    "comment": r"<!--[\s\S]{0,500}?-->",
    "tag or bare address": r"</?[A-Za-z][^<>\n]{0,500}>",
    "picture": r"!\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,200}\])",
    "footnote": r"\[\^[^\[\]\n]{1,100}\]:?",
    "link": r"\[(?=[^\[\]\n]{1,500}\][(\[])",
    "end of a link": r"\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)|\[[^\[\]\n]{0,200}\])",
    "emphasis": r"\*+(?=[^\s*])|(?<=[^\s*])\*+|(?<!\w)_+(?=\w)|(?<=[^\s_])_+(?!\w)",
    "code": r"`+",
}
"""Each kind of mark that is hidden; the first that fits counts. Bounds keep odd text from costing time."""
_ANY = re.compile("|".join(MARKS.values()), re.MULTILINE)


def find(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each mark begins and ends."""
    for mark in _ANY.finditer(text):
        escape = mark.group().startswith("\\")  # the sign behind it is a word's, and no mark
        yield mark.start(), mark.start() + 1 if escape else mark.end()
