"""Every find is marked at its place, and the article reads as it did."""

from dataclasses import replace

from quizapp.articles.article import Article
from quizapp.articles.draft import Actor, Draft, Event, Evidence
from quizapp.web.draft_marks import Piece, marked
from quizapp.workflows.review import decide
from quizapp.workflows.review.decision import Decisions
from quizapp.workflows.review.finds import Finds
from quizapp.workflows.review.overlay import review
from tests.draft_sample import ARTICLE, DRAFT, words

FINDS = review(DRAFT, Decisions())


def pieces(finds: Finds = FINDS, article: Article | None = None) -> list[Piece]:
    return [piece for paragraph in marked(article or Article(text=ARTICLE), finds) for piece in paragraph]


def test_the_pieces_are_the_article() -> None:
    assert [
        "".join(piece.text for piece in paragraph) for paragraph in marked(Article(text=ARTICLE), FINDS)
    ] == ARTICLE.split("\n\n")


def test_every_mention_date_and_verb_is_a_mark() -> None:
    found = {(piece.text, piece.sorts) for piece in pieces() if piece.link}
    assert {("KDC", "actor"), ("May 2020", "date"), ("condemned", "relation")} <= found
    starts = {piece.start for piece in pieces()}
    assert {words.start for actor in DRAFT.actors for words in actor.mentions} <= starts
    assert {each.evidence[0].start for each in DRAFT.possible_relations} <= starts


def test_what_is_left_out_keeps_its_place_but_not_its_mark() -> None:
    velunia = next(key for key, actor in FINDS.actors.items() if actor.name == "Velunia")
    finds = review(DRAFT, decide.judge(FINDS, Decisions(), velunia, "out"))
    assert {piece.sorts for piece in pieces(finds) if piece.text == "Velunia"} == {""}
    assert {piece.sorts for piece in pieces(finds) if piece.text == "condemned"} == {""}


def test_a_mark_within_a_mark_leads_to_the_inner_one() -> None:
    date = Event(
        date=None, precision="unknown", text="", actors=(), evidence=(), words=words("Oman between Velunia")
    )
    finds = review(replace(DRAFT, events=(date,)), Decisions())
    shown = [(piece.text, piece.sorts, piece.link.sort) for piece in pieces(finds) if piece.link]
    assert [each for each in shown if "date" in each[1]] == [
        ("Oman", "actor date", "actor"),
        (" between ", "date", "date"),
        ("Velunia", "actor date", "actor"),
    ]


def test_marks_of_markdown_and_wrapped_lines_are_not_shown_and_offsets_hold() -> None:
    text = "# The **Union**\n\nThe “Union”\nof Hills met cafe\u0301 [folk](http://x.org)."
    union = Evidence(start=8, end=13, text="Union")
    hills = Evidence(start=text.index("Union”"), end=text.index(" met"), text="Union”\nof Hills")
    draft = Draft(
        title="",
        language="en",
        as_of=None,
        article=text,
        actors=(Actor(name="Union", kind="group", mentions=(union, hills)),),
    )
    article = Article(text=text, markup="markdown")
    found = pieces(review(draft, Decisions()), article)
    assert [piece.text for piece in found if piece.link] == ["Union", "Union”\nof Hills"]
    assert "".join(piece.text for piece in found) == "The UnionThe “Union”\nof Hills met café folk."
