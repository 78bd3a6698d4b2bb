"""Find which forms are parts of a longer name: surnames, shortened names, "the League", "the North"."""

from collections.abc import Iterable, Sequence

from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.letters import folded, stands_for
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
    people = [
        each
        for each in figures
        if each.kind == "person" and (_part_of_person(text, each) or _fief(seen, text, each))
    ]
    last = [each for each in people if folded(each.name).endswith(folded(text))]
    people = last or people
    if titled:
        return people
    bodies = [
        each
        for each in figures
        if _part_of_place(text, each)
        or any(_part_of_body(seen, text, name, each) for name in (each.name, full_name(each), *each.seen))
    ]
    return people + ([each for each in bodies if each.name.startswith(f"{text} of ")] or bodies)


def _part_of_person(text: str, figure: Figure) -> bool:
    part, whole = _parts(text), _parts(figure.name)
    whole = whole[: whole.index("of")] if "of" in whole else whole
    part = part[1:] if len(part) > 1 and part[0] in words("titles", "kept") else part
    if len(part) >= len(figure.words):
        return False
    inside = any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))
    return inside or (len(part) == 2 and len(whole) > 2 and part == [whole[0], whole[-1]])


def _fief(seen: Sighting, text: str, figure: Figure) -> bool:
    """Tell whether "Cavour" is the Count of Cavour rather than the place ("the bishop of Urgell")."""
    before = seen.doc[seen.title - 1].lower_ if seen.title else ""
    return before not in words("beside", "placed") and any(
        name.endswith(f" of {text}") and name.split()[0].lower() in words("titles", "lordships")
        for name in figure.seen
    )


def _parts(name: str) -> list[str]:
    return folded(name.replace("-", " @ ")).split()


def full_name(figure: Figure) -> str:
    """Return the name that everybody knows a figure by: "Teutonic Order" of the Teutonic Knights."""
    return figure.entry.name if figure.entry else figure.name


def _part_of_body(seen: Sighting, text: str, name: str, figure: Figure) -> bool:
    """Tell whether a name is the beginning of a firm's, or the bare "League" of the only league."""
    part, whole = text.split(), name.split()
    if figure.kind not in ("organisation", "state") or len(part) >= len(whole):
        return False
    if len(part) == 2 and part == [whole[0], whole[-1]]:
        return True
    if figure.kind == "organisation" and text[-1] == "s" and _partisans(text[:-1], whole):
        return True
    if whole[: len(part)] == part and (len(part) > 1 or whole[1].lower() in words("beside", "firms")):
        return True
    if len(part) > 1:
        return whole[-len(part) :] == part and whole[0].lower() not in words("beside", "apart")
    return _head_alone(seen, text, whole, figure)


def _partisans(text: str, whole: list[str]) -> bool:
    """Tell whether "the Unionists" are the Democratic Unionist Party."""
    return text == whole[0] if len(whole) == 2 else whole[-1] == "Party" and text in whole[:-1]


def _head_alone(seen: Sighting, text: str, whole: list[str], figure: Figure) -> bool:
    """Tell whether "the League", "the Kingdom", "the North" or "the Swans" is all that is said of a body."""
    cut = next((at for at, each in enumerate(whole) if each in ("of", "for")), len(whole))
    first = whole[:cut] or whole
    if kinds_of("heads").get(text.lower()) == "organisation":
        return text in (whole[-1], whole[0], first[-1])
    if not seen.article:
        bare = text in ("City", "Town", "County") or (text.endswith("s") and text not in gazetteer())
        return bare and text == whole[-1] and len(whole) == 2 and figure.kind == "organisation"
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
