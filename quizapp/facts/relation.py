"""The relations that a lesson can state, with the verbs that state them. Data first: add a verb here.

Each verb has three forms: after a name ("supports"), after "does" or "did" ("support"; empty for
"is …" verbs, which ask "is X …?"), and in the past ("supported").
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Code = Literal[
    "ally_of",
    "member_of",
    "leaves",
    "leads",
    "supports",
    "protects",
    "cooperates_with",
    "mediates",
    "recognises",
    "requests_help",
    "opposes",
    "attacks",
    "fights",
]


@dataclass(frozen=True, slots=True)
class Verb:
    """Hold the forms of one verb phrase."""

    code: Code
    present: str
    base: str
    past: str

    def form(self, *, past: bool) -> str:
        """Return the form that follows a name."""
        return self.past if past else self.present

    def told(self, *, past: bool, negated: bool) -> str:
        """Return the form that follows a name, or its denial: "does not support", "is not an ally of"."""
        if not negated:
            return self.form(past=past)
        if self.base:
            return f"{'did' if past else 'does'} not {self.base}"
        auxiliary, rest = self.form(past=past).split(" ", 1)
        return f"{auxiliary} not {rest}"

    def asked(self, subject: str, *, past: bool) -> str:
        """Return the second half of a question about the object: "does Turkey support"."""
        if self.base:
            return f"{'did' if past else 'does'} {subject} {self.base}"
        auxiliary, rest = self.form(past=past).split(" ", 1)
        return f"{auxiliary} {subject} {rest}"


VERBS: tuple[Verb, ...] = (
    Verb("ally_of", "is an ally of", "", "was an ally of"),
    Verb("ally_of", "is a close ally of", "", "was a close ally of"),
    Verb("ally_of", "is allied with", "", "was allied with"),
    Verb("member_of", "is a member of", "", "was a member of"),
    Verb("member_of", "belongs to", "belong to", "belonged to"),
    Verb("member_of", "joins", "join", "joined"),
    Verb("leaves", "leaves", "leave", "left"),
    Verb("leads", "leads", "lead", "led"),
    Verb("supports", "supports", "support", "supported"),
    Verb("supports", "backs", "back", "backed"),
    Verb("protects", "protects", "protect", "protected"),
    Verb("protects", "has long protected", "", "had long protected"),
    Verb("protects", "guarantees the security of", "guarantee the security of", "guaranteed the security of"),
    Verb("cooperates_with", "cooperates with", "cooperate with", "cooperated with"),
    Verb("cooperates_with", "exercises with", "exercise with", "exercised with"),
    Verb(
        "cooperates_with",
        "holds a joint military exercise with",
        "hold a joint military exercise with",
        "held a joint military exercise with",
    ),
    Verb("mediates", "mediates between", "mediate between", "mediated between"),
    Verb(
        "mediates",
        "mediates a ceasefire between",
        "mediate a ceasefire between",
        "mediated a ceasefire between",
    ),
    Verb("recognises", "recognises", "recognise", "recognised"),
    Verb("requests_help", "asks for help from", "ask for help from", "asked for help from"),
    Verb("requests_help", "calls for help from", "call for help from", "called for help from"),
    Verb("requests_help", "calls on", "call on", "called on"),
    Verb("opposes", "opposes", "oppose", "opposed"),
    Verb("opposes", "criticises", "criticise", "criticised"),
    Verb("opposes", "blames", "blame", "blamed"),
    Verb("opposes", "is in dispute with", "", "was in dispute with"),
    Verb("opposes", "is a foe of", "", "was a foe of"),
    Verb("attacks", "attacks", "attack", "attacked"),
    Verb("attacks", "launches an assault on", "launch an assault on", "launched an assault on"),
    Verb(
        "attacks",
        "begins a military operation in",
        "begin a military operation in",
        "began a military operation in",
    ),
    Verb("attacks", "invades", "invade", "invaded"),
    Verb("fights", "fights", "fight", "fought"),
    Verb("fights", "is at war with", "", "was at war with"),
)

PLAINEST: dict[Code, Verb] = {verb.code: verb for verb in reversed(VERBS)}
"""The first verb of each relation."""
SYMMETRIC: frozenset[Code] = frozenset({"ally_of", "cooperates_with", "fights"})
MEMBERSHIP: tuple[Verb, ...] = tuple(
    verb for verb in VERBS if verb.code == "member_of" and verb.present != "joins"
)
"""The verbs that say who is a member; who joins may leave."""
JOINT: frozenset[Code] = frozenset({"mediates"})
"""Relations whose objects belong together: one mediates between two sides, not with each."""
FRIENDLY: frozenset[Code] = frozenset({"ally_of", "supports", "protects"})
HOSTILE: frozenset[Code] = frozenset({"attacks", "fights"})
IMPLIES: dict[Code, frozenset[Code]] = {
    "ally_of": frozenset({"supports", "protects", "cooperates_with"}),
    "supports": frozenset({"ally_of", "protects"}),
    "protects": frozenset({"supports", "ally_of"}),
    "leads": frozenset({"member_of", "supports"}),
    "attacks": frozenset({"fights", "opposes"}),
    "fights": frozenset({"attacks", "opposes"}),
}
"""What a reader may conclude from a relation: not proved, and so no wrong answer either."""
_LASTING: frozenset[Code] = frozenset(
    {"ally_of", "member_of", "leads", "supports", "protects", "opposes", "recognises", "fights"}
)


def lasts(verb: Verb) -> bool:
    """Tell whether a verb says what is so for a while ("belongs to"), not what is done once ("joins")."""
    return verb.code in _LASTING and verb.present != "joins"


class Phrase(NamedTuple):
    """Say what a table cell means: which verb, whether of the past, whether denied."""

    verb: Verb
    past: bool
    negated: bool


_FORMS: dict[str, tuple[Verb, bool]] = {}
for _verb in VERBS:
    _short = _verb.present.removeprefix("is an ").removeprefix("is a ")
    for _form in (_verb.present, _verb.base, _short, _verb.code.replace("_", " ")):
        _FORMS.setdefault(_form, (_verb, False))
    _FORMS.setdefault(_verb.past, (_verb, True))
del _FORMS[""]


def read(phrase: str) -> Phrase | None:
    """Return what a table cell means; None when it names no verb that is known."""
    text = " ".join(phrase.casefold().replace("_", " ").replace("recognize", "recognise").split())
    asserted, negated = _without_not(text)
    found = _FORMS.get(asserted)
    if not found:
        return None
    verb, past = found
    return Phrase(verb, past or text.startswith("did not "), negated)


def _without_not(text: str) -> tuple[str, bool]:
    for negation in ("does not ", "did not ", "not "):
        if text.startswith(negation):
            return text.removeprefix(negation), True
    for auxiliary in ("is not ", "was not "):
        if text.startswith(auxiliary):
            return text.replace(" not ", " ", 1), True
    return text, False


def known_phrases() -> tuple[str, ...]:
    """Return every phrase that a lesson may use, for suggestions."""
    return tuple(verb.present for verb in VERBS)
