"""What a teacher decided about a draft: an overlay by key that never touches what was found."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal

from quizapp.articles.draft import Kind, Status
from quizapp.facts.relation import Code

Verdict = Literal["open", "kept", "out"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorEdit:
    """Hold an actor as the teacher wrote it."""

    name: str
    kind: Kind
    role: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEdit:
    """Hold an event as the teacher wrote it; `date` is EDTF or "", actors are named by key."""

    date: str
    text: str
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationEdit:
    """Hold a relation as the teacher wrote it, or chose it for a possible one; actors are named by key."""

    subject: str
    relation: Code
    object: str
    date: str = ""
    stated_by: str = ""
    negated: bool = False
    status: Status = "current"


Edit = ActorEdit | EventEdit | RelationEdit
_EDITS: Mapping[str, type[Edit]] = {
    "a": ActorEdit,
    "s": ActorEdit,
    "x": ActorEdit,
    "e": EventEdit,
    "r": RelationEdit,
    "p": RelationEdit,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Hold what was decided about one find; `at` is the version of the draft that it made."""

    verdict: Verdict = "open"
    edit: Edit | None = None
    same_as: str = ""
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Say that an alias of an actor is an actor of its own."""

    actor: str
    alias: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """Hold all decisions about a draft; `splits` are kept by the key of the actor that each makes."""

    finds: Mapping[str, Decision] = field(default_factory=lambda: MappingProxyType({}))
    splits: Mapping[str, Split] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, key: str) -> Decision:
        """Return what was decided about a find."""
        return self.finds.get(key, Decision())

    def having(self, key: str, decision: Decision) -> "Decisions":
        """Return these decisions with one of them taken anew."""
        return replace(self, finds={**self.finds, key: decision})


def dumps(decisions: Decisions) -> dict[str, Any]:
    """Return decisions as plain data for JSON."""
    return {
        "finds": {key: asdict(decision) for key, decision in decisions.finds.items()},
        "splits": {key: asdict(split) for key, split in decisions.splits.items()},
    }


def loads(data: Mapping[str, Any]) -> Decisions:
    """Return the decisions that `dumps` wrote."""
    return Decisions(
        finds={key: _decision(key, given) for key, given in data.get("finds", {}).items()},
        splits={key: Split(**given) for key, given in data.get("splits", {}).items()},
    )


def _decision(key: str, given: Mapping[str, Any]) -> Decision:
    edit = given["edit"]
    if edit is None:
        return Decision(**given)
    lists = {name: tuple(value) for name, value in edit.items() if isinstance(value, list)}
    return Decision(**{**given, "edit": _EDITS[key[0]](**{**edit, **lists})})
