"""The Decisions section: which items a teacher approved or rejected."""

from typing import get_args

from quizapp.lessons.document import Decision, Verdict
from quizapp.lessons.section import Body
from quizapp.lessons.suggestion import did_you_mean
from quizapp.lessons.tables import DECIDED, rows

VERDICTS: dict[str, Verdict] = {verdict: verdict for verdict in get_args(Verdict)}


def read_decisions(body: Body) -> tuple[Decision, ...]:
    """Read the rows of the Decisions; the first row of an item counts."""
    found: dict[str, Decision] = {}
    for row in rows(body, DECIDED):
        item, word = row.text("item"), row.text("decision")
        verdict = VERDICTS.get(word.casefold())
        if verdict is None:
            hint = did_you_mean(word, VERDICTS) or " It is approved or rejected."
            body.findings.add("L24", row.place, f"The decision “{word}” is unknown.{hint}")
        elif item in found:
            body.findings.add("L24", row.place, f"A row above decides about “{item}” already; it counts.")
        else:
            found[item] = Decision(
                item=item,
                verdict=verdict,
                wording=row.text("wording"),
                stem=row.text("question"),
                place=row.place,
            )
    return tuple(found.values())
