"""A small lesson to vary in tests: each test changes one thing and sees what it does."""

from textwrap import dedent

from quizapp import facts, lessons
from quizapp.facts import Built
from quizapp.lessons import Parsed

LESSON = dedent("""\
    ---
    title: Two leagues
    as_of: 1385-06
    ---

    Ada, the Queen of Norland, met Bo and Cy at the fair. Bo, the Duke of Sudland, kept silent. Cy is a
    merchant from Westport.

    In 1370 Norland signed a treaty with Sudland. In May 1380 Norland attacked Eastland. Westland supports
    Norland. Norland is a member of the League, and Sudland is a member of the League too. Ada said that the
    war was over. Dot said nothing.

    ## Actors

    Ada
    : person; Queen of Norland
    : said: the war is over

    Bo
    : person; Duke of Sudland

    Cy
    : person; merchant from Westport

    Dot
    : person

    Norland
    : state
    : also: the North

    Sudland
    : state

    Eastland
    : state

    Westland
    : state

    League
    : organisation

    ## Timeline

    | Date | Event | Actors |
    |------|-------|--------|
    | 1370 | Norland signed a treaty with Sudland. | Norland; Sudland |
    | 1380-05 | Norland attacked Eastland. | Norland; Eastland |

    ## Alliances

    | Who | Relation | Whom | When | Said by | Evidence |
    |-----|----------|------|------|---------|----------|
    | Westland | supports | Norland | | | |
    | no one else | supports | Norland | | | |
    | Norland | attacks | Eastland | 1380-05 | | |
    """)


def changed(old: str, new: str) -> str:
    """Return the lesson with one piece of it exchanged; the piece must stand in it."""
    assert old in LESSON, old
    return LESSON.replace(old, new, 1)


def parsed(text: str = LESSON) -> Parsed:
    """Return the lesson that a text holds; it must parse without a finding."""
    result = lessons.parse(text, slug="leagues")
    assert result.findings == ()
    return result


def built(text: str = LESSON) -> Built:
    """Return the facts of a lesson's text."""
    return facts.build(parsed(text).lesson)


def line_of(text: str, piece: str) -> int:
    """Return the line (from 1) in which a piece of the text first stands."""
    return text[: text.index(piece)].count("\n") + 1
