"""Count who is who: gather the sightings of an article into figures, the surest first."""

from collections.abc import Callable, Mapping, Sequence

from spacy.tokens import Doc

from quizapp.articles.actors.aliases import kept_title, shortened
from quizapp.articles.actors.capitals import Usage
from quizapp.articles.actors.era import is_old
from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.folk import owners, settle_people, settle_seat
from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.kinds import known
from quizapp.articles.actors.ledger import Forms, Ledger
from quizapp.articles.actors.other_names import other_names
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.draft import Kind

Links = Mapping[str, str]


def census(docs: Sequence[Doc], found: Sequence[Sighting], usage: Usage) -> list[Figure]:
    """Return the figures of an article."""
    forms: Forms = {}
    for seen in found:
        if not seen.loose:
            forms.setdefault(_form(seen), []).append(seen)
    ledger = Ledger(forms, old=is_old(docs))
    _shouted(ledger, found)
    _settle(ledger, dict(other_names(found, forms, ledger.kind)))
    _loose(ledger, found)
    return ledger.figures


def _settle(ledger: Ledger, links: Links) -> None:
    """Assign every form that names somebody."""
    order: list[str] = sorted(
        ledger.forms,
        key=lambda text: (-len(text.split()), ledger.forms[text][0].passage, ledger.forms[text][0].start),
    )
    steps: list[tuple[Callable[[Ledger, str], None], bool]] = [(_known, False), (_long, True)]
    for step, long in steps:
        for text in order:
            if " " in text or not long:
                step(ledger, text)
    for text in order:
        _linked(ledger, text, links)
    for text in order:
        _short(ledger, text)


def _known(ledger: Ledger, text: str) -> None:
    entry = known(text, ledger.points[text], old=ledger.old)
    if (
        entry is None
        or (ledger.is_surname(text) and not ledger.is_common(text))
        or (entry.kind == "territory" and owners(ledger, text))
        or (entry.kind == "organisation" and " " in text and ledger.is_shortened(text))
    ):
        return
    same = [each for each in ledger.figures if each.entry and each.entry.name == entry.name]
    same = same or [
        each for each in ledger.figures if each.kind == "territory" and each.name.endswith(f"-{text}")
    ]
    ledger.assign(text, same[0] if same else Figure(name=text, kind=entry.kind, entry=entry))


def _long(ledger: Ledger, text: str) -> None:
    kind = ledger.kind(text)
    if text in ledger.of or kind is None or (kind == "group" and not text.endswith("s")):
        return
    first = ledger.forms[text][0]
    whole, _ = ledger.whole(text, titled=first.titled)
    if whole is not None and (
        whole.kind == kind or (whole.kind == "person" and ledger.points[text][kind] < 8)
    ):
        ledger.assign(text, whole)
    elif whole is None and len(shortened(first, text, True, ledger.like(text))) > 1:
        return
    elif not any(entry.use in ("seat", "people") for entry in gazetteer().get(text, ())):
        ledger.assign(text, Figure(name=text, kind=kind))


def _linked(ledger: Ledger, text: str, links: Links) -> None:
    """Join a name and what else the article calls it, whichever of them is known."""
    name = links.get(text)
    if name not in ledger.of:
        name = links.get(name or "", name)
    if name in ledger.of and text not in ledger.of:
        ledger.assign(text, ledger.of[name])
    elif name in ledger.of and ledger.of[name] is not ledger.of[text]:
        ledger.merge(ledger.of[name], ledger.of[text])


def _short(ledger: Ledger, text: str) -> None:
    if text in ledger.of:
        return
    titled = any(seen.titled for seen in ledger.forms[text])
    if not titled and not ledger.is_surname(text) and settle_people(ledger, text):
        return
    whole, unclear = ledger.whole(text, titled=titled)
    if whole:
        ledger.assign(text, whole)
        return
    if settle_seat(ledger, text) or unclear or _adjectival(ledger.forms[text]):
        return
    kind: Kind | None = "person" if titled else ledger.kind(text)
    if kind is not None and (
        kind != "group" or text.endswith("s") or any(map(_collective, ledger.forms[text]))
    ):
        ledger.assign(text, Figure(name=text, kind=kind))


def _collective(seen: Sighting) -> bool:
    """Tell "the Xiongnu" from the nickname in "Diviciacus the Aeduan"."""
    return seen.article and not (seen.start > 1 and seen.doc[seen.start - 2].text[0].isupper())


def _adjectival(sightings: Sequence[Sighting]) -> bool:
    """Tell whether a form only stands before nouns: "Campanian mercenaries", "the Habsburg throne"."""
    return all(
        (
            seen.article
            or seen.text.endswith(("an", "ese", "ic", "ish"))
            or (seen.text.endswith("i") and seen.doc[seen.start].ent_type_ == "NORP")
        )
        and seen.end < len(seen.doc)
        and seen.doc[seen.end].pos_ in ("NOUN", "ADJ")
        for seen in sightings
    )


def _form(seen: Sighting) -> str:
    text = (
        seen.text.removesuffix(".")
        if len(seen.words) > 1 and seen.words[-1].strip("IVX") == "."
        else seen.text
    )
    return f"{seen.doc[seen.title].text} {text}" if kept_title(seen) else text


def _shouted(ledger: Ledger, found: Sequence[Sighting]) -> None:
    """Take a known form in the capitals of a dateline for a place."""
    folded = {text.casefold(): text for text in ledger.forms}
    for seen in found:
        if seen.loose and (text := folded.get(seen.text.casefold())) and seen.text.isupper():
            ledger.points[text]["territory"] += 5


def _loose(ledger: Ledger, found: Sequence[Sighting]) -> None:
    """Add the names in headings and datelines that the article knows."""
    folded = {
        f"{each.words[0]} {each.words[-1]}".casefold(): each
        for each in ledger.figures
        if each.kind == "person" and len(each.words) > 2 and " of " not in each.name
    }
    folded |= {text.casefold(): figure for text, figure in ledger.of.items()}
    taken: set[tuple[int, int]] = set()
    for seen in found:
        places = {(seen.passage, at) for at in range(seen.start, seen.end)}
        if seen.loose and taken.isdisjoint(places) and (figure := folded.get(seen.text.casefold())):
            figure.add(seen.text, [seen])
            taken |= places
