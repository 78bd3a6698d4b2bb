"""Evidence that a teacher pins to a fact: words of the lesson in quotation marks."""

import re

from quizapp.lessons.dialect import one_line, unescape
from quizapp.lessons.document import Place
from quizapp.lessons.finding_codes import Findings

_PIN = re.compile(r"(?:^|[;\n])[ \t]*evidence[ \t]*:(.*)\Z", re.IGNORECASE | re.DOTALL)
_OPENING = "“„”\"«»'‘’‹「"
_CLOSING = "”“\"»«'’‘›」"


def split_pin(marked: str, place: Place, findings: Findings) -> tuple[str, str]:
    """Divide `text; evidence: “words”` (escapes still marked) into the text and the bare words."""
    pin = _PIN.search(marked)
    if not pin:
        return marked, ""
    return marked[: pin.start()], unquoted(pin.group(1), place, findings) or _nothing(place, findings)


def _nothing(place: Place, findings: Findings) -> str:
    findings.add("L11", place, "After “evidence:” write the words of the lesson in quotation marks.")
    return ""


def unquoted(marked: str, place: Place, findings: Findings) -> str:
    """Return words without the quotation marks around them; note it when the marks are missing."""
    words = one_line(marked)
    if not words:
        return ""
    if len(words) > 1 and words[0] in _OPENING and words[-1] in _CLOSING:
        return one_line(unescape(words[1:-1])) or _nothing(place, findings)
    findings.add("L11", place, "Evidence must stand wholly in quotation marks: “words of the lesson”.")
    return one_line(unescape(words))


def names(marked: str) -> tuple[str, ...]:
    """Divide a list at its semicolons (an escaped one is part of a name)."""
    parts = (one_line(unescape(part)) for part in marked.split(";"))
    return tuple(part for part in parts if part)
