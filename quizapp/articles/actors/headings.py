"""Read headings and datelines: they name those whom the article knows, by surnames and peoples too."""

from collections import Counter
from collections.abc import Sequence

from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.ledger import Ledger
from quizapp.articles.actors.peoples import is_people, stands_for_state
from quizapp.articles.actors.sighting import Sighting


def shouted(ledger: Ledger, found: Sequence[Sighting]) -> None:
    """Take a known form in the capitals of a dateline for a place."""
    folded = {text.casefold(): text for text in ledger.forms}
    for seen in found:
        if seen.loose and (text := folded.get(seen.text.casefold())) and seen.text.isupper():
            ledger.points[text]["territory"] += 5


def _surnames(ledger: Ledger) -> dict[str, Figure]:
    """Return the people by what a heading may call them: "Ralph Bunche", "Bunche"."""
    people = [each for each in ledger.figures if each.kind == "person" and " of " not in each.name]
    last = Counter(each.words[-1].casefold() for each in people)
    result = {each.words[-1].casefold(): each for each in people if last[each.words[-1].casefold()] == 1}
    return result | {
        f"{each.words[0]} {each.words[-1]}".casefold(): each for each in people if len(each.words) > 2
    }


def _folk(ledger: Ledger, seen: Sighting) -> Figure | None:
    """Return the known state that a heading names by its people."""
    names = {each.name for each in gazetteer().get(seen.text, ()) if each.use == "people"}
    if not names or not is_people(seen) or not stands_for_state(seen):
        return None
    return next((each for each in ledger.figures if each.entry and each.entry.name in names), None)


def loose(ledger: Ledger, found: Sequence[Sighting]) -> None:
    """Add the names in headings and datelines that the article knows."""
    folded = _surnames(ledger) | {text.casefold(): figure for text, figure in ledger.of.items()}
    taken: set[tuple[int, int]] = set()
    for seen in found:
        places = {(seen.passage, at) for at in range(seen.start, seen.end)}
        if not seen.loose or seen.text.islower() or not taken.isdisjoint(places):
            continue
        if figure := folded.get(seen.text.casefold()) or _folk(ledger, seen):
            figure.add(seen.text, [seen])
            taken |= places
