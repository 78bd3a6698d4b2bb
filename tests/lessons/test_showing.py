"""The prose as a page shows it, and the sentences that stand in it."""

import html
import re

from hypothesis import given, settings

from quizapp.lessons import paragraph_html, sentences, to_html
from quizapp.lessons.document import Lesson
from tests.lessons import made_lessons
from tests.lessons.sample import body


def shown(text: str) -> str:
    return to_html(body(text).lesson)


def test_every_sentence_has_its_span() -> None:
    assert shown("It began. It ended.") == (
        '<p><span class="sentence" id="p1s1">It began.</span> '
        '<span class="sentence" id="p1s2">It ended.</span></p>'
    )


def test_a_sentence_across_markup_is_several_spans_with_one_id() -> None:
    assert shown("It *began. It* ended.") == (
        '<p><span class="sentence" id="p1s1">It </span><em><span class="sentence">began.</span> '
        '<span class="sentence" id="p1s2">It</span></em><span class="sentence"> ended.</span></p>'
    )


def test_the_marked_sentence_is_marked_wholly() -> None:
    lesson = body("A *b* c.\n\nIt *began* well. It ended.").lesson
    marked = to_html(lesson, marked="p2s1")
    assert re.findall("<mark>(.*?)</mark>", marked) == ["It ", "began", " well."]
    assert 'id="p2s1"><mark>' in marked


def test_a_paragraph_shows_its_sentence_and_no_ids() -> None:
    lesson = body("One.\n\nTwo. Three.").lesson
    assert paragraph_html(lesson, "p2s2") == (
        '<p><span class="sentence">Two.</span> <span class="sentence"><mark>Three.</mark></span></p>'
    )


def test_an_anchor_that_leads_nowhere_shows_nothing() -> None:
    lesson = body("One.").lesson
    assert [paragraph_html(lesson, anchor) for anchor in ("", "p2s1", "p0s1", "x", "p1s1\n")] == [""] * 5


def test_sentences_are_plain_and_on_one_line() -> None:
    found = sentences(
        body("## A heading. With two\n\nMr. *Pashinyan*\nleft.  He `left` \\*.\n\n- a\n- b").lesson
    )
    assert [(sentence.anchor, sentence.text) for sentence in found] == [
        ("p1s1", "A heading. With two"),
        ("p2s1", "Mr. Pashinyan left."),
        ("p2s2", "He left *."),
        ("p3s1", "a"),
        ("p3s2", "b"),
    ]


def test_a_top_heading_makes_room_for_the_title_of_the_page() -> None:
    assert shown("# Top\n\n## Next").startswith('<h2><span class="sentence" id="p1s1">Top</span></h2>')
    assert "<h1" not in shown("# Top\n\n## Next")


def test_html_is_shown_as_typed_and_never_run() -> None:
    for typed in ("<script>alert(1)</script>", "<b onclick='x'>b</b>", "a <!-- b --> c", "&lt;b&gt; &amp;"):
        page = shown(typed)
        text = html.unescape(re.sub(r"</?(?:p|span)[^>]*>", "", page))
        assert text == typed
        assert not re.search("<(?!/?(?:p|span)[ >])", page)


def test_links_are_safe_and_a_script_is_no_link() -> None:
    page = shown(
        '[a](https://example.org "t") [b](javascript:alert(1)) [c](data:text/html,x) ![d](https://e.org/p.png)'
    )
    assert '<a href="https://example.org" title="t" rel="noopener noreferrer nofollow">' in page
    assert "javascript" not in page
    assert "data:" not in page
    assert "<img" not in page


def test_a_quotation_mark_in_a_link_does_not_break_out() -> None:
    assert 'href="https://e.org/&quot;onclick=&quot;x"' in shown('[a](https://e.org/"onclick="x)')


def test_line_breaks_tables_lists_and_quotations_survive() -> None:
    page = shown("a  \nb\n\n> q\n\n1. one\n\n---\n\n| A | B |\n|---|:-:|\n| 1 | 2 |\n\nT: \n: d")
    for tag in ("br", "blockquote", "ol", "hr", "table", "thead", "th", "td", "dl", "dt", "dd"):
        assert f"<{tag}>" in page, tag
    assert "style" not in page


@settings(max_examples=60, deadline=None)
@given(made_lessons.lessons)
def test_spans_never_change_the_text(lesson: Lesson) -> None:
    text = html.unescape(re.sub(r"<[^>]*>", "", to_html(lesson)))
    spoken = "".join(sentence.text for sentence in sentences(lesson))
    assert "".join(text.split()) == "".join(spoken.split())
