"""What is said around a name: which short forms belong to it, and what kind its deeds and places give it."""

import pytest

from tests.articles.test_actors import cast, kinds


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        (
            "The Tarkwa Fellowship Society paid. Then Tarkwa blamed the bank.",
            "Tarkwa Fellowship Society",
            "Tarkwa",
        ),
        ("The Red Guards fled south. In May the Reds came back.", "Red Guards", "Reds"),
        ("The Home Corps, or Greys, were farmers. They hated the Greys.", "Home Corps", "Greys"),
        ("The Outer Isles Forum met. It left the Forum in May.", "Outer Isles Forum", "Forum"),
        ("The Teutonic Knights paid. The king blamed the Order.", "Teutonic Knights", "Order"),
        ("Mohamed Hamd Garo, known as Remlo, fled. They blamed Remlo.", "Mohamed Hamd Garo", "Remlo"),
        ("Elector John Frederick of Saxony lost.", "John Frederick of Saxony", "John Frederick"),
        ("In 1302 Matthias Corvo of Velm came. They loved Corvo.", "Matthias Corvo of Velm", "Corvo"),
        ("The fans of Clonmore Emmets sang. He praised Emmets for it.", "Clonmore Emmets", "Emmets"),
        ("The Senate of Otto Brandel met. Then Brandel resigned.", "Otto Brandel", "Brandel"),
        ("OTTO BRANDEL, who has died, led it. They liked Brandel.", "Otto Brandel", "Brandel"),
        ("The Zovan Metre Array (ZMA) joined. The ZMA paid.", "Zovan Metre Array", "ZMA"),
        ("Germany sent men. He appealed to Berlin for more.", "Germany", "Berlin"),
        ("Turkey paid. The regime was a client of Ankara.", "Turkey", "Ankara"),
        ("Kirkwell City won. He praised City's captain.", "Kirkwell City", "City"),
        ("Algeria and Spain quarrelled. Algiers punished Madrid.", "Spain", "Madrid"),
        ("Portugal fought on. The missiles cost Lisbon its command of the air.", "Portugal", "Lisbon"),
        ("Argentina pays. Buenos Aires remains committed to the plan.", "Argentina", "Buenos Aires"),
        ("He asked the Netherlands. There was no answer from The Hague.", "Netherlands", "The Hague"),
        ("He accused the Austrians of lying. Austria denied it in 1866.", "Austria", "Austrians"),
        ("The Soviet Union paid in 1948. The Russians backed down.", "Soviet Union", "Russians"),
        ("Iran lost it. In 1872 he mediated between Persia and Iraq. Iran won.", "Iran", "Persia"),
        ("In 1848 Turin broke with Vienna. Piedmont lost.", "Piedmont", "Turin"),
        ("In 1949 West Germany arose. Germany was split. Bonn joined NATO.", "West Germany", "Bonn"),
        ("In 1910 King Ruald III left Velm.", "Ruald III", "King Ruald III"),
        ("Marshal Torvek surrendered. They hanged Torvek.", "Torvek", "Marshal Torvek"),
        ("Aldo Benvoli, Count of Zorvel, hated Austria. Zorvel resigned.", "Aldo Benvoli", "Zorvel"),
        ("The Duchy of Zorvel declared war on Poland.", "Duchy of Zorvel", "Zorvel"),
        ("The Prussian General Staff met.", "Prussian General Staff", "General Staff"),
    ],
)
def test_a_short_form_belongs_to_its_name(text: str, name: str, alias: str) -> None:
    assert alias in cast(text)[name].aliases


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A fire broke out south of Zorvel last week.", "Zorvel", "territory"),
        ("He fled to Zorvan, where his brother ruled.", "Zorvan", "territory"),
        ("They fought over Zorvan for years.", "Zorvan", "territory"),
        ("They joined the Zorvel region last year.", "Zorvel", "territory"),
        ("In 421 BC Zorvan sent its fleet.", "Zorvan", "state"),
        ("In 1302 the men of Dorrenburg swore an oath.", "Dorrenburg", "territory"),
        ("In 421 BC they took Sicyon, where he had friends.", "Sicyon", "territory"),
        ("The Marquis of Zorvan took command.", "Marquis of Zorvan", "person"),
        ("The Sultan of Zanzibar, Barghut, signed it.", "Barghut", "person"),
        ("A gang murdered Zorvel last week.", "Zorvel", "person"),
        ("Barrowby were expelled on Friday.", "Barrowby", "organisation"),
        ("Vordan Stelko thrashed Prag Zelno.", "Vordan Stelko", "organisation"),
        ("The Zorvan Convention (ZC), led by J. B. Dorn, won.", "Zorvan Convention", "organisation"),
        ("Corvin Velt, which leases it, agreed.", "Corvin Velt", "organisation"),
        ("At Lützen Henry had died in the mud.", "Henry", "person"),
        ("They met Piero de' Brandi.", "Piero de' Brandi", "person"),
        ("King Zorvo I was crowned.", "Zorvo I", "person"),
        ("The Court of Rivers in The Hague agreed.", "Court of Rivers", "organisation"),
        ("New Granada was free.", "New Granada", "state"),
        ("Washington denied it.", "Washington", "state"),
        ("His fellow Velmonists refused.", "Velmonists", "group"),
    ],
)
def test_the_words_around_a_name_tell_its_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The fleet crossed the Baltic Sea to Sweden.", "Baltic Sea"),
        ("He had ruled Kenya and travelled all over Africa.", "Africa"),
        ("The rebels shot it down with a KS-92.", "KS-92"),
        ("The Sea Mammal Treaty (SMT) failed. The SMT was weak.", "SMT"),
    ],
)
def test_what_does_not_act_is_no_actor(text: str, name: str) -> None:
    assert name not in cast(text)


def test_an_adjective_is_no_short_form() -> None:
    members = cast("The Islamic Youth Movement met. He studied Islamic law with them.")
    assert "Islamic" not in members["Islamic Youth Movement"].aliases


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Sir Tovan Reld spoke. Mr Reld was angry.", "Tovan Reld", "Sir Tovan Reld"),
        ("They blamed Tovan Reld. Mr Reld was angry.", "Tovan Reld", "Mr Reld"),
        ("Turkey refused. The Turkish government said so.", "Turkey", "Turkish government"),
        ("Many Sámi came. The Sámi people are not members.", "Sámi", "Sámi people"),
        ("The Velm Coast Guard came. They met the coast guard.", "Velm Coast Guard", "coast guard"),
        ("Reld strikes back\n\nThey loved Tovan Reld for years.", "Tovan Reld", "Reld"),
        ("They led Maurice Bishop away. Bishop was shot.", "Maurice Bishop", "Bishop"),
        ("James IV of Scotland fell in 1513.", "James IV", "James IV of Scotland"),
        ("James Reld, the Duke of Velm, fled.", "James Reld", "Duke of Velm"),
        ("Russia paid. The raid has upset Moscow.", "Russia", "Moscow"),
        ("Russia paid. Nobody in Moscow doubts it.", "Russia", "Moscow"),
        ("The Tarn Pact met. In May it was renamed the Western League.", "Tarn Pact", "Western League"),
        ("Tovan Reld led it. To them he was simply Zorvu.", "Tovan Reld", "Zorvu"),
        ("Mr Reld, better known as Zorvu, fled. Zorvu won.", "Reld", "Zorvu"),
        ("The IBA (International Bout Union) met. The body, then known as AIBA, fell.", "IBA", "AIBA"),
        ("The Tarn Board, known by its French acronym BDT, met.", "Tarn Board", "BDT"),
        ("The Union of Velm, later the Velm League, met.", "Union of Velm", "Velm League"),
        ("The Velm Union party (VaU) won.", "Velm Union", "VaU"),
        ("The Free Tarnist Party lost. The Tarnists fled.", "Free Tarnist Party", "Tarnists"),
        ("Two parties, the Zorvos and the Velmos, met. The Zorvo general fled.", "Zorvos", "Zorvo"),
        ("They met Tovan Öcal. Then Ocal wrote.", "Tovan Öcal", "Ocal"),
        ("The Tarn Pact, or TP, met. The Pact paid. It became known as the WU.", "Tarn Pact", "Pact"),
        ("The Western League, known until 1961 as the Tarn Pact, met. The Pact paid.", "Tarn Pact", "Pact"),
        (
            "The Inner Assembly of Outer Tarn and the Velm, better known as AIOTV, met.",
            "Inner Assembly of Outer Tarn and the Velm",
            "AIOTV",
        ),
        (
            "The International Olympic Committee paid. That dependence alarmed Lausanne, all the more so.",
            "International Olympic Committee",
            "Lausanne",
        ),
        ("Guatemala joined the Mexican Empire. Mexico was glad.", "Mexican Empire", "Mexico"),
    ],
)
def test_another_name_of_an_actor_is_joined_to_it(text: str, name: str, alias: str) -> None:
    together = [{member.name, *member.aliases} for member in cast(text).values()]
    assert any({name, alias} <= names for names in together)


def test_brackets_may_give_a_name_in_another_language() -> None:
    party = cast("The Zovan Party of Work (Kurdish: Partiya Zovan Karker, PZK) lost. The PZK split.")
    assert {"PZK", "Partiya Zovan Karker"} <= set(party["Zovan Party of Work"].aliases)


def test_a_town_that_is_visited_or_taken_is_no_government() -> None:
    text = "Prussia hated Austria. In 1866 Prussia annexed Nassau. Its king visited Vienna."
    members = cast(text)
    assert members["Nassau"].kind == "territory"
    assert "Vienna" not in members["Austria"].aliases


def test_a_body_of_the_north_is_another_body() -> None:
    text = "The North German League met. The German League did not. The German League fell."
    assert {"North German League", "German League"} <= cast(text).keys()


def test_the_bishop_of_a_place_is_not_its_count() -> None:
    members = cast("In 1278 Ermen Ruald, Count of Zorvel, died. The bishop of Zorvel mourned.")
    assert "Zorvel" not in members["Ermen Ruald"].aliases


def test_a_king_s_first_name_is_the_king_s_who_was_named_last() -> None:
    text = "In 1247 Ferdinand III of Castile won. Ferdinand died. In 1491 Ferdinand II came. Ferdinand won."
    found = cast(text)
    assert "Ferdinand" in found["Ferdinand III"].aliases
    assert "Ferdinand" in found["Ferdinand II"].aliases


def test_a_numbered_king_leaves_his_realm_an_actor() -> None:
    assert kinds("James IV of Scotland fell in 1513.")["Scotland"] == "state"


def test_the_plural_of_a_surname_is_a_family() -> None:
    assert (
        kinds("Harriet Rushworth left. Much hangs on the Rushworths, heirs of old.")["Rushworths"] == "group"
    )


def test_a_body_that_is_named_first_is_not_the_longer_one() -> None:
    found = cast("The Zorvan Council met. In 1971 they set up the Zorvan Council of Ministers.")
    assert {"Zorvan Council", "Zorvan Council of Ministers"} <= set(found)


def test_who_calls_somebody_names_is_not_that_somebody() -> None:
    found = cast("Tovan Holik spoke. Holik has called Berga Reld a liar. Berga Reld left.")
    assert "Berga Reld" in found


def test_a_part_of_a_region_where_something_happens_is_no_name_of_it() -> None:
    found = cast("Two men died in southern Kashmir on Friday.")
    assert found["Kashmir"].aliases == ()
