"""Lay a teacher's decisions over what was found."""

from dataclasses import fields, replace
from typing import Any

from quizapp.articles.article import Article, Markup
from quizapp.articles.draft import Draft, Event, Evidence, Precision, Relation
from quizapp.errors import InputError
from quizapp.facts import date as dates
from quizapp.facts.names import fold
from quizapp.workflows.review import added
from quizapp.workflows.review.decision import Decision, Decisions, Edit, RelationEdit
from quizapp.workflows.review.finds import ActorFind, EventFind, Finds, PossibleFind, RelationFind
from quizapp.workflows.review.keys import keyed
from quizapp.workflows.review.whose import Whose, inside


def review(found: Draft, decisions: Decisions, *, markup: Markup = "") -> Finds:
    """Return the finds of a draft as decided so far; decisions about what is no longer found wait.

    `markup` is that of the article, in which actors that the teacher added are looked for.
    """
    keys = keyed(found)
    splits = {key: split for key, split in decisions.splits.items() if split.actor in keys.actors}
    whose = Whose(keyed=keys, splits=splits)
    of = decisions.of
    actors = {key: _actor(key, whose, of(key)) for key in [*keys.actors, *splits]}
    actors |= added.added(Article(text=found.article, markup=markup), decisions, actors)
    pairs = [(key, each.actors, each.evidence) for key, each in keys.possible.items()]
    possible = {
        key: _possible(key, (whose.key(one, evidence), whose.key(other, evidence)), evidence, of(key))
        for key, (one, other), evidence in pairs
    }
    return Finds(
        title=found.title,
        language=found.language,
        as_of=found.as_of,
        article=found.article,
        actors=actors,
        events={key: _event(key, each, whose, of(key)) for key, each in keys.events.items()},
        relations={key: _relation(key, each, whose, of(key)) for key, each in keys.relations.items()},
        possible=possible
        | {key: _possible(key, pair, (each,), of(key)) for key, pair, each in added.pairs(actors)},
    )


def _actor(key: str, whose: Whose, decision: Decision) -> ActorFind:
    split = whose.splits.get(key)
    found = whose.keyed.actors[split.actor if split else key]
    mentions = whose.own(key)
    parted = bool(split or whose.parts(key))
    actor = ActorFind(
        key=key,
        verdict=decision.verdict,
        name=split.alias if split else found.name,
        kind=found.kind,
        role="" if split else found.role or "",
        aliases=() if split else found.aliases,
        evidence=tuple(
            sentence
            for sentence in found.evidence
            if not parted or any(inside(words, (sentence,)) for words in mentions)
        ),
        mentions=mentions,
        same_as=decision.same_as,
        split_from=split.actor if split else "",
        edited=decision.edit is not None,
    )
    if decision.edit:
        actor = replace(actor, **_as_written(decision.edit))
    gone = {fold(each.alias) for each in whose.parts(key).values()}
    return replace(actor, aliases=tuple(alias for alias in actor.aliases if fold(alias) not in gone))


def _event(key: str, found: Event, whose: Whose, decision: Decision) -> EventFind:
    keys = (whose.key(name, found.evidence) for name in found.actors)
    event = EventFind(
        key=key,
        verdict=decision.verdict,
        date=found.date or "",
        precision=found.precision,
        text=found.text,
        actors=tuple(key for key in dict.fromkeys(keys) if key),
        evidence=found.evidence,
        words=found.words,
        edited=decision.edit is not None,
    )
    if not decision.edit:
        return event
    event = replace(event, **_as_written(decision.edit))
    same = event.date == (found.date or "")
    return event if same else replace(event, precision=_precision(event.date))


def _relation(key: str, found: Relation, whose: Whose, decision: Decision) -> RelationFind:
    relation = RelationFind(
        key=key,
        verdict=decision.verdict,
        subject=whose.key(found.subject, found.evidence),
        relation=found.relation,
        object=whose.key(found.object, found.evidence),
        date=found.date or "",
        stated_by=whose.key(found.stated_by, found.evidence),
        negated=found.negated,
        status=found.status,
        evidence=found.evidence,
        words=found.words,
        edited=decision.edit is not None,
    )
    return replace(relation, **_as_written(decision.edit)) if decision.edit else relation


def _possible(
    key: str, pair: tuple[str, str], evidence: tuple[Evidence, ...], decision: Decision
) -> PossibleFind:
    accepted = None
    if isinstance(decision.edit, RelationEdit):
        accepted = RelationFind(
            key=key,
            verdict=decision.verdict,
            evidence=evidence,
            words=evidence[0],
            edited=True,
            **_as_written(decision.edit),
        )
    return PossibleFind(key=key, verdict=decision.verdict, pair=pair, evidence=evidence, accepted=accepted)


def _as_written(edit: Edit) -> dict[str, Any]:
    return {each.name: getattr(edit, each.name) for each in fields(edit)}


def _precision(edtf: str) -> Precision:
    try:
        return dates.parse(edtf).precision if edtf else "unknown"
    except InputError:
        return "unknown"
