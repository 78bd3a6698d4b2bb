"""What the words of a name tell by themselves: "Ministry of Sport", "Henry V", "Halden Brewery Company"."""

import re

from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import famous, given_names, kinds_of, listed, openers, words

_NUMERAL = re.compile(r"[IVX]{2,}\.?|[VX]\.?")
_NOBLE = frozenset({"de", "van", "von", "bin", "ibn", "der", "ter", "zu", "y"})
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_CAMEL = re.compile(r"[a-z][A-Z]")
_TOWNS = tuple(words("beside", "towns"))
_MODEL = re.compile(r"-\d|\d,\d")
_REALMS = ("Kingdom", "Duchy", "Grand Duchy", "Principality", "Sultanate", "Emirate")
_SURNAMES = ("Mc", "Mac", "De", "La", "Le", "Di", "Van")


def shape(seen: Sighting) -> str:
    """Return the kind that a name of several words shows, "" when it shows none."""
    names = seen.words
    text = seen.text
    if any(each in text for each in listed("contests")):
        return "event"
    if len(names) == 1:
        plural = names[0].endswith("s") and names[0].lower()[:-1] in words("titles", "last")
        return "event" if plural and names[0] not in gazetteer() else ""
    return (
        _ending(names) or _opening(names) or _personal(seen) or kinds_of("heads").get(names[-1].lower(), "")
    )


def _ending(names: tuple[str, ...]) -> str:
    if len(names) < 6 and "of" in names[1:-1] and _NUMERAL.fullmatch(names[names.index("of") - 1]):
        return "person"
    if (_NUMERAL.fullmatch(names[-1]) and len(names) < 5) or (names[-1] == "I" and names[0] in given_names()):
        return "person"
    if names[-2] == "the" and names[-1] in words("", "epithets", "junk"):
        return "person"
    if names[-1].lower() in words("beside", "posts") and names[0] not in given_names():
        return "event"
    if names[-1].lower() in words("beside", "landmarks"):
        return kinds_of("heads").get(names[-1].lower(), "territory")
    if len(names) == 2 and names[1].endswith("s") and _place(names[0]) and names[1] not in gazetteer():
        return kinds_of("heads").get(names[1].lower(), "organisation")
    last = gazetteer().get(names[-1], ())
    return "group" if any(each.use == "people" or each.kind == "group" for each in last) else ""


def is_lordship(text: str) -> bool:
    """Tell whether a name is of the kind of "Duke of Alba"."""
    title, _, rest = text.partition(" of ")
    return bool(rest) and title.lower() in words("titles", "lordships")


def is_realm(name: str, realm: str) -> bool:
    """Tell whether a name is of the kind of "Kingdom of Hanover"."""
    head, _, rest = name.partition(" of ")
    return rest.removeprefix("the ") == realm and head in _REALMS


def _place(text: str) -> bool:
    return any(each.kind == "territory" or each.use == "seat" for each in gazetteer().get(text, ()))


def _opening(names: tuple[str, ...]) -> str:
    if is_lordship(" ".join(names)):
        return "person"
    at = next((at for at, each in enumerate(names) if each in ("of", "for")), 0)
    first, head = names[0].lower(), kinds_of("heads").get(names[-1].lower())
    if (
        first in words("beside", "parts")
        and len(names) == 2
        and (names[1] in gazetteer() or first == "saint")
    ):
        return "territory"
    if len(names) == 2 and first in words("beside", "national") and names[1] in gazetteer():
        return "organisation"
    if first in words("beside", "clubs") and names[0] not in given_names():
        return "organisation"
    if all(map(_INITIALS.fullmatch, names[:-1])) and not head:
        return "person"
    if first in ("fort", "camp"):
        return "building"
    if first in words("beside", "reliefs") and not head:
        return "territory"
    kind = openers().get(names[at - 1].lower()) or openers().get(first, "") if at else ""
    return "organisation" if kind == "event" and head == "organisation" else kind


def _personal(seen: Sighting) -> str:
    names = seen.words
    head = names[-1].lower()
    if (
        not seen.titled
        and kinds_of("heads").get(head) == "organisation"
        and head not in words("beside", "surnames")
    ):
        return "organisation"
    if not seen.titled and kinds_of("heads").get(head) == "event" and head not in words("beside", "surnames"):
        return "event"
    if seen.titled or ("of" in names and names[0] in given_names()):
        return "person"
    return "person" if names[0] in given_names() and len(seen.text.split()) < 4 and not seen.article else ""


def guess(seen: Sighting) -> tuple[str, int] | None:
    """Return what the look of a name makes likely, with its points."""
    names = seen.words
    if len(names) > 1 and names[0].isupper() and 2 <= len(names[0]) <= 6 and "." not in names[0]:
        return "organisation", 3
    if len(names) > 1:
        noble = not _NOBLE.isdisjoint(names[:-1]) and not seen.article
        return ("person", 4) if names[0] in given_names() else ("person", 3) if noble else None
    if sure := _letters(seen):
        return "organisation", sure
    if is_plural(seen):
        return "group", 4
    if names[0] in famous():
        return "person", 4
    if names[0] in given_names():
        return "given", 1
    return ("territory", 2) if names[0].endswith(_TOWNS) else None


def _letters(seen: Sighting) -> int:
    """Return how surely the letters of a single name are an organisation's."""
    text = seen.words[0]
    if _MODEL.search(text):
        return 0
    if text.isupper() and 2 <= len(text) <= 7 and any(token.is_lower for token in seen.doc):
        return 5
    if _CAMEL.search(text) and not text.startswith(_SURNAMES):
        return 4
    if any(letter.isdigit() for letter in text):
        return 3
    plural = seen.article and text.endswith("s") and kinds_of("heads").get(text.lower()) == "organisation"
    return 6 if plural else 0


def is_plural(seen: Sighting) -> bool:
    """Tell whether a single name is a plural, as names of peoples are."""
    token = seen.doc[seen.start]
    if token.lower_.removesuffix("s") in words("titles", "last") | kinds_of("heads").keys():
        return False
    if not token.text.endswith("s") or (token.is_sent_start and token.ent_type_ != "NORP"):
        return False
    if seen.article:
        return token.tag_ in ("NNPS", "NNS") or "Plur" in token.morph.get("Number", [])
    placed = seen.start and seen.doc[seen.start - 1].pos_ == "ADP"
    return (
        token.tag_ in ("NNPS", "NNS")
        and not placed
        and not token.text.endswith(("us", "es", "is", "as", "os", "ss"))
    )
