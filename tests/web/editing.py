"""A lesson that can be edited in the sample classroom, and what tests ask about it."""

from quizapp.lessons.document import Choice, Question
from quizapp.store import Session
from quizapp.workflows import editing, publish, questions
from quizapp.workflows.editing import Book
from quizapp.workflows.text import read_text
from tests.lesson_text import LESSON
from tests.web.sample import Room, Visitor

SLUG = "leagues"
HOME = f"/teacher/lesson/{SLUG}"
OWN = Question(
    stem="Who is the Queen of Norland?",
    choices=(
        Choice(text="Ada", correct=True, why="She is its queen."),
        Choice(text="Bo", correct=False, why="Bo is a duke."),
        Choice(text="Cy", correct=False),
    ),
    topic="actors",
    level="recall",
)


def with_lesson(room: Room, text: str = LESSON) -> Room:
    """Publish a lesson that can be edited beside the sample lesson."""
    with Session(room.engine) as session:
        publish.publish_text(session, read_text(text, SLUG), now=room.clock())
        session.commit()
    return room


def book(room: Room) -> Book:
    with Session(room.engine) as session:
        return editing.take(session, SLUG)


def page(teacher: Visitor, address: str) -> str:
    answer = teacher.get(HOME + address)
    assert answer.status_code == 200, answer.text
    return answer.text


def write(room: Room, question: Question = OWN) -> str:
    """Put a question into the lesson and return its item's id."""
    with Session(room.engine) as session:
        questions.write(session, SLUG, question, teacher_id=1, now=room.clock())
        session.commit()
    found = next(each.item for each in book(room).text.decided if each.item.stem == question.stem)
    return found.id
