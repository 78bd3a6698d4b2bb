"""Build small lessons from plain values, and ask what they yield."""

from collections.abc import Iterable, Mapping, Sequence

from quizapp import facts, items, lessons
from quizapp.facts import Facts
from quizapp.items import Item

Event = tuple[str, str]
"""Its date in EDTF, and its words."""
Row = tuple[str, str, str] | tuple[str, str, str, str] | tuple[str, str, str, str, str]
"""Who, relation, whom, and if given about and when."""


def text(
    actors: Mapping[str, str],
    events: Sequence[Event] = (),
    rows: Sequence[Row] = (),
    prose: Iterable[str] = (),
) -> str:
    """Return a lesson whose prose says everything that its tables say.

    An actor's value is what stands behind its colon: the kind, roles, and further lines.
    """
    full = [(*row, *[""] * (5 - len(row))) for row in rows]
    said = [f"{' '.join(filter(None, row))}." for row in full]
    described = [f"{name}, {value.splitlines()[0]}, was there." for name, value in actors.items()]
    happened = [words if words.endswith(".") else f"{words}." for _, words in events]
    return "\n".join(
        [
            "---\ntitle: Small\nas_of: 1600\n---\n",
            "\n\n".join([*prose, *described, *happened, *said]),
            "\n## Actors\n",
            *(f"{name}\n: {value}\n" for name, value in actors.items()),
            "\n## Timeline\n\n| Date | Event |\n|---|---|",
            *(f"| {date} | {words} |" for date, words in events),
            "\n## Alliances\n\n| Who | Relation | Whom | About | When |\n|---|---|---|---|---|",
            *(f"| {' | '.join(row)} |" for row in full),
            "",
        ]
    )


def known(lesson: str) -> Facts:
    """Return the facts of a lesson, which must be without a finding."""
    parsed = lessons.parse(lesson, slug="small")
    assert parsed.findings == ()
    built = facts.build(parsed.lesson)
    assert built.findings == ()
    return built.facts


def made(lesson: str, kind: str) -> list[Item]:
    """Return the items of one kind that a lesson yields."""
    known(lesson)
    parsed = lessons.parse(lesson, slug="small")
    return [item for item in items.from_lesson(parsed.lesson).items if item.kind == kind]


def wrong(item: Item) -> set[str]:
    """Return the wrong answers of an item."""
    return {option.text for option in item.distractors}
