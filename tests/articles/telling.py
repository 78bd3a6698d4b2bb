"""Sentences of our own with a cast we know, so that only the relations are on trial."""

import re

from quizapp.articles import relations
from quizapp.articles.article import Article
from quizapp.articles.calendar import When
from quizapp.articles.cast import Cast, Form, Member, Mention
from quizapp.articles.draft import Kind, PossibleRelation, Relation
from quizapp.articles.paragraph import paragraphs
from quizapp.articles.passage import Passage, passages

STATES = [
    "Angola",
    "Argentina",
    "Armenia",
    "Athens",
    "Austria",
    "Azerbaijan",
    "Belgium",
    "Bolivia",
    "Brazil",
    "Britain",
    "Bulgaria",
    "Carthage",
    "Chile",
    "China",
    "Congo",
    "Corcyra",
    "Cuba",
    "Denmark",
    "Egypt",
    "Estonia",
    "Ethiopia",
    "Finland",
    "France",
    "Genoa",
    "Germany",
    "Greece",
    "Hungary",
    "Iran",
    "Iraq",
    "Israel",
    "Italy",
    "Japan",
    "Kenya",
    "Kosovo",
    "Kuwait",
    "Latvia",
    "Lebanon",
    "Libya",
    "Lithuania",
    "Milan",
    "Norway",
    "Paraguay",
    "Peru",
    "Persia",
    "Plataea",
    "Poland",
    "Qatar",
    "Rome",
    "Russia",
    "Rwanda",
    "Scotland",
    "Serbia",
    "Somalia",
    "Sparta",
    "Spain",
    "Sweden",
    "Syria",
    "Thailand",
    "Thebes",
    "Turkey",
    "Uganda",
    "Ukraine",
    "Uruguay",
    "Venice",
    "Vietnam",
    "Zambia",
]
OTHERS: dict[str, Kind] = {
    "Soviet Union": "state",
    "United States": "state",
    "Katanga": "territory",
    "Singapore": "territory",
    "Malaysia": "state",
    "Houthis": "group",
    "NATO": "organisation",
    "European Union": "organisation",
    "Delian League": "organisation",
    "Boreas Motors": "organisation",
    "Union of Fitters": "organisation",
    "Arden Rovers": "organisation",
    "Port Town": "organisation",
    "Chad Moreau": "person",
    "Georgia Vale": "person",
    "Jordan Price": "person",
    "Sydney Clarke": "person",
}
KINDS: dict[str, Kind] = {**dict.fromkeys(STATES, "state"), **OTHERS}
OTHER_NAMES = {
    "Russian": "Russia",
    "Israeli": "Israel",
    "French": "France",
    "Turkish": "Turkey",
    "Moscow": "Russia",
    "Roman": "Rome",
    "Iranian": "Iran",
    "Athenian": "Athens",
    "USSR": "Soviet Union",
}
NAMES = {**{name: name for name in KINDS}, **OTHER_NAMES}
PATTERN = re.compile(r"\b(?:" + "|".join(sorted(NAMES, key=len, reverse=True)) + r")\b")


def read(text: str) -> tuple[Passage, ...]:
    return tuple(passages(text, paragraphs(Article(text=text))))


def cast_of(read: tuple[Passage, ...]) -> Cast:
    found: dict[str, list[Mention]] = {}
    for passage in read:
        for match in PATTERN.finditer(passage.doc.text):
            span = passage.doc.char_span(*match.span())
            assert span is not None, match
            form: Form = "adjective" if match[0].endswith(("ian", "li", "ch", "sh", "Roman")) else "name"
            mention = Mention(passage=passage.number, start=span.start, end=span.end, form=form)
            found.setdefault(NAMES[match[0]], []).append(mention)
    members = (Member(name=name, kind=KINDS[name], mentions=tuple(each)) for name, each in found.items())
    return Cast(tuple(members))


def find(
    text: str, whens: tuple[When, ...] = ()
) -> tuple[tuple[Relation, ...], tuple[PossibleRelation, ...]]:
    pieces = read(text)
    return relations.find(pieces, cast_of(pieces), whens)


def row(relation: Relation) -> str:
    negated = "not " if relation.negated else ""
    status = "" if relation.status == "current" else f" ({relation.status})"
    teller = f" says {relation.stated_by}" if relation.stated_by else ""
    return f"{relation.subject} {negated}{relation.relation} {relation.object}{status}{teller}"
