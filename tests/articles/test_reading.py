"""Whatever an article is made of, every find says exactly where it stands."""

from collections.abc import Iterator

from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizapp.articles import Article, Draft, draft_of
from quizapp.articles.article import Markup
from quizapp.articles.draft import Evidence
from quizapp.articles.paragraph import paragraphs
from tests.articles.test_paragraph import ODD

_SENTENCES = (
    "Turkey backs Azer\u00adbaijan. ",
    "In 2014 Russia attacked\r\nUkraine. ",
    "Président Emmanuel Macron of France met António\u00a0Guterres on 3 March 2022. ",
    "The **North Atlantic Treaty Organization** (NATO) condemned [Iran](http://x.y). ",
    "# Mali left\n",
    "U.S. ally Japan’s 🕊 envoy",
)
odd_articles = st.lists(st.sampled_from((*ODD, *_SENTENCES)), min_size=1, max_size=14).map("".join)


def all_evidence(draft: Draft) -> Iterator[Evidence]:
    for actor in draft.actors:
        yield from (*actor.evidence, *actor.mentions)
    for event in draft.events:
        yield from (*event.evidence, event.words)
    for relation in draft.relations:
        yield from (*relation.evidence, relation.words)
    for pair in draft.possible_relations:
        yield from pair.evidence


@settings(max_examples=40)
@given(odd_articles, st.sampled_from(("", "markdown")))
@example("".join(_SENTENCES), "")
@example("".join(_SENTENCES), "markdown")
def test_every_find_is_words_of_the_article_within_one_paragraph(text: str, markup: Markup) -> None:
    article = Article(text=text, markup=markup)
    spans = [each.place(0, len(each.text)) for each in paragraphs(article)]
    for found in all_evidence(draft_of(article)):
        assert text[found.start : found.end] == found.text
        assert any(start <= found.start < found.end <= end for start, end in spans)


def test_finds_are_found_among_odd_signs() -> None:
    found = draft_of(Article(text="\n\n".join(_SENTENCES), markup="markdown"))
    assert {"Russia", "Ukraine", "France", "Azerbaijan", "Iran"} <= {actor.name for actor in found.actors}
    assert {"2014", "2022-03-03"} <= {event.date for event in found.events}


def test_an_article_without_words_is_an_empty_draft() -> None:
    found = draft_of(Article(text=" \n\n\u200b\n", title="Nothing"))
    assert found == Draft(title="Nothing", language="en", as_of=None, article=" \n\n\u200b\n")
