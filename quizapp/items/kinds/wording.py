"""Words that several kinds of question share."""

from quizapp.facts.fact import Kind


def which(kind: Kind, *, person: str = "who") -> str:
    """Return the question word for an actor of a kind: "who", "which state"."""
    return person if kind == "person" else f"which {kind}"


def sentence(text: str) -> str:
    """Return the text with a capital first letter and a full stop, quotation marks left alone."""
    text = text.strip()
    return f"{text[:1].upper()}{text[1:]}" + ("" if text[-1:] in {".", "!", "?"} else ".")


def quoted(text: str) -> str:
    """Return the text as a sentence in quotation marks."""
    return f"“{sentence(text)}”"
