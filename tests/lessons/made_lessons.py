"""Lessons made by hypothesis: every field holds the oddest text that a lesson can hold."""

from hypothesis import strategies as st

from quizapp.lessons.actors import KINDS
from quizapp.lessons.document import (
    NO_ONE_ELSE,
    Actor,
    Alliance,
    Block,
    Choice,
    Decision,
    Event,
    Lesson,
    Note,
    Question,
    Role,
    Source,
    Statement,
)
from quizapp.lessons.escaping import inline, line
from quizapp.lessons.questions import LEVELS, TOPICS
from quizapp.lessons.section import SECTIONS

ODD = (
    "|",
    "\\",
    "\\|",
    "*",
    "**",
    "_a_",
    ":",
    ": ",
    "; ",
    "{#q}",
    "1. ",
    "# ",
    "- ",
    "> ",
    "---",
    "===",
    "`",
    "``",
    "[x] ",
    "[a](b)",
    "![a](b)",
    "<b>",
    "<!--",
    "<http://a.b>",
    "&amp;",
    "~~~",
    "also: ",
    "said: ",
    "topic: ",
    "evidence: ",
    "; evidence: “x”",
    "“",
    "”",
    '"',
    "'",
    "مرحبا",
    "שלום",
    "\u202e",
    "👩‍🏫",
    "é",
    "\u00a0",
    "\u2028",
    "\x85",
    "ß",
    "İ",
    "no",
    "word",
    "End. ",
    " ",
)
_PARTS = st.sampled_from(ODD) | st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), max_size=5)


def _tidy(text: str) -> str:
    return " ".join(text.split())


words = st.lists(_PARTS, min_size=1, max_size=6).map("".join).map(_tidy).filter(bool)
maybe = st.just("") | words
quotes = st.just("") | words
names = st.lists(words.filter(lambda name: name.casefold() != "nobody else"), max_size=3).map(tuple)
some_names = st.just((NO_ONE_ELSE,)) | names.filter(bool)

roles = st.builds(Role, text=words, quote=quotes)
statements = st.builds(Statement, text=words, quote=quotes)
actors = st.builds(
    Actor,
    name=words,
    kind=st.sampled_from(KINDS),
    roles=st.lists(roles, max_size=3).map(tuple),
    aliases=names,
    said=st.lists(statements, max_size=2).map(tuple),
    members_complete=st.booleans(),
)
events = st.builds(Event, date=maybe, text=words, actors=names, said_by=maybe, quote=quotes)
alliances = st.builds(
    Alliance,
    who=some_names,
    relation=words,
    whom=some_names,
    about=maybe,
    when=maybe,
    said_by=maybe,
    quote=quotes,
)
choices = st.builds(Choice, text=words, correct=st.booleans(), why=maybe)
questions = st.builds(
    Question,
    stem=words,
    choices=st.lists(choices, max_size=4).map(tuple),
    id=st.from_regex(r"[A-Za-z0-9][A-Za-z0-9-]{0,8}", fullmatch=True) | st.just(""),
    topic=st.sampled_from(("", *TOPICS)),
    level=st.sampled_from(("", *LEVELS)),
    replaces=st.from_regex(r"[0-9a-f]{16}", fullmatch=True) | st.just(""),
    explanation=maybe,
    quote=quotes,
)
decisions = st.builds(
    Decision, item=words, verdict=st.sampled_from(("approved", "rejected")), wording=maybe, stem=maybe
)
paragraphs = words.map(line)
blocks = st.builds(
    Block,
    markdown=st.one_of(
        paragraphs,
        st.tuples(paragraphs, words.map(line)).map("\n".join),
        words.map(lambda text: f"### {inline(text, '#')}"),
        words.map(lambda text: f"> {line(text)}"),
    ),
)
notes = st.lists(st.builds(Note, section=st.sampled_from(SECTIONS), markdown=paragraphs), max_size=3).map(
    lambda found: tuple(sorted(found, key=lambda note: SECTIONS.index(note.section)))
)
sources = st.builds(Source, title=words, publisher=maybe, date=maybe, url=maybe)


def _apart(prose: list[Block]) -> tuple[Block, ...]:
    """Part neighbours that Markdown would join: two quotations are one."""
    kept: list[Block] = []
    for block in prose:
        if not (kept and kept[-1].markdown.startswith(">") and block.markdown.startswith(">")):
            kept.append(block)
    return tuple(kept)


lessons = st.builds(
    Lesson,
    slug=st.just("made"),
    title=words,
    source=st.none() | sources,
    as_of=maybe,
    language=words,
    prose=st.lists(blocks, max_size=4).map(_apart),
    actors=st.lists(actors, max_size=3).map(tuple),
    events=st.lists(events, max_size=3).map(tuple),
    alliances=st.lists(alliances, max_size=3).map(tuple),
    ask=st.sampled_from(("all", "approved")),
    questions=st.lists(
        questions,
        max_size=2,
        unique_by=(
            lambda question: question.id or object(),
            lambda question: question.replaces or object(),
        ),
    ).map(tuple),
    decisions=st.lists(decisions, max_size=3, unique_by=lambda decision: decision.item).map(tuple),
    notes=notes,
)
