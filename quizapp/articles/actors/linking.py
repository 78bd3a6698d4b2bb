"""Join the names that an article itself makes one: "Square Kilometre Array (SKA)"."""

from collections.abc import Mapping

from quizapp.articles.actors.evidence import OWN
from quizapp.articles.actors.ledger import Ledger

Links = Mapping[str, str]
"""Names by what else the article calls them."""


def link(ledger: Ledger, text: str, links: Links) -> None:
    """Join a name and what else the article calls it, whichever of them is known."""
    name = links.get(text)
    if name not in ledger.of:
        name = links.get(name or "", name)
    if name in ledger.of and text not in ledger.of:
        ledger.assign(text, ledger.of[name])
    elif name in ledger.of and ledger.of[name] is not ledger.of[text]:
        ledger.merge(ledger.of[name], ledger.of[text])


def spells_event(ledger: Ledger, name: str) -> bool:
    """Tell whether letters stand for what is no actor: "Non-Proliferation Treaty (NPT)"."""
    return name in ledger.points and name not in ledger.of and ledger.points[name]["event"] >= OWN


def spell_out(ledger: Ledger, links: Links) -> None:
    """Give letters that name a body the full name that only they made known."""
    for text, name in links.items():
        if text.isupper() and text in ledger.of and name in ledger.forms and name not in ledger.of:
            ledger.assign(name, ledger.of[text])
