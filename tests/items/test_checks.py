"""Each flaw is found in an item that has it, and in no item that only looks like it."""

import pytest

from quizapp.items.checks import flaws
from quizapp.items.item import Evidence, Item, Option
from tests.lesson_text import built

FACTS = built().facts
STATES = ("Eastland", "Norland", "Sudland")


def _item(stem: str, key: str, *wrong: str, first: bool = True) -> Item:
    texts = (key, *wrong) if first else (*wrong, key)
    return Item(
        id="i",
        lesson="two-leagues",
        topic="actors",
        kind="k",
        level="recall",
        origin="authored",
        stem=stem,
        options=tuple(Option(text=text, correct=text == key, why="") for text in texts),
        explanation="",
        evidence=Evidence(text="", anchor=""),
    )


def _codes(item: Item) -> set[str]:
    return {flaw.code for flaw in flaws(item, FACTS)}


FLAWED = {
    "I01": [
        _item("When did he sign the treaty?", "In 1370", "In 1371", "In 1372"),
        _item("Who signed {what}?", *STATES),
    ],
    "I02": [_item("Which state attacked Eastland?", "Norland", "Sudland", "Ada")],
    "I03": [
        _item("Who attacked?", "Norland", "Sudland", "None of the above"),
        _item("Who won?", "Norland", "Sudland", "Neither"),
    ],
    "I04": [_item("Why did they go?", "Because the harbour had frozen over", "Rain", "War")],
    "I05": [
        _item("Which state, " + "as the many chronicles of the time tell us, " * 6 + "attacked?", *STATES)
    ],
    "I06": [_item("Is Norland a state?", "Yes", "No")],
    "I07": [
        _item("Who met?", "Farmers and merchants", "Farmers and sailors", "Merchants and monks", "Merchants"),
    ],
    "I08": [_item("What ended after 7 years?", "The war of 7 years", "The siege of the town", "The league")],
    "I09": [_item("Who attacked?", "Norland", "Sudland", "All of the above")],
    "I10": [_item("In 1380 ___ attacked Eastland.", *STATES)],
    "I11": [_item("What do merchants do?", "They pay", "They always lie", "They sail")],
    "I12": [_item("Who ruled the harbour town?", "The harbour master", "The old bishop", "The young king")],
    "I13": [_item("The state attacking Eastland:", *STATES)],
    "I14": [_item("Who attacked?", "Norland", "Sudland", "Norland and Sudland")],
    "I15": [
        _item("The ship carried an", "anchor", "sail", "mast"),
        _item("What sank?", "the ship", "cargo", "harbour"),
    ],
    "I16": [_item("When was the treaty signed?", "In 1370", "In 1380", "In 1360")],
    "I17": [_item("When do merchants sail?", "In spring", "Usually in autumn", "In winter")],
    "I18": [_item("Which state attacked Eastland?", "Norland", "the North", "Sudland")],
    "I19": [_item("Which state did not attack?", *STATES), _item("Which state didn't attack?", *STATES)],
}

SOUND = [
    _item("Which state attacked Eastland in May 1380?", "Norland", "Sudland", "Westland"),
    _item("Which alliance was notable?", "The small one", "The ballad of kings", "The tallest tower"),
    _item("What did Ada call her ship?", "The Wallflower", "The Nonesuch", "The Small Ally"),
    _item("When was the treaty signed?", "May 1370", "4 June 1371", "1380"),
    _item("When did Carthage fall?", "146 BC", "140 BC", "133 BC"),
    _item("According to Ada, who held the castle?", "Bo", "Cy", "Dot"),
    _item("Complete the sentence: the treaty was signed by ___", *STATES),
    _item("Whom did Ada meet when she came to the fair?", "Bo", "Cy", "Dot"),
    _item("What happened first?", "The war was lost.", "A truce was made.", "Norland attacked."),
    _item("Which state supports Norland?", "Westland", "Eastland", "Sudland"),
    _item("What burned?", "Towns all over Norland", "Not only the harbour", "A fair, after all"),
    _item("When was the vote?", "4 July 2020", "11 July 2018", "4 August 2018", "18 April 2020", first=False),
]


@pytest.mark.parametrize(
    ("code", "item"),
    [(code, item) for code, items in FLAWED.items() for item in items],
    ids=lambda value: value if isinstance(value, str) else value.stem[:20],
)
def test_a_flaw_is_found(code: str, item: Item) -> None:
    assert code in _codes(item)


def test_every_criterion_has_an_example() -> None:
    assert sorted(FLAWED) == [f"I{number:02}" for number in range(1, 20)]


@pytest.mark.parametrize("item", SOUND, ids=lambda item: item.stem[:30])
def test_words_that_only_look_like_a_flaw_are_none(item: Item) -> None:
    assert flaws(item, FACTS) == ()


@pytest.mark.parametrize(
    "item", [item for items in FLAWED.values() for item in items], ids=lambda item: item.stem[:20]
)
def test_every_flaw_says_how_to_mend_it_in_a_sentence(item: Item) -> None:
    assert all(flaw.message.endswith(".") and ";" in flaw.message for flaw in flaws(item, FACTS))
