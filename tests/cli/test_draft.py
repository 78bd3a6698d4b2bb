"""`quizapp draft` as a person or a script uses it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from quizapp import lessons
from quizapp.cli import main
from tests.articles.made_files import PAGE, word_document

ARTICLE = """Norland backs Sudany

PORT AMBER, March 3, 2022 — Turkey backed Azerbaijan on Thursday. In 2014 Russia attacked Ukraine, and the
European Union condemned Russia. “We are ready,” said Emmanuel Macron, the president of France.
"""
RECIPE = "Wash leeks and chop them. Fry them in butter with the salt that was left. Add stock, and serve.\n"
GERMAN = (
    "Die Regierung hat beschlossen, die Hilfe zu erhöhen. Der Kanzler sagte, dass man mit den Partnern rede."
)
KEYS = {
    "actors": {"name", "kind", "aliases", "role", "evidence"},
    "events": {"date", "precision", "text", "actors", "evidence"},
    "relations": {"subject", "relation", "object", "date", "stated_by", "negated", "status", "evidence"},
    "possible_relations": {"actors", "evidence"},
}


def run(*arguments: str | Path, text: str | None = None) -> Result:
    return CliRunner().invoke(main, ["draft", *map(str, arguments)], input=text)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "talks.txt"
    path.write_bytes(b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode())
    return path


def places(value: object) -> Iterator[tuple[int, int, str]]:
    """Yield everything in a document that says where it stands."""
    if isinstance(value, dict):
        if "start" in value:
            yield value["start"], value["end"], value["text"]
        for inner in value.values():
            yield from places(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from places(inner)


def test_as_json_it_is_one_document_in_which_every_place_is_exact(article: Path) -> None:
    result = run(article, "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    found = json.loads(result.stdout)
    assert set(found) >= {"title", "language", "as_of", *KEYS}
    assert (found["title"], found["language"]) == ("Norland backs Sudany", "en")
    assert found["article"] == ARTICLE
    assert found["actors"]
    for name, keys in KEYS.items():
        assert all(set(entry) >= keys and entry["evidence"] for entry in found[name])
    assert all(ARTICLE[start:end] == text for start, end, text in places(found))
    assert found["events"][0]["date"] == found["as_of"] == "2022-03-03"


def test_the_lesson_is_printed_or_written_and_passes_its_check(article: Path, tmp_path: Path) -> None:
    printed = run(article)
    assert printed.exit_code == 0
    path = tmp_path / "norland-backs-sudany.md"
    written = run(article, "-o", path)
    assert (written.exit_code, written.stderr) == (0, "")
    assert path.read_text("utf-8") == printed.stdout
    assert lessons.read(path).lesson.title == "Norland backs Sudany"
    assert CliRunner().invoke(main, ["check", str(path)]).exit_code == 0
    assert CliRunner().invoke(main, ["items", str(path), "--format", "json"]).exit_code == 0


def test_a_file_that_a_teacher_may_have_edited_is_not_overwritten(article: Path, tmp_path: Path) -> None:
    path = tmp_path / "lesson.md"
    run(article, "-o", path)
    assert "unchanged" in run(article, "-o", path).stdout
    path.write_text("my own work")
    refused = run(article, "-o", path)
    assert refused.exit_code == 1
    assert "--force" in refused.stderr
    assert path.read_text() == "my own work"
    assert run(article, "-o", path, "--force").exit_code == 0
    assert lessons.read(path).lesson.actors


def test_a_day_settles_weekdays_and_anything_else_is_wrong_usage(tmp_path: Path) -> None:
    text = "Turkey backed Azerbaijan on Tuesday, and that was all that the ministers from Ankara had said.\n"
    told = json.loads(run("-", "--as-of", "2022-03-03", "--format", "json", text=text).stdout)
    assert (told["as_of"], told["events"][0]["date"]) == ("2022-03-03", "2022-03-01")
    untold = json.loads(run("-", "--format", "json", text=text).stdout)
    assert (untold["as_of"], untold["events"][0]["date"]) == (None, None)
    for day in ("March 3", "2022-13-01", "2022", ""):
        wrong = run("-", "--as-of", day, text=text)
        assert (wrong.exit_code, wrong.stdout) == (2, "")
        assert "write it as 2023-09-19" in wrong.stderr


def test_nothing_found_is_an_empty_draft_and_one_sentence() -> None:
    result = run("-", "--format", "json", text=RECIPE)
    assert result.exit_code == 0
    assert result.stderr == "No actors, dates or relations were found in this article.\n"
    found = json.loads(result.stdout)
    assert [found[name] for name in KEYS] == [[], [], [], []]
    assert lessons.parse(run("-", text=RECIPE).stdout, slug="x").findings == ()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", GERMAN.encode(), "German"),
        ("a.txt", b"", "no text"),
        ("a.txt", b"caf\xe9", "byte 3"),
        ("a.pdf", b"%PDF", ".pdf"),
        ("a.txt", b"word " * 1_000_000, "2 MB"),
    ],
)
def test_what_cannot_be_drafted_is_refused_in_one_line(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    result = run(path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert run(tmp_path / "nothing.txt").exit_code == 2


@pytest.mark.parametrize(("name", "data"), [("a.html", PAGE.encode()), ("a.docx", word_document())])
def test_pages_and_word_documents_are_read(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    found = json.loads(run(path, "--format", "json").stdout)
    assert "Russia" in [actor["name"] for actor in found["actors"]]
    assert all(found["article"][start:end] == text for start, end, text in places(found))


def test_without_the_extra_it_says_in_one_line_how_to_install_it(article: Path) -> None:
    hide = "import sys; sys.modules.update(dict.fromkeys(('spacy', 'trafilatura', 'docx', 'py3langid')))"
    code = f"{hide}; from quizapp.cli import main; main(['draft', {str(article)!r}])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (shown.returncode, shown.stdout) == (1, "")
    assert shown.stderr.count("\n") == 1
    assert 'pip install "quizapp[draft]"' in shown.stderr


def test_a_plain_text_loads_no_reader_of_other_files(article: Path) -> None:
    code = (
        f"import sys; from quizapp.cli import main\ntry: main(['draft', {str(article)!r}])\n"
        "finally: print({'trafilatura', 'docx', 'py3langid'} & set(sys.modules), file=sys.stderr)"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert shown.stderr == "set()\n"


def test_long_work_shows_its_progress_on_a_terminal_alone(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizapp.cli import draft as command

    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    assert command.draft.callback
    with click.Context(command.draft):
        command.draft.callback(article=article, output=None, as_of=None, form="json", force=False)
    assert "Reading" in screen.getvalue()
    assert "100%" in screen.getvalue()
