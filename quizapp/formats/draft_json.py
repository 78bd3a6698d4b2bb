"""A draft as JSON, for scripts: what was found, each find with its sentence, and the whole article."""

import json
from collections.abc import Iterable
from typing import Any

from quizapp.articles.draft import Actor, Draft, Event, Evidence, PossibleRelation, Relation


def dumps(draft: Draft) -> str:
    """Write a draft as one JSON document; offsets count the code points of its "article"."""
    document = {
        "title": draft.title,
        "language": draft.language,
        "as_of": draft.as_of,
        "actors": [_actor(each) for each in draft.actors],
        "events": [_event(each) for each in draft.events],
        "relations": [_relation(each) for each in draft.relations],
        "possible_relations": [_possible(each) for each in draft.possible_relations],
        "article": draft.article,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "role": actor.role,
        "evidence": _all(actor.evidence),
        "mentions": _all(actor.mentions),
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "date": event.date,
        "precision": event.precision,
        "text": event.text,
        "actors": list(event.actors),
        "evidence": _all(event.evidence),
        "words": _evidence(event.words),
    }


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "subject": relation.subject,
        "relation": relation.relation,
        "object": relation.object,
        "date": relation.date,
        "stated_by": relation.stated_by,
        "negated": relation.negated,
        "status": relation.status,
        "evidence": _all(relation.evidence),
        "words": _evidence(relation.words),
    }


def _possible(pair: PossibleRelation) -> dict[str, Any]:
    return {"actors": list(pair.actors), "evidence": _all(pair.evidence)}


def _all(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [_evidence(each) for each in evidence]


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"text": evidence.text, "start": evidence.start, "end": evidence.end}
