"""Count who is who: gather the sightings of an article into figures, the surest first."""

from collections.abc import Callable, Sequence

from spacy.tokens import Doc

from quizapp.articles.actors.aliases import kept_title, shortened
from quizapp.articles.actors.capitals import Usage
from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.folk import owners, settle_party, settle_people, settle_reign, settle_seat
from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.headings import loose, shouted
from quizapp.articles.actors.kinds import known
from quizapp.articles.actors.ledger import Forms, Ledger
from quizapp.articles.actors.linking import Links, link, spell_out, spells_event
from quizapp.articles.actors.other_names import other_names
from quizapp.articles.actors.renaming import renamings
from quizapp.articles.actors.shape import is_realm
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import words
from quizapp.articles.draft import Kind

_SHOUT = 3
"""The letters of an acronym at most; longer words in capitals are names that open an article."""


def census(docs: Sequence[Doc], found: Sequence[Sighting], usage: Usage) -> list[Figure]:
    """Return the figures of an article."""
    forms: Forms = {}
    for seen in found:
        if not seen.loose:
            forms.setdefault(_form(seen), []).append(seen)
    ledger = Ledger(forms, old=usage.old)
    shouted(ledger, found)
    _settle(ledger, dict(renamings(found, ledger.kinds())) | dict(other_names(found, forms, ledger.kind)))
    loose(ledger, found)
    return ledger.figures


def _settle(ledger: Ledger, links: Links) -> None:
    """Assign every form that names somebody."""
    order: list[str] = sorted(
        ledger.forms,
        key=lambda text: (-len(text.split()), ledger.forms[text][0].passage, ledger.forms[text][0].start),
    )
    steps: list[tuple[Callable[[Ledger, str], None], bool]] = [(_known, False), (_long, True)]
    for step, long in steps:
        for text in sorted(order, key=_is_seat):
            if " " in text or not long:
                step(ledger, text)
    for text in order:
        link(ledger, text, links)
    spell_out(ledger, links)
    for text in order:
        if not spells_event(ledger, links.get(text, "")):
            _short(ledger, text)
    for text in order:
        link(ledger, text, links)
    spell_out(ledger, links)


def _is_seat(text: str) -> bool:
    """Tell whether a name is a capital's, which waits until its states are known."""
    return any(each.use == "seat" for each in gazetteer().get(text, ()))


def _known(ledger: Ledger, text: str) -> None:
    entry = known(text, ledger.points[text], old=ledger.old, named=ledger.forms)
    if (
        entry is None
        or (ledger.is_surname(text) and not ledger.is_common(text))
        or (entry.kind == "territory" and (owners(ledger, text) or ledger.is_party(f"{text}s")))
        or (entry.kind == "organisation" and (" " in text or text[-1] == "s") and ledger.is_shortened(text))
    ):
        return
    same = [each for each in ledger.figures if each.entry and each.entry.name == entry.name]
    same = same or [
        each
        for each in ledger.figures
        if (each.kind == "territory" and each.name.endswith(f"-{text}"))
        or (entry.kind == each.kind == "state" and entry.age != "city" and is_realm(each.name, text))
    ]
    figure = same[0] if same else Figure(name=text, kind=entry.kind, entry=entry)
    if entry.kind == "state" and figure.entry and figure.entry.name == entry.name:
        figure.kind, figure.entry = entry.kind, entry
    ledger.assign(text, figure)


def _long(ledger: Ledger, text: str) -> None:
    kind = ledger.kind(text)
    if text in ledger.of or kind is None or (kind == "group" and not text.endswith("s")):
        return
    first = ledger.forms[text][0]
    whole, _ = ledger.whole(text, titled=first.titled)
    whole = None if whole and _another(whole, text, first) else whole
    if whole is not None and (
        whole.kind == kind or (whole.kind == "person" and ledger.points[text][kind] < 8)
    ):
        ledger.assign(text, whole)
    elif whole is None and len(shortened(first, text, True, ledger.like(text))) > 1:
        return
    elif kind == "state" and (same := ledger.realm(text)):
        ledger.assign(text, same)
    elif not any(entry.use in ("seat", "people") for entry in gazetteer().get(text, ())):
        ledger.assign(text, Figure(name=text, kind=kind))


def _another(whole: Figure, text: str, first: Sighting) -> bool:
    """Tell whether a body that is named before "of" follows is one of its own."""
    return whole.name.startswith(f"{text} of ") and (first.passage, first.start) < whole.first


def _short(ledger: Ledger, text: str) -> None:
    if text in ledger.of or settle_reign(ledger, text) or settle_party(ledger, text):
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
    if opened := ledger.opened(text):
        ledger.assign(text, opened)
        return
    kind: Kind | None = "person" if titled else "group" if ledger.is_family(text) else ledger.kind(text)
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
        and seen.doc[seen.end].lower_ not in words("beside", "regions")
        for seen in sightings
    )


def _form(seen: Sighting) -> str:
    if len(seen.words) > 1 and all(len(each) > _SHOUT and each.isupper() for each in seen.words):
        return seen.text.title()
    text = (
        seen.text.removesuffix(".")
        if len(seen.words) > 1 and seen.words[-1].strip("IVX") == "."
        else seen.text
    )
    return f"{seen.doc[seen.title].text} {text}" if kept_title(seen) else text
