"""Say a relation in words."""

from quizapp.facts import date as dates
from quizapp.facts.fact import Relation
from quizapp.facts.names import Names


def claim(relation: Relation, names: Names) -> str:
    """Return the relation as a clause: "Turkey supports Azerbaijan in this dispute"."""
    verb = _denied(relation) if relation.negated else relation.verb.form(past=relation.past)
    subject, objects = names.spoken(relation.subject), names.listed(relation.objects)
    return f"{subject} {verb} {objects}{circumstances(relation)}"


def circumstances(relation: Relation) -> str:
    """Return when and about what it was so: " in 2020 over Nagorno-Karabakh"; "" when nothing is said."""
    parts = (dates.phrase(relation.when) if relation.when else "", relation.about)
    return "".join(f" {part}" for part in parts if part)


def _denied(relation: Relation) -> str:
    if relation.verb.base:
        return f"{'did' if relation.past else 'does'} not {relation.verb.base}"
    auxiliary, _, rest = relation.verb.form(past=relation.past).partition(" ")
    return f"{auxiliary} not {rest}"
