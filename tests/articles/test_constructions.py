"""How English builds a relation, and how the parser gets it wrong: one sentence of our own for each."""

import pytest

from tests.articles.telling import find, row

STATED = {
    # several who found or form what they belong to
    "Angola, Kenya and Zambia founded the Delian League in 1961.": (
        "Angola member_of Delian League",
        "Kenya member_of Delian League",
        "Zambia member_of Delian League",
    ),
    "Peru and Chile are among the members of the European Union.": (
        "Peru member_of European Union",
        "Chile member_of European Union",
    ),
    "Kenya is not in NATO.": ("Kenya not member_of NATO",),
    "Ukraine applied for membership of the European Union.": ("Ukraine member_of European Union (planned)",),
    "Chile, Cuba and Peru announced that they were leaving the European Union.": (
        "Chile leaves European Union says Chile",
        "Cuba leaves European Union says Chile",
        "Peru leaves European Union says Chile",
    ),
    # those who stand together
    "A coalition of Egypt, Syria and Iraq attacked Israel.": (
        "Egypt attacks Israel",
        "Syria attacks Israel",
        "Iraq attacks Israel",
    ),
    "Thebes and Athens formed an alliance against Sparta.": (
        "Thebes ally_of Athens",
        "Thebes opposes Sparta",
        "Athens opposes Sparta",
    ),
    "China and Vietnam signed a treaty of friendship and alliance.": ("China ally_of Vietnam",),
    "Sweden as well as Norway protested against Russia.": ("Sweden opposes Russia", "Norway opposes Russia"),
    "Kenya and Uganda, long rivals, met.": ("Kenya opposes Uganda",),
    "Boreas Motors and its rival Port Town will meet.": ("Port Town opposes Boreas Motors",),
    # those who stand over others
    "The Union of Fitters under Sydney Clarke went on strike.": ("Sydney Clarke leads Union of Fitters",),
    "Poland, under Chad Moreau, waited.": ("Chad Moreau leads Poland",),
    "Turkey, whose king Jordan Price accused Greece, and Bulgaria, led by Chad Moreau, looked to France.": (
        "Jordan Price leads Turkey",
        "Jordan Price opposes Greece",
        "Chad Moreau leads Bulgaria",
    ),
    "The Union of Fitters member Sydney Clarke slept.": ("Sydney Clarke member_of Union of Fitters",),
    "The Union of Fitters, led by a young lawyer named Sydney Clarke, went on strike.": (
        "Sydney Clarke leads Union of Fitters",
    ),
    "Sydney Clarke took the lead of the Union of Fitters.": ("Sydney Clarke leads Union of Fitters",),
    "Chad Moreau, Sydney Clarke's deputy and his rival, fled.": ("Chad Moreau opposes Sydney Clarke",),
    "The European Union took in Poland and Sweden.": (
        "Poland member_of European Union",
        "Sweden member_of European Union",
    ),
    "Norway left NATO in April and announced that it would join the European Union.": (
        "Norway leaves NATO",
        "Norway member_of European Union (planned) says Norway",
    ),
    "Kenya was the first country to recognise Zambia.": ("Kenya recognises Zambia",),
    # help and its opposite
    "In 1964 Kenya had to ask Britain for troops.": ("Kenya requests_help Britain",),
    "Serbia placed itself under the protection of Russia.": ("Russia protects Serbia",),
    "Kenya condemned the silence of the European Union.": ("Kenya opposes European Union",),
    "Georgia Vale opposed Sydney Clarke and his Union of Fitters.": (
        "Georgia Vale opposes Sydney Clarke",
        "Georgia Vale opposes Union of Fitters",
    ),
    "Kenya, together with Uganda, condemned Congo.": ("Kenya opposes Congo", "Uganda opposes Congo"),
    "Germany decided to send tanks to Ukraine.": ("Germany supports Ukraine (planned)",),
    "Kenya sent troops and food to Uganda.": ("Kenya supports Uganda",),
    "Turkey propped up Syria.": ("Turkey supports Syria",),
    "Brazil gave Sydney Clarke asylum.": ("Brazil protects Sydney Clarke",),
    "Denmark's loan to Sweden was small.": ("Denmark supports Sweden",),
    "Georgia Vale was overthrown by Sydney Clarke with the support of Russia.": (
        "Russia supports Sydney Clarke",
    ),
    "Botswana regretted the sanctions that the European Union had imposed on Iran.": (
        "European Union opposes Iran",
    ),
    "Norway left the European Union after a quarrel with Sweden.": (
        "Norway leaves European Union",
        "Norway opposes Sweden",
    ),
    "Egypt has tried to mediate between Israel and Lebanon.": (
        "Egypt mediates Israel",
        "Egypt mediates Lebanon",
    ),
    "It was Egypt that brokered the truce between Israel and Lebanon.": (
        "Egypt mediates Israel",
        "Egypt mediates Lebanon",
    ),
    # armies and places
    "Germany was invaded by troops from Poland and France.": (
        "Poland attacks Germany",
        "France attacks Germany",
    ),
    "Iran invaded the Congo province of Katanga.": ("Iran attacks Katanga",),
    "Kenya seized Katanga.": ("Kenya attacks Katanga",),
    "Congo invaded the Katanga region.": ("Congo attacks Katanga",),
    "Spain besieged the French fort in the hills.": ("Spain attacks France",),
    "Peru and Chile went to war over the border.": ("Peru fights Chile",),
    "Bolivia lost the war against Paraguay.": ("Bolivia fights Paraguay",),
    # what the parser mistakes
    "In the autumn of 1956 Britain, Sweden and Israel attacked Cuba.": (
        "Britain attacks Cuba",
        "Sweden attacks Cuba",
        "Israel attacks Cuba",
    ),
    "Sitting as a Committee of Nine, Kenya, Belgium and Peru then mediated between Iran and Iraq.": tuple(
        f"{each} mediates {side}" for each in ("Kenya", "Belgium", "Peru") for side in ("Iran", "Iraq")
    ),
    "With the support of the United States, Congo and Zambia intervened in favour of NATO.": (
        "Congo supports NATO",
        "Zambia supports NATO",
    ),
    "Russia accused Sweden of sheltering members of the Delian League (NATO), which Turkey is fighting.": (
        "Russia opposes Sweden",
        "Turkey fights NATO",
    ),
    "A month later a gunboat sank, and in December Peru invaded Bolivia.": ("Peru attacks Bolivia",),
    "In 1948 Angola annexed the province of Katanga and Kenya sided with Uganda.": (
        "Angola attacks Katanga",
        "Kenya supports Uganda",
    ),
    "In the west Katanga, with its mines, seceded from Congo.": ("Katanga leaves Congo",),
    "Brazil, whose president Jordan Price had long hesitated, declared war on Germany.": (
        "Jordan Price leads Brazil",
        "Brazil fights Germany",
    ),
    "Sydney Clarke, supported this time by Kenya and Uganda, besieged Athens.": (
        "Kenya supports Sydney Clarke",
        "Uganda supports Sydney Clarke",
    ),
    "Rome counted on Chad Moreau, the ruler of Syria, who was an enemy of Persia.": (
        "Chad Moreau leads Syria",
        "Chad Moreau opposes Persia (former)",
    ),
    "The war which Bolivia and Peru fought in 1879 was long.": ("Bolivia fights Peru",),
}


@pytest.mark.parametrize(("sentence", "rows"), STATED.items(), ids=lambda value: str(value)[:40])
def test_states_relations(sentence: str, rows: tuple[str, ...]) -> None:
    asserted, _ = find(sentence)
    assert {row(each) for each in asserted} == set(rows)


SILENT = (
    # another sense
    "Germany established NATO.",
    "Georgia Vale, a former NATO director, slept.",
    "Georgia Vale, the NATO chief negotiator, slept.",
    "Kenya's opposition leader, Sydney Clarke, slept.",
    "Port Town beat Arden Rovers 3-1.",
    "Chile recognised Peru's sovereignty over the island.",
    "Turkey shelled Kurdish positions in northern Syria.",
    "Iraq captured 300 Russian soldiers.",
    "Turkey launched an offensive against armed groups in Katanga.",
    # somebody else
    "Georgia Vale met the anti-NATO leader Sydney Clarke.",
    "Kenya urged Uganda to send tanks to Ukraine.",
    # what need not have been
    "Nobody knew what Kenya would do if it had to ask Britain for troops.",
    "Kenya would be the first country to recognise Zambia.",
    "Chad Moreau was sent to defeat Jordan Price.",
)


@pytest.mark.parametrize("sentence", SILENT)
def test_states_nothing(sentence: str) -> None:
    asserted, _ = find(sentence)
    assert [row(each) for each in asserted] == []


def test_asks_no_help_of_the_enemy() -> None:
    asserted, _ = find("Peru has asked Chile for protection from Bolivia.")
    assert "Peru requests_help Bolivia" not in [row(each) for each in asserted]


def test_offers_no_pairs_of_a_list_that_does_something_to_another() -> None:
    _, possible = find("Angola, Kenya and Zambia may support Cuba.")
    assert {frozenset(each.actors) for each in possible} == {
        frozenset({"Angola", "Cuba"}),
        frozenset({"Kenya", "Cuba"}),
        frozenset({"Zambia", "Cuba"}),
    }
