"""Numbers of things in words."""


def count(number: int, noun: str) -> str:
    """Return "1 card" or "2 cards"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
