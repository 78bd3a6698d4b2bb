"""The lesson document as values: what a teacher wrote, not yet what it means.

Every name stands as the teacher wrote it (an alias stays an alias); `quizapp.facts` resolves them.
Places are where a value stood in the file; they never take part in comparison, so that
`parse(render(lesson)) == lesson`.
"""

from dataclasses import dataclass, field
from typing import Literal

Verdict = Literal["approved", "rejected"]
Asked = Literal["all", "approved"]

NO_ONE_ELSE = "no one else"
"""Stands for a name in the Alliances table: the rows above it name everyone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Say where something stands in its file; both numbers start at 1."""

    line: int = 1
    column: int = 1


NOWHERE = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Name the article a lesson is drawn from."""

    title: str
    publisher: str = ""
    date: str = ""
    url: str = ""
    date_place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Hold one block of the lesson's prose as raw Markdown (a paragraph, a heading, a list)."""

    markdown: str
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Say what an actor is, as written: an office ("Prime Minister of Armenia") or a description."""

    text: str
    quote: str = ""
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Hold what an actor said, in reported words."""

    text: str
    quote: str = ""
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Name a person, state, organisation, territory or group with roles, aliases and statements.

    `members_complete` says that the lesson names every member that a body ever had.
    """

    name: str
    kind: str
    roles: tuple[Role, ...] = ()
    aliases: tuple[str, ...] = ()
    said: tuple[Statement, ...] = ()
    members_complete: bool = False
    aliases_place: Place = field(default=NOWHERE, compare=False)
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Hold one row of the Timeline: an EDTF date ("" when unsettled), a past-tense sentence, actors."""

    date: str
    text: str
    actors: tuple[str, ...] = ()
    said_by: str = ""
    quote: str = ""
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alliance:
    """Hold one row of the Alliances table.

    `who` and `whom` are names or `(NO_ONE_ELSE,)`; `relation` is the verb as written ("supports");
    `about` narrows it down and follows the verb in a sentence ("over Nagorno-Karabakh").
    """

    who: tuple[str, ...]
    relation: str
    whom: tuple[str, ...]
    about: str = ""
    when: str = ""
    said_by: str = ""
    quote: str = ""
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Hold one answer of a question that a teacher wrote, with the reason when one is given."""

    text: str
    correct: bool
    why: str = ""
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Hold a question that a teacher wrote; `id` is the one carried in the document, or "".

    `replaces` is the id of the generated item that it was made from, and whose place it takes.
    """

    stem: str
    choices: tuple[Choice, ...]
    id: str = ""
    topic: str = ""
    level: str = ""
    replaces: str = ""
    explanation: str = ""
    quote: str = ""
    place: Place = field(default=NOWHERE, compare=False)
    last_line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Hold what a teacher decided of an item, named by its id.

    `wording` is the fingerprint of the wording that was approved; `stem` says to readers which item it is.
    """

    item: str
    verdict: Verdict
    wording: str = ""
    stem: str = ""
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Keep a paragraph that stands inside a section (`section` is its heading) but is no entry of it."""

    section: str
    markdown: str
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """Hold one lesson document, the single truth that facts, questions, decks and quizzes come from.

    `ask` says which of its questions are asked: all that are not rejected, or only the approved ones.
    """

    slug: str
    title: str
    source: Source | None = None
    as_of: str = ""
    language: str = "en"
    ask: Asked = "all"
    prose: tuple[Block, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    alliances: tuple[Alliance, ...] = ()
    questions: tuple[Question, ...] = ()
    decisions: tuple[Decision, ...] = ()
    notes: tuple[Note, ...] = ()
    as_of_place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Hold one sentence of the prose as plain text.

    `anchor` is its id in the rendered lesson ("p2s3": third sentence of the second prose block).
    """

    anchor: str
    text: str
    place: Place = field(default=NOWHERE, compare=False)
