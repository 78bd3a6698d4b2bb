"""What a teacher could declare so that a lesson asks more: hints, no mistakes."""

from collections import Counter
from dataclasses import replace

from quizapp.digest import digest
from quizapp.errors import Finding
from quizapp.facts import Facts
from quizapp.facts import relation as verbs
from quizapp.facts.fact import Complete, Relation, Slot
from quizapp.items.generate import generated
from quizapp.items.kinds import relations
from quizapp.lessons.document import NO_ONE_ELSE, Alliance, Lesson, Place

_KINDS: dict[Slot, str] = {"subject": "relation-subject", "object": "relation-object"}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def wishes(lesson: Lesson, facts: Facts, known: frozenset[str]) -> tuple[Finding, ...]:
    """Return a hint for each row of which nothing is asked until a list is declared whole.

    `known` are the ids of the items that there are. All lists are declared whole at once in a copy of the
    facts, and what is asked then is compared.
    """
    asked = [fact for fact in facts.relations if not known.isdisjoint(_ids(lesson, fact.id))]
    done = {_whole(fact, slot) for fact in asked for slot in _KINDS}
    lists = {
        (fact.id, slot): _whole(fact, slot)
        for fact in facts.relations
        for slot in _KINDS
        if _may_be_declared(fact, slot) and done.isdisjoint(_whole(fact, each) for each in _KINDS)
    }
    richer = replace(facts, complete=facts.complete | frozenset(lists.values()))
    made = {item.id for item in generated(richer, kinds=(relations.subject, relations.object_))} - known
    gained = Counter(
        done for (fact, slot), done in lists.items() if _ids(lesson, fact)[slot == "object"] in made
    )
    return tuple(sorted(_hints(lesson, facts, gained).values()))


def _ids(lesson: Lesson, fact: str) -> tuple[str, ...]:
    """Return the ids of the two questions about the sides of a relation."""
    return tuple(digest(lesson.slug, fact, kind) for kind in _KINDS.values())


def _whole(fact: Relation, slot: Slot) -> Complete:
    others = frozenset(fact.objects if slot == "subject" else (fact.subject,))
    return Complete(
        verb=fact.verb, slot=slot, others=others, about=fact.about, when=fact.when, said_by=fact.said_by
    )


def _may_be_declared(fact: Relation, slot: Slot) -> bool:
    """Tell whether a list may be declared whole: nobody knows all who were ever against something."""
    vague = not (fact.about or fact.when or fact.said_by)
    return not fact.negated and not (fact.verb.code == "opposes" and slot == "subject" and vague)


def _hints(lesson: Lesson, facts: Facts, gained: Counter[Complete]) -> dict[Place, Finding]:
    """Return one hint for each row, the one that gains most; of two alike the list of who did it."""
    found: dict[Place, Finding] = {}
    for done, count in sorted(gained.items(), key=lambda each: (-each[1], each[0].slot == "object")):
        row = next((row for row in lesson.alliances if _states(facts, row, done)), None)
        if row and row.place not in found:
            found[row.place] = Finding(
                line=row.place.line,
                column=row.place.column,
                code="H01",
                message=f"Add a row {_row(facts, row, done)} if that is all: {_more(count)} could be asked.",
            )
    return found


def _row(facts: Facts, row: Alliance, done: Complete) -> str:
    """Write the row that declares a list whole, in the words of a row of the list."""
    names = row.whom if done.slot == "subject" else row.who
    given = "; ".join(name for name in names if facts.names.resolve(name) in done.others)
    sides = (NO_ONE_ELSE, given) if done.slot == "subject" else (given, NO_ONE_ELSE)
    return f"“{sides[0]} | {row.relation} | {sides[1]}”{_alike(row)}"


def _states(facts: Facts, row: Alliance, done: Complete) -> bool:
    """Tell whether a row is one of a list."""
    phrase = verbs.read(row.relation)
    given, filled = (row.whom, row.who) if done.slot == "subject" else (row.who, row.whom)
    when = done.when.edtf if done.when else ""
    return (
        phrase is not None
        and (phrase.verb, phrase.negated) == (done.verb, False)
        and (row.about, row.when) == (done.about, when)
        and (facts.names.resolve(row.said_by) if row.said_by else None) == done.said_by
        and NO_ONE_ELSE not in (*given, *filled)
        and done.others <= {facts.names.resolve(name) for name in given}
    )


def _alike(row: Alliance) -> str:
    """Name the cells that the new row must share."""
    cells = [("About", row.about), ("When", row.when), ("Said by", row.said_by)]
    shared = [name for name, text in cells if text]
    return f" with the same {' and '.join(shared)}" if shared else ""


def _more(count: int) -> str:
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{number} more question{'' if count == 1 else 's'}"
