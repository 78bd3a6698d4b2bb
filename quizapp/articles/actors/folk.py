"""Settle plurals of origin and capitals: "the Spartans" for Sparta, "Moscow" for Russia."""

from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.gazetteer import Entry, gazetteer
from quizapp.articles.actors.ledger import Ledger
from quizapp.articles.actors.peoples import counted, is_people, stands_for_state
from quizapp.articles.actors.seats import governs, suffers
from quizapp.articles.actors.words import listed


def owners(ledger: Ledger, text: str) -> list[Figure]:
    """Return the figures that have their seat in a city, the weightiest first."""
    names = {each.name for each in gazetteer().get(text, ()) if each.use == "seat"}
    found = [each for each in ledger.figures if each.entry and each.entry.name in names]
    return sorted(found, key=lambda each: -each.weight)


def settle_seat(ledger: Ledger, text: str) -> bool:
    """Give a capital to its state where it governs; as a mere place of a known state let it be."""
    entries = gazetteer().get(text, ())
    if not any(each.use == "seat" for each in entries):
        return False
    owner = next(iter(owners(ledger, text)), None)
    acting = [seen for seen in ledger.forms[text] if governs(seen)] if owner else []
    if owner and acting:
        owner.add(text, acting)
        ledger.of[text] = owner
    elif not owner and (text in listed("institutions") or sum(map(governs, ledger.forms[text])) > 1):
        now = [each for each in entries if each.use == "seat" and each.age == "now"]
        entry = now[0] if len(now) == 1 else Entry(name=text, kind="territory", use="name")
        ledger.assign(text, Figure(name=text, kind=entry.kind, entry=entry))
    elif not owner or any(suffers(seen) for seen in ledger.forms[text]):
        ledger.assign(text, Figure(name=text, kind="territory"))
    return True


def settle_people(ledger: Ledger, text: str) -> bool:
    """Settle a plural of origin: with "the" it stands for its state, otherwise for a group of people."""
    entries = [each for each in gazetteer().get(text, ()) if each.use in ("people", "adjective")]
    if not entries:
        return False
    if plain := [seen for seen in ledger.forms[text] if is_people(seen)]:
        names = {each.name for each in entries}
        owner = next((each for each in ledger.figures if each.entry and each.entry.name in names), None)
        if owner and (any(map(stands_for_state, plain)) or entries[0].age == "city"):
            owner.add(text, plain)
            ledger.of[text] = owner
        elif not owner or any(not counted(seen) for seen in plain):
            ledger.forms[text] = plain
            ledger.assign(text, Figure(name=text, kind="group"))
    return True
