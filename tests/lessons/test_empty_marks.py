from quizapp.lessons import parse, render


def test_a_quotation_without_words_is_no_block_and_reads_back_the_same() -> None:
    lesson = parse("---\ntitle: t\n---\n\n> \n---\nx\n", slug="t").lesson
    assert [block.markdown for block in lesson.prose] == ["---", "x"]
    assert parse(render(lesson), slug="t").lesson == lesson
