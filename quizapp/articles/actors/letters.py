"""Tell whether letters stand for a name: "AOSIS" for "Alliance of Small Island States"."""


def stands_for(short: str, name: str) -> bool:
    """Tell whether letters are the initials of a name, with or without those of its small words."""
    letters = short.replace(".", "").casefold()
    parts = name.replace("-", " ").replace("'s", "").split()
    if len(letters) < 2 or not short[0].isupper() or not parts:
        return False
    return _spell(letters, parts)


def _spell(letters: str, parts: list[str]) -> bool:
    if not parts:
        return not letters
    first = parts[0]
    if letters and first[0].casefold() == letters[0] and _spell(letters[1:], parts[1:]):
        return True
    return not first[0].isupper() and _spell(letters, parts[1:])
