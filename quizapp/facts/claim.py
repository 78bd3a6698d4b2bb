"""Say a relation in words."""

from quizapp.facts import date as dates
from quizapp.facts.fact import Relation
from quizapp.facts.names import Names
from quizapp.facts.relation import lasts

PREPOSITIONS = frozenset({"with", "of", "from", "to", "on", "between", "in"})
"""Last words of a verb that stay with its object: "allied only with Norland"."""


def claim(relation: Relation, names: Names) -> str:
    """Return the relation as a clause: "Turkey supports Azerbaijan in this dispute"."""
    verb = relation.verb.told(past=relation.past, negated=relation.negated)
    subject, objects = names.spoken(relation.subject), names.listed(relation.objects)
    return f"{subject} {verb} {objects}{circumstances(relation)}"


_CLAUSE = frozenset({"that", "because", "when", "while", "after", "before", "if", "as", "since", "so", "to"})
"""Words of a matter that holds a clause, to which a date behind it would belong."""


def circumstances(relation: Relation) -> str:
    """Return about what and when it was so: " over Nagorno-Karabakh in 2020"; "" when nothing is said."""
    parts = [relation.about, _time(relation)]
    if not _CLAUSE.isdisjoint(relation.about.split()):
        parts.reverse()
    return "".join(f" {part}" for part in parts if part)


def _time(relation: Relation) -> str:
    """Say when: an open end of something that lasts is "until 2018" or "from 1949 on"."""
    if relation.when is None:
        return ""
    start, _, end = relation.when.edtf.partition("/")
    if relation.negated and start == "..":
        last = dates.parse(end)
        year = last.precision == "year" and last.last[0] > 0
        return f"before {last.last[0] + 1}" if year else f"in the time up to {last}"
    if lasts(relation.verb) and start == "..":
        return f"until {dates.parse(end)}"
    if lasts(relation.verb) and end == "..":
        return f"from {dates.parse(start)} on"
    return dates.phrase(relation.when)
