"""Who claims it: relations and events that the lesson tells only in somebody's name."""

from collections.abc import Iterator
from functools import partial

from quizapp.facts import Facts
from quizapp.facts.claim import claim
from quizapp.facts.fact import Statement
from quizapp.items.draft import Draft
from quizapp.items.kinds.statements import reported, who_said, wrong_speakers


def speaker(facts: Facts) -> Iterator[Draft]:
    """Ask who makes a claim; of several claims that one speaker makes in one sentence, one is asked."""
    for said in _claims(facts):
        yield Draft(
            fact=said.id,
            topic="actors",
            kind="claim-speaker",
            stem=partial(who_said, facts, said.text.rstrip("."), verb="says"),
            key=said.speaker,
            why=reported(facts, said, verb="says"),
            wrong=wrong_speakers(facts, said),
            explanation=reported(facts, said, verb="says"),
            evidence=said.evidence,
            series=said.evidence.anchor,
            limit=1,
        )


def _claims(facts: Facts) -> Iterator[Statement]:
    """Yield the relations and events that are attributed to somebody, as what he or she said."""
    for fact in facts.relations:
        if fact.said_by:
            yield Statement(
                id=fact.id, speaker=fact.said_by, text=claim(fact, facts.names), evidence=fact.evidence
            )
    for event in facts.events:
        if event.said_by:
            text = event.text if _named_first(facts, event.text) else _lowered(event.text)
            yield Statement(id=event.id, speaker=event.said_by, text=text, evidence=event.evidence)


def _named_first(facts: Facts, text: str) -> bool:
    """Tell whether a text begins with a name, which keeps its capital letter inside a sentence."""
    return any(
        text.startswith(spelling) for spellings in facts.names.spellings.values() for spelling in spellings
    )


def _lowered(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"
