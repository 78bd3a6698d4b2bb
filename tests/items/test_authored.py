import pytest

from quizapp import items, lessons
from quizapp.items import Item
from tests.lesson_text import LESSON, line_of, parsed

QUESTION = """
## Questions

### Who attacked Eastland? {#attack}

topic: alliances

- [x] Norland
- [ ] Sudland
  > Sudland had a treaty.
- [ ] Westland

> It happened in May.
>
> evidence: “attacked Eastland”
"""


def _made(questions: str) -> tuple[Item, ...]:
    made = items.from_lesson(parsed(LESSON + questions).lesson)
    assert made.findings == ()
    return tuple(item for item in made.items if item.origin == "authored")


def test_a_written_question_becomes_an_item_in_its_own_order() -> None:
    (item,) = _made(QUESTION)
    assert (item.stem, item.topic, item.kind) == ("Who attacked Eastland?", "alliances", "authored")
    assert [(option.text, option.correct) for option in item.options] == [
        ("Norland", True),
        ("Sudland", False),
        ("Westland", False),
    ]
    assert [option.why for option in item.options] == [
        "The author of the lesson marks this as the right answer.",
        "Sudland had a treaty.",
        "The author of the lesson marks this as wrong.",
    ]
    assert item.explanation == "It happened in May."
    assert item.evidence.text == "In May 1380 Norland attacked Eastland."


def test_its_id_outlives_a_changed_wording_and_its_fingerprint_does_not() -> None:
    (before,), (after,) = _made(QUESTION), _made(QUESTION.replace("Who attacked", "Which state attacked"))
    assert before.id == after.id
    assert before.fingerprint != after.fingerprint


def test_without_an_id_the_wording_is_its_identity() -> None:
    bare = QUESTION.replace(" {#attack}", "")
    (before,), (after,) = _made(bare), _made(bare.replace("Who attacked", "Which state attacked"))
    assert before.id != after.id


def test_without_a_topic_the_key_tells_it() -> None:
    (item,) = _made(QUESTION.replace("topic: alliances\n", ""))
    assert item.topic == "actors"


TWICE = QUESTION + QUESTION.replace("## Questions\n", "")
MISTAKES = [
    pytest.param(QUESTION.replace("[x]", "[ ]"), "### Who", "Q01", id="no-key"),
    pytest.param(
        QUESTION.replace("- [ ] Westland", "- [x] Westland"), "- [x] Westland", "Q02", id="two-keys"
    ),
    pytest.param(QUESTION.replace("- [ ] Westland", "- [ ] norland"), "- [ ] norland", "Q03", id="twins"),
    pytest.param(QUESTION.replace("“attacked Eastland”", "“moon”"), "### Who", "F06", id="quotation"),
]


@pytest.mark.parametrize(("questions", "where", "code"), MISTAKES)
def test_a_question_with_a_mistake_is_named_and_left_out(questions: str, where: str, code: str) -> None:
    text = LESSON + questions
    made = items.from_lesson(parsed(text).lesson)
    assert [(finding.code, finding.line) for finding in made.findings] == [(code, line_of(text, where))]
    assert all(item.origin == "generated" for item in made.items)
    assert made.items


def test_a_question_with_one_answer_is_named() -> None:
    only = QUESTION.replace("- [ ] Sudland\n  > Sudland had a treaty.\n- [ ] Westland\n", "")
    made = items.from_lesson(parsed(LESSON + only).lesson)
    assert [finding.code for finding in made.findings] == ["Q04"]


def test_the_same_question_twice_is_named_once() -> None:
    made = items.from_lesson(lessons.parse(LESSON + TWICE, slug="leagues").lesson)
    assert [finding.code for finding in made.findings] == ["Q05"]
    assert sum(item.origin == "authored" for item in made.items) == 1


def test_an_id_that_stands_twice_makes_one_item() -> None:
    again = TWICE[::-1].replace("?dnaltsaE dekcatta ohW"[::1], "?yaM ni dnaltsaE dekcatta ohW", 1)[::-1]
    result = lessons.parse(LESSON + again, slug="leagues")
    assert [finding.code for finding in result.findings] == ["L20"]
    made = items.from_lesson(result.lesson)
    assert (made.findings, sum(item.origin == "authored" for item in made.items)) == ((), 1)


def test_an_id_and_a_heading_of_the_same_words_are_two_questions() -> None:
    other = QUESTION.replace("## Questions\n", "").replace(
        "### Who attacked Eastland? {#attack}", "### Attack"
    )
    made = items.from_lesson(parsed(LESSON + QUESTION + other).lesson)
    assert [finding.code for finding in made.findings] == ["I13", "S05"]
    assert len({item.id for item in made.items if item.origin == "authored"}) == 2


def test_a_question_that_no_sentence_supports_is_named_and_left_out() -> None:
    alien = "\n## Questions\n\n### What is two plus two?\n\n- [x] Four\n- [ ] Five\n"
    made = items.from_lesson(parsed(LESSON + alien).lesson)
    assert [finding.code for finding in made.findings] == ["F05"]
    assert all(item.origin == "generated" for item in made.items)


def test_a_question_without_words_is_never_asked() -> None:
    result = lessons.parse(LESSON + QUESTION.replace("### Who attacked Eastland? {#attack}", "###"), slug="x")
    assert [finding.code for finding in result.findings] == ["L10"]
    assert all(item.stem for item in items.from_lesson(result.lesson).items)
