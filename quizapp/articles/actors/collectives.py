"""Find who is named by an adjective and a noun: "Russian peacekeepers", "Russian foreign ministry"."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from quizapp.articles.actors.figure import Figure, Place
from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.words import words
from quizapp.articles.cast import Member, Mention
from quizapp.articles.draft import Kind

Read = tuple[Kind, Place, Place]
"""A kind, where the name begins and ends, and the words of it that name nobody else."""


def collectives(docs: Sequence[Doc], figures: Sequence[Figure]) -> Iterator[Member]:
    """Yield each group and ministry that is named so; the adjective goes on naming its state."""
    adjectives = {place for figure in figures for place in figure.adjectives}
    named: dict[tuple[str, Kind], list[tuple[str, Mention]]] = {}
    names = _places(figures)
    owned = words("groups", "ministry_of")
    for doc in docs:
        passage: int = doc.user_data["passage"]
        for token in doc:
            if (passage, token.i) in adjectives or _origin(token.text):
                read = _read(doc, token.i)
            elif token.lower_ in owned:
                read = _owned(doc, token.i, names)
            else:
                continue
            if read:
                kind, whole, own = read
                text = doc[whole[0] : whole[1]].text
                mention = Mention(passage=passage, start=own[0], end=own[1])
                named.setdefault((_key(text), kind), []).append((text, mention))
    for (_, kind), found in named.items():
        texts = list(dict.fromkeys(text for text, _ in found))
        yield Member(
            name=texts[0], kind=kind, aliases=tuple(texts[1:]), mentions=tuple(each for _, each in found)
        )


def _places(figures: Sequence[Figure]) -> dict[Place, int]:
    """Return where each name of the figures begins and ends."""
    return {
        (each.passage, each.start): each.end
        for figure in figures
        for seen in figure.seen.values()
        for each in seen
    }


def _origin(text: str) -> bool:
    return any(each.use == "adjective" for each in gazetteer().get(text, ()))


def _key(text: str) -> str:
    """Return what "Russian peacekeepers" and "Russian peacekeeping forces" have in common."""
    return text.replace("peacekeeping forces", "peacekeepers").casefold()


def _read(doc: Doc, at: int) -> Read | None:
    """Return what kind of name begins with an adjective of origin, and where it stands."""
    following = [token.lower_ for token in doc[at + 1 : at + 4]] + ["", "", ""]
    if (at and doc[at - 1].lower_ in ("-", "ethnic")) or not doc[at + 1 : at + 2].text.islower():
        return None
    if following[0] in words("groups", "heads"):
        return "group", (at, at + 2), (at + 1, at + 2)
    forces = following[0] in words("groups", "forces") and following[1] in words("groups", "force_heads")
    if forces and following[:2] != ["armed", "forces"]:
        return "group", (at, at + 3), (at + 1, at + 3)
    if _ministry(doc, at + 1):
        return "organisation", (at, at + 3), (at + 1, at + 3)
    return None


def _ministry(doc: Doc, at: int) -> bool:
    """Tell whether "foreign ministry" or "presidential office" stands here."""
    if at + 1 >= len(doc) or doc[at].text not in words("groups", "ministry_of"):
        return False
    return bool(doc[at + 1].text == ("office" if doc[at].text == "presidential" else "ministry"))


def _owned(doc: Doc, at: int, names: Mapping[Place, int]) -> Read | None:
    """Return "foreign ministry of Russia" and "Russia's foreign ministry" where they act or speak."""
    passage: int = doc.user_data["passage"]
    if not _ministry(doc, at) or doc[at + 1].dep_ not in ("nsubj", "nsubjpass", "pobj"):
        return None
    own = (at, at + 2)
    if at + 3 < len(doc) and doc[at + 2].text == "of" and (end := names.get((passage, at + 3))):
        return "organisation", (at, end), own
    for start in range(max(0, at - 4), at - 1):
        if names.get((passage, start)) == at - 1 and doc[at - 1].text in ("'s", "'"):
            return "organisation", (start, at + 2), own
    return None
