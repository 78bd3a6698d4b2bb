"""Which actors a text names: looked up by the words of the text, proved by a pattern for each spelling."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

_ODD = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "ς": "σ", "µ": "μ"})
"""Letters that a pattern takes for another when case is ignored."""


@lru_cache(maxsize=4096)
def pattern(spelling: str) -> re.Pattern[str]:
    """Return what finds a spelling in a text; a long one may have an ending ("Armenian")."""
    ending = r"\w{0,3}" if len(spelling) >= 4 and not spelling.isupper() else ""
    plain = re.escape(spelling.replace("’", "'")).replace("'", "['’]")
    return re.compile(rf"(?<!\w){plain}{ending}(?!\w)", re.IGNORECASE)


class Mentions:
    """Find the actors that a text names; each text is searched once."""

    def __init__(self, spellings: Mapping[str, Sequence[str]]) -> None:
        self._by_start: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._known: dict[str, frozenset[str]] = {}
        for name, own in spellings.items():
            for spelling in own:
                self._by_start[_start(spelling)].append((name, spelling))

    def of(self, text: str) -> frozenset[str]:
        """Return the actors that a text names by any of their spellings."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = frozenset(self._search(text))
        return known

    def _search(self, text: str) -> Iterator[str]:
        for start in _starts(text) & self._by_start.keys():
            for name, spelling in self._by_start[start]:
                if pattern(spelling).search(text):
                    yield name


def _start(spelling: str) -> str:
    """Return the word with which a spelling begins, "" when it begins with another character."""
    found = re.match(r"\w*", _even(spelling))
    return found.group() if found else ""


def _starts(text: str) -> set[str]:
    """Return every word of a text and every beginning of a word, and ""."""
    words = set(re.findall(r"\w+", _even(text)))
    return {word[:end] for word in words for end in range(1, len(word) + 1)} | {""}


def _even(text: str) -> str:
    return text.translate(_ODD).lower().translate(_ODD)
