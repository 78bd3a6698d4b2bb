"""What the finds of a draft are called on its pages."""

from quizapp.errors import InputError
from quizapp.facts import date as dates
from quizapp.facts.relation import PLAINEST, VERBS
from quizapp.workflows.review.finds import EventFind, Finds, RelationFind
from quizapp.workflows.review.written import KINDS

VERB_CHOICES: dict[str, str] = {verb.code: verb.present for verb in VERBS if verb is PLAINEST[verb.code]}
STATUS_CHOICES: dict[str, str] = {
    "current": "now, or it simply happened",
    "former": "no longer",
    "planned": "planned, not yet so",
}
KIND_CHOICES: dict[str, str] = {kind: kind for kind in KINDS}


def verb_of(relation: RelationFind) -> str:
    """Return the verb phrase of a relation: "supports", "was an ally of", "does not recognise"."""
    past = relation.status == "former"
    return PLAINEST[relation.relation].told(past=past, negated=relation.negated)


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
