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
            why=reported(facts, said),
            wrong=tuple(wrong_speakers(facts, said)),
            explanation=reported(facts, said),
            evidence=said.evidence,
        )


def statement(facts: Facts) -> Iterator[Draft]:
    """Ask what somebody said, among the statements of speakers of the same kind."""
    for said in facts.statements:
        wrong = tuple(
            Wrong(
                text=_that(other),
                why=f"In this lesson {facts.names.spoken(other.speaker)} said this.",
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
            stem=f"What did {facts.names.spoken(said.speaker)} say, according to the lesson?",
            key=_that(said),
            why=reported(facts, said),
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
                why=f"In this lesson {facts.names.spoken(said.speaker)} said this.",
                plausibility=plausibility.of_actors(facts, said.speaker, other),
            )


def reported(facts: Facts, said: Statement, verb: str = "said") -> str:
    """Return a statement with its speaker, as a sentence."""
    return sentence(f"{facts.names.spoken(said.speaker)} {verb} that {said.text}")


def _that(said: Statement) -> str:
    """Return reported words as an answer: "That warming had to stay below 1.5 degrees."."""
    return sentence(f"that {said.text.strip()}")


def who_said(facts: Facts, text: str, offered: Sequence[str], verb: str = "said") -> str:
    """Return the question for the speaker of a text; what is not in reported speech needs "says"."""
    return f"According to the lesson, {which(facts, offered)} {verb} that {text}?"


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
