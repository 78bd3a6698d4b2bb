"""Dates are found where they stand, and settled only as far as the text settles them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.articles import dates
from quizapp.articles.article import Article
from quizapp.articles.calendar import Calendar
from quizapp.articles.paragraph import paragraphs
from quizapp.articles.passage import passages
from quizapp.facts import date as edtf
from tests.articles import gold


def read(text: str, as_of: str | None = None) -> tuple[Calendar, list[tuple[str, str | None]]]:
    """Return the calendar of a text, and the words and the date of each expression."""
    found = tuple(passages(text, paragraphs(Article(text=text))))
    calendar = dates.find(found, as_of=as_of)
    return calendar, [
        (found[when.passage].words(when.start, when.end).text, when.date) for when in calendar.whens
    ]


def settled(text: str, as_of: str | None = None) -> list[str | None]:
    return [date for _, date in read(text, as_of)[1]]


WRITTEN = [
    ("Ann came on 5 May 1940 and left on May 7, 1940.", ["1940-05-05", "1940-05-07"]),
    ("It began on September 3rd, 1877, and ended on the 5th of May 1878.", ["1877-09-03", "1878-05-05"]),
    ("The law of 2021-11-30 replaced that of 24.02.1918.", ["2021-11-30", "1918-02-24"]),
    ("They met on 03/04/2022 and on 25/04/2022.", [None, "2022-04-25"]),
    ("It was founded on Monday, 4 August 1980, in Oslo.", ["1980-08-04"]),
    ("The league was founded on 31 June 1923.", [None]),
    ("Troops entered Prague in mid-March 1939.", ["1939-03"]),
    ("In early September 2023 the envoy was recalled.", ["2023-09"]),
    ("In the spring of 1956 she left; that summer she returned.", ["1956-21", "1956-22"]),
    ("Before about 1700 they paid him.", ["1700"]),
    ("He ruled from about 1660 to 1690.", ["1660/1690"]),
    ("It closed in 2014 – 5 February was the last day.", [None]),
    ("By 1945 the number had fallen to half that of 1939.", ["1945", "1939"]),
    ("In the winter of 1939–40 Finland fought alone.", ["1939-24"]),
    ("He ruled from 1936–39 and fought in the war (1870-1871).", ["1936/1939", "1870/1871"]),
    ("Between 1914 and 1918 millions died.", ["1914/1918"]),
    ("After the war he served from 1919 until 1924 as mayor.", ["1919/1924"]),
    ("From May to August 1940 he was in Paris.", ["1940-05/1940-08"]),
    ("They met on 3–5 March 2010 and on June 4-6, 2011.", ["2010-03-03/2010-03-05", "2011-06-04/2011-06-06"]),
    ("The fighting lasted from 29 May–1 June 1966.", ["1966-05-29/1966-06-01"]),
    ("In July and August 1914 Europe went to war.", ["1914-07/1914-08"]),
    ("The first half of 2020 was lost.", ["2020-01/2020-06"]),
    ("In 1990, 1994 and 1998 the team won.", ["1990", "1994", "1998"]),
    ("The 1994 election and the 1648 Peace of Westphalia made history.", ["1994", "1648"]),
    ("Athens fought Sparta from 431 to 404 BC.", ["-0430/-0403"]),
    ("Augustus ruled from 27 BC to AD 14.", ["-0026/0014"]),
    ("In 476 the last emperor was deposed.", ["0476"]),
    ("In 404 BC Athens fell. In 399 Socrates died.", ["-0403", "-0398"]),
    ("Trade grew in the early 19th century and in the late fifth century BC.", ["18XX", "-04XX"]),
    ("The 1990s were hard, the mid-1980s harder, the 1800s hardest.", ["199X", "198X", "18XX"]),
    (
        "On Christmas Day 1914 the guns fell silent, and on New Year's Eve they roared.",
        ["1914-12-25", "1914-12-31"],
    ),
    ("On 9/11 the towers fell.", ["XXXX-09-11"]),
    ("The Jan. 6 attack shocked the country.", ["XXXX-01-06"]),
    ("He left Athens in 348/47 BC; his school stood from 264–41 BC.", ["-0347/-0346", None]),
    ("In the 27th century BC scribes wrote, and in the 2nd century they still did.", ["-26XX", None]),
    ("Grain was dear in the last decade of the eighteenth century.", ["179X"]),
    ("In the 19th and 20th centuries the port grew.", ["18XX", "19XX"]),
    ("The first Monday in August 1914 was free, the first in May is not.", ["1914-08-03", "XXXX-05"]),
    ("The last Friday of November 2020 was quiet.", ["2020-11-27"]),
    ("In the years 1914 to 1918 the mill made shells.", ["1914/1918"]),
    ("By 1900 the town had a tram, as early as 1904 a second one.", ["1900", "1904"]),
    ("In fiscal 2008 and between the mid-1950s and 1962 the bank lost money.", ["2008", "195X", "1962"]),
    ("By the end of 1990 prices had doubled.", ["1990"]),
    ("On Easter Monday 1916 rebels seized the post office.", ["1916"]),
]  # fmt: skip

TOLD = [
    (
        "He died in 1900; three years later his widow sold it, and the following year she died.",
        ["1900", "1903", "1904"],
    ),
    ("The strike began on 3 May 1926. Two days later trains stopped.", ["1926-05-03", "1926-05-05"]),
    ("The fort fell in December 1895, and the following month the town.", ["1895-12", "1896-01"]),
    ("In December 1895 the fort fell. In January the army marched.", ["1895-12", "1896-01"]),
    ("On 28 February 1900 it rained. The next day it snowed.", ["1900-02-28", "1900-03-01"]),
    ("On February 28 it rained. The next day it snowed.", ["XXXX-02-28", None]),
    (
        "In 1806 Prussia, which had made peace in 1795, declared war. In October it was beaten.",
        ["1806", "1795", "1806-10"],
    ),
    ("Born in 1931, he joined the party in 1950. Two years later he left.", ["1931", "1950", "1952"]),
    (
        "He lost in the spring of 1997. May, who took office in July 2016, quit three years later.",
        ["1997-21", "2016-07", "2019"],
    ),
    (
        "She became its head in 2009. The board meets twice a year. In February it voted to sell.",
        ["2009", "XXXX-02"],
    ),
    (
        "They met from September 1814 to June 1815. In March Napoleon had escaped.",
        ["1814-09/1815-06", "XXXX-03"],
    ),
    ("The king fell in 1830. In the autumn of the same year Belgium rose.", ["1830", "1830-23"]),
    ("In May 1176 he rode south, and on the 29th he met them.", ["1176-05", "1176-05-29"]),
    (
        "It began in May 2001. By July Kabul had fallen. In the same month a pact was signed.",
        ["2001-05", "2001-07", "2001-07"],
    ),
    ("In the 1970s he taught. Two years later he left.", ["197X", None]),
    ("In 1964 he left. Some ten years later he returned.", ["1964", None]),
    ("In March the envoy left. On Friday the minister resigned.", ["XXXX-03", None]),
    ("It left on 6 December 1917. It was free on the last day of the year.", ["1917-12-06", "1917-12-31"]),
    ("The town was burned in 1665. In the same decade its walls fell.", ["1665", "166X"]),
    ("The mine opened in 1920. Later that same year it closed, and that same year it sank.", ["1920"] * 3),
    ("It began in late 1996. In February troops fired; in March all fled.", ["1996", "1997-02", "1997-03"]),
    ("Riots broke out in late 1996. In November troops fired.", ["1996", "1996-11"]),
    (
        "In 1859 a metal was found. It was sold under a law of 1862. The following year it burned.",
        ["1859", "1862", "1863"],
    ),
]  # fmt: skip

FOLLOWED = [
    (
        "The talks failed. The result was a pact signed on 24 February 1955. Britain joined on 5 April.",
        ["1955-02-24", "1955-04-05"],
    ),
    (
        "By the Peace of Turin of 12 March 1860 the town changed hands. Two months later its bishop died.",
        ["1860-03-12", "1860-05"],
    ),
    (
        "Babylon fell in 539 BC. On 12 October the army entered, and on the 29th Cyrus followed.",
        ["-0538", "-0538-10-12", "-0538-10-29"],
    ),
    (
        "On the last day of December 1898 the judge spoke. The next morning war began.",
        ["1898-12-31", "1899-01-01"],
    ),
    ("On the last day of February and in the first days of May they marched.", ["XXXX-02", "XXXX-05"]),
    ("In 1914, as in 1870, France mobilised in August.", ["1914", "1870", "1914-08"]),
    (
        "The miners struck on 3 May 1926. The clerks, who had struck in 1842, worked. On 12 May it ended.",
        ["1926-05-03", "1842", "1926-05-12"],
    ),
    ("She spent 1860 in Kentucky and left on 21 December.", ["1860", "1860-12-21"]),
    ("Mary died on 17 November 1558. Her sister was crowned in January.", ["1558-11-17", "1559-01"]),
    ("In 1650 a mill was built. In March it burned down.", ["1650", "1650-03"]),
    (
        "The king fled in January 1918. The treaty of 3 March bound the rest. In February a fleet came.\n\n"
        "The end came in spring. At the beginning of April the town fell. Ten days later the duke fled. From "
        "May to September 1918 the camps filled.",
        ["1918-01", "1918-03-03", "1918-02", "1918-21", "1918-04", None, "1918-05/1918-09"],
    ),
    (
        "The bridge, closed in October 2017 and reopened two months later, fell in May.",
        ["2017-10", "2017-12", "XXXX-05"],
    ),
]  # fmt: skip

LEFT_OPEN = [
    ("It lasted until 1979. It was founded by a pact signed on 24 February 1955. Britain joined on 5 April."),
    ("The canal was closed in 1931.\n\nThe first lock was opened on 4 June, the second in August."),
    ("Costa, who helped to found the firm in 2012, said nothing. The shares fell on 14 June."),
    ("In 1990 he resigned. He had been warned in November."),
    ("In February 1990 he resigned. He had been warned in November."),
    ("The king died in May 1830. The regent was trained in a school founded in 1802. He fled in June."),
    ("Founded in 1904, the club plays in blue. In May it won the cup."),
    ("The awards of 2009 went to Poland. They are handed out in late February or in early March."),
    ("The firm was sold in 2021, three years after its founder died in March."),
    ("The paper wrote in 2019 that rents had risen. They fall now. In June they rose again."),
    ("“We left in 1999,” she said. In May she came back."),
    ("The war of 1872 was short. The town held out from 18 March (some say 28 March) to 28 May 1871."),
    ("The war of 1872 was short. They ruled from 18 March (formally, from 28 March) to 28 May 1871."),
    ("The village has a mill, built in 1650. In March it burned down."),
    ("A mill was built in 1650. It is a museum now. In March it was painted."),
    ("The exhibition, which runs until 3 March, shows letters of 1916. On 4 April Yeats wrote to her."),
    ("The report of 2019 said that the ice would be gone by 2050. In July it broke."),
    ("Since the summer of 2019 prices have doubled. In April a loaf cost three francs."),
    ("Lee (1931–2004) sang. The album (2001) sold well. In June they toured Japan."),
    ("The king fled in May 1918. Rain fell in March, snow in February. In July 1919 the camps were full."),
    ("The king fled in May 1918. It rained in March. In July 1918 the camps filled. In April he died."),
    ("The king fled in May 1918. It rained. It snowed. It blew. It froze. It thawed. In June he wrote. "
        "In 1920 he died. In July 1918 the camps filled."),
    ("In 2010 he won. He wrote about the September 11 attacks and about 9/11."),
    ("The stamp of 1969 is rare. In 1970 a second one showed the photograph taken on Christmas Eve."),
    ("The port was shut in the winter of 1989–90. The firm bought it thirteen years later."),
    ("1986–1993\n\nBy the end of the year she was known."),
    ("Riots broke out in late 1996. In the fall they went on, and in May they ceased."),
    ("In 1650 a mill was built. It rained. It snowed. It blew. It froze. It thawed. It burned in March."),
    # "later" than which of two?
    ("The club was fined in June 2019 over the debts of the Games in 2016. Two years later it paid."),
    ("The club was fined, then known as Rovers, in June 2019 over the loan and the ticket scandals "
        "of the Games in 2016. For the cup two years later it was barred."),
    ("The town fell in 1904. The tribe, which had raided it in 1911, was beaten two years later."),
    ("The treaty was signed in 1904, after talks that broke up in 1902. Two years later it was renewed."),
    ("The party won more seats in 1998 than in 1994. Four years later it collapsed."),
    # a date that only says which one
    ("The 1951 treaty was renewed in March. In April the troops withdrew."),
    ("He fought in the wars of 1866 and 1870. In September he was wounded."),
    ("The crisis of 1931 was worse than that of 1907. In September sterling fell."),
    # years have passed
    ("In 1941 Germany attacked. Two winters later it surrendered at Stalingrad in February."),
    ("In 1941 Germany attacked. Decades later, in May, the two met again."),
    ("In 1941 Germany attacked. Much later, in May, the two met again."),
    ("In 1941 Germany attacked. For four years the two fought. In May peace was made."),
    ("In 1941 Germany attacked. Half a century later, in May, the two met again."),
    ("In 1941 Germany attacked. In the fourth year of the war, in May, peace was made."),
    ("In 1941 he took office. At the next election, in May, he lost it."),
]  # fmt: skip

ANNIVERSARY = [
    "Dubrov, who replaced Novak in January 1968, was no rebel. In July Kadar left. On August 21 tanks came.",
    "Dubrov, who replaced Novak in January 1968, was no rebel.\n\nIn August the tanks came.",
    "In the 1960s the valley was poor. In August the tanks came.",
    "In 1968 Dubrov took over.\n\nThe tanks came in August. On Tuesday night they reached the square.",
    "In 1968 Dubrov took over. The following January he fell. In April he fled.",
    "March the third would have shocked him.",
]  # fmt: skip

NO_DATES = [
    "He spent thirty years on a thirty-year-old dispute over a 50th anniversary.",
    "Theresa May said that he may march for August Bebel.",
    "Every Friday the market opens, and on Fridays the mosque is full.",
    "The crew of Flight 1549 discussed Agenda 2030 and Resolution 1973.",
    "An army of 1500 men crossed a bridge of 1200 metres; 1,500 soldiers and 1914 men deserted.",
    "Room 1914 costs 2000 euros a night.",
    "It is a nineteenth-century house, and in the summer children swim.",
    "The second army marched on Rome at 9 a.m., and now it rests.",
    "He walked 1914² paces, ½ of them in ٣ days.",
    "Black Friday and Bloody Sunday are names, and so are Sunday clothes.",
    "They sang Christmas carols after the Halloween massacre; it is a custom for Boxing Day.",
    'See https://example.org/2008/10/page for the alarms "1201" and "1202".',
    "Her play Night of January 16th was a success.",
    "She filmed The Nightmare Before Christmas and There Will Be No Leave Today.",
    "To this day it is called the Beer Puddle.",
    "The herd grew by 1914, as large as 1815.",
    "It is the region today called the Plain.",
]

THURSDAY = "GENEVA, March 3, 2022 — "
ANCHORED = [
    ("Ministers met on Thursday and will meet again on Monday.", ["2022-03-03", "2022-03-07"]),
    ("The envoy left last Friday and returns next Tuesday.", ["2022-02-25", "2022-03-08"]),
    ("The invasion began on Feb. 24. Four days later talks opened.", ["2022-02-24", "2022-02-28"]),
    ("He came yesterday, and she will travel tomorrow.", ["2022-03-02", "2022-03-04"]),
    ("The summit is to be held in June.", ["2022-06"]),
    ("The pact was signed in November.", ["2021-11"]),
    ("He fell in August last year, and talks were set for July 2.", ["2021-08", "2022-07-02"]),
    ("Prices rose last month, last year and last winter.", ["2022-02", "2021", "2021-24"]),
    ("Today Armenia is a republic of three million.", []),
    (
        "On June 6, 1944, the Allies landed. By Thursday they held the beaches. In August Paris fell.",
        ["1944-06-06", "1944-06-08", "1944-08"],
    ),
    ("The war began in 2014. The parliament voted on Tuesday.", ["2014", "2022-03-01"]),
    ("The party was founded in 1987. In April it lost.", ["1987", "XXXX-04"]),
    ("The tribunal, founded in 1993, ruled in December.", ["1993", "2021-12"]),
    ("London had signed a pact a week earlier.", ["2022-02-24"]),
    ("It happened this week, and earlier this month.", [None, "2022-03"]),
    ("No lorry has been able to pass since late August.", ["2021-08"]),
    ("They were forced to leave in November.", ["2021-11"]),
    ("The Sept. 11 attacks were recalled.", ["XXXX-09-11"]),
    ("The envoy will return next Friday.", [None]),  # of this week or the next
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_a_written_date_is_read(text: str, expected: list[str | None]) -> None:
    assert settled(text) == expected


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_date_that_leans_on_another_follows_what_was_told(text: str, expected: list[str | None]) -> None:
    assert settled(text) == expected


@pytest.mark.parametrize(("text", "expected"), FOLLOWED)
def test_a_month_goes_on_from_the_year_of_what_was_told(text: str, expected: list[str | None]) -> None:
    assert settled(text) == expected


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_a_date_whose_year_a_reader_could_doubt_is_left_open(text: str) -> None:
    for words, date in read(text)[1]:
        assert re.search(r"\d{4}", words) or not re.search(r"\d{4}", date or ""), words


@pytest.mark.parametrize("text", ANNIVERSARY)
def test_a_story_that_looks_back_gives_its_own_year_to_nothing_it_recalls(text: str) -> None:
    line, *told = settled("PRAGUE, August 20, 2008 — Forty years have passed.\n\n" + text)
    assert line == "2008-08-20"
    assert not re.search("200[789]", " ".join(filter(None, told)))


def test_a_story_that_says_yesterday_has_a_time_of_its_own() -> None:
    text = "The firm, which closed last year, opened in style. In 1916 it was a barracks. In April it burned."
    assert settled(text) == [None, "1916", "XXXX-04"]


def test_a_life_told_by_ages_does_not_go_on_from_a_year() -> None:
    text = "He left Peru in 1880. At the age of 8 he went to a school which he left seven years later."
    assert settled(text) == ["1880", None]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert read(text)[1] == []


@pytest.mark.parametrize(("text", "expected"), ANCHORED)
def test_a_dateline_settles_weekdays_and_months(text: str, expected: list[str | None]) -> None:
    assert settled(THURSDAY + text) == ["2022-03-03", *expected]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("GENEVA, March 3, 2022 — The talks failed.", "2022-03-03"),
        ("PARIS (Agency) — 3 March 2022 — The talks failed.", "2022-03-03"),
        ("PARIS (Agency) — 3 March 2022\n\nThe talks failed.", "2022-03-03"),
        ("Talks fail\n\nNEW YORK, Thursday, March 3, 2022 (Wire) -- The talks failed.", "2022-03-03"),
        ("Geneva, 3 March 2022 – The talks failed.", "2022-03-03"),
        ("ST. GEORGE'S, Grenada, March 3, 2022 — The talks failed.", "2022-03-03"),
        ("LONDON, 5 May – The talks failed.", None),
        ("NATO, founded on 4 April 1949 — a year of fear — has thirty members.", None),
        ("Wednesday, May 29, 2024\n\nThe talks failed.", None),
        ("Published: May 29, 2024, 10:14\nUpdated 30 May 2024\n\nThe talks failed.", None),
        ("By Jane Smith, 29 May 2024\n\nThe talks failed.", None),
    ],
)
def test_only_a_dateline_of_the_story_anchors_it(line: str, day: str | None) -> None:
    assert read(line)[0].as_of == day


def test_a_pages_own_date_is_no_event_and_settles_nothing() -> None:
    assert settled("Wednesday, May 29, 2024\n\nThe talks failed on Tuesday. In May he left.") == [
        None,
        "XXXX-05",
    ]


def test_a_given_day_anchors_a_story_without_a_dateline() -> None:
    assert settled("The talks failed on Tuesday.", "2022-03-03") == ["2022-03-01"]
    assert settled("The talks failed on Tuesday.") == [None]


def test_the_first_weekday_after_a_dateline_without_a_year_is_its_day() -> None:
    story = "TIRAVA, Sept. 21 — The guns fell silent on Thursday. They had fired on Monday."
    assert settled(story) == ["XXXX-09-21", "XXXX-09-21", "XXXX-09-18"]


def test_the_dates_of_our_own_articles_are_found_and_no_year_is_invented() -> None:
    wanted, right = 0, 0
    for text, told in gold.articles("development"):
        found = settled(text)
        sure = [each["edtf"] or None for each in told["dates"] if not each["optional"]]
        wanted += len(sure)
        right += sum(date in found for date in sure)
        known = " ".join(each["edtf"] for each in told["dates"])
        assert all(year in known for date in found for year in re.findall(r"\d{4}", date or "")), found
    assert right / wanted > 0.94


SHIFTS = ["two years later", "a year earlier", "3 years ago", "the following year", "last year", "next month"]
SHIFTS += [
    "that winter",
    "two months later",
    "the next day",
    "last winter",
    "the previous year",
    "in January",
]
WORDS = [
    "In",
    "on",
    "the",
    "of",
    "from",
    "to",
    "between",
    "and",
    ",",
    ".",
    "(",
    ")",
    "–",
    "-",
    "May",
    "March 3",
    "5th",
]
WORDS += [
    "Feb. 24",
    "1914",
    "2020",
    "431",
    "BC",
    "AD",
    "Tuesday",
    "that",
    "summer",
    "winter",
    "19th century",
    "1990s",
]
WORDS += [
    "had",
    "was",
    "met",
    "will",
    "Rome",
    "Theresa",
    "since",
    "week",
    "month",
    "1914–18",
    "9/11",
    "30 February",
]


@given(
    st.lists(st.sampled_from(WORDS + SHIFTS), min_size=1, max_size=25).map(" ".join),
    st.sampled_from([None, "2022-03-03"]),
)
def test_every_year_stands_in_the_text_or_is_counted_from_one_that_does(text: str, as_of: str | None) -> None:
    known = {int(number) for number in re.findall(r"\d+", text)} | ({2022} if as_of else set())
    known |= {1 - number for number in known} | {1900 + number for number in known if number < 100}
    reach = 3 * sum(text.count(shift) for shift in SHIFTS) + (2 if as_of else 1)
    for _, date in read(text, as_of)[1]:
        years = re.findall(r"(?<![\dX-])-?\d{4}(?=$|[-/])", date or "")
        assert all(any(abs(int(year) - base) <= reach for base in known) for year in years)
        assert date is None or edtf.parse(date)


def test_a_text_without_a_year_or_a_story_has_none_in_its_dates() -> None:
    text = (
        "In March the envoy left. The following year he returned, and that winter, on Christmas Day, he died."
    )
    assert not re.search(r"\d{4}", " ".join(filter(None, settled(text))))
