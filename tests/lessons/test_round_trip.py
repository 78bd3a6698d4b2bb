"""What is written reads back as the same lesson, whatever stands in it."""

from hypothesis import example, given, settings

from quizapp.lessons import parse, render
from quizapp.lessons.document import Choice, Lesson, Question
from tests.lessons import made_lessons

LOOKS_LIKE_A_BOX = Question(stem="?", choices=(Choice(text="[x]", correct=False, why="[ ] no"),))


@settings(max_examples=150, deadline=None)
@given(made_lessons.lessons)
@example(Lesson(slug="made", title="Boxes", questions=(LOOKS_LIKE_A_BOX,)))
def test_a_rendered_lesson_reads_back_the_same(lesson: Lesson) -> None:
    assert parse(render(lesson), slug=lesson.slug).lesson == lesson
