"""Read what a teacher typed about a find; refuse what cannot go into a lesson, naming the field."""

import unicodedata
from collections.abc import Iterable
from typing import TypeVar, get_args

from quizapp.articles.draft import Kind, Status
from quizapp.errors import InputError
from quizapp.facts import date as dates
from quizapp.facts.names import fold
from quizapp.facts.relation import Code
from quizapp.workflows.review.decision import ActorEdit, EventEdit, RelationEdit
from quizapp.workflows.review.finds import ActorFind, Finds

Choice = TypeVar("Choice", bound=str)

KINDS: tuple[Kind, ...] = get_args(Kind)
CODES: tuple[Code, ...] = get_args(Code)
STATUSES: tuple[Status, ...] = get_args(Status)
LONGEST = {"title": 200, "name": 120, "role": 200, "aliases": 1000, "text": 600, "date": 60}


class Refused(InputError):
    """Refuse what was typed into one field of a form."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


def actor(finds: Finds, key: str, *, name: str, kind: str, role: str, aliases: str) -> ActorEdit:
    """Return an actor as typed, the aliases divided by semicolons or lines; raise Refused.

    `key` is "" for an actor that is not in the draft yet.
    """
    others = ";".join(aliases.splitlines()).split(";")
    known = (line("aliases", other) for other in others)
    edit = ActorEdit(
        name=_needed("name", name, "Please type a name."),
        kind=_one_of("kind", kind, KINDS),
        role=line("role", role),
        aliases=tuple(dict.fromkeys(alias for alias in known if alias)),
    )
    _check_free(finds, key, "name", [edit.name])
    _check_free(finds, key, "aliases", edit.aliases)
    return edit


def event(finds: Finds, *, date: str, text: str, actors: Iterable[str]) -> EventEdit:
    """Return an event as typed; raise Refused."""
    return EventEdit(
        date=day(date),
        text=_needed("text", text, "Please write what happened, in one sentence."),
        actors=tuple(_known(finds, "actors", key) for key in actors),
    )


def relation(
    finds: Finds,
    *,
    subject: str,
    relation: str,
    object: str,
    date: str,
    stated_by: str,
    negated: bool,
    status: str,
) -> RelationEdit:
    """Return a relation as typed; raise Refused."""
    edit = RelationEdit(
        subject=_known(finds, "subject", subject),
        relation=_one_of("relation", relation, CODES),
        object=_known(finds, "object", object),
        date=day(date),
        stated_by=_known(finds, "stated_by", stated_by) if stated_by else "",
        negated=negated,
        status=_one_of("status", status, STATUSES),
    )
    if finds.root(edit.subject) == finds.root(edit.object):
        raise Refused("object", "Please choose two actors: nobody has a relation to himself.")
    return edit


def title(text: str) -> str:
    """Return the title of a lesson; raise Refused."""
    return _needed("title", text, "Please type a title for the lesson.")


def number(text: str) -> int:
    """Return the version of a draft that a page showed; 0, which is older than any, for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else 0


def day(text: str) -> str:
    """Return a date in EDTF, or "" for none; raise Refused."""
    edtf = line("date", text)
    try:
        return dates.parse(edtf).edtf if edtf else ""
    except InputError:
        raise Refused(
            "date",
            f"“{edtf}” is not a date as we write it: 2023-09-19, 2023-09, 2023, 1939/1940, -0430 for 431 BC. "
            "Leave the field empty when the article does not settle it.",
        ) from None


def line(field: str, text: str) -> str:
    """Return a text on one line, without what cannot be shown; raise Refused when it is too long."""
    shown = "".join(" " if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char for char in text)
    plain = " ".join(unicodedata.normalize("NFC", shown).split())
    if len(plain) > LONGEST[field]:
        raise Refused(field, f"This is too long. Please use at most {LONGEST[field]} characters.")
    return plain


def _needed(field: str, text: str, words: str) -> str:
    plain = line(field, text)
    if not fold(plain):
        raise Refused(field, words)
    return plain


def _one_of(field: str, given: str, known: tuple[Choice, ...]) -> Choice:
    for choice in known:
        if choice == given:
            return choice
    raise Refused(field, "Please choose one of the list.")


def _known(finds: Finds, field: str, key: str) -> str:
    if not finds.takes_part(key):
        raise Refused(field, "Please choose actors that are not left out.")
    return key


def _check_free(finds: Finds, key: str, field: str, names: Iterable[str]) -> None:
    """Refuse a new name that another actor has; what was found twice is not the teacher's mistake."""
    own = {fold(name) for name in _names(finds.actors[key])} if key else set()
    for name in names:
        owner = None if fold(name) in own else _owner(finds, name, but=key)
        if owner:
            raise Refused(
                field,
                f"“{name}” is a name of {owner.name} already. If the two are the same, join them below.",
            )


def _owner(finds: Finds, name: str, *, but: str) -> ActorFind | None:
    for each in finds.actors.values():
        other = finds.root(each.key) != finds.root(but) and finds.takes_part(each.key)
        if other and fold(name) in {fold(known) for known in _names(each)}:
            return each
    return None


def _names(actor: ActorFind) -> tuple[str, ...]:
    return actor.name, *actor.aliases
