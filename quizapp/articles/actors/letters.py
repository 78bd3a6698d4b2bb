"""Compare letters: "AOSIS" stands for "Alliance of Small Island States", "Ocalan" is "Öcalan"."""

import functools
import unicodedata


@functools.lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return a name without accents, hyphens and capitals."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return bare.casefold().replace("-", " ").replace("’", "'")


def stands_for(short: str, name: str) -> bool:
    """Tell whether letters are the initials of a name, with or without those of its small words."""
    letters = short.replace(".", "").casefold()
    parts = name.replace("-", " ").replace("'s", "").split()
    if len(letters) < 2 or not short[0].isupper() or not parts:
        return False
    return _spell(letters, parts) or _shuffled(letters, parts)


def _spell(letters: str, parts: list[str]) -> bool:
    if not parts:
        return not letters
    first = parts[0]
    if letters and first[0].casefold() == letters[0] and _spell(letters[1:], parts[1:]):
        return True
    return not first[0].isupper() and _spell(letters, parts[1:])


def _shuffled(letters: str, parts: list[str]) -> bool:
    """Tell whether longer letters have the order of another language: "AILAC"."""
    capitals = sorted(part[0].casefold() for part in parts if part[0].isupper())
    return len(letters) > 3 and sorted(letters) == capitals
