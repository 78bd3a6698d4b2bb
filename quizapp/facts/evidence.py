"""Find the sentence of the lesson's prose that carries a fact."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from quizapp.facts.names import Names
from quizapp.lessons.document import Sentence

ENOUGH = 0.5
"""Share of a fact's content words that its sentence must carry when the author pinned none."""
_STEMMER = snowballstemmer.stemmer("english")
_IDLE = frozenset(
    {
        "that",
        "this",
        "with",
        "from",
        "which",
        "were",
        "been",
        "have",
        "their",
        "they",
        "them",
        "into",
        "about",
    }
)


@lru_cache(maxsize=8192)
def content_words(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning: numbers, and words of four letters or more.

    Where there are none ("led", "is at war with"), every word counts.
    """
    found = _words(text)
    kept = [word for word in found if (len(word) > 3 or word.isdigit()) and word not in _IDLE]
    return frozenset(_STEMMER.stemWords(kept or found))


@lru_cache(maxsize=8192)
def _every_word(text: str) -> frozenset[str]:
    return frozenset(_STEMMER.stemWords(_words(text)))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


def _plain(text: str) -> str:
    """Return the text with its quotation marks, dashes, case and spaces evened out."""
    text = re.sub(r"[“”„«»\"]", "", unicodedata.normalize("NFC", text)).replace("’", "'").replace("‘", "'")
    return " ".join(re.sub(r"[–—]", "-", text).casefold().split())


def _leans(text: str) -> bool:
    """Tell whether a sentence cannot be understood without the one before it."""
    return bool(re.match(r"(?:It|He|She|They|His|Her|Its|Their|This|That|These|Those|So did)\b", text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Search the sentences of one lesson."""

    sentences: tuple[Sentence, ...]
    named: tuple[frozenset[str], ...]
    """The actors that each sentence names."""

    def pinned(self, quote: str) -> Sentence | None:
        """Return the sentence that holds a quotation, marks and case aside."""
        wanted = _plain(quote).strip(".… ")
        if not re.search(r"\w", wanted):
            return None
        words = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
        return next((found for found in self.sentences if words.search(_plain(found.text))), None)

    def best(self, text: str, *, naming: Sequence[str]) -> Sentence | None:
        """Return the first sentence that names every actor and shares most content words with a text.

        At least half of the content words must stand in it. One that begins with a pronoun, and so shows
        nobody's name to whoever reads it alone, gives way to one that shares as many.
        """
        wanted = content_words(text)
        if not wanted:
            return None
        ranked = [
            (len(wanted & _every_word(sentence.text)), not _leans(sentence.text), -place, sentence)
            for place, sentence in enumerate(self.sentences)
            if self.named[place].issuperset(naming)
        ]
        if not ranked:
            return None
        shared, _, _, sentence = max(ranked, key=lambda entry: entry[:3])
        return sentence if shared >= ENOUGH * len(wanted) else None

    def first(self, naming: Iterable[str]) -> Sentence | None:
        """Return the first sentence that names every one of the actors."""
        wanted = frozenset(naming)
        return next(
            (found for found, named in zip(self.sentences, self.named, strict=True) if wanted <= named), None
        )


def search(sentences: tuple[Sentence, ...], names: Names) -> Search:
    """Return the search over a lesson's sentences."""
    named = (
        frozenset(name for name in names.spellings if names.mentioned(name, sentence.text))
        for sentence in sentences
    )
    return Search(sentences=sentences, named=tuple(named))
