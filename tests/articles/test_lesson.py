"""A drafted lesson passes its own check; what is not sure stands in it as a note."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp import items, lessons
from quizapp.articles import Article, draft_of
from quizapp.articles.article import Markup
from quizapp.articles.draft import (
    Actor,
    Draft,
    Event,
    Evidence,
    Kind,
    PossibleRelation,
    Precision,
    Relation,
    Status,
)
from quizapp.articles.lesson import lesson_from
from quizapp.articles.lesson.role import told
from quizapp.facts.relation import Code
from quizapp.lessons.document import Alliance, Lesson
from tests.articles.test_paragraph import ODD

HERE = Path(__file__).parent
TEXT = """# Actors

Turkey, whose president is Omar Bey, backed Azerbaijan on Tuesday. Russia mediated a ceasefire between
Armenia and Azerbaijan in 2020. Armenia will join NATO. Two years after 2020 Iran attacked Turkey.
Iran attacked Turkey again.

| Who | Relation | Whom |

1. Iran and Omar Bey met.
2. Armenia is no member of NATO.
3. Iran never supported Omar Bey.
"""
NAMES = ("Turkey", "Azerbaijan", "Russia", "Armenia", "NATO", "Iran", "Omar Bey")


def evidence(words: str, text: str = TEXT) -> Evidence:
    start = text.index(words)
    return Evidence(start=start, end=start + len(words), text=words)


def actor(name: str, *aliases: str, kind: Kind = "state", role: str | None = None) -> Actor:
    return Actor(name=name, kind=kind, aliases=aliases, role=role, evidence=(evidence(name),))


def relation(
    subject: str, code: Code, whom: str, sentence: str, *, negated: bool = False, status: Status = "current"
) -> Relation:
    proof = evidence(sentence)
    return Relation(
        subject=subject,
        relation=code,
        object=whom,
        negated=negated,
        status=status,
        evidence=(proof,),
        words=proof,
    )


def event(date: str | None, text: str, words: str, *names: str) -> Event:
    precision: Precision = "unknown" if date is None else "year"
    return Event(
        date=date,
        precision=precision,
        text=text,
        actors=names,
        evidence=(evidence(text),),
        words=evidence(words),
    )


BACKED = "Turkey, whose president is Omar Bey, backed Azerbaijan on Tuesday."
MEDIATED = "Russia mediated a ceasefire between\nArmenia and Azerbaijan in 2020."
JOINS = "Armenia will join NATO."
LATER = "Two years after 2020 Iran attacked Turkey."
AGAIN = "Iran attacked Turkey again."
MET = "Iran and Omar Bey met."


def draft(**changes: object) -> Draft:
    given: dict[str, object] = {
        "title": "The ceasefire",
        "language": "en",
        "as_of": "2023-09-19",
        "article": TEXT,
        "actors": tuple(actor(name) for name in NAMES),
    }
    return Draft(**(given | changes))  # type: ignore[arg-type]  # the tests give what fits


def findings(lesson: Lesson) -> list[str]:
    parsed = lessons.parse(lessons.render(lesson), slug=lesson.slug)
    assert parsed.lesson == lesson
    return [each.at("") for each in (*parsed.findings, *items.from_lesson(parsed.lesson).findings)]


def rows(lesson: Lesson) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(row.who[0], row.relation, row.whom) for row in lesson.alliances]


def notes(lesson: Lesson, section: str) -> list[str]:
    return [note.markdown for note in lesson.notes if note.section == section]


def test_a_line_of_the_article_never_becomes_a_part_of_the_lesson() -> None:
    made = lesson_from(draft(), "x")
    assert findings(made) == []
    assert made.prose[0].markdown == "\\# Actors"
    told = [sentence.text for sentence in lessons.sentences(made)]
    assert told[told.index("1.") + 1] == "Iran and Omar Bey met."
    assert (made.slug, made.title, made.as_of) == ("x", "The ceasefire", "2023-09-19")


def test_a_heading_of_a_markdown_article_stays_one_unless_it_is_a_section() -> None:
    text = "## Actors\n\nTurkey left.\n\n# The *talks*\n\nRussia came."
    made = lesson_from(Draft(title="t", language="en", as_of=None, article=text), "x", markup="markdown")
    assert [block.markdown for block in made.prose] == [
        "Actors",
        "Turkey left.",
        "### The talks",
        "Russia came.",
    ]
    assert findings(made) == []


def test_a_paragraph_that_is_too_long_for_a_lesson_is_divided() -> None:
    text = "*_" * 3_000 + " " + "Armenia asked Russia for help and got none of it. " * 300
    made = lesson_from(Draft(title="t", language="en", as_of=None, article=text), "x")
    assert findings(made) == []
    assert "".join(block.markdown for block in made.prose).count("Armenia") == 300


def test_no_name_and_no_alias_stands_twice() -> None:
    cast = (
        actor("Turkey", "Russia", "the Turks", "turkey", "The Turks"),
        actor("Russia", "Moscow", "the Turks"),
        actor("Turkey", "Ankara"),
    )
    made = lesson_from(draft(actors=cast), "x")
    assert [(each.name, each.aliases) for each in made.actors] == [
        ("Turkey", ("the Turks",)),
        ("Russia", ("Moscow",)),
    ]
    assert findings(made) == []


def test_a_role_has_its_article_and_one_that_no_sentence_bears_out_is_a_note() -> None:
    cast = (
        actor("Turkey"),
        actor("Omar Bey", kind="person", role="president of Turkey"),
        actor("Iran", role="island in the north"),
    )
    made = lesson_from(draft(actors=cast), "x")
    assert [[role.text for role in each.roles] for each in made.actors] == [
        [],
        ["the president of Turkey"],
        [],
    ]
    (note,) = notes(made, "Actors")
    assert "is Iran an island in the north?" in note
    assert findings(made) == []


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("President of Russia", "the President of Russia"),
        ("Turkish president", "the Turkish president"),
        ("former President of Russia", "a former President of Russia"),
        ("fellow at Chatham House", "a fellow at Chatham House"),
        ("Deputy Foreign Minister of Russia", "a Deputy Foreign Minister of Russia"),
        ("Venezuela’s president", "Venezuela’s president"),
        ("chairman of Russia's council", "the chairman of Russia's council"),
        ("historian", "a historian"),
        ("engineer", "an engineer"),
        ("US envoy", "the US envoy"),
        ("university teacher", "a university teacher"),
        ("heir to the throne", "the heir to the throne"),
        ("the queen", "the queen"),
        ("Mayor", "Mayor"),
        ("leads the alliance", ""),
        (None, ""),
    ],
)
def test_a_role_is_told_so_that_a_question_can_go_on_with_it(role: str | None, expected: str) -> None:
    assert told(role) == expected


def test_each_relation_is_said_in_a_verb_that_a_lesson_knows() -> None:
    said = (
        relation("Turkey", "supports", "Azerbaijan", BACKED),
        relation("Russia", "mediates", "Armenia", MEDIATED),
        relation("Russia", "mediates", "Azerbaijan", MEDIATED),
        relation("Iran", "attacks", "Turkey", LATER),
        relation("Armenia", "member_of", "NATO", "Armenia is no member of NATO.", negated=True),
        relation(
            "Iran", "supports", "Omar Bey", "Iran never supported Omar Bey.", negated=True, status="former"
        ),
        relation("Iran", "ally_of", "Omar Bey", MET, status="former"),
    )
    made = lesson_from(draft(relations=said), "x")
    assert rows(made) == [
        ("Turkey", "supports", ("Azerbaijan",)),
        ("Russia", "mediated between", ("Armenia", "Azerbaijan")),
        ("Iran", "attacked", ("Turkey",)),
        ("Armenia", "is not a member of", ("NATO",)),
        ("Iran", "did not support", ("Omar Bey",)),
        ("Iran", "was an ally of", ("Omar Bey",)),
    ]
    assert findings(made) == []


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ((relation("Armenia", "member_of", "NATO", JOINS, status="planned"),), "planned"),
        ((relation("Russia", "mediates", "Armenia", MEDIATED),), "between whom"),
        ((relation("Turkey", "supports", "Nobody", BACKED),), "not among the Actors"),
        ((relation("Turkey", "supports", "Turkey", BACKED),), "both sides"),
        (
            (relation("Turkey", "ally_of", "Iran", BACKED), relation("Iran", "attacks", "Turkey", LATER)),
            "the opposite",
        ),
    ],
)
def test_what_would_be_asked_wrongly_is_a_note(said: tuple[Relation, ...], why: str) -> None:
    made = lesson_from(draft(relations=said), "x")
    assert made.alliances == ()
    found = notes(made, "Alliances")
    assert len(found) == len(said)
    assert all(note.startswith("To decide: ") and why in note and "“" in note for note in found)
    assert findings(made) == []


def test_a_relation_quotes_the_words_that_state_it() -> None:
    proof = evidence("backed")
    said = replace(relation("Turkey", "supports", "Azerbaijan", BACKED), words=proof)
    (row,) = lesson_from(draft(relations=(said,)), "x").alliances
    assert row.quote == "Omar Bey, backed Azerbaijan on"


def test_possible_relations_stand_under_their_sentence() -> None:
    proof = (evidence(BACKED),)
    pairs = [("Turkey", "Azerbaijan"), ("Turkey", "Omar Bey")]
    made = lesson_from(
        draft(possible_relations=tuple(PossibleRelation(actors=pair, evidence=proof) for pair in pairs)), "x"
    )
    (note,) = notes(made, "Alliances")
    assert "relate Turkey and Azerbaijan; Turkey and Omar Bey?" in note
    assert BACKED in note
    assert findings(made) == []


def test_an_event_is_proved_by_its_own_sentence_and_not_by_one_like_it() -> None:
    attacked = replace(event("2023", AGAIN, "again", "Iran", "Turkey"), text="Iran attacked Turkey.")
    made = lesson_from(draft(events=(attacked,)), "x")
    (row,) = made.events
    assert (row.date, row.actors, row.quote) == ("2023", ("Iran", "Turkey"), AGAIN)
    assert findings(made) == []


def test_dates_left_open_and_dates_that_the_sentence_denies_are_to_be_decided() -> None:
    told_events = (
        event(None, BACKED, "Tuesday", "Turkey"),
        event("XXXX-09", JOINS, "will", "Armenia"),
        event("2022", LATER, "Two years after", "Iran"),
    )
    made = lesson_from(draft(events=told_events), "x")
    assert [(row.date, row.text) for row in made.events] == [("", BACKED), ("XXXX-09", JOINS)]
    left_open, denied = notes(made, "Timeline")
    assert "does not settle when this was: “Tuesday”, “will”" in left_open
    assert "2022" in denied
    assert "names another year" in denied
    assert findings(made) == []


def test_a_sentence_with_two_dates_is_one_row_only_when_they_agree() -> None:
    told_events = (event("2020", LATER, "2020"), event("2022", LATER, "Two years after"))
    made = lesson_from(draft(events=told_events), "x")
    assert made.events == ()
    assert "several dates: 2020, 2022" in notes(made, "Timeline")[0]
    again = (event("2020", MEDIATED, "2020"), event("2020", MEDIATED, "Russia"))
    assert [row.date for row in lesson_from(draft(events=again), "x").events] == ["2020"]


def test_an_event_that_needs_its_sentence_is_left_to_the_teacher() -> None:
    told_events = (
        replace(event("2020", MEDIATED, "2020", "Russia"), stands=False),
        replace(event(None, BACKED, "on Tuesday"), stands=False),
    )
    made = lesson_from(draft(events=told_events), "x")
    assert made.events == ()
    open_, decide = [note.markdown for note in made.notes if note.section == "Timeline"]
    assert "does not settle when this was: “on Tuesday”" in open_
    assert decide.startswith("To decide: what happened then (2020)?")


def test_a_long_article_is_checked_chapter_by_chapter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizapp.articles.lesson.CHAPTER", 20)
    said = (relation("Iran", "ally_of", "Omar Bey", MET),)
    made = lesson_from(draft(relations=said, events=(event("2020", MEDIATED, "2020", "Russia"),)), "x")
    assert (len(made.actors), len(made.events), len(made.alliances)) == (len(NAMES), 1, 1)
    assert findings(made) == []


@pytest.mark.parametrize("path", sorted((HERE / "development").glob("*.txt")), ids=lambda path: path.stem)
def test_a_drafted_lesson_passes_its_check_and_yields_questions(path: Path) -> None:
    made = lesson_from(draft_of(Article(text=path.read_text("utf-8"), title=path.stem)), path.stem)
    assert findings(made) == []
    settled = any(row.date and "X" not in row.date for row in made.events)
    assert items.from_lesson(made).items or not settled  # a relation alone needs a denial


_PIECES = (
    *ODD,
    "Turkey ",
    "the Security Council of Russia ",
    "attacked ",
    "| a | b |",
    "## Timeline\n",
    "---\n",
    ": said: ",
    "; evidence: “x” ",
    "1. ",
    "- [x] ",
    "In 2020 ",
    "[a](b) ",
    "&amp; ",
)
odd_articles = st.lists(st.sampled_from(_PIECES), min_size=3, max_size=25).map("".join)


@settings(max_examples=60)
@given(odd_articles, st.sampled_from(("", "markdown")), st.data())
def test_whatever_was_found_in_whatever_article_the_lesson_is_clean(
    text: str, markup: Markup, data: st.DataObject
) -> None:
    def place() -> Evidence:
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        return Evidence(start=start, end=end, text=text[start:end])

    def names() -> str:
        return data.draw(st.sampled_from(cast)).name if cast else "Nobody"

    cast: list[Actor] = []
    for _ in range(data.draw(st.integers(0, 4))):
        spot = place()
        role = data.draw(st.sampled_from((None, "president of Turkey", spot.text)))
        kind: Kind = data.draw(st.sampled_from(("person", "state")))
        cast.append(Actor(name=spot.text, kind=kind, role=role, aliases=(place().text,), evidence=(place(),)))
    spot = place()
    found = Draft(
        title=place().text,
        language="en",
        as_of=None,
        article=text,
        actors=tuple(cast),
        events=(
            Event(
                date=data.draw(st.sampled_from((None, "2020", "XXXX-09", "never"))),
                precision="unknown",
                text=spot.text,
                actors=(names(),),
                evidence=(spot,),
                words=place(),
            ),
        ),
        relations=(
            Relation(
                subject=names(),
                relation=data.draw(st.sampled_from(("attacks", "mediates", "ally_of"))),
                object=names(),
                stated_by=names(),
                evidence=(place(),),
                words=place(),
            ),
        ),
        possible_relations=(PossibleRelation(actors=(names(), names()), evidence=(place(),)),),
    )
    lesson = lesson_from(found, "odd", markup=markup)
    assert findings(lesson) == []
    assert all(isinstance(row, Alliance) for row in lesson.alliances)
