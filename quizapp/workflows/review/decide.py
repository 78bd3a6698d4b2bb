"""Take one decision about a draft: each returns the decisions that hold then."""

from collections.abc import Mapping
from dataclasses import replace

from quizapp.articles.article import Article
from quizapp.articles.places import stands
from quizapp.errors import NotFound
from quizapp.facts.names import fold
from quizapp.workflows.review.added import ADDED, free_stands, key_of
from quizapp.workflows.review.decision import (
    ActorEdit,
    Decision,
    Decisions,
    Edit,
    EventEdit,
    RelationEdit,
    Split,
    Verdict,
)
from quizapp.workflows.review.finds import ActorFind, Find, Finds
from quizapp.workflows.review.keys import place
from quizapp.workflows.review.written import Refused

SORTS = ("actors", "events", "relations", "possible")


def judge(finds: Finds, decisions: Decisions, key: str, verdict: Verdict) -> Decisions:
    """Keep a find, leave it out, or have it open again; an added actor that is open again is gone."""
    _found(finds, key)
    decision = decisions.of(key)
    if key.startswith(ADDED) and verdict == "open":
        return replace(decisions, finds={each: made for each, made in decisions.finds.items() if each != key})
    if key in finds.possible and verdict == "open":
        decision = Decision()
    if key in finds.possible and verdict == "kept" and decision.edit is None:
        raise Refused("relation", "Please choose what relates the two.")
    return decisions.having(key, replace(decision, verdict=verdict))


def write(finds: Finds, decisions: Decisions, key: str, edit: Edit) -> Decisions:
    """Keep a find as the teacher wrote it."""
    _found(finds, key)
    return decisions.having(key, replace(decisions.of(key), verdict="kept", edit=edit))


def reset(finds: Finds, decisions: Decisions, key: str) -> Decisions:
    """Have a find as it was found; what was joined stays joined."""
    _found(finds, key)
    return decisions.having(key, Decision(same_as=decisions.of(key).same_as))


def add(finds: Finds, decisions: Decisions, *, article: Article, edit: ActorEdit) -> Decisions:
    """Add an actor that the article names and that was not found."""
    every = [words for actor in finds.actors.values() for words in actor.mentions]
    where = free_stands(article, edit, every)
    if not where:
        named = any(stands(article, (edit.name, *edit.aliases)))
        raise Refused(
            "name",
            f"“{edit.name}” is part of another name there; edit that actor instead."
            if named
            else f"“{edit.name}” does not stand in the article; type it as it is written there.",
        )
    return decisions.having(key_of(where[0]), Decision(verdict="kept", edit=edit))


def join(finds: Finds, decisions: Decisions, key: str, other: str) -> Decisions:
    """Make an actor the same as another, whose name both have then."""
    actor = _actor(finds, key)
    if not finds.stands(other) or finds.root(other) == finds.root(key):
        raise Refused("same_as", "Please choose another actor that is not left out.")
    return decisions.having(actor.key, replace(decisions.of(key), same_as=other, verdict="open"))


def part(finds: Finds, decisions: Decisions, key: str) -> Decisions:
    """Take a joined actor apart again."""
    _actor(finds, key)
    return decisions.having(key, replace(decisions.of(key), same_as=""))


def split(finds: Finds, decisions: Decisions, key: str, alias: str) -> Decisions:
    """Make an alias of an actor an actor of its own; the places where it stands follow it."""
    actor = _actor(finds, key)
    if fold(alias) not in {fold(known) for known in actor.aliases} or actor.split_from:
        raise Refused("alias", f"“{alias}” is no longer another name of {actor.name}.")
    words = [words for words in actor.mentions if fold(words.text) == fold(alias)]
    new = f"s{place(words[0])}" if words else f"s{len(decisions.splits)}-{key}"
    splits = {**decisions.splits, new: Split(actor=key, alias=alias)}
    return replace(decisions, splits=splits).having(new, Decision())


def unsplit(finds: Finds, decisions: Decisions, key: str) -> Decisions:
    """Make an actor that was split off an alias again."""
    actor = _actor(finds, key)
    if not actor.split_from:
        raise Refused("alias", f"{actor.name} was not split off another actor.")
    finds_left = {
        each: _renamed(decision, key, actor.split_from) for each, decision in decisions.finds.items()
    }
    splits = {new: each for new, each in decisions.splits.items() if new != key}
    return replace(decisions, finds=finds_left, splits=splits).having(key, Decision())


def keep_rest(finds: Finds, decisions: Decisions, sort: str) -> Decisions:
    """Keep all finds of a sort that are still open, or leave the possible relations out that nobody chose."""
    verdict: Verdict = "out" if sort == "possible" else "kept"
    every: Mapping[str, Find] = getattr(finds, sort)
    for key, find in every.items():
        if find.verdict == "open" and finds.root(key) == key:
            decisions = decisions.having(key, replace(decisions.of(key), verdict=verdict))
    return decisions


def _renamed(decision: Decision, old: str, new: str) -> Decision:
    edit = decision.edit
    if isinstance(edit, EventEdit):
        edit = replace(edit, actors=tuple(dict.fromkeys(_other(each, old, new) for each in edit.actors)))
    elif isinstance(edit, RelationEdit):
        edit = replace(
            edit,
            subject=_other(edit.subject, old, new),
            object=_other(edit.object, old, new),
            stated_by=_other(edit.stated_by, old, new),
        )
    return replace(decision, edit=edit, same_as=_other(decision.same_as, old, new))


def _other(key: str, old: str, new: str) -> str:
    return new if key == old else key


def _actor(finds: Finds, key: str) -> ActorFind:
    found = _found(finds, key)
    if not isinstance(found, ActorFind):
        raise NotFound("This is no actor. Please go back to the draft.")
    return found


def _found(finds: Finds, key: str) -> Find:
    found = finds.find(key)
    if found is None:
        raise NotFound("This is no longer in the draft. Please go back to it and look again.")
    return found
