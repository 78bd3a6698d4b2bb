"""Find the other names that a verb gives: "it was renamed the Western Pact", "he was simply Mwalimu"."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import words
from quizapp.articles.draft import Kind

Kinds = Mapping[str, Kind | None]
_LABELS = frozenset({"name", "acronym", "initials", "abbreviation", "nickname", "alias"})
_PRONOUNS: Mapping[str, Kind] = {"it": "organisation", "he": "person", "she": "person"}


def renamings(sightings: Sequence[Sighting], kinds: Kinds) -> Iterator[tuple[str, str]]:
    """Yield pairs of another name and the name that it stands for."""
    named = [each for each in sightings if each.text in kinds and not each.loose]
    for seen in named:
        if (subject := _subject(seen)) and seen.text not in _known_places(kinds):
            yield from ((seen.text, name) for name in _names(subject, seen, named, kinds))


def _known_places(kinds: Kinds) -> set[str]:
    return {text for text in kinds if kinds[text] in ("territory", "state")}


def _subject(seen: Sighting) -> Token | None:
    """Return who is said to have the name, None when no verb of naming says so."""
    verb = _verb(seen.doc[seen.start : seen.end].root)
    simply = verb.lemma_ == "be" and any(child.lower_ == "simply" for child in verb.children)
    if not simply and verb.lower_ not in words("renaming", "verbs"):
        return None
    for child in verb.children:
        if child.dep_ in ("nsubjpass", "nsubj"):
            return child if simply or child.dep_ == "nsubjpass" else None
    before = verb
    while before.i > verb.sent.start and (before is verb or before.pos_ == "ADV" or before.text == ","):
        before = before.nbor(-1)
    return before


def _verb(root: Token) -> Token:
    """Return what a name depends on, over "as", "under the name of" and "by its acronym"."""
    head = root.head
    if head.lower_ == "of" and head.head.lower_ in _LABELS:
        head = head.head
    head = head.head if head.lower_ in _LABELS else head
    return head.head if head.lower_ in ("as", "under", "by") else head


def _names(subject: Token, seen: Sighting, named: Sequence[Sighting], kinds: Kinds) -> Iterator[str]:
    """Yield the name of a subject: its own, the only one a pronoun may mean, or letters that are alike."""
    here = [each for each in named if each.passage == seen.passage and each.end <= seen.start]
    if own := [each for each in here if each.start <= subject.i < each.end]:
        yield from (each.text for each in own if not _placed(each, seen, kinds))
    elif kind := _PRONOUNS.get(subject.lower_):
        found = list(dict.fromkeys(each.text for each in here if kinds[each.text] == kind))
        whole = [each for each in found if not any(f" {each}" in other for other in found)]
        yield from whole if len(whole) == 1 and subject.i >= here[0].end else ()
    elif seen.text.isupper():
        found = list({each.text for each in named if each.text != seen.text and _alike(each.text, seen.text)})
        yield from found if len(found) == 1 else ()


def _placed(own: Sighting, seen: Sighting, kinds: Kinds) -> bool:
    """Tell whether letters would name a place."""
    return seen.text.isupper() and kinds[own.text] in ("territory", "state")


def _alike(one: str, other: str) -> bool:
    """Tell whether letters differ by their order and one letter, as in another language: IBA and AIBA."""
    short, long = sorted((one, other), key=len)
    same = len(long) - len(short) < 2 and not Counter(short) - Counter(long)
    return same and len(short) > 2 and one.isupper()
