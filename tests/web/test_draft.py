"""A teacher drafts a lesson: an article comes in, decisions are saved at once, a lesson goes out."""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from quizapp import lessons
from quizapp.articles import Article, Draft
from quizapp.store import Session
from quizapp.store.people import Teacher
from quizapp.web import draft_reading
from quizapp.web.context import EXTENSION
from quizapp.workflows import draft as drafts
from quizapp.workflows import publish
from tests import draft_sample
from tests.browser.classroom import open_classroom
from tests.draft_sample import ARTICLE, TITLE
from tests.web.sample import LESSON, Room, Visitor, open_room
from tests.web.test_strangers import other_teacher

pytestmark = pytest.mark.usefixtures("quick_passwords")

OMAN, VELUNIA, TURKEY, ANKARA = "a30-34", "a43-50", "a101-107", "a130-136"
GERMAN = "Der Fluss war still, und niemand hat je gesagt, warum er so lange schwieg. " * 9
MAY, TUESDAY = "e91-99", "e154-161"
SUPPORTS = f"r108-116-{TURKEY}-{VELUNIA}"
POSSIBLE = f"p101-162-{TURKEY}-{ANKARA}"


@dataclass(frozen=True)
class Desk:
    """Hold a teacher with one draft open."""

    teacher: Visitor
    address: str

    def page(self, address: str = "") -> str:
        answer = self.teacher.get(self.address + address)
        assert answer.status_code == 200, answer.text
        return answer.text

    def version(self) -> str:
        return self.page().split('name="version" value="')[1].split('"')[0]

    def decide(self, key: str, do: str, *, version: str = "", **typed: str) -> TestResponse:
        fields = {"version": version or self.version(), "do": do, **typed}
        return self.teacher.send(f"{self.address}/find/{key}", **fields)


def with_drafting(room: Room, drafting: Callable[[Article, str | None], Draft]) -> Room:
    settings, engine = room.app.extensions[EXTENSION]
    room.app.extensions[EXTENSION] = (replace(settings, drafting=drafting), engine)
    return room


@pytest.fixture
def room(sqlite_engine: Engine) -> Room:
    return with_drafting(open_room(sqlite_engine), draft_sample.drafting)


@pytest.fixture
def desk(room: Room) -> Desk:
    teacher = room.teacher()
    answer = paste(teacher)
    assert answer.status_code == 302, answer.text
    return Desk(teacher, answer.location)


def paste(teacher: Visitor, text: str = ARTICLE, **fields: str) -> TestResponse:
    return teacher.send("/teacher/draft", **{"text": text, "title": TITLE, **fields})


def upload(teacher: Visitor, name: str, data: bytes, **fields: str) -> TestResponse:
    form: dict[str, Any] = {"csrf_token": teacher.csrf_token(), "file": (BytesIO(data), name), **fields}
    return teacher.client.post("/teacher/draft", data=form, content_type="multipart/form-data")


def nothing(article: Article, _: str | None) -> Draft:
    return Draft(title="Soup", language="en", as_of=None, article=article.text)


# ---------- the article comes in ----------


def test_a_pasted_article_lies_on_the_desk(desk: Desk) -> None:
    page = desk.page()
    assert TITLE in page
    assert f'<a class="found actor" id="at-30" href="#{OMAN}" title="state: Oman">Oman' in page
    assert 'title="May 2020"' in page
    assert 'title="Turkey supports Velunia"' in page
    assert f'href="{desk.address}"' in desk.teacher.get("/teacher").text


@pytest.mark.parametrize("name", ["story.txt", "STORY.MD", r"C:\texts\story.txt"])
def test_a_file_is_read_as_its_name_says(room: Room, name: str) -> None:
    answer = upload(room.teacher(), name, ARTICLE.encode())
    assert answer.status_code == 302, answer.text


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"text": " \n"}, "Please paste an article, or choose a file."),
        (
            {"text": GERMAN},
            "German",
        ),
        ({"text": "A bell\x07 rang."}, "control character"),
        ({"text": ARTICLE, "day": "tomorrow"}, "is not a day"),
        ({"text": "one " * 10_001}, "more than 10,000 words"),
    ],
)
def test_what_cannot_be_read_is_said_and_the_text_stays(
    room: Room, fields: dict[str, str], words: str
) -> None:
    answer = paste(room.teacher(), **fields)
    assert answer.status_code == 422
    assert words in answer.text
    assert answer.text.count("field-error") == 1
    assert fields["text"].strip()[:40] in answer.text


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("story.pdf", b"%PDF-1.4", ".pdf"),
        ("story.txt", b"caf\xe9", "not UTF-8"),
        ("story.txt", b"", "empty"),
        ("story.docx", b"no archive", "Word"),
    ],
)
def test_a_file_that_cannot_be_read_is_said(room: Room, name: str, data: bytes, words: str) -> None:
    answer = upload(room.teacher(), name, data)
    assert answer.status_code == 422
    assert words in answer.text


def test_a_text_and_a_file_are_one_too_many(room: Room) -> None:
    answer = upload(room.teacher(), "story.txt", b"One.", text="Two.")
    assert "either a text or a file" in answer.text
    assert "Two." in answer.text


def test_only_an_article_may_be_large(room: Room) -> None:
    teacher = room.teacher()
    long = ARTICLE + " wording" * 9_900
    assert paste(teacher, long).status_code == 302
    assert teacher.send("/teacher/classes", name="x" * 70_000).status_code == 413
    too_long = "wording " * (draft_reading.LARGEST_UPLOAD // 8)
    answer = paste(teacher, too_long)
    assert answer.status_code == 413
    assert "too large for the page" in answer.text
    stranger = room.visitor()
    assert paste(stranger, too_long).location.startswith("/teacher/sign-in")


def test_without_the_extra_the_form_says_how_to_get_it(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "NEEDED", ("no_such_package_of_ours",))
    answer = paste(room.teacher())
    assert answer.status_code == 422
    assert "quizapp[draft]" in answer.text
    assert "brokered by Oman" in answer.text


def test_nothing_is_locked_while_an_article_is_read(room: Room) -> None:
    saved = []

    def drafting(article: Article, as_of: str | None) -> Draft:
        with Session(room.engine) as other:
            other.connection().exec_driver_sql("PRAGMA busy_timeout = 0")
            other.add(Teacher(name="T", email="t@x.org", password_hash="", created_at=room.clock()))
            other.commit()
        saved.append(article.title)
        return draft_sample.drafting(article, as_of)

    with_drafting(room, drafting)
    assert paste(room.teacher()).status_code == 302
    assert saved == [TITLE]


def test_two_articles_are_never_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    inside = Barrier(2, timeout=0.2)

    def meet(article: Article, *, as_of: str | None) -> str:
        with suppress(BrokenBarrierError):
            inside.wait()
            return "met"
        return "alone"

    monkeypatch.setattr(drafts, "draft", meet)
    with ThreadPoolExecutor(2) as threads:
        read = [threads.submit(draft_reading.read, Article(text=""), None) for _ in range(2)]
    assert [str(each.result()) for each in read] == ["alone", "alone"]


def test_the_classroom_starts_without_the_language_model() -> None:
    program = "import sys, quizapp.web, quizapp.cli.serve; print(*{'spacy', 'trafilatura'} & {*sys.modules})"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == ""


def test_an_article_without_a_find_gets_a_page_that_says_so(room: Room) -> None:
    with_drafting(
        room, lambda article, _: Draft(title="Soup", language="en", as_of=None, article=article.text)
    )
    teacher = room.teacher()
    page = teacher.get(paste(teacher, "Boil the water. Add salt.").location).text
    assert "No actor was found in this article." in page
    assert "No date was found in this article." in page


# ---------- decisions ----------


def test_a_decision_is_saved_and_leads_back_to_its_place(desk: Desk) -> None:
    answer = desk.decide(OMAN, "out")
    assert answer.location == f"{desk.address}#{OMAN}"
    page = desk.page()
    assert 'id="at-30">Oman</span>' in page, "what is left out is no longer marked"
    assert "Take back in" in page
    desk.decide(OMAN, "open")
    assert "Take back in" not in desk.page()


def test_every_sort_of_find_opens_for_editing(desk: Desk) -> None:
    for key, field in ((OMAN, "aliases"), (MAY, "actors"), (SUPPORTS, "stated_by"), (POSSIBLE, "relation")):
        assert f'name="{field}"' in desk.page(f"?open={key}"), key
    assert "editor" not in desk.page("?open=nothing")


def test_an_actor_is_edited_and_a_taken_name_refused(desk: Desk) -> None:
    answer = desk.decide(TURKEY, "write", name="Oman", kind="state", role="", aliases="Anatolia")
    assert answer.status_code == 422
    assert "“Oman” is a name of Oman already." in answer.text
    assert 'value="Anatolia"' in answer.text, "what was typed stays"
    answer = desk.decide(TURKEY, "write", name="Türkiye", kind="state", role="", aliases="Turkey")
    assert answer.status_code == 302
    assert "Türkiye supports Velunia" in desk.page()


def test_an_actor_that_was_missed_is_added(desk: Desk) -> None:
    def add(name: str) -> TestResponse:
        fields = {"new-name": name, "new-kind": "territory", "new-role": "", "new-aliases": ""}
        return desk.teacher.send(f"{desk.address}/actor", version=desk.version(), **fields)

    answer = add("Muscat")
    assert answer.status_code == 302
    key = answer.location.split("#")[1]
    assert f'id="{key}"' in desk.page()
    desk.decide(key, "open")
    assert f'id="{key}"' not in desk.page()
    assert add("Muscat").status_code == 302
    refused = add("Atlantis")
    assert refused.status_code == 422
    assert "does not stand in the article" in refused.text
    assert 'value="Atlantis"' in refused.text
    assert add("Muscat").status_code == 422


def test_an_event_is_edited_and_a_wrong_date_refused(desk: Desk) -> None:
    typed = {"text": "They spoke again.", "actors": TURKEY}
    answer = desk.decide(TUESDAY, "write", date="Tuesday", **typed)
    assert answer.status_code == 422
    assert "“Tuesday” is not a date as we write it" in answer.text
    assert "They spoke again." in answer.text
    assert desk.decide(TUESDAY, "write", date="2020-05-19", **typed).status_code == 302
    assert "19 May 2020" in desk.page()


def test_a_possible_relation_is_accepted_with_a_verb_and_a_direction(desk: Desk) -> None:
    typed = {"subject": ANKARA, "object": TURKEY, "date": "", "stated_by": "", "status": "former"}
    answer = desk.decide(POSSIBLE, "write", relation="", **typed)
    assert answer.status_code == 422
    assert "choose one of the list" in answer.text
    desk.decide(POSSIBLE, "write", relation="leads", negated="y", **typed)
    assert "Ankara did not lead Turkey" in desk.page()
    desk.decide(POSSIBLE, "open")
    assert "Ankara did not lead Turkey" not in desk.page()


def test_two_names_of_one_actor_are_joined_and_taken_apart(desk: Desk) -> None:
    answer = desk.decide(ANKARA, "join", same_as=TURKEY)
    assert answer.location.endswith(f"#{TURKEY}")
    page = desk.page()
    assert f'<li class="find open" id="{ANKARA}"' not in page
    assert f'href="#{TURKEY}" title="state: Turkey">Ankara' in page
    desk.decide(ANKARA, "part")
    assert f'<li class="find open" id="{ANKARA}"' in desk.page()
    assert "another actor" in desk.decide(ANKARA, "join", same_as="").text


def test_an_alias_becomes_an_actor_and_an_alias_again(desk: Desk) -> None:
    union = "a346-359"
    page = desk.page()
    union = page.split('title="organisation: European Union"')[0].rsplit('href="#', 1)[1].split('"')[0]
    desk.decide(union, "split:Brussels")
    page = desk.page()
    assert "<h3>Brussels</h3>" in page
    new = page.split("<h3>Brussels</h3>")[0].rsplit('id="', 1)[1].split('"')[0]
    desk.decide(new, "unsplit")
    assert "<h3>Brussels</h3>" not in desk.page()


def test_all_that_are_left_are_kept_at_once(desk: Desk) -> None:
    desk.decide(OMAN, "out")
    answer = desk.teacher.send(f"{desk.address}/rest", version=desk.version(), sort="actors")
    assert answer.location == f"{desk.address}#actors"
    page = desk.page()
    assert page.count('class="find out"') == 1
    assert page.count('class="find kept"') == 11
    assert desk.teacher.send(f"{desk.address}/rest", sort="colours").status_code == 400


def test_a_stale_form_overwrites_nothing_and_keeps_what_was_typed(desk: Desk) -> None:
    old = desk.version()
    desk.decide(TURKEY, "write", name="Türkiye", kind="state", role="", aliases="")
    answer = desk.decide(TURKEY, "write", version=old, name="Turkiye", kind="state", role="", aliases="")
    assert answer.status_code == 409
    assert "changed in another tab or on another device" in answer.text
    assert 'value="Turkiye"' in answer.text
    assert "<h3>Türkiye</h3>" in desk.page()
    assert desk.decide(OMAN, "keep", version=old).status_code == 302, "another find was not changed since"


def test_the_day_of_the_story_settles_tuesday_and_keeps_decisions(desk: Desk) -> None:
    desk.decide(OMAN, "out")
    answer = desk.teacher.send(f"{desk.address}/day", day="2020-05-20", version=desk.version())
    assert answer.status_code == 302
    page = desk.page()
    assert "20 May 2020" in page
    assert page.count('class="find out"') == 1
    wrong = desk.teacher.send(f"{desk.address}/day", day="soon", version=desk.version())
    assert wrong.status_code == 422
    assert "“soon” is not a day" in wrong.text


@pytest.mark.parametrize("do", ["", "explode", "keep:all"])
def test_an_unknown_button_is_refused(desk: Desk, do: str) -> None:
    assert desk.decide(POSSIBLE if ":" in do else OMAN, do).status_code in (400, 422)


def test_what_is_no_find_is_not_there(desk: Desk) -> None:
    assert desk.decide("a0-1", "keep").status_code == 404
    assert desk.decide(SUPPORTS, "join", same_as=OMAN).status_code == 404


def test_hostile_words_are_shown_as_words(room: Room) -> None:
    teacher = room.teacher()
    evil = ARTICLE.replace("Oman", "<b>x")
    address = paste(teacher, evil, title="<script>alert(1)</script>").location
    desk = Desk(teacher, address)
    desk.decide(TURKEY, "write", name="<img src=x>", kind="state", role="</li>", aliases='"><i>')
    for page in (desk.page(), desk.page(f"?open={TURKEY}"), desk.page("/lesson")):
        for tag in ("<script>alert", "<b>x", "<img", '"><i>'):
            assert tag not in page


# ---------- the lesson ----------


def test_the_lesson_is_shown_counted_and_sent_as_a_file(desk: Desk) -> None:
    page = desk.page("/lesson")
    assert "12 actors, 2 dates and 4 relations" in page
    assert "Who is the President of Norland in this lesson?" in page
    assert "Not checked yet: 12 actors, 2 dates, 4 relations, 2 possible relations." in page
    answer = desk.teacher.get(f"{desk.address}/lesson/file")
    assert answer.headers["Content-Disposition"] == "attachment; filename=ceasefire-in-karvan.md"
    assert "## Actors" in answer.text


def test_published_it_is_a_lesson_that_students_sit(room: Room, desk: Desk) -> None:
    assert desk.teacher.send(f"{desk.address}/lesson/publish").status_code == 302
    assert "It is published" in desk.page("/lesson")
    student = room.student()
    assert TITLE in student.get("/quizzes").text
    assert student.get("/lesson/ceasefire-in-karvan").status_code == 200


def slugs(room: Room) -> list[str]:
    with Session(room.engine) as session:
        return sorted(view.slug for view in publish.lessons(session))


def test_published_again_it_stays_one_lesson_whatever_its_title(room: Room, desk: Desk) -> None:
    desk.teacher.send(f"{desk.address}/lesson/publish")
    answer = desk.teacher.send(f"{desk.address}/lesson/title", title="Another name", version=desk.version())
    assert answer.status_code == 302
    desk.teacher.send(f"{desk.address}/lesson/publish")
    assert slugs(room) == ["ceasefire-in-karvan", "harbour"]
    assert "Another name" in room.student().get("/quizzes").text


def test_another_lesson_is_never_overwritten(room: Room) -> None:
    teacher = room.teacher()
    desk = Desk(teacher, paste(teacher, title="Harbour").location)
    answer = teacher.send(f"{desk.address}/lesson/publish")
    assert answer.status_code == 409
    assert "Another lesson is called “Harbour” already" in answer.text
    assert "The harbour truce" in room.student().get("/lesson/harbour").text


def test_a_lesson_without_a_question_is_not_published(room: Room) -> None:
    with_drafting(
        room, lambda article, _: Draft(title="Soup", language="en", as_of=None, article=article.text)
    )
    teacher = room.teacher()
    address = paste(teacher, "Boil the water. Add salt.").location
    answer = teacher.send(f"{address}/lesson/publish")
    assert answer.status_code == 409
    assert "yields no questions yet" in answer.text


def test_a_title_cannot_be_empty_or_stale(desk: Desk) -> None:
    old = desk.version()
    address = f"{desk.address}/lesson/title"
    assert "type a title" in desk.teacher.send(address, title=" ", version=old).text
    assert desk.teacher.send(address, title="One", version=old).status_code == 302
    answer = desk.teacher.send(address, title="Two", version=old)
    assert answer.status_code == 409
    assert 'value="Two"' in answer.text


def test_a_published_lesson_with_edits_is_not_lost_unless_the_teacher_says_so(room: Room, desk: Desk) -> None:
    address = f"{desk.address}/lesson/publish"
    desk.teacher.send(address)
    questions = "/teacher/lesson/ceasefire-in-karvan/questions"
    assert f'href="{questions}"' in desk.page("/lesson")
    desk.teacher.send(f"{questions}/ask", ask="approved")
    answer = desk.teacher.send(address)
    assert answer.status_code == 409
    assert "would take those changes out of it" in answer.text
    assert '<button class="btn btn-primary" name="over" value="yes">Publish anyway</button>' in answer.text
    assert "only approved questions" in desk.teacher.get(questions).text
    assert desk.teacher.send(address, over="yes").status_code == 302
    assert "every question that you did not reject" in desk.teacher.get(questions).text


# ---------- the desk ----------


def test_a_draft_is_deleted_after_a_question(desk: Desk) -> None:
    assert "Delete this draft?" in desk.page("/delete")
    assert desk.teacher.send(f"{desk.address}/delete").status_code == 302
    assert desk.teacher.get(desk.address).status_code == 404
    assert desk.address not in desk.teacher.get("/teacher").text


ADDRESSES = [
    ("GET", ""),
    ("POST", f"/find/{OMAN}"),
    ("POST", "/rest"),
    ("POST", "/day"),
    ("GET", "/delete"),
    ("POST", "/delete"),
    ("GET", "/lesson"),
    ("GET", "/lesson/file"),
    ("POST", "/lesson/title"),
    ("POST", "/lesson/publish"),
]


@pytest.mark.parametrize(("method", "address"), ADDRESSES)
def test_a_draft_is_its_teachers_alone(room: Room, desk: Desk, method: str, address: str) -> None:
    def ask(visitor: Visitor) -> int:
        if method == "GET":
            return visitor.get(desk.address + address).status_code
        typed = {"do": "out", "sort": "actors", "title": "Mine", "version": "9"}
        return visitor.send(desk.address + address, **typed).status_code

    assert ask(other_teacher(room)) == 404
    assert ask(room.student()) == 302
    assert ask(room.visitor()) == 302
    assert "<h1>Ceasefire in Karvan</h1>" in desk.page()
    assert "Left out" not in desk.page()


def test_a_published_draft_survives_a_restart_and_a_file_of_its_name(
    room: Room, desk: Desk, tmp_path: Path
) -> None:
    desk.teacher.send(f"{desk.address}/lesson/publish")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "ceasefire-in-karvan.md").write_text(lessons.render(LESSON), encoding="utf-8")
    with open_classroom(tmp_path / "i", content=tmp_path / "content", db=str(room.engine.url)):
        assert TITLE in room.student().get("/quizzes").text
