"""Find the names that need a common noun: "the British government", "the Sámi people", "the coast guard"."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from quizapp.articles.actors.aliases import only
from quizapp.articles.actors.figure import Figure, Place
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import read, words

_COMPASS = frozenset({"northern", "southern", "eastern", "western", "central"})


def phrases(docs: Sequence[Doc], figures: Sequence[Figure]) -> None:
    """Give each figure the phrases that name it with a noun in small letters."""
    owners = dict(_places(figures))
    tails = _tails(figures)
    for doc in docs:
        for token in doc:
            if not token.is_lower or not token.i:
                continue
            owner = owners.get((doc.user_data["passage"], token.i - 1))
            if owner and _completes(token, owner[0]):
                figure, start = owner
                figure.phrases.append(doc[start : token.i + 1].text)
            elif body := tails.get(f"{token.nbor(-1).lower_} {token.text}"):
                _alone(body, token)
    for figure in figures:
        figure.phrases += [*_part(figure), *_lordships(figure)]


def _places(figures: Sequence[Figure]) -> Iterator[tuple[Place, tuple[Figure, int]]]:
    """Yield where each name ends, whose it is and where it begins."""
    for figure in figures:
        for listed in figure.seen.values():
            for seen in listed:
                yield (seen.passage, seen.end - 1), (figure, seen.start)
        for passage, at in figure.adjectives:
            yield (passage, at), (figure, at)


def _completes(token: Token, figure: Figure) -> bool:
    """Tell whether a noun says no more than what the name before it is."""
    return token.text in words("phrases", figure.kind) and token.dep_ != "compound"


def _tails(figures: Sequence[Figure]) -> Mapping[str, Figure]:
    """Return the bodies by the last two words of their names where only one has them."""
    found: dict[str, list[Figure]] = {}
    for figure in figures:
        for text in figure.seen if figure.kind == "organisation" else ():
            parts = text.casefold().split()
            if len(parts) > 2 and "of" not in parts:
                found.setdefault(" ".join(parts[-2:]), []).append(figure)
    return {tail: listed[0] for tail, listed in found.items() if only(listed)}


def _alone(figure: Figure, token: Token) -> None:
    """Take "the coast guard" for the Icelandic Coast Guard."""
    doc, passage = token.doc, token.doc.user_data["passage"]
    seen = Sighting(doc=doc, passage=passage, start=token.i - 1, end=token.i + 1, title=token.i - 1)
    if seen.article and figure.first < (passage, seen.start) and token.dep_ != "compound":
        figure.add(seen.text, [seen])


def _part(figure: Figure) -> list[str]:
    """Return "northern Karvan" of a place of which only that part is named."""
    if figure.kind != "territory":
        return []
    every = [seen for listed in figure.seen.values() for seen in listed]
    before = {seen.doc[seen.start - 1].text if seen.start else "" for seen in every}
    told = [token.lower_ for seen in every for token in seen.doc[max(0, seen.start - 3) : seen.start - 1]]
    placed = not read("words")["placing"].keys().isdisjoint(told)
    if len(before) == 1 and before <= _COMPASS and not placed:
        return [every[0].doc[every[0].start - 1 : every[0].end].text]
    return []


def _lordships(figure: Figure) -> Iterator[str]:
    """Yield "Duke of York" of "James Stuart, the Duke of York"."""
    for seen in (
        [each for listed in figure.seen.values() for each in listed] if figure.kind == "person" else ()
    ):
        doc, at = seen.doc, seen.end + 1
        at += at < len(doc) and doc[at].lower_ == "the"
        if at + 2 < len(doc) and doc[seen.end].text == "," and _lordship(doc, at):
            yield doc[at : at + 3].text
        if seen.start > 4 and doc[seen.start - 1].text == "," and _lordship(doc, seen.start - 4):
            yield doc[seen.start - 4 : seen.start - 1].text


def _lordship(doc: Doc, at: int) -> bool:
    titled = doc[at].is_title and doc[at].lower_ in words("titles", "lordships")
    return titled and doc[at + 1].text == "of" and doc[at + 2].is_title
