"""Read a lesson document: every value in it and every mistake, at once."""

from dataclasses import dataclass
from pathlib import Path

from quizapp.errors import Finding
from quizapp.lessons import front_matter, source_text
from quizapp.lessons.actors import read_actors
from quizapp.lessons.decisions import read_decisions
from quizapp.lessons.dialect import read_tree
from quizapp.lessons.document import Lesson
from quizapp.lessons.finding_codes import Findings
from quizapp.lessons.questions import read_questions
from quizapp.lessons.section import SECTIONS, divide
from quizapp.lessons.stray import note_strays
from quizapp.lessons.tables import read_alliances, read_events


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """Hold a lesson as far as it could be read, and everything that is wrong with its form."""

    lesson: Lesson
    findings: tuple[Finding, ...]


def read(path: Path) -> Parsed:
    """Read a lesson file; raise InputError when it is no document at all (the caller names the file)."""
    return parse(source_text.load(path), slug=path.stem)


def parse(text: str, *, slug: str) -> Parsed:
    """Read the text of a lesson file; raise InputError when it is no document at all."""
    text = source_text.clean(text)
    findings = Findings()
    above = front_matter.read(text, findings)
    tree = read_tree("\n".join(text.split("\n")[above.lines :]), offset=above.lines)
    body = divide(tree, findings)
    note_strays(body)
    actors, events = read_actors(body), read_events(body)
    alliances, questions = read_alliances(body), read_questions(body)
    decisions = read_decisions(body)
    lesson = Lesson(
        slug=slug,
        title=above.title,
        source=above.source,
        as_of=above.as_of,
        as_of_place=above.as_of_place,
        language=above.language,
        ask=above.ask,
        prose=tuple(body.prose),
        actors=actors,
        events=events,
        alliances=alliances,
        questions=questions,
        decisions=decisions,
        notes=tuple(sorted(body.notes, key=lambda note: SECTIONS.index(note.section))),
    )
    return Parsed(lesson=lesson, findings=findings.all())
