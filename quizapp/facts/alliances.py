"""Read the Alliances table: relations, and the rows that declare a list complete."""

import re
from collections.abc import Iterator

from quizapp.facts import relation as verbs
from quizapp.facts.fact import Complete, Relation, Slot
from quizapp.facts.reading import Mistake, Reading
from quizapp.facts.relation import Phrase, Verb
from quizapp.lessons.document import NO_ONE_ELSE, Alliance, Sentence

_NO_LONGER = re.compile(r"\b(?:no (?:longer|more)|not any (?:longer|more))\b", re.IGNORECASE)
_DENIAL = re.compile(
    r"\b(?:not|never|neither|nor|no|none|nobody|without|cannot|refus\w+)\b|n['’]t\b", re.IGNORECASE
)


def relations(reading: Reading) -> list[tuple[Alliance, Relation]]:
    """Return each relation with the row that states it, one for every pair of actors in the row."""
    found: list[tuple[Alliance, Relation]] = []
    for row in reading.lesson.alliances:
        if NO_ONE_ELSE in (*row.who, *row.whom):
            continue
        try:
            found.extend((row, relation) for relation in _row(reading, row))
        except Mistake:
            continue
    return found


def complete(reading: Reading) -> frozenset[Complete]:
    """Return what the rows with “no one else” and the lines “members: complete” declare."""
    rows = [row for row in reading.lesson.alliances if NO_ONE_ELSE in (*row.who, *row.whom)]
    return frozenset((*reading.each(rows, lambda row: _complete(reading, row)), *_members(reading)))


def _members(reading: Reading) -> Iterator[Complete]:
    """Yield that nobody else is or was a member, in each verb that says so; who joined may have left."""
    whole = [actor.name for actor in reading.lesson.actors if actor.members_complete]
    for body in filter(None, map(reading.names.resolve, whole)):
        for verb in verbs.MEMBERSHIP:
            yield Complete(
                verb=verb, slot="subject", others=frozenset({body}), about="", when=None, said_by=None
            )


def _phrase(reading: Reading, row: Alliance) -> Phrase:
    found = verbs.read(row.relation)
    if found:
        return found
    known = ", ".join(verbs.known_phrases())
    raise reading.refuse(row.place, "F07", f"“{row.relation}” is not a relation; use one of: {known}")


def _row(reading: Reading, row: Alliance) -> Iterator[Relation]:
    verb, past, negated = _phrase(reading, row)
    subjects = reading.actors(row.who, row.place)
    objects = reading.actors(row.whom, row.place)
    speaker = reading.speaker(row.said_by, row.place)
    when = reading.date(row.when, row.place)
    if set(subjects) & set(objects):
        raise reading.refuse(row.place, "F08", "the same actor stands on both sides; correct one of them")
    groups = (objects,) if verb.code in verbs.JOINT else tuple((name,) for name in objects)
    for subject in subjects:
        for group in groups:
            naming = (subject, *group, *((speaker,) if speaker else ()))
            evidence = _evidence(reading, row, verb, naming)
            if negated and not denies(evidence.text):
                raise reading.refuse(
                    row.place, "F13", f"“{evidence.text}” does not deny it; quote a “not” or “never”"
                )
            words = "\n".join((row.relation, row.about, row.when))
            yield Relation(
                id=reading.ids.of(
                    "relation", verb.code, subject, *group, speaker or "", str(negated), words=words
                ),
                verb=verb,
                subject=subject,
                objects=group,
                about=row.about,
                past=past or when is not None,
                when=when,
                said_by=speaker,
                negated=negated,
                evidence=evidence,
            )


def denies(text: str) -> bool:
    """Tell whether a sentence denies something for its own time: what is "no longer" so was so once."""
    return bool(_DENIAL.search(_NO_LONGER.sub(" ", text)))


def _evidence(reading: Reading, row: Alliance, verb: Verb, naming: tuple[str, ...]) -> Sentence:
    """Return the pinned sentence, or the one that names everyone and uses the verb itself."""
    claim = f"{', '.join(row.who)} {row.relation} {', '.join(row.whom)}"
    if row.quote:
        return reading.evidence(claim, row.quote, row.place, naming=naming)
    found = (reading.search.best(form, naming=naming) for form in (verb.present, verb.past))
    return reading.found(next(filter(None, found), None), claim, row.place, naming=naming)


def _complete(reading: Reading, row: Alliance) -> Complete:
    verb = _phrase(reading, row).verb
    slot: Slot = "subject" if NO_ONE_ELSE in row.who else "object"
    given = row.whom if slot == "subject" else row.who
    if NO_ONE_ELSE in given:
        raise reading.refuse(row.place, "F08", "“no one else” stands on both sides; name an actor on one")
    if verb.code == "opposes" and slot == "subject" and not (row.about or row.when or row.said_by):
        raise reading.refuse(
            row.place,
            "F12",
            "hardly anybody can know all who were against something; say About what, or When",
        )
    others = frozenset(reading.actors(given, row.place))
    speaker = reading.speaker(row.said_by, row.place)
    when = reading.date(row.when, row.place)
    return Complete(verb=verb, slot=slot, others=others, about=row.about, when=when, said_by=speaker)
