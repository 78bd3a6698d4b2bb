"""The text of a lesson file: decode it, refuse what is no text, count its lines."""

import re
from pathlib import Path

from quizapp.errors import InputError

MOST_BYTES = 2_000_000
MOST_LINES = 30_000
LONGEST_RUN = 8_000
DEEPEST = 24
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_MARKERS = re.compile(r"(?:[ \t]|>|(?:[*+-]|\d{1,9}\.)(?=[ \t]))*")
_RULE = re.compile(r"[ \t]*(?:[-_*][ \t]*)+$")


def load(path: Path) -> str:
    """Read a file as UTF-8 text; raise InputError with one sentence (the caller names the file)."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise InputError(f"This file cannot be read: {error.strerror or error}.") from error
    _refuse_size(len(data))
    return decode(data, noun="a lesson")


def decode(data: bytes, *, noun: str) -> str:
    """Return UTF-8 bytes as text; raise InputError with one sentence that says what was awaited."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise InputError(_not_utf8(data, error.start, noun)) from error


def _not_utf8(data: bytes, offset: int, noun: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "This file is UTF-16 text (byte 0 says so); save it as UTF-8 and try again."
    if b"\x00" in data:
        return f"This looks like a binary file (a NUL at byte {data.index(0)}), not {noun}."
    return (
        f"This file is not UTF-8 text: byte {offset} (counted from 0) fits no character; "
        "save the file as UTF-8 and try again."
    )


def clean(text: str) -> str:
    """Return the text without BOM and with plain line ends; raise InputError if it is no document."""
    _refuse_size(len(text.encode("utf-8", "surrogatepass")))
    text = plain(text, noun="lesson")
    _refuse_shape(text)
    return text


def plain(text: str, *, noun: str) -> str:
    """Return the text without BOM and with plain line ends; raise InputError for control characters."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        raise InputError(
            f"This looks like a binary file: line {line} holds the control character "
            f"U+{ord(control.group()):04X}, which no {noun} has."
        )
    return text


def _refuse_size(size: int) -> None:
    if size > MOST_BYTES:
        raise InputError("This file is larger than 2 MB; a lesson is a few pages of text, so split it.")


def _refuse_shape(text: str) -> None:
    """Refuse runs and nesting that no person writes and that make Markdown slow or deep."""
    if text.count("\n") > MOST_LINES:
        raise InputError(f"This file has more than {MOST_LINES:,} lines; a lesson is a few pages; split it.")
    run = 0
    for number, line in enumerate(text.split("\n"), start=1):
        in_table = line.lstrip().startswith("|")
        run = len(line) if in_table else run + len(line) + 1 if line.strip() else 0
        if run > LONGEST_RUN:
            raise InputError(
                f"Line {number} stands in a paragraph of more than {LONGEST_RUN:,} characters; "
                "divide it with empty lines."
            )
        if _depth(line) > DEEPEST:
            raise InputError(f"Line {number} is nested more than {DEEPEST} levels deep; make it flatter.")


def _depth(line: str) -> int:
    markers = _MARKERS.match(line[:LONGEST_RUN])
    prefix = markers.group() if markers else ""
    if not prefix.strip() or _RULE.match(line):
        return 0
    indent = len(prefix) - len(prefix.lstrip())
    return indent // 2 + sum(char in ">*+-." for char in prefix)
