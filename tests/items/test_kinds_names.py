"""Other names, acronyms, and who claims something."""

from tests.items.small_lessons import made, text, wrong

PLACES = {
    "Norland": "state; the kingdom of hills\n: also: Highgate; Old Norland",
    "Sudland": "state; the duchy of corn\n: also: Lowgate",
    "Eastland": "state; the empire of fog\n: also: Seagate; EL",
    "Westland": "state; the republic of cheese",
}
USED = ["Highgate kept silent.", "Lowgate and Seagate laughed.", "Old Norland wept, and EL slept."]
LEAGUE = {"GSA": "organisation\n: also: Grand Southern Alliance"}
EVENTS = [(str(year), f"{name} held a fair") for year, name in zip(range(1400, 1404), PLACES, strict=True)]


def _asked(kind: str, actors: dict[str, str], prose: list[str]) -> dict[str, str]:
    return {item.stem: item.key.text for item in made(text(actors, EVENTS, prose=prose), kind)}


def test_another_name_leads_to_its_bearer() -> None:
    asked = _asked("alias-name", PLACES, USED)
    assert asked["Which state is also called “Highgate” in this lesson?"] == "Norland"
    assert not any("Old Norland" in stem for stem in asked), "a longer form of the name is no other name"
    assert not any("“EL”" in stem for stem in asked), "nor are its first letters"


def test_a_name_that_the_prose_does_not_use_is_not_asked() -> None:
    unused = [USED[0], "Pro-Lowgate papers wrote of Seagate.", USED[2]]
    assert not any("Lowgate" in stem for stem in _asked("alias-name", PLACES, unused))
    assert any("Seagate" in stem for stem in _asked("alias-name", PLACES, unused))


def test_an_actor_leads_to_its_other_name_among_those_of_others() -> None:
    asked = made(text(PLACES, EVENTS, prose=USED), "name-alias")
    found = next(item for item in asked if "Norland" in item.stem)
    assert found.key.text == "Highgate"
    assert wrong(found) == {"Lowgate", "Seagate"}
    assert "another name of Sudland" in next(o.why for o in found.distractors if o.text == "Lowgate")


def test_an_acronym_is_spelled_out_among_names_of_the_same_letters() -> None:
    lesson = text(PLACES | LEAGUE, EVENTS, prose=["The GSA, in full the Grand Southern Alliance, met."])
    (item,) = made(lesson, "acronym-meaning")
    assert item.stem == "What do the letters “GSA” stand for?"
    assert item.key.text == "Grand Southern Alliance"
    for option in item.options:
        assert "".join(word[0] for word in option.text.split()) == "GSA"
        assert option.text.startswith("Grand Southern "), "one word changes, so that none gives itself away"


def test_an_acronym_whose_full_name_the_prose_never_writes_is_not_asked() -> None:
    assert not made(text(PLACES | LEAGUE, EVENTS, prose=["The GSA met."]), "acronym-meaning")


PEOPLE = {name: f"person; the {office} of {name}ville" for name, office in
          (("Ada", "mayor"), ("Bo", "judge"), ("Cy", "baker"), ("Dot", "smith"))}  # fmt: skip


def _claimed(rows: str) -> str:
    lesson = text(PEOPLE | PLACES, EVENTS, prose=["Ada claims that Norland and Sudland attacked Westland."])
    return lesson.replace(
        "| Who | Relation | Whom | About | When |\n|---|---|---|---|---|",
        f"| Who | Relation | Whom | Said by |\n|---|---|---|---|\n{rows}",
    )


def test_a_claim_leads_to_the_one_who_makes_it_once_for_each_sentence() -> None:
    (item,) = made(_claimed("| Norland; Sudland | attacked | Westland | Ada |"), "claim-speaker")
    assert item.stem == "According to the lesson, who says that Norland attacked Westland?"
    assert item.key.text == "Ada"
    assert wrong(item) == {"Bo", "Cy", "Dot"}


def test_what_the_lesson_says_itself_is_nobodys_claim() -> None:
    assert not made(_claimed("| Norland; Sudland | attacked | Westland | |"), "claim-speaker")
