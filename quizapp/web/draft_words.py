"""What the finds of a draft are called on its pages."""

from quizapp.errors import InputError
from quizapp.facts import date as dates
from quizapp.facts.relation import VERBS, Code, Verb
from quizapp.workflows.review.finds import EventFind, Finds, RelationFind
from quizapp.workflows.review.written import KINDS

FIRST: dict[Code, Verb] = {}
for _verb in VERBS:
    FIRST.setdefault(_verb.code, _verb)

VERB_CHOICES: dict[str, str] = {code: verb.present for code, verb in FIRST.items()}
STATUS_CHOICES: dict[str, str] = {
    "current": "now, or it simply happened",
    "former": "no longer",
    "planned": "planned, not yet so",
}
KIND_CHOICES: dict[str, str] = {kind: kind for kind in KINDS}


def verb_of(relation: RelationFind) -> str:
    """Return the verb phrase of a relation: "supports", "was an ally of", "does not recognise"."""
    verb, past = FIRST[relation.relation], relation.status == "former"
    if not relation.negated:
        return verb.form(past=past)
    if verb.base:
        return f"{'did' if past else 'does'} not {verb.base}"
    auxiliary, rest = verb.form(past=past).split(" ", 1)
    return f"{auxiliary} not {rest}"


def sentence_of(relation: RelationFind, finds: Finds) -> str:
    """Return a relation as a short sentence."""
    return f"{finds.name(relation.subject)} {verb_of(relation)} {finds.name(relation.object)}"


def date_of(event: EventFind) -> str:
    """Return the date of an event in words."""
    if not event.date:
        return "Date not settled"
    try:
        return dates.words(dates.parse(event.date))
    except InputError:
        return event.date
