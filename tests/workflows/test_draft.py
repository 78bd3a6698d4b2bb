"""From an article to a draft and a lesson."""

from pathlib import Path

import pytest

from quizapp.articles import Article, Draft
from quizapp.lessons import source_text
from quizapp.workflows import draft as drafts

TEXT = "Turkey backed Azerbaijan.\n\nRussia attacked Ukraine in 2014.\n"


def test_who_waits_hears_how_much_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    heard: list[int] = []
    drafts.draft(drafts.read(path), on_read=heard.append)
    assert heard == [TEXT.index("\n"), len(TEXT) - 1]


def test_what_reads_articles_must_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "NEEDED", ("spacy", "no_such_model"))
    with pytest.raises(drafts.NotInstalled, match=r"quizapp\[draft\]"):
        drafts.draft(Article(text=TEXT))


def test_a_lesson_that_no_lesson_file_can_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_text, "MOST_LINES", 20)
    found = Draft(title="Long", language="en", as_of=None, article="Russia left.\n\n" * 20)
    with pytest.raises(drafts.TooLong, match="divide the article"):
        drafts.markdown(found, Article(text=found.article), slug="long")


@pytest.mark.parametrize(
    ("title", "slug"),
    [("Áll Quiet: the “talks” of 1994!", "all-quiet-the-talks-of-1994"), ("Мир", "lesson")],
)
def test_a_lesson_is_named_after_its_title(title: str, slug: str) -> None:
    assert drafts.slug_of(title) == slug
