"""Words that several kinds of question share."""

from collections.abc import Sequence

from quizapp.facts import Facts
from quizapp.facts.description import head
from quizapp.facts.fact import Kind

OF_THESE = "which of these"
_FITTING: dict[Kind, frozenset[str]] = {
    "state": frozenset(
        [
            "state",
            "country",
            "kingdom",
            "republic",
            "empire",
            "union",
            "power",
            "duchy",
            "nation",
            "sultanate",
            "principality",
        ]
    ),
    "organisation": frozenset(
        [
            "organisation",
            "body",
            "alliance",
            "league",
            "union",
            "bloc",
            "pact",
            "federation",
            "firm",
            "company",
            "line",
            "bank",
            "office",
            "court",
            "club",
            "association",
            "agency",
            "council",
            "party",
            "committee",
            "group",
            "network",
            "broadcaster",
            "order",
        ]
    ),
    "group": frozenset(["group", "people", "party", "band", "crew"]),
}
"""What a reader calls so; an actor described as anything else (a treaty, a town) has no word of its kind."""
_VAGUE = frozenset({"", "first", "second", "last", "one", "member", "client", "friend", "part", "rest"})


def which(facts: Facts, offered: Sequence[str], *, person: str = "who", nouns: bool = True) -> str:
    """Return the question word for the actors that a question offers: "who", "which town", "which of these".

    A noun that the descriptions of all of them share comes first (unless the question itself goes on with a
    description: no `nouns`), then the kind that they share.
    """
    kinds = {facts.kinds[name] for name in offered}
    if kinds == {"person"}:
        return person
    heads = [_heads(facts, name) for name in offered]
    if nouns and (shared := set.intersection(*heads) - _VAGUE):
        return f"which {min(shared)}"
    (kind, *others) = kinds
    fitting = _FITTING.get(kind, frozenset())
    strange = [nouns for nouns in heads if nouns and not nouns & fitting]
    return OF_THESE if others or kind == "territory" or strange else f"which {kind}"


def _heads(facts: Facts, name: str) -> set[str]:
    return {head(role.text) for role in facts.roles if role.actor == name}


def sentence(text: str) -> str:
    """Return the text with a capital first letter and a full stop, quotation marks left alone."""
    text = text.strip()
    return f"{capital(text)}" + ("" if text[-1:] in {".", "!", "?"} else ".")


def capital(text: str) -> str:
    """Return the text with a capital first letter."""
    return f"{text[:1].upper()}{text[1:]}"


def quoted(text: str) -> str:
    """Return the text as a sentence in quotation marks."""
    return f"“{sentence(text)}”"
