"""Articles are read from every kind of file, and what is none is refused in one sentence."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest

from quizapp.articles import files
from quizapp.articles.files import language, text, title
from quizapp.articles.paragraph import paragraphs
from quizapp.errors import InputError
from tests.articles.made_files import FURNITURE, PAGE, WORDS, word_document

DEVELOPMENT = Path(__file__).parent / "development"
FOREIGN = {
    "German": "Die Regierung in Berlin hat am Dienstag beschlossen, die Hilfe zu erhöhen. Der Kanzler sagte, "
    "dass man mit den Partnern in Europa rede.",
    "Dutch": "De regering in Den Haag heeft dinsdag besloten dat de hulp wordt verhoogd. De premier zei dat "
    "hij met de partners in Europa sprak en dat het te doen was.",
    "French": "Le gouvernement a décidé mardi d'augmenter l'aide à l'Ukraine. Le premier ministre a dit que "
    "la France parlerait avec ses partenaires.",
    "Russian": "Правительство решило увеличить помощь. Президент сказал, что будет говорить с партнёрами.",
    "Chinese": "政府星期二决定增加对乌克兰的援助。总统表示将与欧洲伙伴进行会谈。",
}
ENGLISH = (
    "Merkel meets Macron",
    "Barcelona: Ter Stegen; Koundé, Araújo, Balde; De Jong, Gavi, Pedri; Raphinha, Lewandowski, Yamal.",
    "Angela Merkel, Emmanuel Macron, Recep Tayyip Erdoğan, Pedro Sánchez, Ursula von der Leyen",
    "Rail strike enters third week. Coach sacked after heavy defeat. Flood warnings issued for coast.",
    "Leek soup. 3 leeks, 2 potatoes, salt. Wash leeks. Chop finely. Fry in butter ten minutes. Serve hot.",
    "The minister said: «Nous ne quitterons jamais l'alliance, et la France restera à sa place dans le "
    "commandement intégré.» He left the room, and the journalists that had waited from noon went home.",
)


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(InputError) as caught:
        files.article(data, name=name)
    return str(caught.value)


def test_offsets_count_in_the_text_without_bom_and_with_plain_line_ends() -> None:
    found = files.article("\ufeffHeadline\r\n\r\nArmenia\rleft.\n\fPage 2.".encode(), name="a.txt")
    assert found.text == "Headline\n\nArmenia\nleft.\n\nPage 2."


def test_a_saved_page_keeps_its_article_alone() -> None:
    found = files.article(PAGE.encode(), name="page.html")
    assert found.title == "Grain deal revived after talks in Port Amber"
    assert [words for words in WORDS if words not in found.text] == []
    assert [words for words in FURNITURE if words in found.text] == []
    read = [paragraph.text for paragraph in paragraphs(found)]
    assert "- Ukraine will clear mines from the harbour of Odesa." in read
    assert not any("|--" in paragraph for paragraph in read)


def test_a_word_document_keeps_headings_lists_and_tables() -> None:
    found = files.article(word_document(title="Microsoft Word - Doc1"), name="a.docx")
    assert found.title == "The Treaty of Bern"
    assert found.text.split("\n\n") == [
        "The Treaty of Bern",
        "Armenia and Russia signed the treaty in Bern, and the talks that followed were long.",
        "Russia withdrew from the treaty.",
        "France joined",
        "in 1949",
        "The end.",
    ]


def test_a_word_document_without_a_heading_is_called_as_it_says() -> None:
    assert files.article(word_document(title="Of treaties", heading=""), name="a.docx").title == "Of treaties"


def test_a_markdown_article_stays_as_it_is() -> None:
    typed = "# The *Treaty* of [Bern](http://x.y)\n\nArmenia **left**.\n"
    found = files.article(typed.encode(), name="a.md")
    assert (found.text, found.title, found.markup) == (typed, "The Treaty of Bern", "markdown")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", b"", "no text"),
        ("a.txt", b" \n\t\n", "no text"),
        ("a.txt", b"12 / 34", "no text"),
        ("a.docx", word_document(empty=True), "no text"),
        ("a.html", b"", "No article"),
        ("a.html", b"<html><body><nav></nav></body></html>", "No article"),
        ("a.txt", b"caf\xe9", "byte 3"),
        ("a.html", b"<p>caf\xe9</p>", "byte 6"),
        ("a.txt", b"\xff\xfea\x00", "UTF-16"),
        ("a.txt", b"one\ntw\x07o", "line 2 holds the control character U+0007"),
        ("a.txt", b"PK\x03\x04\xff", "fits no character"),
        ("a.txt", b"%PDF-1.7\n\x00", "PDF"),
        ("a.pdf", b"%PDF-1.7\n\x00", "type .pdf"),
        ("a.docx", b"no zip", "no Word document"),
        ("a.docx", b"PK\x03\x04", "no Word document"),
        ("a.txt", b"word " * 1_000_000, "larger than 2 MB"),
        ("a.html", b"<p>" + b"word " * 5_000_000, "larger than 20 MB"),
    ],
)
def test_what_is_no_article_is_refused_in_one_sentence(name: str, data: bytes, said: str) -> None:
    words = refusal(data, name)
    assert said in words
    assert words.endswith(".")
    assert "\n" not in words


def test_a_document_that_unpacks_without_end_is_not_unpacked() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", b"0" * 70_000_000)
    assert "unpacks to more than 60 MB" in refusal(packed.getvalue(), "a.docx")


def test_a_document_cannot_bring_in_another_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    original = zipfile.ZipFile(BytesIO(word_document()))
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as changed:
        for part in original.namelist():
            data = original.read(part)
            if part == "word/document.xml":
                entity = f'<!DOCTYPE w [<!ENTITY x SYSTEM "{secret.as_uri()}">]><w:document'.encode()
                data = data.replace(b"<w:document", entity, 1).replace(b"The end.", b"The end. &x;")
            changed.writestr(part, data)
    assert "the secret" not in files.article(packed.getvalue(), name="a.docx").text


@pytest.mark.parametrize(("name", "foreign"), FOREIGN.items())
def test_another_language_is_named(name: str, foreign: str) -> None:
    assert refusal(foreign.encode(), "a.txt") == (
        f"This article looks {name}; quizapp drafts from English articles only."
    )


@pytest.mark.parametrize("english", ENGLISH)
def test_short_odd_and_mixed_english_is_read(english: str) -> None:
    assert files.article(english.encode(), name="a.txt").text == english


def test_no_paragraph_of_an_article_looks_foreign() -> None:
    read = [line for path in DEVELOPMENT.glob("*.txt") for line in path.read_text("utf-8").split("\n\n")]
    assert len(read) > 100
    assert [line for line in read if language.other_language(line)] == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Ferry deal collapses", "", "The long marriage ended. " * 9), "Ferry deal collapses"),
        (
            ("The Courier", "Wednesday, May 29, 2024", "News | Sport", "", "Ferry deal collapses"),
            "Ferry deal collapses",
        ),
        (
            ("Wednesday, May 29, 2024", "", "Our motto.", "", "A deal fails.", "", "It ended. " * 20),
            "A deal fails",
        ),
        (("By Nora Feld", "Published: 6:14 a.m.", "", "The long marriage ended. " * 9), ""),
    ],
)
def test_a_headline_is_told_from_page_furniture(lines: Sequence[str], expected: str) -> None:
    assert title.of_text("\n".join(lines)) == expected


def test_an_article_without_a_headline_is_called_as_its_file() -> None:
    assert (
        files.article(b"The long marriage ended. " * 20, name="the_ferry-deal.txt").title == "The ferry deal"
    )


def test_front_matter_names_a_markdown_article() -> None:
    assert title.of_markdown('---\nlang: en\ntitle: "The ferry"\n---\n# Another\n') == "The ferry"


def test_two_megabytes_are_the_limit() -> None:
    most = b"word " * (text.MOST_BYTES // 5)
    assert len(files.article(most, name="a.txt").text) == text.MOST_BYTES
