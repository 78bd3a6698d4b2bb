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
        ("He ran the school and, from 1938 to 1940, was its head.", ["He ran the school and was its head."]),
        (
            "So, too, did Seoul: the ministry, which in 2018 had defended it, was silent.",
            ["So, too, did Seoul: the ministry, which in 2018 had defended it, was silent."],
        ),
    ],
)
def test_an_event_tells_what_happened(text: str, told: list[str]) -> None:
    assert [event.text for event in found(text)] == told


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
