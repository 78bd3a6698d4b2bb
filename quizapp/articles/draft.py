"""A draft: what was found in an article, each find tied to its sentence. Plain values, no language model."""

from dataclasses import dataclass
from typing import Literal

from quizapp.facts.relation import Code

Kind = Literal["person", "state", "organisation", "territory", "group"]
Precision = Literal["day", "month", "season", "year", "decade", "interval", "unknown"]
Status = Literal["current", "former", "planned"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Evidence:
    """Hold words of the article: `article[start:end] == text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Name an actor found in the article.

    `evidence` are the sentences that name it, `mentions` the very words.
    """

    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    role: str | None = None
    evidence: tuple[Evidence, ...] = ()
    mentions: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Hold a dated sentence: an EDTF date (None when the text leaves it open) and the date's own words.

    It `stands` when its text alone tells what happened then.
    """

    date: str | None
    precision: Precision
    text: str
    actors: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    words: Evidence
    stands: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Hold a relation that a sentence states outright; `words` are those that state it."""

    subject: str
    relation: Code
    object: str
    date: str | None = None
    stated_by: str | None = None
    negated: bool = False
    status: Status = "current"
    evidence: tuple[Evidence, ...]
    words: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleRelation:
    """Name two actors whose sentence may relate them; a teacher decides."""

    actors: tuple[str, str]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Hold everything found in an article; `as_of` is the day its weekdays were read against, or None."""

    title: str
    language: str
    as_of: str | None
    article: str
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    possible_relations: tuple[PossibleRelation, ...] = ()
