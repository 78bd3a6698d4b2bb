"""The article of a draft with every find marked where it stands."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from quizapp.articles.article import Article
from quizapp.articles.draft import Evidence
from quizapp.articles.paragraph import Paragraph, Run, paragraphs
from quizapp.web.draft_words import date_of, sentence_of
from quizapp.workflows.review.finds import Finds


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Say that words of the article are a find: which, of which sort, and what it is called."""

    key: str
    sort: str
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Hold a stretch of the article; `link` is the mark that it leads to, `sorts` are all that cover it.

    `maybe` are the possible relations of a sentence that ends here.
    """

    text: str
    start: int
    link: Mark | None = None
    sorts: str = ""
    maybe: tuple[Mark, ...] = ()


@dataclass(slots=True)
class _Places:
    """Gather the marks of an article, and every place that something leads to."""

    marks: list[Mark] = field(default_factory=list)
    maybe: dict[int, list[Mark]] = field(default_factory=dict)
    cuts: set[int] = field(default_factory=set)

    def mark(self, key: str, sort: str, label: str, words: Evidence, *, shown: bool = True) -> None:
        self.cuts |= {words.start, words.end}
        if shown:
            self.marks.append(Mark(key=key, sort=sort, label=label, start=words.start, end=words.end))

    def add(self, key: str, label: str, sentence: Evidence) -> None:
        self.cuts |= {sentence.start, sentence.end}
        mark = Mark(key=key, sort="maybe", label=label, start=sentence.start, end=sentence.end)
        self.maybe.setdefault(sentence.end, []).append(mark)


def marked(article: Article, finds: Finds) -> Iterator[list[Piece]]:
    """Yield the paragraphs of an article, cut into pieces; marks of what was left out are not shown."""
    places = _places(finds)
    cuts = sorted(places.cuts)
    marks = sorted(places.marks, key=_start)
    longest = max((mark.end - mark.start for mark in marks), default=0)
    for paragraph in paragraphs(article):
        first, last = paragraph.place(0, len(paragraph.text))
        inside = cuts[bisect_left(cuts, first) : bisect_left(cuts, last)]
        pieces = []
        for start, end in pairwise(sorted({first, *inside, last})):
            low, high = bisect_left(marks, start - longest, key=_start), bisect_left(marks, end, key=_start)
            over = [mark for mark in marks[low:high] if mark.start <= start and end <= mark.end]
            text = _text(article, paragraph, start, end)
            pieces.append(_piece(text, start, over, places.maybe.get(end, [])))
        yield pieces


def _start(mark: Mark) -> int:
    return mark.start


def _text(article: Article, paragraph: Paragraph, start: int, end: int) -> str:
    """Return the words from `start` to `end` as they stand in the article, without its marks."""
    parts = []
    for run in paragraph.runs[max(bisect_left(paragraph.runs, start, key=_end_of), 0) :]:
        if run.start >= end:
            break
        if run.size == run.end - run.start:
            parts.append(article.text[max(run.start, start) : min(run.end, end)])
        elif run.start >= start:
            parts.append(paragraph.text[run.at : run.at + run.size])
    return "".join(parts)


def _end_of(run: Run) -> int:
    return run.end


def _piece(text: str, start: int, over: list[Mark], maybe: list[Mark]) -> Piece:
    return Piece(
        text=text,
        start=start,
        link=min(over, key=lambda mark: mark.end - mark.start, default=None),
        sorts=" ".join(sorted({mark.sort for mark in over})),
        maybe=tuple(maybe),
    )


def _places(finds: Finds) -> _Places:
    places = _Places()
    for actor in finds.actors.values():
        root = finds.root(actor.key)
        label = f"{finds.actors[root].kind}: {finds.name(root)}"
        for words in actor.mentions:
            places.mark(root, "actor", label, words, shown=finds.takes_part(root))
    for event in finds.events.values():
        places.mark(event.key, "date", date_of(event), event.words, shown=event.verdict != "out")
    for relation in finds.relations.values():
        shown = relation.verdict != "out" and finds.apart(relation.subject, relation.object)
        places.mark(relation.key, "relation", sentence_of(relation, finds), relation.words, shown=shown)
    _add_possible(finds, places)
    return places


def _add_possible(finds: Finds, places: _Places) -> None:
    for possible in finds.possible.values():
        for sentence in possible.evidence[:1]:
            places.cuts.add(sentence.start)
            if possible.verdict != "out" and finds.apart(*possible.pair):
                one, other = (finds.name(key) for key in possible.pair)
                label = f"{one} and {other}"
                if possible.accepted:
                    label = sentence_of(possible.accepted, finds)
                places.add(possible.key, label, sentence)
