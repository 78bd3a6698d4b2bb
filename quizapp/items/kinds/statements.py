"""Who said what. The lesson attributes each statement; nobody else is given the same one."""

from collections.abc import Iterator, Sequence
from functools import partial

from quizapp.facts import Facts
from quizapp.facts.company import same_side
from quizapp.facts.evidence import content_words
from quizapp.facts.fact import Statement
from quizapp.items import plausibility
from quizapp.items.draft import Draft, Wrong
from quizapp.items.kinds.wording import sentence, which

TOO_ALIKE = 0.6
"""Share of common content words from which two statements might be one in other words."""


def speaker(facts: Facts) -> Iterator[Draft]:
    """Ask to whom the lesson attributes a statement."""
    for said in facts.statements:
        yield Draft(
            fact=said.id,
            topic="actors",
            kind="statement-speaker",
            stem=partial(who_said, facts, said.text.rstrip(".")),
            key=said.speaker,
            why=f"The lesson attributes this statement to {facts.names.spoken(said.speaker)}.",
            wrong=tuple(wrong_speakers(facts, said)),
            explanation=reported(facts, said),
            evidence=said.evidence,
        )


def statement(facts: Facts) -> Iterator[Draft]:
    """Ask which statement the lesson attributes to somebody, among those of speakers of the same kind."""
    for said in facts.statements:
        wrong = tuple(
            Wrong(
                text=sentence(other.text),
                why=f"The lesson attributes this to {facts.names.spoken(other.speaker)}.",
                plausibility=(
                    plausibility.of_actors(facts, said.speaker, other.speaker)
                    + plausibility.of_texts(said.text, other.text)
                )
                / 2,
            )
            for other in facts.statements
            if facts.kinds[other.speaker] == facts.kinds[said.speaker]
            and not _may_say(facts, said.speaker, other)
            and not facts.names.mentioned(said.speaker, other.text)
        )
        yield Draft(
            fact=said.id,
            topic="actors",
            kind="speaker-statement",
            stem=f"Which statement does the lesson attribute to {facts.names.spoken(said.speaker)}?",
            key=sentence(said.text),
            why=f"The lesson attributes this statement to {facts.names.spoken(said.speaker)}.",
            wrong=wrong,
            explanation=reported(facts, said),
            evidence=said.evidence,
            order="mixed",
        )


def wrong_speakers(facts: Facts, said: Statement) -> Iterator[Wrong]:
    """Yield the actors of the speaker's kind to whom the lesson does not attribute a statement."""
    for other in facts.of_kind(facts.kinds[said.speaker]):
        if other in facts.active & facts.acting and not _may_say(facts, other, said):
            yield Wrong(
                text=other,
                why=f"The lesson attributes this to {facts.names.spoken(said.speaker)}, "
                f"not to {facts.names.spoken(other)}.",
                plausibility=plausibility.of_actors(facts, said.speaker, other),
            )


def reported(facts: Facts, said: Statement) -> str:
    """Return a statement with its speaker, as a sentence."""
    return sentence(f"{facts.names.spoken(said.speaker)} said that {said.text}")


def who_said(facts: Facts, text: str, offered: Sequence[str]) -> str:
    """Return the question for the speaker of a text."""
    return f"According to the lesson, {which(facts, offered)} said that {text}?"


def _may_say(facts: Facts, name: str, said: Statement) -> bool:
    """Tell whether an actor may have said the same.

    It may when it stands on the speaker's side, when it is named beside the statement without a statement of
    its own, or when it says much the same.
    """
    if same_side(facts, name, said.speaker):
        return True
    words = content_words(said.text)
    theirs = [content_words(other.text) for other in facts.said.get(name, ())]
    alike = any(len(words & other) >= TOO_ALIKE * min(len(words), len(other)) for other in theirs)
    return alike or (not theirs and facts.names.mentioned(name, said.evidence.text))
