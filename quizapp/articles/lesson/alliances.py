"""The relations of a draft as entries of the lesson, in words that a lesson knows."""

from collections.abc import Iterable, Iterator

from quizapp.articles.draft import Draft, Evidence, PossibleRelation, Relation
from quizapp.articles.lesson.entry import Entry, note
from quizapp.articles.lesson.prose import Prose
from quizapp.articles.lesson.who import tidy
from quizapp.facts.relation import JOINT, PLAINEST, Code
from quizapp.lessons.document import Alliance, Note

SECTION = "Alliances"
DONE: frozenset[Code] = frozenset({"attacks", "leaves", "mediates", "requests_help"})
"""What is told when it has happened: in the past even while it goes on."""


def entries(draft: Draft, prose: Prose) -> Iterator[Entry]:
    """Yield an entry for each relation that is a fact; who mediates does so between all sides at once."""
    known: set[Alliance] = set()
    for relations in _together(draft.relations):
        if not _is_fact(relations):
            continue
        row = _row(relations)
        if row in known:
            continue
        known.add(row)
        first = relations[0]
        yield Entry(
            section=SECTION,
            row=row,
            said=_said(row),
            sentence=prose.sentence(first.evidence),
            words=prose.sentence((first.words,)),
            start=first.evidence[0].start if first.evidence else 0,
        )


def notes(draft: Draft, prose: Prose) -> Iterator[Note]:
    """Yield what is to be decided: plans, mediation with one side named, and what may be a relation."""
    for relations in _together(draft.relations):
        if not _is_fact(relations):
            first = relations[0]
            why = "planned, so no fact yet" if first.status == "planned" else "between whom"
            yield note(SECTION, f"{why}: {_said(_row(relations))}", prose.sentence(first.evidence))
    for evidence, pairs in _by_sentence(draft.possible_relations).items():
        listed = "; ".join(" and ".join(map(tidy, pair)) for pair in pairs)
        yield note(SECTION, f"does the article relate {listed}?", prose.sentence(evidence))


def _by_sentence(
    possible: Iterable[PossibleRelation],
) -> dict[tuple[Evidence, ...], dict[tuple[str, str], None]]:
    """Return the pairs that each sentence may relate, in the article's order."""
    pairs: dict[tuple[Evidence, ...], dict[tuple[str, str], None]] = {}
    for each in sorted(possible, key=lambda pair: pair.evidence[:1]):
        pairs.setdefault(each.evidence[:1], {})[each.actors] = None
    return pairs


def _together(relations: Iterable[Relation]) -> Iterator[list[Relation]]:
    """Yield the relations of each row: those of one mediator in one sentence, all others alone."""
    rows: dict[object, list[Relation]] = {}
    for number, each in enumerate(relations):
        joint = (each.subject, each.relation, each.status, each.negated, each.stated_by, each.evidence[:1])
        rows.setdefault(joint if each.relation in JOINT else number, []).append(each)
    return iter(rows.values())


def _is_fact(relations: list[Relation]) -> bool:
    return relations[0].status != "planned" and (relations[0].relation not in JOINT or len(relations) > 1)


def _row(relations: list[Relation]) -> Alliance:
    first = relations[0]
    return Alliance(
        who=(tidy(first.subject),),
        relation=_phrase(first),
        whom=tuple(dict.fromkeys(tidy(each.object) for each in relations)),
        when=first.date or "",
        said_by=tidy(first.stated_by or ""),
    )


def _phrase(relation: Relation) -> str:
    """Return the verb as a table writes it: past when it is over, denied when the article denies it."""
    past = relation.status == "former" or (relation.relation in DONE and not relation.negated)
    return PLAINEST[relation.relation].told(past=past, negated=relation.negated)


def _said(row: Alliance) -> str:
    by = f" (says {row.said_by})" if row.said_by else ""
    return f"{row.who[0]} {row.relation} {', '.join(row.whom)}{by}"
