"""The note type of a multiple-choice card: fields, two sides, one style sheet, one script."""

from importlib.resources import files
from typing import Any

import genanki

from quizapp.decks.fields import FIELDS

NOTE_TYPE_ID = 1_795_400_000_000
TEMPLATE_ID = 1_795_400_000_050
REVISED = 1_795_400_000
"""When the card's design last changed; raise it with every change, or students keep the old design."""

_SCRIPT = "<!-- script -->"


def note_type() -> Any:
    """Return the note type as genanki takes it."""
    front, back, style = (_part(name) for name in ("front.html", "back.html", "card.css"))
    return genanki.Model(
        NOTE_TYPE_ID,
        "quizapp multiple choice",
        fields=[{"name": field.name, "id": field.id} for field in FIELDS],
        templates=[
            {
                "name": "Choose the answer",
                "id": TEMPLATE_ID,
                "qfmt": front,
                "afmt": back,
                "bqfmt": "{{Question}}",
                "bafmt": "{{Answer}}",
            }
        ],
        css=style,
    )


def _part(name: str) -> str:
    card = files("quizapp.decks") / "card"
    text = (card / name).read_text(encoding="utf-8")
    if _SCRIPT not in text:
        return text
    script = (card / "card.js").read_text(encoding="utf-8")
    return text.replace(_SCRIPT, f"<script>\n{script}</script>")
