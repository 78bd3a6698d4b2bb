"""Who is who: names, kinds, aliases and roles, as a reader would tell them."""

import pytest

from quizapp.articles import actors
from quizapp.articles.article import Article
from quizapp.articles.cast import Member
from quizapp.articles.paragraph import paragraphs
from quizapp.articles.passage import passages


def cast(text: str) -> dict[str, Member]:
    read = tuple(passages(text, paragraphs(Article(text=text))))
    return {member.name: member for member in actors.find(read).members}


def kinds(text: str) -> dict[str, str]:
    return {name: member.kind for name, member in cast(text).items()}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Armenia accused Azerbaijan on Friday.", "Azerbaijan", "state"),
        ("In 431 BC Corinth begged Sparta for help.", "Corinth", "state"),
        ("They held a concert in Corinth last year, in 2019.", "Corinth", "territory"),
        ("Otto von Bismarck was dismissed in 1890.", "Otto von Bismarck", "person"),
        (
            "The Food and Drink Workers' Federation struck.",
            "Food and Drink Workers' Federation",
            "organisation",
        ),
        (
            "He wrote to the Ministry of Agriculture and Fisheries.",
            "Ministry of Agriculture and Fisheries",
            "organisation",
        ),
        ("The rebels of M23 and FDLR fled.", "M23", "organisation"),
        ("They sailed past the island of Lethra at dawn.", "Lethra", "territory"),
        ("The spokesman Ruvo Tandek declined to comment.", "Ruvo Tandek", "person"),
        ("The brewery Skarvhagen closed.", "Skarvhagen", "organisation"),
        ("Richard I of England besieged Acre in 1191.", "Richard I", "person"),
        ("Lashkar-e-Taiba, a militant group, denied it.", "Lashkar-e-Taiba", "organisation"),
        ("Peter the Hermit led them in 1096.", "Peter the Hermit", "person"),
        ("The crown went to Zorvo VII in 1920.", "Zorvo VII", "person"),
        ("Bashar al-Assad left Damascus.", "Bashar al-Assad", "person"),
        ("Many Kurds fled to the hills.", "Kurds", "group"),
        ("Rebels attacked Russian peacekeepers near the road.", "Russian peacekeepers", "group"),
        ("Dinamo Varsk beat the Tampa Herons.", "Tampa Herons", "organisation"),
        (
            "The Tarn Securities and Savings Commission (TSSC) met.",
            "Tarn Securities and Savings Commission",
            "organisation",
        ),
        ("He fled from Jefferson County last week.", "Jefferson County", "territory"),
        ("Everybody had read Plato's dialogues.", "Plato", "person"),
        ("The foreign ministry of Chile said so.", "foreign ministry of Chile", "organisation"),
        ("Historian Tom Wells disagreed with her.", "Tom Wells", "person"),
        ("Velmark fell after Republican Jack Holm came.", "Jack Holm", "person"),
        ("Turkey-supported Azerbaijan refused.", "Turkey", "state"),
        ("He blamed Harry S Holm for it.", "Harry S Holm", "person"),
        ("He wrote on Telegram that it was over.", "Telegram", "organisation"),
        ("Pavle Ruvin met Anna Crane in Malta", "Pavle Ruvin", "person"),
    ],
)
def test_a_name_is_found_whole_and_of_its_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("The Mekong Committee (MC) met. The MC agreed.", "Mekong Committee", "MC"),
        ("The Ludo Sports Council (LSKO) met. The LSKO agreed.", "Ludo Sports Council", "LSKO"),
        ("Germany promised help. The Germans kept the line open.", "Germany", "Germans"),
        ("The UN met. The United Nations agreed.", "United Nations", "UN"),
        ("The United States left in May. The U.S. came back.", "United States", "U.S."),
        ("Sergei Ryabkov spoke first. Ryabkov was angry.", "Sergei Ryabkov", "Ryabkov"),
        ("Frederick Barbarossa rode south in 1174. Frederick lost.", "Frederick Barbarossa", "Frederick"),
        ("Russia sent troops. Moscow denied it.", "Russia", "Moscow"),
        ("Turkey was angry. Ankara's refusal surprised nobody.", "Turkey", "Ankara"),
        ("Kestrel Breweries will merge. Kestrel denied it.", "Kestrel Breweries", "Kestrel"),
        ("Israel Jordan, an engineer, was born in Leeds. Jordan died in May.", "Israel Jordan", "Jordan"),
        ("The European Commission met. The Commission agreed.", "European Commission", "Commission"),
        ("In 402 BC Sparta invaded Elis. The Spartans won.", "Sparta", "Spartans"),
        ("The Tarn Pact was renamed the Western Pact in 1961.", "Western Pact", "Tarn Pact"),
        ("The Western Pact (WP), known until 1961 as the Tarn Pact, met.", "Western Pact", "Tarn Pact"),
        ("Albert the Great (Albertus) was born then. Albertus taught.", "Albert the Great", "Albertus"),
        ("The Guild of Free Rowers (GOFR) met.", "Guild of Free Rowers", "GOFR"),
        ("The People's Front of Tarn won. The Front then split.", "People's Front of Tarn", "Front"),
        ("North Korea fired first. The North denied it.", "North Korea", "North"),
        ("The Tampa Herons won. The Herons were glad.", "Tampa Herons", "Herons"),
        ("Osama bin Laden fled. They sought bin Laden for years.", "Osama bin Laden", "bin Laden"),
        ("They came to Great Yarmouth. Yarmouth was rich.", "Great Yarmouth", "Yarmouth"),
        ("Ralph Bunche Is Dead\n\nRalph J. Bunche died on Friday.", "Ralph J. Bunche", "Ralph Bunche"),
    ],
)
def test_names_of_one_actor_belong_together(text: str, name: str, alias: str) -> None:
    assert alias in cast(text)[name].aliases


def test_a_capital_where_something_happens_is_not_the_government() -> None:
    found = cast("Russia signed. The delegates met in Moscow and left Moscow on Friday.")
    assert found["Russia"].aliases == ()
    assert "Moscow" not in found


def test_two_people_of_one_surname_stay_two() -> None:
    found = cast("Anna Crane met Josiah Crane in Leeds. Then Crane, who was angry, died.")
    assert found["Anna Crane"].aliases == found["Josiah Crane"].aliases == ()
    assert "Crane" not in found


def test_a_surname_used_before_another_bearer_comes_stays_with_the_first() -> None:
    found = cast("Anna Crane spoke. Crane was angry. Her uncle Josiah Crane laughed.")
    assert found["Anna Crane"].aliases == ("Crane",)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Russian President Vladimir Putin agreed.", "Vladimir Putin", "President of Russia"),
        (
            "Laurence Broers, a fellow at Chatham House, said so.",
            "Laurence Broers",
            "fellow at Chatham House",
        ),
        ("Kremlin spokesman Dmitry Peskov declined.", "Dmitry Peskov", "Kremlin spokesman"),
        ("Tom Reed, the former prime minister of Malta, died.", "Tom Reed", "former prime minister of Malta"),
        ("Victoria Nuland, then the acting chief of the office, flew home.", "Victoria Nuland", None),
        (
            "US Secretary of State Marco Rubio called.",
            "Marco Rubio",
            "Secretary of State of the United States",
        ),
        ("Its chairman, Paris Tovan, wants peace.", "Paris Tovan", "chairman"),
        (
            "Russia's Deputy Foreign Minister Ilya Galin agreed.",
            "Ilya Galin",
            "Deputy Foreign Minister of Russia",
        ),
        (
            "Anna Reid, from University College London, disagreed.",
            "Anna Reid",
            "from University College London",
        ),
    ],
)
def test_an_office_is_read_before_and_behind_the_name(text: str, name: str, role: str | None) -> None:
    assert role is None or cast(text)[name].role == role


def test_an_adjective_is_a_mention_and_no_actor() -> None:
    found = cast("Turkey sent help. Turkish troops and Turkey-backed rebels met French cooks.")
    assert set(found) == {"Turkey"}
    assert [mention.form for mention in found["Turkey"].mentions] == ["name", "adjective", "name"]


@pytest.mark.parametrize(
    "text",
    [
        "The Treaty of Wuchale was signed after the Battle of Adwa, before the Cold War.",
        "Peel the apples on Monday. Serve warm in October. Tip: Use cream.",
        "She read Arabic and Latin, and was a Methodist. At Christmas she prayed to God.",
        "Voters Punish Leaders Over Pensions And Housing",
        "By Anna Crane, our reporter in the city",
        "At 8:00pm GMT the IT firm asked for US$100 and C$5 more, Yes or No.",
        "The Counts and the Bishops were angry.",
    ],
)
def test_what_is_no_actor_is_not_found(text: str) -> None:
    assert cast(text) == {}


def test_a_headline_in_capitals_adds_nothing_but_known_names() -> None:
    found = cast("NORWAY REJECTS SHOCK BID\n\nNorway said no on Friday. The Fishers' Union was glad.")
    assert set(found) == {"Norway", "Fishers' Union"}
    assert len(found["Norway"].mentions) == 2


def test_an_unknown_state_is_told_by_what_it_does() -> None:
    text = "Velunia accused Armenia. Velunia's army invaded Karvan, and Velunian troops stayed."
    found = cast(text)
    assert found["Velunia"].kind == "state"
    assert [mention.form for mention in found["Velunia"].mentions].count("adjective") == 1


def test_a_person_with_the_name_of_a_city_is_a_person() -> None:
    assert kinds("He is survived by their daughter, Sydney, who is a teacher.")["Sydney"] == "person"


def test_members_come_in_the_order_of_the_article_and_their_words_are_exact() -> None:
    text = "“Britain” and Nikolai Leontiev met Menelik’s envoy. Leontiev left."
    read = tuple(passages(text, paragraphs(Article(text=text))))
    members = actors.find(read).members
    assert [each.name for each in members][:2] == ["Britain", "Nikolai Leontiev"]
    spoken = [read[each.passage].words(each.start, each.end).text for each in members[1].mentions]
    assert spoken == ["Nikolai Leontiev", "Leontiev"]


def test_a_state_in_brackets_behind_a_state_is_no_other_name() -> None:
    found = cast("The Prince of Egypt (US) was shown, and Iran (UN) voted.")
    assert found["Egypt"].aliases == found["Iran"].aliases == ()


def test_two_known_names_side_by_side_are_two_actors() -> None:
    assert {"United Nations", "Kashmir"} <= set(cast("The United Nations Kashmir envoy left."))


def test_a_body_whose_longer_name_the_article_gives_is_one_actor() -> None:
    found = cast("The Federal National Party lost. The National Party then split.")
    assert found["Federal National Party"].aliases == ("National Party",)
