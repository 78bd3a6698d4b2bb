"""Text that people wrote, made safe inside an Anki field."""

import html
import re

# A field is HTML to Anki: 0x1F ends it, other control characters and half a surrogate pair break the file.
_CONTROLS: dict[int, str | None] = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])
_CONTROLS |= dict.fromkeys(map(ord, "\t\n\r\x0b\x0c\x85"), " ")
_CONTROLS |= dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
# Anki itself acts on [sound:…], [latex] and {{…}} in a field; as entities they are letters like any other.
_ANKI_MARKUP = str.maketrans({"[": "&#91;", "{": "&#123;"})
_NOT_IN_A_TAG = re.compile(r"[\s\"'*():]+")


def clean(text: str) -> str:
    """Return the text without characters that no reader can see and Anki cannot store."""
    return text.translate(_CONTROLS)


def escape(text: str) -> str:
    """Return the text as HTML that shows exactly these letters in Anki."""
    return html.escape(clean(text), quote=True).translate(_ANKI_MARKUP)


def tag(*path: str) -> str:
    """Return one Anki tag; each part of the path is a level of the student's tag tree."""
    return "::".join(_NOT_IN_A_TAG.sub("-", clean(part)).strip("-") or "-" for part in path)
