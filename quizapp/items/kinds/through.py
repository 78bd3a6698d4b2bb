"""Two steps to one answer: from a deed or a statement to the actor, and from the actor to its description."""

from collections.abc import Iterator

from quizapp.digest import digest
from quizapp.facts import Facts
from quizapp.facts.claim import circumstances
from quizapp.facts.company import belong_together
from quizapp.facts.description import indefinite, might_fit
from quizapp.facts.fact import Relation, Role, Statement
from quizapp.facts.proof import apart
from quizapp.items import plausibility
from quizapp.items.draft import Draft, Wrong
from quizapp.items.kinds.proved import stated, subject_of, told, with_subject, wrong_names
from quizapp.items.kinds.roles import bearer, described, fits_sex
from quizapp.items.kinds.statements import reported, wrong_speakers

MOST = 3
"""Questions of a lesson that lead through a relation to a description, and as many through a statement."""


def relation_role(facts: Facts) -> Iterator[Draft]:
    """Ask who did something, where the answers are descriptions: "the king of Denmark"."""
    asked: set[str] = set()
    for fact in stated(facts):
        role = _office(facts, fact.subject)
        if role is not None and role.actor not in asked and _alone(facts, fact):
            asked.add(role.actor)
            wrong = wrong_names(facts, fact, subject_of(fact), with_subject)
            deed = f"{fact.verb.form(past=fact.past)} {facts.names.listed(fact.objects)}{circumstances(fact)}"
            yield _draft(facts, fact, role, deed, told(facts, fact), wrong)


def statement_role(facts: Facts) -> Iterator[Draft]:
    """Ask who said something, where the answers are descriptions."""
    for said in facts.statements:
        role = _office(facts, said.speaker)
        if role is not None:
            wrong = wrong_speakers(facts, said)
            deed = f"said that {said.text.rstrip('.')}"
            yield _draft(facts, said, role, deed, reported(facts, said), wrong)


def _alone(facts: Facts, fact: Relation) -> bool:
    """Tell whether the lesson says this of one actor only, so that there is "the person who" did it."""
    deed = (fact.verb.code, fact.objects, fact.about)
    return not any(
        (other.verb.code, other.objects, other.about) == deed
        and other.subject != fact.subject
        and not other.negated
        and not apart(other.when, fact.when)
        for other in facts.relations
    )


def _office(facts: Facts, name: str) -> Role | None:
    """Return a person's first description that fits one alone, None for everybody else."""
    if facts.kinds[name] != "person":
        return None
    return next((role for role in facts.roles if role.actor == name and not indefinite(role.text)), None)


def _draft(
    facts: Facts, fact: Relation | Statement, role: Role, deed: str, told_in_full: str, wrong: Iterator[Wrong]
) -> Draft:
    explanation = f"{told_in_full} {described(facts, role.actor)}"
    return Draft(
        fact=digest(facts.lesson, fact.id, role.id),
        topic="actors",
        kind="relation-role" if isinstance(fact, Relation) else "statement-role",
        stem=f"Which of these people {deed}?",
        key=role.text,
        why=explanation,
        wrong=_other_offices(facts, role, wrong),
        explanation=explanation,
        evidence=fact.evidence,
        limit=MOST,
        also=(fact.id, role.id),
    )


def _other_offices(facts: Facts, role: Role, wrong: Iterator[Wrong]) -> Iterator[Wrong]:
    """Yield how others are described of whom it is proved false, in words that do not fit the right one."""
    for person in wrong:
        if belong_together(facts, role.actor, person.text):
            continue
        for other in facts.roles:
            if other.actor != person.text or might_fit(facts, role.actor, other.text):
                continue
            if fits_sex(facts, role.actor, other.text):
                alike = (person.plausibility + plausibility.of_texts(role.text, other.text)) / 2
                why = f"{bearer(facts, other.actor)} {person.why}"
                yield Wrong(text=other.text, why=why, plausibility=alike)
