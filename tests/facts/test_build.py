import pytest

from quizapp import facts as lesson_facts
from quizapp import lessons
from quizapp.facts import Facts
from quizapp.facts.fact import Fact
from quizapp.facts.relation import VERBS
from tests.lesson_text import LESSON, built, changed, line_of

MISTAKES = [
    pytest.param(
        "| Westland | supports", "| Wetsland | supports", "Wetsland", "F01", "Westland", id="unknown-near"
    ),
    pytest.param("| Norland; Eastland |", "| Norland; Zembla |", "Zembla", "F01", "add it", id="unknown-far"),
    pytest.param("| 1380-05 | N", "| 1380-13 | N", "1380-13 | N", "F02", "not a date", id="impossible-date"),
    pytest.param(
        "| Norland | attacks | Eastland | 1380-05 | | |",
        "| Norland | attacks | Westland | | | “Westland supports” |",
        "| Norland | attacks",
        "F03",
        "contradicts",
        id="contradiction",
    ),
    pytest.param(
        ": also: the North", ": also: Sudland", "Sudland\n: state", "F04", "stands once", id="alias-twice"
    ),
    pytest.param(
        "| Norland signed a treaty", "| Comets burn", "| Comets burn", "F05", "supports", id="no-evidence"
    ),
    pytest.param(
        "attacks | Eastland | 1380-05 | | |",
        "attacks | Eastland | 1380-05 | | “moon” |",
        "“moon”",
        "F06",
        "holds “moon”",
        id="false-quotation",
    ),
    pytest.param(
        "supports | Norland", "suports | Norland", "suports", "F07", "supports", id="unknown-relation"
    ),
    pytest.param(
        "| Westland | supports | Norland |",
        "| Norland | supports | Norland |",
        "| Norland | su",
        "F08",
        "both",
        id="self",
    ),
    pytest.param(
        "| no one else | supports | Norland | | | |",
        "| Westland | supports | Norland | | | |",
        "| Norland | attacks",
        "F09",
        "same",
        id="twice",
    ),
]


@pytest.mark.parametrize(("old", "new", "where", "code", "says"), MISTAKES)
def test_every_mistake_of_meaning_is_named_with_its_line(
    old: str, new: str, where: str, code: str, says: str
) -> None:
    text = changed(old, new)
    findings = built(text).findings
    assert [finding.code for finding in findings] == [code]
    assert says in findings[0].message
    expected = line_of(text, where) - (code == "F09")
    assert findings[0].line == expected


def test_a_lesson_without_mistakes_has_no_findings_and_all_its_facts() -> None:
    result = built()
    assert result.findings == ()
    facts = result.facts
    assert (len(facts.roles), len(facts.statements), len(facts.events), len(facts.relations)) == (3, 1, 2, 2)
    assert len(facts.complete) == 1


def test_all_mistakes_are_named_at_once_and_the_other_facts_stay() -> None:
    text = changed("supports | Norland", "suports | Norland").replace("| 1380-05 | N", "| 1380-99 | N")
    result = built(text)
    assert [finding.code for finding in result.findings] == ["F02", "F07"]
    assert len(result.facts.events) == 1
    assert [relation.subject for relation in result.facts.relations] == ["Norland"]


def test_an_alias_stands_for_its_actor() -> None:
    facts = built(changed("| Westland | supports | Norland", "| Westland | supports | the north")).facts
    assert facts.relations[0].objects == ("Norland",)


def test_evidence_is_the_sentence_that_carries_the_fact() -> None:
    facts = built().facts
    assert facts.events[1].evidence.text == "In May 1380 Norland attacked Eastland."
    assert facts.roles[1].evidence.text == "Bo, the Duke of Sudland, kept silent."
    assert facts.relations[0].evidence.text == "Westland supports Norland."


def test_a_pinned_quotation_decides_the_evidence() -> None:
    facts = built(
        changed("| 1370 | Norland", "| 1370 | Norland").replace(": said: the war is over", "")
    ).facts
    assert facts.statements == ()
    text = changed(": said: the war is over", ": said: peace has come; evidence: “the war was over”")
    assert built(text).facts.statements[0].evidence.text == "Ada said that the war was over."


def test_relations_of_another_time_or_speaker_do_not_contradict() -> None:
    row = "| Norland | attacks | Eastland | 1380-05 | | |\n"
    later = built(
        changed(row, f"{row}| Norland | supports | Eastland | 1384 | | “Norland attacked Eastland” |\n")
    )
    said = built(changed(row, f"{row}| Norland | supports | Eastland | 1380 | Ada | “war was over” |\n"))
    same = built(
        changed(row, f"{row}| Norland | supports | Eastland | 1380 | | “Norland attacked Eastland” |\n")
    )
    assert (later.findings, said.findings) == ((), ())
    assert [finding.code for finding in same.findings] == ["F03"]


def test_mending_the_words_of_a_fact_keeps_its_id() -> None:
    before = built().facts
    after = built(
        LESSON.replace("signed a treaty with", "concluded a treaty with").replace("Duke of", "Grand Duke of")
    ).facts
    assert [fact.id for fact in _all(after)] == [fact.id for fact in _all(before)]
    assert after.events[0].text != before.events[0].text


def test_two_facts_never_share_an_id() -> None:
    row = "| 1370 | Norland signed a treaty with Sudland. | Norland; Sudland |\n"
    twin = "| 1370 | A treaty with Sudland was signed by Norland. | Norland; Sudland |\n"
    ids = [fact.id for fact in _all(built(changed(row, row + twin)).facts)]
    assert len(set(ids)) == len(ids)


def _all(facts: Facts) -> list[Fact]:
    return [*facts.roles, *facts.statements, *facts.events, *facts.relations]


def test_rows_that_differ_only_in_what_they_are_about_are_three_facts() -> None:
    row = "| Westland | supports | Norland | | | |"
    head = "| Whom | When | Said by |"
    text = changed(head, "| Whom | About | Said by |").replace("| 1380-05 | | |", "| | | |")
    rows = "\n".join(
        f"| Westland | supports | Norland | over {what} | | |" for what in ("oil", "gas", "land")
    )
    facts = built(text.replace(row, rows)).facts
    assert len({relation.id for relation in facts.relations}) == 4


def test_rows_that_contradict_or_repeat_are_left_out() -> None:
    row = "| Norland | attacks | Eastland | 1380-05 | | |\n"
    twice = built(changed(row, row + row)).facts
    assert [relation.subject for relation in twice.relations] == ["Westland", "Norland"]
    friend = "| Norland | supports | Eastland | 1380 | | “Norland attacked Eastland” |\n"
    assert [relation.subject for relation in built(changed(row, row + friend)).facts.relations] == [
        "Westland"
    ]


def test_an_actor_without_a_kind_and_a_second_of_the_same_name_are_left_out() -> None:
    text = changed("Bo\n: person; Duke", "Bo\n: also: Bobo\n: Duke").replace("Dot\n: person", "Ada\n: state")
    facts = lesson_facts.build(lessons.parse(text, slug="x").lesson).facts
    assert "Bo" not in facts.kinds
    assert facts.kinds["Ada"] == "person"


def test_a_date_that_its_own_sentence_denies_is_named() -> None:
    findings = built(changed("| 1370 | Norland", "| 1307 | Norland")).findings
    assert [finding.code for finding in findings] == ["F10"]
    assert "1307" in findings[0].message
    assert "1370" in findings[0].message
    assert built(changed("| 1370 | Norland", "| 137X | Norland")).findings == ()


@pytest.mark.parametrize("form", [form for verb in VERBS for form in (verb.present, verb.past)])
def test_every_verb_finds_the_sentence_that_uses_it(form: str) -> None:
    text = changed("Westland supports\nNorland.", f"Westland met Norland. Westland {form} Norland.")
    rows = "| Westland | supports | Norland | | | |\n| no one else | supports | Norland | | | |"
    # who opposes somebody can only be known for one matter or time
    rows = rows.replace("else | supports | Norland | |", "else | supports | Norland | 1384 |")
    if form.endswith("between"):
        rows, whom = rows.replace("| Norland |", "| Norland; Sudland |"), "Norland and Sudland"
        text = text.replace(f"{form} Norland.", f"{form} {whom}.")
    result = built(
        text.replace("| Westland | supports | Norland | | | |\n", "").replace(
            "| no one else | supports | Norland | | | |", rows.replace("supports", form)
        )
    )
    assert result.findings == ()
    assert f"Westland {form}" in result.facts.relations[0].evidence.text


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        (": said: the war is over", ": said: he was tired", "he"),
        (": said: the war is over", ": said: the North was his", "his"),
        (": said: the war is over", ": said: the war would end there", "there"),
        (": person; Duke of Sudland", ": person; Duke of Sudland in that year", "that year"),
        ("| Norland attacked Eastland. |", "| They attacked Eastland. |", "They"),
        ("| Norland attacked Eastland. |", "| It attacked Eastland. |", "It"),
        ("| Norland attacked Eastland. |", "| Both were attacked in Eastland. |", "Both"),
    ],
)
def test_a_word_that_needs_another_sentence_is_named(old: str, new: str, word: str) -> None:
    findings = built(changed(old, new)).findings
    assert [finding.code for finding in findings] == ["F11"]
    assert f"“{word}”" in findings[0].message


@pytest.mark.parametrize(
    "said",
    [
        "there would be war",
        "the duke had lost his ships",
        "Bo had lost his ships",
        "farmers feared for their cattle",
        "towns such as Westport were rich",
        "it was raining",
        "It was Bo who lost his ships",
    ],
)
def test_a_word_that_has_its_name_before_it_is_let_be(said: str) -> None:
    assert "F11" not in {
        each.code for each in built(changed(": said: the war is over", f": said: {said}")).findings
    }


def test_who_opposed_somebody_is_closed_only_for_a_matter_or_a_time() -> None:
    row = "| no one else | supports | Norland | | | |"
    text = changed("Dot said nothing.", "Dot said nothing. Sudland opposes Norland in the war.")
    opposed = "| Sudland | opposes | Norland | | | |\n| no one else | opposes | Norland | | | |"
    assert [each.code for each in built(text.replace(row, f"{row}\n{opposed}")).findings] == ["F12"]
    when = opposed.replace("else | opposes | Norland | |", "else | opposes | Norland | 1384 |")
    assert built(text.replace(row, f"{row}\n{when}")).findings == ()


@pytest.mark.parametrize(
    ("date", "year", "wrong"),
    [
        ("-0217", "218 BC", True),
        ("-0216", "218 BC", False),
        ("0732", "732", True),
        ("-0240", "264 to 241 BC", True),
    ],
)
def test_a_year_before_1000_is_compared_with_its_sentence(date: str, year: str, wrong: bool) -> None:
    text = changed("In 1370 Norland signed", f"In {year}, Norland signed").replace("| 1370 |", f"| {date} |")
    codes = [finding.code for finding in built(text).findings]
    assert (codes == []) is wrong
    assert codes in ([], ["F10"])


def test_a_name_is_found_with_either_apostrophe() -> None:
    text = changed("Dot\n: person", "D'Or\n: person").replace("Dot said nothing.", "D’Or said nothing.")
    assert built(text).findings == ()


def test_a_quotation_needs_whole_words() -> None:
    for quote in ("…", "e", "eagu"):
        text = changed(": said: the war is over", f": said: the war is over; evidence: “{quote}”")
        assert [finding.code for finding in built(text).findings] == ["F06"]


def test_a_date_of_the_front_matter_and_an_alias_are_named_in_their_own_lines() -> None:
    text = changed("as_of: 1385-06", "as_of: 1385-66").replace(
        "Sudland\n: state", "Sudland\n: state\n: also: Norland"
    )
    assert [(finding.code, finding.line) for finding in built(text).findings] == [
        ("F02", line_of(text, "as_of")),
        ("F04", line_of(text, ": also: Norland")),
    ]


def test_an_actor_that_the_prose_never_names_is_a_finding() -> None:
    findings = built(changed("## Timeline", "Zembla\n: state\n\n## Timeline")).findings
    assert [(finding.code, "Zembla" in finding.message) for finding in findings] == [("F05", True)]
