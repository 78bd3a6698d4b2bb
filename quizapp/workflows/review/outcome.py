"""Make of the finds, as a teacher decided about them, the draft that goes into the lesson."""

from collections.abc import Iterable, Sequence

from quizapp.articles.draft import Actor, Draft, Event, Evidence, PossibleRelation, Relation
from quizapp.facts.names import fold
from quizapp.workflows.review.decision import Decisions
from quizapp.workflows.review.finds import ActorFind, EventFind, Finds, RelationFind
from quizapp.workflows.review.overlay import review


def apply(found: Draft, decisions: Decisions) -> Draft:
    """Return the draft that goes into the lesson: without what was left out, everything else as decided."""
    return outcome(review(found, decisions))


def outcome(finds: Finds) -> Draft:
    """Return the draft that the finds make; relations of an actor that was left out go with it."""
    return Draft(
        title=finds.title,
        language=finds.language,
        as_of=finds.as_of,
        article=finds.article,
        actors=tuple(_actor(each, finds) for each in finds.actors.values() if finds.stands(each.key)),
        events=tuple(_event(each, finds) for each in finds.events.values() if each.verdict != "out"),
        relations=tuple(_once(_relation(each, finds) for each in finds.stated())),
        possible_relations=tuple(
            PossibleRelation(
                actors=(finds.name(each.pair[0]), finds.name(each.pair[1])), evidence=each.evidence
            )
            for each in finds.possible.values()
            if each.verdict == "open" and finds.apart(*each.pair)
        ),
    )


def _actor(actor: ActorFind, finds: Finds) -> Actor:
    joined = finds.joined(actor.key)
    more = [name for each in joined for name in (each.name, *each.aliases)]
    return Actor(
        name=actor.name,
        kind=actor.kind,
        aliases=(*actor.aliases, *_new(more, known=(actor.name, *actor.aliases))),
        role=actor.role or next((each.role for each in joined if each.role), None),
        evidence=_places(actor.evidence, *(each.evidence for each in joined)),
        mentions=_places(actor.mentions, *(each.mentions for each in joined)),
    )


def _event(event: EventFind, finds: Finds) -> Event:
    roots = dict.fromkeys(finds.root(key) for key in event.actors if finds.takes_part(key))
    return Event(
        date=event.date or None,
        precision=event.precision,
        text=event.text,
        actors=tuple(finds.name(key) for key in roots),
        evidence=event.evidence,
        words=event.words,
    )


def _relation(relation: RelationFind, finds: Finds) -> Relation:
    return Relation(
        subject=finds.name(relation.subject),
        relation=relation.relation,
        object=finds.name(relation.object),
        date=relation.date or None,
        stated_by=finds.name(relation.stated_by) or None if finds.takes_part(relation.stated_by) else None,
        negated=relation.negated,
        status=relation.status,
        evidence=relation.evidence,
        words=relation.words,
    )


def _once(relations: Iterable[Relation]) -> Iterable[Relation]:
    """Yield relations without those that say, after joining, what another says of the same sentence."""
    seen: set[tuple[object, ...]] = set()
    for each in relations:
        says = (each.subject, each.relation, each.object, each.negated, each.stated_by, each.evidence)
        if says not in seen:
            seen.add(says)
            yield each


def _places(own: tuple[Evidence, ...], *others: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return places in the article's order; those of an actor that nobody joined stay as they are."""
    return tuple(sorted({*own, *(words for each in others for words in each)})) if others else own


def _new(names: Sequence[str], *, known: Iterable[str]) -> list[str]:
    """Return names that are not known yet, once each, in order."""
    first = {fold(name): name for name in reversed(names)}
    old = {fold(name) for name in known}
    return [name for name in dict.fromkeys(first[fold(name)] for name in names) if fold(name) not in old]
