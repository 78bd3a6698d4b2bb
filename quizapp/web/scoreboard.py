"""The order in which a teacher looks at the scores, chosen by links and kept in the address."""

import unicodedata
from dataclasses import dataclass

from quizapp.workflows.publish import QuizView
from quizapp.workflows.report import Row, ScoreTable

BY_NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Name the column to sort by ("name" or a quiz's number) and the direction."""

    column: str = BY_NAME
    descending: bool = False

    def aria(self, column: str) -> str | None:
        """Return what `aria-sort` says about a column; None for one that does not sort the table now."""
        if column != self.column:
            return None
        return "descending" if self.descending else "ascending"

    def after_click(self, column: str) -> str:
        """Return the direction that a click on a column asks for: names from A, scores from the best."""
        if column == self.column:
            return "up" if self.descending else "down"
        return "up" if column == BY_NAME else "down"


def order_of(column: str | None, direction: str | None, table: ScoreTable) -> Order:
    """Read the order from an address; anything unknown means by name."""
    if column not in {str(quiz.id) for quiz in table.columns}:
        column = BY_NAME
    return Order(column=column or BY_NAME, descending=direction == "down")


def in_order(table: ScoreTable, order: Order) -> list[Row]:
    """Return the rows in that order; students who handed nothing in always come last."""
    by_name = sorted(table.rows, key=lambda row: _spelling(row.name))
    if order.column == BY_NAME:
        return by_name[::-1] if order.descending else by_name
    index = [str(quiz.id) for quiz in table.columns].index(order.column)
    have = [(cell.best / max(cell.best_total, 1), row) for row in by_name if (cell := row.cells[index])]
    have.sort(key=lambda pair: -pair[0] if order.descending else pair[0])
    return [row for _, row in have] + [row for row in by_name if row.cells[index] is None]


def _spelling(name: str) -> tuple[str, str]:
    """Sort "Çem" next to "Cem", as class lists do."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)), name


def by_lesson(columns: tuple[QuizView, ...]) -> list[tuple[str, int]]:
    """Return the lessons above the columns, each with how many columns it spans."""
    spans: dict[str, list[str]] = {}
    for quiz in columns:
        spans.setdefault(quiz.lesson_slug, []).append(quiz.lesson_title)
    return [(titles[0], len(titles)) for titles in spans.values()]
