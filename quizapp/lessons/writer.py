"""Write a lesson as the Markdown document that reads back as the same lesson."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from quizapp.lessons import front_matter
from quizapp.lessons.document import Actor, Alliance, Choice, Decision, Event, Lesson, Question, Role
from quizapp.lessons.escaping import inline, line, pin, pinnable, wordless
from quizapp.lessons.section import SECTIONS
from quizapp.lessons.tables import ALLIANCES, DECISIONS, TIMELINE


def render(lesson: Lesson) -> str:
    """Return the lesson's Markdown; `parse(render(lesson), slug=lesson.slug).lesson == lesson`.

    That holds for lessons in the form that `parse` gives: texts on one line without blanks at the ends, each
    prose block one Markdown block.
    """
    entries = {
        "Actors": [_actor(actor) for actor in lesson.actors],
        "Timeline": table(TIMELINE, [_event(event) for event in lesson.events]),
        "Alliances": table(ALLIANCES, [_alliance(alliance) for alliance in lesson.alliances]),
        "Questions": [question(each) for each in lesson.questions],
        "Decisions": table(DECISIONS, [decision(each) for each in lesson.decisions]),
    }
    blocks = [front_matter.write(lesson), *(block.markdown for block in lesson.prose)]
    for section in SECTIONS:
        notes = [note.markdown for note in lesson.notes if note.section == section]
        blocks += _section(section, notes, entries[section])
    return "\n\n".join(block.strip("\n") for block in blocks) + "\n"


def _section(name: str, notes: list[str], entries: list[str]) -> Iterator[str]:
    if notes or entries:
        yield f"## {name}"
    for at, note in enumerate(notes):
        yield note
        # A list and the list below it would become one; the section's heading, repeated, divides them.
        if not _stands_alone(note) and (entries or at + 1 < len(notes)):
            yield f"## {name}"
    yield from entries


def _stands_alone(note: str) -> bool:
    return note[:1].isalpha() and "\n" not in note


def _actor(actor: Actor) -> str:
    lines = [line(actor.name)]
    runs = [(quote, [role.text for role in run]) for quote, run in groupby(actor.roles, key=_quote)]
    quote, first = runs[0] if runs and actor.kind else ("", [])
    if actor.kind:
        lines.append(_described("; ".join([actor.kind, *(_role(text) for text in first)]), quote))
        runs = runs[1:]
    for quote, texts in runs:
        lines += [_described(wordless(_role(text)), quote) for text in texts]
    if actor.aliases:
        lines.append(f": also: {'; '.join(_role(alias) for alias in actor.aliases)}")
    lines += [": members: complete"] if actor.members_complete else []
    lines += [f": said: {pinnable(said.text, said.quote)}" for said in actor.said]
    return "\n".join(lines)


def _quote(role: Role) -> str:
    return role.quote


def _role(text: str) -> str:
    return pinnable(text, "", ";")


def _described(text: str, quote: str) -> str:
    return f": {text}; {pin(quote)}" if quote else f": {text}"


def table(columns: tuple[str, ...], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a table as a block, nothing for no rows."""
    if not rows:
        return []
    head = [list(columns), ["-" * len(column) for column in columns]]
    return ["\n".join(row_of(cells) for cells in [*head, *rows])]


def row_of(cells: Iterable[str]) -> str:
    """Return a row of a table."""
    return f"| {' | '.join(cells)} |"


def _event(event: Event) -> list[str]:
    return _cells(event.date, event.text, event.actors, event.said_by, event.quote)


def _alliance(alliance: Alliance) -> list[str]:
    who = (alliance.who, alliance.relation, alliance.whom)
    return _cells(*who, alliance.about, alliance.when, alliance.said_by, alliance.quote)


def _cells(*values: str | tuple[str, ...]) -> list[str]:
    *most, quote = values
    cells = [_names(value) if isinstance(value, tuple) else inline(value, "|") for value in most]
    return [*cells, f"“{inline(str(quote), '|')}”" if quote else ""]


def _names(names: Iterable[str]) -> str:
    return "; ".join(inline(name, "|;") for name in names)


def decision(decided: Decision) -> list[str]:
    """Return the cells of a decision's row."""
    return [inline(cell, "|") for cell in (decided.item, decided.verdict, decided.wording, decided.stem)]


def question(asked: Question) -> str:
    """Return a question with its answers as the block that stands in Questions."""
    stem = inline(asked.stem, "#")
    blocks = [f"### {stem} {{#{asked.id}}}" if asked.id else f"### {stem}"]
    labels = {"topic": asked.topic, "level": asked.level, "replaces": asked.replaces}
    if any(labels.values()):
        blocks.append("\n".join(f"{label}: {value}" for label, value in labels.items() if value))
    if asked.choices:
        blocks.append("\n".join(_choice(choice) for choice in asked.choices))
    told = [pinnable(asked.explanation, "", start=True)] if asked.explanation else []
    told += [pin(asked.quote)] if asked.quote else []
    if told:
        blocks.append("\n>\n".join(f"> {text}" for text in told))
    return "\n\n".join(blocks)


def _choice(choice: Choice) -> str:
    box = "x" if choice.correct else " "
    why = f"\n  > {line(choice.why)}" if choice.why else ""
    return f"- [{box}] {inline(choice.text)}{why}"
