"""Find which forms are parts of a longer name: surnames, shortened names, "the League", "the North"."""

from collections.abc import Iterable, Sequence

from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.letters import stands_for
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import kinds_of, words


def by_initials(text: str, figures: Iterable[Figure]) -> Figure | None:
    """Return the one figure whose initials an acronym gives."""
    if not (text.isupper() and len(text) > 1):
        return None
    return only(each for each in figures if each.kind != "person" and stands_for(text, each.name))


def only(figures: Iterable[Figure]) -> Figure | None:
    """Return the only figure, None when there is none or more than one."""
    found = list(dict.fromkeys(figures))
    return found[0] if len(found) == 1 else None


def shortened(seen: Sighting, text: str, titled: bool, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures that a part of their name may stand for."""
    people = [each for each in figures if each.kind == "person" and _part_of_person(text, each)]
    last = [each for each in people if each.name.casefold().endswith(text.casefold())]
    people = last or people
    if titled:
        return people
    bodies = [each for each in figures if _part_of_body(seen, text, each) or _part_of_place(text, each)]
    return people + ([each for each in bodies if each.name.startswith(f"{text} of ")] or bodies)


def _part_of_person(text: str, figure: Figure) -> bool:
    part, whole = text.replace("-", " - ").casefold().split(), [each.casefold() for each in figure.words]
    whole = whole[: whole.index("of")] if "of" in whole else whole
    part = part[1:] if len(part) > 1 and part[0] in words("titles", "kept") else part
    if len(part) >= len(whole):
        return False
    inside = any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))
    return inside or (len(part) == 2 and len(whole) > 2 and part == [whole[0], whole[-1]])


def _part_of_body(seen: Sighting, text: str, figure: Figure) -> bool:
    """Tell whether a name is the beginning of a firm's, or the bare "League" of the only league."""
    part, whole = text.split(), figure.name.split()
    if figure.kind not in ("organisation", "state") or len(part) >= len(whole):
        return False
    if len(part) == 2 and part == [whole[0], whole[-1]]:
        return True
    if whole[: len(part)] == part and (len(part) > 1 or whole[1].lower() in words("beside", "firms")):
        return True
    if len(part) > 1:
        return whole[-len(part) :] == part
    return _head_alone(seen, text, whole, figure)


def _head_alone(seen: Sighting, text: str, whole: list[str], figure: Figure) -> bool:
    """Tell whether "the League", "the Kingdom", "the North" or "the Swans" is all that is said of a body."""
    first = whole[: whole.index("of")] if "of" in whole else whole
    if kinds_of("heads").get(text.lower()) == "organisation":
        return text in (whole[-1], whole[0], first[-1])
    if not seen.article:
        return False
    if figure.kind == "state":
        head = kinds_of("heads").get(text.lower()) == "state" or text in ("Union", "States")
        return (head and text in (whole[-1], whole[0])) or (
            text in ("North", "South", "East", "West") and text == whole[0] and len(whole) == 2
        )
    return len(whole) == 2 and text == whole[1] and text.endswith("s")


def _part_of_place(text: str, figure: Figure) -> bool:
    """Tell whether "Yarmouth" is short for "Great Yarmouth"."""
    first, _, rest = figure.name.partition(" ")
    return figure.kind == "territory" and rest == text and first.lower() in words("beside", "parts")


def kept_title(seen: Sighting) -> bool:
    """Tell whether the title is part of the name ("Sheikh Hasina")."""
    title = seen.doc[seen.title].lower_
    knight = title in ("sir", "dame", "lady") and len(seen.words) > 1
    return seen.start - seen.title == 1 and title in words("titles", "kept") and not knight
