"""Settle plurals of origin and capitals: "the Spartans" for Sparta, "Moscow" for Russia."""

from collections.abc import Sequence

from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.gazetteer import Entry, gazetteer
from quizapp.articles.actors.ledger import Ledger
from quizapp.articles.actors.peoples import counted, is_people, stands_for_state
from quizapp.articles.actors.seats import governs, suffers
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import listed


def owners(ledger: Ledger, text: str) -> list[Figure]:
    """Return the figures that have their seat in a city, the weightiest first."""
    names = {each.name for each in gazetteer().get(text, ()) if each.use == "seat"}
    found = [each for each in ledger.figures if each.entry and each.entry.name in names]
    here = (ledger.forms[text][0].passage, ledger.forms[text][0].start)
    if all(each.entry and each.entry.name in each.seen for each in found):
        return sorted(found, key=lambda each: (not _narrower(each, found), -each.weight))
    return sorted(found, key=lambda each: each.latest(here), reverse=True)


def _narrower(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Tell whether a name narrows another's: "West Germany" beside "Germany"."""
    return any(figure.name.endswith(f" {each.name}") for each in figures)


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
    elif not owner and (text in listed("institutions") or _governing(ledger.forms[text])):
        now = [each for each in entries if each.use == "seat" and each.age == "now"]
        entry = now[0] if len(now) == 1 else Entry(name=text, kind="territory", use="name")
        ledger.assign(text, Figure(name=text, kind=entry.kind, entry=entry))
    elif not owner or any(suffers(seen) for seen in ledger.forms[text]):
        ledger.assign(text, Figure(name=text, kind="territory"))
    return True


def _governing(sightings: Sequence[Sighting]) -> bool:
    """Tell whether a capital without its state governs again and again, or wherever it is named."""
    times = sum(map(governs, sightings))
    return times > 1 or times == len(sightings)


def settle_people(ledger: Ledger, text: str) -> bool:
    """Settle a plural of origin: with "the" it stands for its state, otherwise for a group of people."""
    entries = [each for each in gazetteer().get(text, ()) if each.use in ("people", "adjective")]
    if not entries:
        return False
    if plain := [seen for seen in ledger.forms[text] if is_people(seen)]:
        names = [each.name for each in entries]
        owners = [each for each in ledger.figures if each.entry and each.entry.name in names]
        owner = min(owners, key=lambda each: names.index(each.entry.name if each.entry else ""), default=None)
        if owner and (any(map(stands_for_state, plain)) or entries[0].age == "city"):
            owner.add(text, plain)
            ledger.of[text] = owner
        elif not owner or any(not counted(seen) for seen in plain):
            ledger.forms[text] = plain
            ledger.assign(text, Figure(name=text, kind="group"))
    return True


def settle_reign(ledger: Ledger, text: str) -> bool:
    """Give "Ferdinand" to the Ferdinand named last before, where an article has two who are numbered."""
    kings = [each for each in ledger.like(text) if each.kind == "person" and _numbered(each.name, text)]
    if len(kings) < 2:
        return False
    for seen in ledger.forms[text]:
        here = (seen.passage, seen.start)
        named = [each for each in kings if each.first < here]
        if named:
            king = max(named, key=lambda each: each.latest(here))
            king.add(text, [seen])
            ledger.of[text] = king
    return text in ledger.of


def _numbered(name: str, text: str) -> bool:
    first, _, number = name.partition(" ")
    return first == text and bool(number) and not number.split()[0].strip("IVX")


def settle_party(ledger: Ledger, text: str) -> bool:
    """Give "the Blanco government" to the Blancos."""
    party = ledger.of.get(f"{text}s")
    adjective = all(
        seen.doc[seen.end - 1].dep_ in ("compound", "amod", "nmod") for seen in ledger.forms[text]
    )
    if party is None or not adjective or party.kind not in ("organisation", "group"):
        return False
    ledger.assign(text, party)
    return True
