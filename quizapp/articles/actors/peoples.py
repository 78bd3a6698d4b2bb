"""Tell peoples from adjectives, and a people that stands for its state from people of that origin."""

from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.sighting import Sighting


def is_people(seen: Sighting) -> bool:
    """Tell whether a sighting is a noun: "the Dutch", "Athenians", but not "Dutch cheese"."""
    entries = gazetteer().get(seen.text, ())
    if not any(each.use == "people" for each in entries):
        return False
    if not any(each.use == "adjective" for each in entries):
        return True
    return seen.article and not _noun_follows(seen)


def _noun_follows(seen: Sighting) -> bool:
    following = seen.doc[seen.end : seen.end + 3]
    for token in following:
        if token.pos_ in ("NOUN", "PROPN"):
            return True
        if token.pos_ not in ("ADJ", "ADV", "NUM") and token.text != "-":
            return False
    return False


def stands_for_state(seen: Sighting) -> bool:
    """Tell whether "the Spartans" stands for their state: no number, no clause that picks some of them."""
    following = seen.doc[seen.end] if seen.end < len(seen.doc) else None
    if following is None or not seen.article:
        return seen.article
    accused = following.lower_ == "of" and following.head.pos_ == "VERB"
    return accused or following.lower_ not in ("who", "of", "in", "from", "living")


def counted(seen: Sighting) -> bool:
    """Tell whether a number counts the people ("590 Indonesians")."""
    before = seen.doc[seen.start - 1] if seen.start else None
    return before is not None and (
        before.pos_ == "NUM" or before.lower_ in ("many", "few", "some", "several", "of")
    )
