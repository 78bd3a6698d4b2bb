"""The list of a lesson's questions: which are shown, how many each filter would show, page by page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from quizapp.errors import Finding
from quizapp.items import Item, Status
from quizapp.web.question_words import FINDING_WORDS, LEVEL_WORDS, STATUS_WORDS, TOPIC_WORDS
from quizapp.workflows.editing import Book
from quizapp.workflows.own import own

PAGE = 50
WAITING = ("new", "changed")
"""Statuses of the questions that wait for a decision."""
FACETS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "status": ("Decision", STATUS_WORDS),
    "topic": ("Topic", TOPIC_WORDS),
    "level": ("Level", LEVEL_WORDS),
    "remark": ("Remarks", FINDING_WORDS),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Hold what a teacher wants to see; "" is everything."""

    status: str = ""
    topic: str = ""
    level: str = ""
    remark: str = ""

    @property
    def query(self) -> dict[str, Any]:
        """Return what an address says of these filters."""
        every = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value for name, value in every.items() if value}

    def let(self, row: "Row") -> bool:
        """Tell whether a row is to be seen."""
        return all(row.value(name) == value for name, value in self.query.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Hold one question of the list; `findings` are what is to say about it."""

    item: Item
    status: Status
    findings: tuple[Finding, ...]

    def value(self, facet: str) -> str:
        """Return the row's value for a filter."""
        values = {
            "status": self.status,
            "topic": self.item.topic,
            "level": self.item.level,
            "remark": "some" if self.findings else "none",
        }
        return values[facet]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """Hold one filter; each choice is its value, its words, and how many questions it would show."""

    name: str
    label: str
    chosen: str
    choices: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Hold one page of the list, and the questions that match on every page."""

    filters: Filters
    every: tuple[Row, ...]
    matching: tuple[Row, ...]
    number: int

    @property
    def pages(self) -> int:
        """Return how many pages there are."""
        return max(1, -(-len(self.matching) // PAGE))

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows of this page."""
        return self.matching[(self.number - 1) * PAGE : self.number * PAGE]

    @property
    def waiting(self) -> tuple[Row, ...]:
        """Return the rows of this page that wait for a decision."""
        return tuple(row for row in self.rows if row.status in WAITING)

    @property
    def query(self) -> dict[str, Any]:
        """Return what an address says of the filters and the page."""
        return self.filters.query | ({"page": str(self.number)} if self.number > 1 else {})

    def facets(self) -> Iterator[Facet]:
        """Yield every filter with the count that each of its choices would show beside the other filters."""
        for name, (label, words) in FACETS.items():
            chosen = getattr(self.filters, name)
            others = replace(self.filters, **{name: ""})
            seen = [row.value(name) for row in self.every if others.let(row)]
            choices = [("", "All", len(seen)), *((each, words[each], seen.count(each)) for each in words)]
            yield Facet(name=name, label=label, chosen=chosen, choices=tuple(choices))

    def page_of(self, number: int) -> int | None:
        """Return the page on which the question with this number stands, None for the first."""
        return (number - 1) // PAGE + 1 if number > PAGE else None

    def beside(self, item_id: str) -> tuple[Row | None, Row | None, int]:
        """Return the rows before and after a question, and its number from 1; 0 when it does not match."""
        ids = [row.item.id for row in self.matching]
        if item_id not in ids:
            return None, None, 0
        at = ids.index(item_id)
        after = self.matching[at + 1] if at + 1 < len(ids) else None
        return self.matching[at - 1] if at else None, after, at + 1


def rows(book: Book) -> tuple[Row, ...]:
    """Return a row for every question that a lesson could ask."""
    findings = {each.item.id: each.findings for each in own(book.text) if each.item}
    return tuple(
        Row(item=each.item, status=each.status, findings=findings.get(each.item.id, ()))
        for each in book.text.decided
    )


def shown(book: Book, wanted: Mapping[str, str]) -> Shown:
    """Return the page that an address asks for; a filter that we do not know counts as none."""
    asked = {name: wanted.get(name, "") for name in FACETS}
    known = {name: value for name, value in asked.items() if value in FACETS[name][1]}
    filters, every = Filters(**known), rows(book)
    matching = tuple(filter(filters.let, every))
    found = Shown(filters=filters, every=every, matching=matching, number=1)
    return replace(found, number=min(_number(wanted.get("page", "")), found.pages))


def count(every: Sequence[Row], status: str) -> int:
    """Return how many questions stand so."""
    return sum(row.status == status for row in every)


def _number(text: str) -> int:
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 6 else 1
