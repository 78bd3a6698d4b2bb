"""What is written reads back as the same lesson, whatever stands in it."""

from hypothesis import given, settings

from quizapp.lessons import parse, render
from quizapp.lessons.document import Lesson
from tests.lessons import made_lessons


@settings(max_examples=150, deadline=None)
@given(made_lessons.lessons)
def test_a_rendered_lesson_reads_back_the_same(lesson: Lesson) -> None:
    assert parse(render(lesson), slug=lesson.slug).lesson == lesson
