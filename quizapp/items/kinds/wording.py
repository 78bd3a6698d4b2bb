"""Words that several kinds of question share."""

import re
from collections.abc import Sequence

from quizapp.facts import Facts
from quizapp.facts.description import head
from quizapp.facts.fact import Kind
from quizapp.facts.relation import Verb

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
            "agency",
            "council",
            "party",
            "committee",
            "group",
            "network",
            "broadcaster",
            "association",
            "authority",
            "lender",
            "panel",
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
    strange = [told for told in heads if told - _VAGUE and not told & fitting]
    return OF_THESE if others or kind == "territory" or strange else f"which {kind}"


def _heads(facts: Facts, name: str) -> set[str]:
    return set(map(head, facts.described.get(name, ())))


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


def unstopped(text: str) -> str:
    """Return the text in quotation marks without its full stop, as a part of a sentence."""
    return f"“{capital(text.strip()).rstrip('.')}”"


def one_of(word: str) -> str:
    """Return a question word that leaves room for other right answers: "which of these states"."""
    if word == OF_THESE:
        return word
    noun = word.removeprefix("which ")
    return f"{OF_THESE} {'people' if noun in {'who', 'whom'} else plural(noun)}"


_AUXILIARIES = {"is": "are", "was": "were", "has": "have"}
_NOUN_OF = re.compile(r"^an? (.+?)( of)$")


def several(verb: Verb, *, past: bool) -> str:
    """Return the form of a verb that follows several names: "were members of"."""
    if verb.base:
        return verb.past if past else verb.base
    auxiliary, rest = verb.form(past=past).split(" ", 1)
    noun = _NOUN_OF.match(rest)
    return f"{_AUXILIARIES.get(auxiliary, auxiliary)} {plural(noun[1]) + noun[2] if noun else rest}"


def plural(noun: str) -> str:
    """Return the plural of a regular noun: "ally" → "allies"."""
    return f"{noun[:-1]}ies" if re.search(r"[^aeiou]y$", noun) else f"{noun}s"
