"""Events tell what happened in the article's own words, without the date that a question will ask for."""

import pytest

from quizapp.articles import dates, events
from quizapp.articles.article import Article
from quizapp.articles.cast import Cast, Member, Mention
from quizapp.articles.draft import Event
from quizapp.articles.paragraph import paragraphs
from quizapp.articles.passage import passages


def found(text: str, *names: str) -> tuple[Event, ...]:
    """Return the events of a text in which the given one-word names are actors."""
    read = tuple(passages(text, paragraphs(Article(text=text))))
    members = tuple(
        Member(
            name=name,
            kind="state",
            mentions=tuple(
                Mention(passage=passage.number, start=token.i, end=token.i + 1)
                for passage in read
                for token in passage.doc
                if token.text == name
            ),
        )
        for name in names
    )
    return events.find(read, Cast(members), dates.find(read).whens)


BANK = "In 1954 the two states set up a bank, but it closed in 1956."
WHOLE = "She left Rome in 1909, and in 1911 she came back."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On 3 March 2022 Russia and Ukraine met in Gomel.", ["Russia and Ukraine met in Gomel."]),
        ("However, in 1914, Germany attacked Belgium.", ["Germany attacked Belgium."]),
        ("Lima fell in January 1881, and the occupiers stayed.", ["Lima fell."]),
        (
            "Germany attacked France on 3 August 1914 and invaded Belgium the following day.",
            ["Germany attacked France.", "Germany invaded Belgium."],
        ),
        (
            "Ojukwu left Nigeria in 1970, and in 1982 the president pardoned him.",
            ["Ojukwu left Nigeria.", "The president pardoned him."],
        ),
        ("The occupiers stayed until 1883.", ["The occupiers stayed until 1883."]),
        ("UN-led troops fled Rome in 1914.", ["UN-led troops fled Rome."]),
        ("A miner from Kiel – a spy – fled Rome in 1914.", ["A miner from Kiel – a spy – fled Rome."]),
        ("But Germany attacked Belgium in 1914.", ["Germany attacked Belgium."]),
        ("(Germany attacked Belgium in 1914.)", ["(Germany attacked Belgium.)"]),
        ("The 1970s made his name.", ["The 1970s made his name."]),
        (
            "Nuri, disguised as a woman, was caught and shot in 1958.",
            ["Nuri, disguised as a woman, was caught and shot in 1958."],
        ),
        (
            "He saved for the Games in 2028, whose hosts slept.",
            ["He saved for the Games in 2028, whose hosts slept."],
        ),
        (
            "Britain bought the catch in 1975, and there were ministers who wept.",
            ["Britain bought the catch."],
        ),
        (
            BANK,
            ["The two states set up a bank.", BANK],
        ),
        ("The treaty of 1904 gave Bolivia a railway.", ["The treaty of 1904 gave Bolivia a railway."]),
        ("He was elected in 1994.", ["He was elected."]),
        (
            "Britain, which had guaranteed its borders in 1839, entered the war.",
            ["Britain, which had guaranteed its borders in 1839, entered the war."],
        ),
        ("“We asked for it in 2019,” she said.", ["“We asked for it in 2019,” she said."]),
        (
            "In 1815 the armies of the allied powers under Wellington\nbeat Napoleon at Waterloo.",
            ["The armies of the allied powers under Wellington beat Napoleon at Waterloo."],
        ),
        (
            "GENEVA, March 3, 2022 — The ministers of both states met in the old palace.",
            ["The ministers of both states met in the old palace."],
        ),
        ("The summer of 1914", ["The summer of 1914."]),
        (
            "In 1888 the king was killed at sea, and within eight weeks, on 2 May 1889, the heir signed.",
            ["The king was killed at sea.", "Within eight weeks, the heir signed."],
        ),
        (
            "A year on, in August 1967, Peru and Chile met.",
            ["In August 1967, Peru and Chile met.", "A year on, Peru and Chile met."],
        ),
        ("Germany, in August 1914, attacked Belgium.", ["Germany attacked Belgium."]),
        (
            "In 1887 Yohannes was killed fighting the Mahdists at Metemma, and within eight weeks, on 2 May "
            "1889, the new emperor signed the Treaty of Wuchale.",
            [
                "Yohannes was killed fighting the Mahdists at Metemma.",
                "The new emperor signed the Treaty of Wuchale.",
            ],
        ),
        ("She sang in Rome, and in 1911 she left it.", ["She sang in Rome, and she left it."]),
        ("Germany invaded Finland in late 1941.", ["Germany invaded Finland."]),
        ("Greece came in two months later.", ["Greece came in."]),
        ("Germany joined in the 1990s.", ["Germany joined."]),
        ("1968 shook Europe.", ["1968 shook Europe."]),
        (
            "“In 1914 Germany attacked Belgium, and the king fled.”",
            ["“In 1914 Germany attacked Belgium, and the king fled.”"],
        ),
        ("She left Rome in 1909, and in 1911 she came back.", [WHOLE, WHOLE]),
        ("NATO was born in fear – so it was said – in 1949.", ["NATO was born in fear – so it was said."]),
        (
            "“Germany attacked Belgium in August 1914, and France stood by. It rained.”",
            ["“Germany attacked Belgium in August 1914, and France stood by. It rained.”"],
        ),
        ("He ran the school and, from 1938 to 1940, was its head.", ["He ran the school and was its head."]),
        (
            "So, too, did Seoul: the ministry, which in 2018 had defended it, was silent.",
            ["So, too, did Seoul: the ministry, which in 2018 had defended it, was silent."],
        ),
    ],
)
def test_an_event_tells_what_happened(text: str, told: list[str]) -> None:
    assert [event.text for event in found(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On the night of 27 January 1918 the Red Guards seized Helsinki.",
            "The Red Guards seized Helsinki.",
        ),
        ("Late in 279 BC Mago concluded a pact.", "Mago concluded a pact."),
        (
            "It did not want a war, and late in 279 BC its admiral Mago concluded a pact with Rome.",
            "Its admiral Mago concluded a pact with Rome.",
        ),
        ("That August Indonesian marines came ashore.", "Indonesian marines came ashore."),
        ("Jawara was overthrown in July 1994; Senegal did not help.", "Jawara was overthrown."),
        ("Rome slept; in July 1994 Jawara was overthrown.", "Jawara was overthrown."),
        ("In 1381, when the king's men fled, a band stormed Yarmouth.", None),
        ("Lowestoft lost the merchants' ships in 1665.", "Lowestoft lost the merchants' ships."),
        ("The garrison held the fort until 1883.", "The garrison held the fort until 1883."),
        ("Frigates rammed one another through the winter of 1975.", None),
        ("GENEVA, March 3, 2022 — The ministers of both states met in the old palace.", None),
        (
            "In 612 BC Nineveh was sacked by Cyaxares, king of the Medes, and his ally Nabopolassar of "
            "Babylon, and the map had to be drawn afresh.",
            "Nineveh was sacked by Cyaxares, king of the Medes, and his ally Nabopolassar of Babylon.",
        ),
        ("Peru, an ally of Chile, broke the pact in 1911.", "Peru, an ally of Chile, broke the pact."),
        ("Jawara himself was overthrown in July 1994.", "Jawara himself was overthrown."),
        ("Germany attacked Belgium in 1914 and took Antwerp.", None),
        ("Mesa said in 1914 that Peru will never yield.", None),
    ],
)
def test_a_row_of_the_timeline_is_a_past_clause_without_leading_date(text: str, told: str | None) -> None:
    (event,) = found(text)
    assert event.stands
    assert told is None or event.text == told


@pytest.mark.parametrize(
    "text",
    [
        "Charles, who was crowned in 1347, saw in the cities a cheap police.",
        "Jawara appealed for help under a treaty of 1967.",
        "The 1981 coup.",
        "“Germany attacked Belgium in August 1914.”",
        "Founded a league in 1904 and won it.",
        "It was surprised by Cromwell in 1643.",
        "That great city was burned in 1918.",
        "Egypt was the first to draw the lesson: in 273 BC Ptolemy sent an embassy.",
        "The last of them turned for home in 1976.",
        "This happened in 1914.",
        "In 1815 the Congress of Vienna drew a line across the map, Zittau fell to Prussia.",
        "The war had lasted from 280 to 275 BC.",
        "The service will be held in May 2030.",
        "The board meets again in May 2030.",
        "The king would be overthrown in 1975.",
        "By the 1890s drifters followed the shoals to both ports.",
        "“We lost it in 1993,” said Maureen.",
        "Tarentum was rich, and in 282 BC it made a mistake.",
    ],
)
def test_a_sentence_that_needs_its_date_or_another_is_no_row(text: str) -> None:
    assert not any(event.stands for event in found(text))


def test_an_event_keeps_its_sentence_and_the_very_words_of_its_date() -> None:
    text = "It rained. On 3 March 2022 Russia met Ukraine. It snowed."
    (event,) = found(text)
    assert event.evidence[0].text == "On 3 March 2022 Russia met Ukraine."
    assert event.words.text == "3 March 2022"
    assert text[event.words.start : event.words.end] == "3 March 2022"
    assert (event.date, event.precision) == ("2022-03-03", "day")


def test_the_actors_of_an_event_are_those_of_its_clause() -> None:
    first, second = found(
        "Italy attacked Greece in 1940, and in 1941 Germany invaded Russia.",
        "Russia",
        "Italy",
        "Greece",
        "Germany",
    )
    assert set(first.actors) == {"Italy", "Greece"}
    assert set(second.actors) == {"Germany", "Russia"}


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("It fell in the 19th century.", "interval"),
        ("It fell in the 1990s.", "decade"),
        ("It fell in the autumn of 1914.", "season"),
        ("It fell in September.", "month"),
        ("It fell on Friday.", "unknown"),
    ],
)
def test_precision_says_how_much_is_known(text: str, precision: str) -> None:
    assert [event.precision for event in found(text)] == [precision]


def test_a_clause_that_names_nobody_has_the_actors_of_its_sentence() -> None:
    (event,) = found("Lima fell in January 1881, and Chile rejoiced.", "Chile")
    assert (event.text, event.actors) == ("Lima fell.", ("Chile",))
