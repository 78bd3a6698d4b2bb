"""Say a relation in words."""

from quizapp.facts import date as dates
from quizapp.facts.fact import Relation
from quizapp.facts.names import Names


def claim(relation: Relation, names: Names) -> str:
    """Return the relation as a clause: "Turkey supports Azerbaijan"; a dated one in the past."""
    past = relation.when is not None
    verb = _denied(relation, past=past) if relation.negated else relation.verb.form(past=past)
    when = f" {dates.phrase(relation.when)}" if relation.when else ""
    return f"{names.spoken(relation.subject)} {verb} {names.listed(relation.objects)}{when}"


def _denied(relation: Relation, *, past: bool) -> str:
    if relation.verb.base:
        return f"{'did' if past else 'does'} not {relation.verb.base}"
    auxiliary, _, rest = relation.verb.form(past=past).partition(" ")
    return f"{auxiliary} not {rest}"
